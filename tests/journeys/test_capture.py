"""What happens at the camera: nothing is lost at any moment, and what must not be seen is gone before it leaves."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import expect

from journeys import phone_storage
from journeys.browser import Browser
from journeys.fault_proxy import FaultProxy
from journeys.jpeg import write_quarters
from journeys.targets import check_walker_screen
from journeys.town import Town
from journeys.walker import Walker

pytestmark = pytest.mark.timeout(600)

WIPE_COLOUR = (0x1D, 0x27, 0x33)
JPEG_ROUNDING = 6
BLACK = 10
QUICK_SHOTS = 4


@pytest.fixture
def fenna(town: Town, phone: Browser) -> Walker:
    """A walker at the camera."""
    fenna = Walker(phone, town)
    fenna.joins()
    fenna.is_ready_to_walk()
    return fenna


def test_what_was_wiped_out_is_gone_from_the_phone_and_never_arrives(
    proxy: FaultProxy, town: Town, fenna: Walker
) -> None:
    fenna.presses("Sterk")
    (before,) = phone_storage.originals(fenna.page)
    fenna.sheet.get_by_role("button", name="Onherkenbaar maken").click()
    area = fenna.page.get_by_role("application")
    area.press("Enter")
    expect(fenna.page.get_by_text("Weggeveegd: 1")).to_be_attached()
    check_walker_screen(fenna.page)
    fenna.page.get_by_role("button", name="Klaar").click()
    expect(area).to_be_hidden()

    stored = phone_storage.rows(fenna.page, "bytes")
    assert len(stored) == 2, "the photo itself and its small version"
    assert before not in {row["photoId"] for row in stored}
    for row in stored:
        assert is_wiped(base64.b64decode(row["bytes"])), row["key"]

    fenna.goes_on()
    fenna.looks_at_my_points()
    fenna.sees_all_arrived(1)
    assert town.photo_hashes() == phone_storage.sent_versions(fenna.page)
    assert before not in town.photo_hashes()
    (photo,) = town.points()[0]["photos"]
    assert is_wiped(town.picture(photo["originalUrl"]))


def test_who_is_quicker_than_the_camera_gets_a_picture_all_the_same(fenna: Walker) -> None:
    for count in range(1, QUICK_SHOTS + 1):
        fenna.page.goto(f"{fenna.address}/camera")
        fenna.presses("Zwak")
        fenna.goes_on()
        originals = [row for row in phone_storage.rows(fenna.page, "bytes") if row["key"].endswith("/original")]
        assert len(originals) <= count
        for row in originals:
            assert brightness(base64.b64decode(row["bytes"])) > BLACK


@pytest.mark.requirement(4, 5)
def test_a_kill_with_the_photo_app_open_or_a_second_after_the_last_key_loses_nothing(
    town: Town, phone: Browser, fenna: Walker, tmp_path: Path
) -> None:
    with fenna.page.expect_file_chooser():
        fenna.page.get_by_role("button", name="Galerij").click()
    phone.kill()
    fenna.opens_the_camera()
    expect(fenna.sheet).to_contain_text("Foto opnieuw maken?")
    fenna.adds_from_the_gallery(write_quarters(tmp_path / "image.jpg", (320, 240)), 1)
    fenna.sheet.get_by_role("button", name="Foto 1 weghalen").click()
    fenna.says_what_it_is("Kans")
    fenna.fills_in("Hier past een geveltuin")
    # A second of the page itself: on busy cores it may get less of one than the test does.
    fenna.page.evaluate("new Promise((resolve) => setTimeout(resolve, 1000))")
    phone.kill()
    fenna.opens_the_camera()
    expect(fenna.sheet.get_by_label("Wat valt je op?")).to_have_value("Hier past een geveltuin")
    expect(fenna.sheet.get_by_role("radio", name="Kans")).to_be_checked()

    expect(fenna.sheet.get_by_role("status").filter(has_text="Foto weggehaald")).to_be_visible()
    check_walker_screen(fenna.page)
    fenna.sheet.get_by_role("button", name="Ongedaan maken").click()
    expect(fenna.sheet.get_by_role("button", name="Foto 1 weghalen")).to_be_visible()
    fenna.goes_on()
    fenna.looks_at_my_points()
    fenna.sees_all_arrived(1)
    assert len(town.photo_hashes()) == 1
    assert town.photo_hashes() == phone_storage.sent_versions(fenna.page)


@pytest.mark.requirement(11)
def test_a_full_phone_keeps_the_photo_on_screen_until_there_is_room(
    town: Town, phone: Browser, fenna: Walker, tmp_path: Path
) -> None:
    fenna.captures("Sterk", note="Wat er al was")
    with phone.no_room(town.url):
        fenna.opens_the_camera()
        fenna.shutters.get_by_role("button", name="Zwak").click()
        full = fenna.page.get_by_role("dialog", name="Het geheugen van je telefoon is vol")
        expect(full).to_contain_text("Je foto staat hier nog")
        expect(full.get_by_role("link", name="Foto zelf bewaren")).to_be_visible()
        expect(full.get_by_role("img", name="Foto 1")).to_be_visible()
        check_walker_screen(fenna.page)
        assert phone_storage.rows(fenna.page, "mapPacks") == [], "what the phone can do without goes first"
        with zipfile.ZipFile(fenna.saves_everything_as_a_file(tmp_path / "punten.zip")) as file:
            (saved,) = json.loads(file.read("punten.json"))["points"]
        assert saved["content"]["note"] == "Wat er al was"
        full.get_by_role("button", name="Opnieuw proberen").click()
        expect(full).to_contain_text("Je foto staat hier nog")

    full.get_by_role("button", name="Opnieuw proberen").click()
    fenna.sees_saved()
    fenna.goes_on()
    fenna.looks_at_my_points()
    fenna.sees_all_arrived(2)


@pytest.mark.requirement(11)
def test_a_phone_without_room_for_a_walk_says_so_and_goes_on_once_there_is(town: Town, phone: Browser) -> None:
    fenna = Walker(phone, town)
    fenna.reads_about_the_walk()
    with phone.no_room(town.url):
        fenna.reads_about_the_walk()
        fenna.walks_along()
        expect(fenna.page.get_by_role("heading", name="Je telefoon is vol", level=1)).to_be_visible()
        check_walker_screen(fenna.page)
    fenna.page.get_by_role("button", name="Opnieuw proberen").click()
    fenna.walks_along()
    fenna.is_ready_to_walk()


def brightness(jpeg: bytes) -> float:
    """The mean of all its colours, 0 to 255."""
    return float(np.asarray(Image.open(io.BytesIO(jpeg)).convert("RGB")).mean())


def is_wiped(jpeg: bytes) -> bool:
    """Whether the middle of the picture is one colour, the one that is painted over a face."""
    picture = np.asarray(Image.open(io.BytesIO(jpeg)).convert("RGB"), dtype=np.int16)
    height, width = picture.shape[:2]
    reach = max(height, width) // 13
    middle = picture[height // 2 - reach : height // 2 + reach, width // 2 - reach : width // 2 + reach]
    return bool(np.abs(middle - np.array(WIPE_COLOUR)).max() <= JPEG_ROUNDING)
