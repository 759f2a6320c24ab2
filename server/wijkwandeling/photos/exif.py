"""What a photo says of itself: where, when, in which direction. Bytes in, facts out.

exifread reads first. Where it raises or finds nothing (it does on some HEIC files), Pillow reads.
A position that cannot be true is no position, and keeps the reason.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from math import isfinite, nan
from typing import Any

import exifread
from PIL import ExifTags

from wijkwandeling import geo, images

# What exifread thinks of broken files is no news for the log.
logging.getLogger("exifread").setLevel(logging.CRITICAL)

Tags = Mapping[str, Any]
OFFSET_MAX_HOURS = 14
# Farther off than this is no estimate but a default or a mistake.
ACCURACY_MAX_M = 100_000.0
# Of one tag, as it is kept for a person to look at.
RAW_MAX_CHARACTERS = 100

# Our name: exifread's key, and for Pillow the block (None: the main one) and the tag's number.
KNOWN: dict[str, tuple[str, ExifTags.IFD | None, int]] = {
    "orientation": ("Image Orientation", None, ExifTags.Base.Orientation),
    "changed": ("Image DateTime", None, ExifTags.Base.DateTime),
    "taken": ("EXIF DateTimeOriginal", ExifTags.IFD.Exif, ExifTags.Base.DateTimeOriginal),
    "taken_offset": ("EXIF OffsetTimeOriginal", ExifTags.IFD.Exif, ExifTags.Base.OffsetTimeOriginal),
    "digitized": ("EXIF DateTimeDigitized", ExifTags.IFD.Exif, ExifTags.Base.DateTimeDigitized),
    "digitized_offset": ("EXIF OffsetTimeDigitized", ExifTags.IFD.Exif, ExifTags.Base.OffsetTimeDigitized),
    "changed_offset": ("EXIF OffsetTime", ExifTags.IFD.Exif, ExifTags.Base.OffsetTime),
    "lat_ref": ("GPS GPSLatitudeRef", ExifTags.IFD.GPSInfo, ExifTags.GPS.GPSLatitudeRef),
    "lat": ("GPS GPSLatitude", ExifTags.IFD.GPSInfo, ExifTags.GPS.GPSLatitude),
    "lon_ref": ("GPS GPSLongitudeRef", ExifTags.IFD.GPSInfo, ExifTags.GPS.GPSLongitudeRef),
    "lon": ("GPS GPSLongitude", ExifTags.IFD.GPSInfo, ExifTags.GPS.GPSLongitude),
    "accuracy": (
        # exifread has no name for it.
        "GPS Tag 0x001F",
        ExifTags.IFD.GPSInfo,
        ExifTags.GPS.GPSHPositioningError,
    ),
    "direction": ("GPS GPSImgDirection", ExifTags.IFD.GPSInfo, ExifTags.GPS.GPSImgDirection),
}


@dataclass(frozen=True)
class Exif:
    """``place``: (lon, lat) in degrees WGS84, or None with ``place_reason``: no-gps, incomplete (no
    north/south or east/west), impossible, zero (0,0). ``accuracy_m``: the device's own estimate of how far
    off that place may be. ``direction_deg``: clockwise from north, 0 to 360.
    ``taken_at``: the camera's local time, ISO 8601, with its offset when the photo has one.
    ``orientation``: 1 to 8 as EXIF numbers them; 1 when it says nothing.
    ``raw``: what stood in the tags that these come from, also where it cannot be true; by our names.
    """

    place: tuple[float, float] | None = None
    place_reason: str | None = "no-gps"
    direction_deg: float | None = None
    taken_at: str | None = None
    orientation: int = 1
    accuracy_m: float | None = None
    raw: dict[str, str] = field(default_factory=dict, compare=False)


def read(data: bytes) -> Exif:
    """Never raises, whatever the bytes are."""
    tags = _tried(_with_exifread, data) or _tried(_with_pillow, data)
    place, reason = _place(tags)
    accuracy = _accuracy(tags) if place else None
    return Exif(place, reason, _direction(tags), _taken_at(tags), _orientation(tags), accuracy, _raw(tags))


def _tried(reader: Callable[[bytes], Tags], data: bytes) -> Tags:
    try:
        return reader(data)
    except Exception:  # Readers of hostile files raise anything; a photo without facts is still a photo.
        return {}


def _with_exifread(data: bytes) -> Tags:
    found = exifread.process_file(io.BytesIO(data), details=False, extract_thumbnail=False)
    return {name: found[key].values for name, (key, _block, _tag) in KNOWN.items() if key in found}


def _with_pillow(data: bytes) -> Tags:
    with images.open_image(io.BytesIO(data)) as image:
        exif = image.getexif()
        blocks = {block: exif.get_ifd(block) for block in (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo)}
    main: Mapping[int, Any] = exif
    found = {name: (blocks[block] if block else main).get(tag) for name, (_key, block, tag) in KNOWN.items()}
    return {name: value for name, value in found.items() if value is not None}


def _place(tags: Tags) -> tuple[tuple[float, float] | None, str | None]:
    if "lat" not in tags or "lon" not in tags:
        return None, "no-gps"
    north, east = _text(tags.get("lat_ref"))[:1].upper(), _text(tags.get("lon_ref"))[:1].upper()
    if north not in ("N", "S") or east not in ("E", "W"):
        return None, "incomplete"
    lat, lon = _degrees(tags["lat"]), _degrees(tags["lon"])
    if (lon, lat) == (0, 0):
        return None, "zero"
    place = (-lon if east == "W" else lon, -lat if north == "S" else lat)
    return (place, None) if geo.is_on_earth(*place) else (None, "impossible")


def _degrees(value: Any) -> float:
    """Degrees, minutes, seconds as one number; NaN when they cannot be that."""
    parts = _numbers(value)
    if not 1 <= len(parts) <= 3 or not all(isfinite(part) and part >= 0 for part in parts):
        return nan
    degrees, minutes, seconds = (*parts, 0.0, 0.0)[:3]
    return degrees + minutes / 60 + seconds / 3600 if minutes <= 60 and seconds <= 60 else nan


def _direction(tags: Tags) -> float | None:
    degrees = next(iter(_numbers(tags.get("direction", ()))), nan)
    return degrees % 360 if isfinite(degrees) and 0 <= degrees <= 360 else None


def _accuracy(tags: Tags) -> float | None:
    metres = next(iter(_numbers(tags.get("accuracy", ()))), nan)
    return metres if isfinite(metres) and 0 <= metres <= ACCURACY_MAX_M else None


def _raw(tags: Tags) -> dict[str, str]:
    # What a person cannot see, a database may refuse.
    shown = {name: "".join(filter(str.isprintable, str(value))) for name, value in tags.items()}
    return {name: text[:RAW_MAX_CHARACTERS] for name, text in shown.items()}


def _orientation(tags: Tags) -> int:
    number = next(iter(_numbers(tags.get("orientation", ()))), nan)
    return int(number) if number in range(1, 9) else 1


def _taken_at(tags: Tags) -> str | None:
    """When it was taken; else when it was digitised; else when the file was made."""
    for name in ("taken", "digitized", "changed"):
        moment = _moment(_text(tags.get(name)))
        if moment:
            return moment + _offset(_text(tags.get(f"{name}_offset")))
    return None


def _moment(text: str) -> str | None:
    digits = re.match(r"(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d):(\d\d)", text, re.ASCII)
    try:
        return datetime(*(int(part) for part in digits.groups())).isoformat() if digits else None  # type: ignore[arg-type]
    except ValueError:
        return None


def _offset(text: str) -> str:
    found = re.fullmatch(r"[+-](\d\d):[0-5]\d", text, re.ASCII)
    if text == "Z":
        return "+00:00"
    return text if found and int(found[1]) <= OFFSET_MAX_HOURS else ""


def _numbers(value: Any) -> list[float]:
    """The numbers in a tag's value; NaN for a zero denominator and for what is no number."""
    return [_number(each) for each in (value if isinstance(value, list | tuple) else [value])]


def _number(value: Any) -> float:
    try:
        return float(value)
    except (ArithmeticError, TypeError, ValueError):
        return nan


def _text(value: Any) -> str:
    text = value.decode("latin-1") if isinstance(value, bytes) else value
    return text.strip("\0 ") if isinstance(text, str) else ""
