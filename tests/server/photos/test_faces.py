"""Faces are found where they are, whichever way up the camera was held."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from builders import a_jpeg
from drawn_faces import people, photo_of
from wijkwandeling.photos.faces import search
from wijkwandeling.photos.regions import COVER, Box, cover

HERE, THERE = (0.3, 0.4), (0.7, 0.6)


def middles(data: bytes) -> list[tuple[float, float]]:
    found = [face.box for face in search(data)]
    return sorted((round(box.x + box.width / 2, 1), round(box.y + box.height / 2, 1)) for box in found)


def test_every_face_is_found_once() -> None:
    assert middles(photo_of(HERE, THERE)) == [HERE, THERE]


def test_a_picture_without_people_has_no_faces() -> None:
    assert search(a_jpeg()) == []
    assert search(a_jpeg(1, 1)) == []


@pytest.mark.parametrize("orientation", [3, 6, 8])
def test_a_camera_held_another_way_finds_the_same_places(orientation: int) -> None:
    assert middles(photo_of(HERE, orientation=orientation)) == [HERE]


def test_the_box_holds_the_whole_head() -> None:
    (face,) = search(photo_of((0.5, 0.5)))
    left, upper, right, lower = face.box.pixels(640, 480)
    assert left < 320 - 25 < 320 + 25 < right
    assert upper < 240 - 25 < 240 + 28 < lower


def test_somebody_at_the_very_edge_stays_within_the_picture() -> None:
    (face,) = search(photo_of((0.99, 0.5)))
    box = face.box
    assert box.x + box.width <= 1.0001
    assert box.pixels(640, 480)[2] == 640


def test_the_same_picture_always_gives_the_same_faces() -> None:
    assert search(photo_of(HERE, THERE)) == search(photo_of(HERE, THERE))


def test_what_is_covered_is_one_colour() -> None:
    image = people((0.5, 0.5))
    cover(image, [Box(0.4, 0.4, 0.2, 0.2)])
    assert image.crop((256, 192, 384, 288)).getcolors() == [(128 * 96, COVER)]
    assert image.getpixel((255, 192)) != COVER


@pytest.mark.parametrize("data", [b"", b"no picture", b"\xff\xd8\xff\xe0 broken"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(Exception, match=r"."):
        search(data)


def test_a_large_picture_is_searched_as_well() -> None:
    written = io.BytesIO()
    people((0.5, 0.5), size=(3000, 2000), head_px=250).resize((3000, 2000), Image.Resampling.BILINEAR).save(
        written, "JPEG"
    )
    assert middles(written.getvalue()) == [(0.5, 0.5)]
