"""The byte reader that will swear that a public photo carries nothing."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path

from PIL import Image

from journeys.jpeg import metadata, write_photo


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
