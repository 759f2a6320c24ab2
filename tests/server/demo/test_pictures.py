"""The demo's pictures are photos to the server: JPEGs that say where and when."""

from __future__ import annotations

import io
from datetime import datetime

import exifread
import pytest
from exifread.utils import get_gps_coords
from PIL import Image

from wijkwandeling.demo.darkroom import develop
from wijkwandeling.demo.pictures.draw import SCENES
from wijkwandeling.demo.pictures.exif import Taken
from wijkwandeling.demo.planned_points import Picture, points_of
from wijkwandeling.demo.points.words import THEMES
from wijkwandeling.demo.walk_plans import plans
from wijkwandeling.neighbourhoods.create import DEFAULT_THEMES

AT = datetime.fromisoformat("2026-05-09T10:12:31+02:00")
PICTURE = Picture("b8a8ce52-59a7-4e4e-8f1c-0b6d40f2a001", "pond", "de Wiel", False, Taken(4.6172, 52.3521, 123.4, AT))


@pytest.fixture(scope="module")
def photo() -> bytes:
    return develop(PICTURE)


def test_a_picture_carries_place_direction_and_time(photo: bytes) -> None:
    tags = exifread.process_file(io.BytesIO(photo), details=False)
    assert get_gps_coords(tags) == pytest.approx((52.3521, 4.6172), abs=1e-7)
    assert float(tags["GPS GPSImgDirection"].values[0]) == pytest.approx(123.4)
    assert str(tags["EXIF DateTimeOriginal"]) == "2026:05:09 10:12:31"
    assert str(tags["EXIF OffsetTimeOriginal"]) == "+02:00"
    assert str(tags["GPS GPSTimeStamp"]) == "[8, 12, 31]"


def test_a_picture_is_as_large_as_a_phone_sends_and_says_that_it_is_drawn(photo: bytes) -> None:
    picture = Image.open(io.BytesIO(photo))
    assert picture.size == (1600, 1200)
    assert 50_000 < len(photo) < 250_000
    assert picture.getexif()[0x010E] == "Getekende voorbeeldfoto"


def test_the_same_point_always_gets_the_same_picture(photo: bytes) -> None:
    assert develop(PICTURE) == photo


def test_every_note_has_a_theme_of_the_neighbourhood_and_a_scene_that_can_be_drawn() -> None:
    notes = [point.note for plan in plans(AT.date()) for point in points_of(plan)]
    words_only = {theme.name for theme in DEFAULT_THEMES if theme.without_photos}
    assert len(notes) >= 250
    assert len({note.text for note in notes}) == len(notes)
    assert set(THEMES.values()) == {theme.name for theme in DEFAULT_THEMES}
    for note in notes:
        assert bool(note.scene) != (THEMES[note.theme] in words_only)
        assert not note.scene or note.scene in SCENES
