"""JPEG files: made for a journey, and read byte by byte to see what they carry."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import numpy as np
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

START, END, SCAN = 0xD8, 0xD9, 0xDA
STANDALONE = {0x01, START, END, *range(0xD0, 0xD8)}
CAMERA = "Wijkcamera van Fenna"
QUARTERS = ((200, 40, 40), (40, 160, 60), (50, 70, 200), (220, 200, 60))
COLOUR_ROUNDING = 12
TURN = Image.Transpose
# EXIF orientation to how its camera holds what is upright.
STORED = {
    2: TURN.FLIP_LEFT_RIGHT,
    3: TURN.ROTATE_180,
    4: TURN.FLIP_TOP_BOTTOM,
    5: TURN.TRANSPOSE,
    6: TURN.ROTATE_90,
    7: TURN.TRANSVERSE,
    8: TURN.ROTATE_270,
}


def write_photo(
    path: Path, size: tuple[int, int], lon: float, lat: float, taken_at: datetime, seed: int = 1, orientation: int = 1
) -> Path:
    """A photo as a telephone writes it: textured, with make, time, position and orientation (1-8) in its EXIF."""
    random = np.random.default_rng(seed)
    coarse = random.integers(0, 256, (size[1] // 50, size[0] // 50, 3), dtype=np.uint8)
    scene = np.asarray(Image.fromarray(coarse).resize(size, Image.Resampling.BICUBIC), dtype=np.int16)
    grain = random.integers(-12, 13, scene.shape, dtype=np.int16)
    image = Image.fromarray(np.clip(scene + grain, 0, 255).astype(np.uint8))
    exif = Image.Exif()
    exif[Base.Make] = CAMERA
    exif[Base.Orientation] = orientation
    exif.get_ifd(IFD.Exif)[Base.DateTimeOriginal] = taken_at.strftime("%Y:%m:%d %H:%M:%S")
    exif.get_ifd(IFD.GPSInfo).update(
        {
            GPS.GPSLatitudeRef: "N" if lat >= 0 else "S",
            GPS.GPSLatitude: _degrees(lat),
            GPS.GPSLongitudeRef: "E" if lon >= 0 else "W",
            GPS.GPSLongitude: _degrees(lon),
        }
    )
    image.save(path, "JPEG", quality=88, exif=exif)
    return path


def quarters(size: tuple[int, int], orientation: int = 1) -> Image.Image:
    """Four coloured quarters, ``size`` as seen upright, turned as a camera stores them with this EXIF orientation."""
    image = Image.new("RGB", size)
    width, height = size[0] // 2, size[1] // 2
    for colour, corner in zip(QUARTERS, ((0, 0), (width, 0), (0, height), (width, height)), strict=True):
        image.paste(colour, (*corner, corner[0] + width, corner[1] + height))
    return image.transpose(STORED[orientation]) if orientation in STORED else image


def write_quarters(path: Path, size: tuple[int, int], orientation: int = 1) -> Path:
    exif = Image.Exif()
    exif[Base.Orientation] = orientation
    quarters(size, orientation).save(path, "JPEG", quality=85, exif=exif)
    return path


def are_upright_quarters(image: Image.Image) -> bool:
    """Whether the pixels themselves show the quarters upright, whatever the file says beside them."""
    width, height = image.size
    centres = [(x * width // 4, y * height // 4) for y in (1, 3) for x in (1, 3)]
    seen = np.array([np.asarray(image.convert("RGB"), dtype=np.int16)[y, x] for x, y in centres])
    return bool(np.abs(seen - np.array(QUARTERS)).max() <= COLOUR_ROUNDING)


def segments(jpeg: bytes) -> Iterator[tuple[int, bytes]]:
    """Every segment of the file as (marker, payload); AssertionError where the bytes are no JPEG.

    The entropy-coded data after a scan's header is passed over; bytes after the end are a segment
    with marker 0, because a file can hide things there.
    """
    at = 0
    while at < len(jpeg):
        assert jpeg[at] == 0xFF, f"no marker at byte {at}"
        marker = jpeg[at + 1]
        at += 2
        if marker in STANDALONE:
            yield marker, b""
            if marker == END:
                break
            continue
        (length,) = struct.unpack(">H", jpeg[at : at + 2])
        yield marker, jpeg[at + 2 : at + length]
        at += length
        if marker == SCAN:
            at = _end_of_scan(jpeg, at)
    if at < len(jpeg):
        yield 0, jpeg[at:]


def metadata(jpeg: bytes) -> list[tuple[str, bytes]]:
    """What the file carries beside the picture: application segments but JFIF's, comments, a tail."""
    found = []
    for marker, payload in segments(jpeg):
        plain_jfif = marker == 0xE0 and payload[:5] == b"JFIF\0" and len(payload) == 14
        if (0xE0 <= marker <= 0xEF and not plain_jfif) or marker in (0xFE, 0):
            found.append((f"{marker:02X}", payload[:16]))
    return found


def _end_of_scan(jpeg: bytes, at: int) -> int:
    while not (jpeg[at] == 0xFF and jpeg[at + 1] != 0 and not 0xD0 <= jpeg[at + 1] <= 0xD7):
        at += 1
    return at


def _degrees(value: float) -> tuple[float, float, float]:
    minutes, whole = abs(value) % 1 * 60, int(abs(value))
    return float(whole), float(int(minutes)), round(minutes % 1 * 60, 4)
