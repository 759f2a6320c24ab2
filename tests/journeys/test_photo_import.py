"""A facilitator brings the photos of a camera, with the track of whoever carried a GPS."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import ViewportSize, expect

from journeys.accessibility import check_screen
from journeys.browser import DESK, PHONE
from journeys.conftest import OpenBrowser
from journeys.facilitator import Facilitator
from journeys.jpeg import write_photo
from journeys.town import Town
from tracks import gpx
from wijkwandeling import clock

pytestmark = pytest.mark.timeout(300)

BEGAN = datetime(2026, 5, 9, 10, 0, tzinfo=UTC)
SIZE = (1200, 900)


def without_place(path: Path, taken_at: datetime, colour: tuple[int, int, int]) -> Path:
    """As a camera without a GPS makes it, by the time on its wall."""
    exif = Image.Exif()
    exif[0x9003] = exif[0x0132] = taken_at.astimezone(clock.ZONE).strftime("%Y:%m:%d %H:%M:%S")
    Image.new("RGB", SIZE, colour).save(path, exif=exif)
    return path


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_photos_of_a_camera_become_points_to_review(
    town: Town, browsers: OpenBrowser, tmp_path: Path, size: ViewportSize
) -> None:
    square = write_photo(tmp_path / "plein.jpg", SIZE, town.LON, town.LAT, BEGAN)
    path = without_place(tmp_path / "pad.jpg", BEGAN + timedelta(minutes=1), (40, 120, 60))
    later = without_place(tmp_path / "later.jpg", BEGAN + timedelta(hours=5), (140, 20, 60))
    letter = tmp_path / "brief.jpg"
    letter.write_text("Geachte gemeente,")
    track = tmp_path / "spoor.gpx"
    track.write_text(gpx([(BEGAN, town.LON, town.LAT), (BEGAN + timedelta(minutes=2), town.LON + 0.001, town.LAT)]))

    yusuf = Facilitator(browsers(size), town)
    yusuf.signs_in()
    yusuf.goes_to("Wandelingen")
    yusuf.begins_to_add_photos()
    check_screen(yusuf.page)
    yusuf.adds("Zwak", square, path, later, letter, track)
    yusuf.is_told("Toegevoegd: 3 · Geweigerd: 1", "Het spoor gaf 1 foto een locatie.", "1 foto heeft nog geen locatie.")
    yusuf.is_told("brief.jpg: geweigerd, dit is geen foto die we kunnen lezen")
    yusuf.is_told("pad.jpg: toegevoegd, met de locatie van het spoor")
    check_screen(yusuf.page)
    yusuf.adds("Zwak", square)
    yusuf.is_told("Was er al: 1")
    yusuf.closes_the_sheet()
    yusuf.goes_to("Inbox")
    expect(yusuf.page.get_by_text("Punt 1 van 3")).to_be_visible()
    yusuf.page.get_by_text("Wat de foto zelf zegt").click()
    expect(yusuf.page.get_by_text("In het bestand: tijd van opname")).to_be_visible()
    check_screen(yusuf.page)
