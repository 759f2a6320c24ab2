"""What a phone writes into its photo: where, when and in which direction it looked."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from PIL import ExifTags, Image
from PIL.TiffImagePlugin import IFDRational


class Taken(NamedTuple):
    """``at``: aware, in the camera's own zone. ``direction``: degrees clockwise from true north."""

    lon: float
    lat: float
    direction: float
    at: datetime


def exif_of(taken: Taken) -> Image.Exif:
    """The EXIF block; it says openly that the picture is a drawing."""
    exif = Image.Exif()
    exif[ExifTags.Base.ImageDescription] = "Getekende voorbeeldfoto"
    exif[ExifTags.Base.Software] = "Wijkwandeling demo"
    exif[ExifTags.Base.Orientation] = 1
    local = taken.at.strftime("%Y:%m:%d %H:%M:%S")
    offset = f"{taken.at:%z}"[:3] + ":" + f"{taken.at:%z}"[3:5]
    exif[ExifTags.Base.DateTime] = local
    details = exif.get_ifd(ExifTags.IFD.Exif)
    details[ExifTags.Base.DateTimeOriginal] = local
    details[ExifTags.Base.OffsetTimeOriginal] = offset
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps.update(_position(taken))
    return exif


def _position(taken: Taken) -> dict[int, object]:
    moment = taken.at.astimezone(UTC)
    return {
        ExifTags.GPS.GPSVersionID: b"\x02\x03\x00\x00",
        ExifTags.GPS.GPSLatitudeRef: "N" if taken.lat >= 0 else "S",
        ExifTags.GPS.GPSLatitude: _sexagesimal(taken.lat),
        ExifTags.GPS.GPSLongitudeRef: "E" if taken.lon >= 0 else "W",
        ExifTags.GPS.GPSLongitude: _sexagesimal(taken.lon),
        ExifTags.GPS.GPSTimeStamp: tuple(IFDRational(part, 1) for part in (moment.hour, moment.minute, moment.second)),
        ExifTags.GPS.GPSDateStamp: moment.strftime("%Y:%m:%d"),
        ExifTags.GPS.GPSImgDirectionRef: "T",
        ExifTags.GPS.GPSImgDirection: IFDRational(round(taken.direction * 100), 100),
    }


def _sexagesimal(degrees: float) -> tuple[IFDRational, IFDRational, IFDRational]:
    """Degrees, minutes and seconds as fractions; a thousandth of a second is three centimetres."""
    thousandths = round(abs(degrees) * 3_600_000)
    whole, rest = divmod(thousandths, 3_600_000)
    minutes, seconds = divmod(rest, 60_000)
    return IFDRational(whole, 1), IFDRational(minutes, 1), IFDRational(seconds, 1000)
