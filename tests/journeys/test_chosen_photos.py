"""Photos from the gallery, of every size and way up, and points of a phone that does not tell where it is."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import expect

from journeys import phone_storage
from journeys.browser import Browser
from journeys.fault_proxy import FaultProxy
from journeys.jpeg import are_upright_quarters, quarters, write_quarters
from journeys.town import Town
from journeys.walker import Walker

# Reading HEIC is taught to Pillow by the server.
from wijkwandeling import images  # noqa: F401

pytestmark = pytest.mark.timeout(600)


@pytest.mark.requirement(42)
def test_photos_of_every_size_and_way_up_arrive_upright_and_whole(
    proxy: FaultProxy, town: Town, phone: Browser, tmp_path: Path
) -> None:
    small = [write_quarters(tmp_path / f"{way}.jpg", (320, 240), way) for way in range(1, 9)]
    large = [write_quarters(tmp_path / f"{x}.jpg", (x, y), 6) for x, y in ((4000, 6000), (6000, 8000))]
    heic = tmp_path / "image.heic"
    quarters((640, 480)).save(heic, "HEIF", quality=90)
    gallery = [large[1], large[0], heic, *small]

    fenna = Walker(phone, town)
    fenna.joins()
    fenna.is_ready_to_walk()
    with proxy.no_network():
        fenna.chooses_a_photo("Zwak", gallery[0], note="Groot")
        fenna.writes_a_point("Sterk", note="Klein")
        fenna.looks_at_my_points()
        fenna.opens_the_point("Groot")
        for number, photo in enumerate(gallery[1:3], start=2):
            fenna.adds_from_the_gallery(photo, number)
        fenna.opens_my_points()
        fenna.opens_the_point("Klein")
        for number, photo in enumerate(gallery[3:], start=1):
            fenna.adds_from_the_gallery(photo, number)
        kept = phone_storage.originals(fenna.page)
        assert sorted(kept.values()) == sorted(hashlib.sha256(photo.read_bytes()).hexdigest() for photo in gallery)
        fenna.opens_my_points()

    fenna.sends_until_all_arrived()
    town.photos_are_ready()
    assert town.photo_hashes() == phone_storage.sent_versions(fenna.page)
    photos = {point["note"]: point["photos"] for point in town.points()}
    assert [opened(town, photo).size for photo in photos["Groot"]] == [(1536, 2048), (1365, 2048), (640, 480)]
    assert [opened(town, photo).size for photo in photos["Klein"]] == [(320, 240)] * 8
    for photo in [*photos["Groot"], *photos["Klein"]]:
        assert are_upright_quarters(opened(town, photo)), photo
        assert are_upright_quarters(opened(town, photo, "smallUrl")), photo
    assert town.picture(photos["Groot"][2]["originalUrl"]) == heic.read_bytes(), "what it cannot read goes as it is"


@pytest.mark.requirement(37)
def test_a_phone_that_tells_no_place_keeps_the_point_and_asks_for_it(
    town: Town, phone: Browser, tmp_path: Path
) -> None:
    phone.permissions = ("camera", "background-sync")
    fenna = Walker(phone, town)
    fenna.joins()
    fenna.sees_attention("We weten niet waar je bent", "")
    fenna.opens_the_camera()
    fenna.understands_the_warning()
    expect(fenna.page.get_by_label("Geen locatie")).to_be_visible()

    fenna.presses("Sterk")
    fenna.fills_in("Aangewezen")
    place = fenna.sheet.get_by_role("region", name="Waar is het?")
    expect(place).to_contain_text("Waar is dit? Wijs het aan op de kaart.")
    place.get_by_role("region", name="Kaart met de locatie van je punt").click()
    expect(place.get_by_role("status")).to_have_text("Door jou aangewezen op de kaart")
    fenna.goes_on()

    # Looked at, and then better not said.
    fenna.presses("Zwak")
    fenna.fills_in("Toch niet")
    place.get_by_role("region", name="Kaart met de locatie van je punt").click()
    place.get_by_role("button", name="Locatie onbekend").click()
    expect(place.get_by_role("status")).to_have_text("Locatie onbekend")
    fenna.goes_on()

    plain = tmp_path / "image.jpg"
    quarters((320, 240)).save(plain, "JPEG")
    fenna.picks_from_the_gallery(plain)
    expect(place.get_by_role("status")).to_have_text("Locatie onbekend")
    fenna.says_what_it_is("Kans")
    fenna.fills_in("Niet gezegd")
    fenna.goes_on()

    fenna.looks_at_my_points()
    fenna.sees_all_arrived(3)
    places = {point["note"]: point["place"] for point in town.points()}
    pin = places["Aangewezen"]
    assert (pin["source"], pin["accuracyM"], pin["device"]) == ("pin", None, None)
    assert (pin["lon"], pin["lat"]) == pytest.approx((Town.LON, Town.LAT), abs=0.02)
    unknown = {"lon": None, "lat": None, "accuracyM": None, "source": "none", "fixedAt": None, "device": None}
    assert places["Toch niet"] == places["Niet gezegd"] == unknown


def opened(town: Town, photo: dict[str, Any], form: str = "originalUrl") -> Image.Image:
    """The pixels as they stand in the file, not turned."""
    return Image.open(io.BytesIO(town.picture(photo[form])))
