"""The byte reader that will swear that a public photo carries nothing."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from journeys.jpeg import are_upright_quarters, metadata, write_photo, write_quarters


def plain_jpeg() -> bytes:
    file = BytesIO()
    Image.new("RGB", (40, 30), "olive").save(file, "JPEG")
    return file.getvalue()


def test_a_bare_picture_carries_nothing() -> None:
    assert metadata(plain_jpeg()) == []


def test_a_phones_exif_is_found(tmp_path: Path) -> None:
    photo = write_photo(tmp_path / "bank.jpg", (640, 480), 4.62, 52.353, datetime(2026, 5, 9, 10, 12))
    assert [(name, payload[:4]) for name, payload in metadata(photo.read_bytes())] == [("E1", b"Exif")]


def test_a_comment_and_a_hidden_tail_are_found() -> None:
    jpeg = plain_jpeg()
    with_comment = jpeg[:2] + b"\xff\xfe\x00\x0aLindelaan"[:10] + b"aa" + jpeg[2:]
    assert metadata(with_comment)[0][0] == "FE"
    assert metadata(jpeg + b"tail") == [("00", b"tail")]


@pytest.mark.parametrize("way", range(1, 9))
def test_quarters_are_upright_only_after_they_were_turned_as_the_file_says(tmp_path: Path, way: int) -> None:
    image = Image.open(write_quarters(tmp_path / "image.jpg", (60, 40), way))
    assert are_upright_quarters(image) == (way == 1)
    turned = ImageOps.exif_transpose(image)
    assert are_upright_quarters(turned)
    assert turned.size == (60, 40)
