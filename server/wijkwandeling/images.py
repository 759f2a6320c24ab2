"""The only way an image file is opened: by content, from a whitelist, within the limit of pixels."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import BinaryIO

from PIL import Image, ImageFile
from pillow_heif import register_heif_opener

MAX_PIXELS = 60 * 1000 * 1000
# By Pillow's name. MPO is a JPEG with further pictures behind it, as many phones make them.
MEDIA_TYPES = {
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",
    "PNG": "image/png",
    "WEBP": "image/webp",
    "HEIF": "image/heic",
}
FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")
# HEIF files that say they are a film: the brands of image sequences.
SEQUENCES = (b"msf1", b"hevc", b"hevx")

register_heif_opener()
# A broken end is worth more than no photo: what was read is shown.
ImageFile.LOAD_TRUNCATED_IMAGES = True
Image.MAX_IMAGE_PIXELS = MAX_PIXELS
warnings.simplefilter("error", Image.DecompressionBombWarning)


class ImageRefused(Exception):
    """``code``: photo-not-an-image or photo-too-many-pixels, as in the catalogue of problems."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Header:
    """What an image says of itself before anything is decoded; width and height as stored, in pixels."""

    media_type: str
    width: int
    height: int


def inspect(file: BinaryIO) -> Header:
    """Read the header only. Raises ImageRefused."""
    with open_image(file) as image:
        return Header(MEDIA_TYPES[image.format or ""], image.width, image.height)


def open_image(file: BinaryIO) -> ImageFile.ImageFile:
    """The image at the start of ``file``, not yet decoded. Raises ImageRefused, also for films."""
    file.seek(0)
    start = file.read(12)
    file.seek(0)
    try:
        image = Image.open(file, formats=FORMATS)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise ImageRefused("photo-too-many-pixels") from error
    except Exception as error:  # Readers of hostile files raise anything.
        raise ImageRefused("photo-not-an-image") from error
    if _moves(image, start):
        raise ImageRefused("photo-not-an-image")
    return image


def _moves(image: ImageFile.ImageFile, start: bytes) -> bool:
    if image.format in ("PNG", "WEBP"):
        return bool(getattr(image, "is_animated", False))
    return image.format == "HEIF" and start[8:12] in SEQUENCES
