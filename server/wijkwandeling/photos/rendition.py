"""From a photo's bytes to small, upright, sRGB JPEGs that carry nothing but the picture."""

from __future__ import annotations

import io
from collections.abc import Collection
from dataclasses import dataclass

from PIL import Image, ImageCms

from wijkwandeling import images
from wijkwandeling.photos import shrinking
from wijkwandeling.photos.regions import Box, cover

SMALL_PX = 480
# What a phone sends is kept at its size. A camera's is halved exactly where that is possible:
# a JPEG of 4000 px decodes to 2000 at a third of the cost of 2048.
PHONE_PX = 2048
CAMERA_PX = 2000
QUALITY = 82
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
LYING = (5, 6, 7, 8)
SRGB = ImageCms.createProfile("sRGB")


class Undecodable(Exception):
    """``reason``: photo-not-an-image, photo-too-many-pixels, undecodable."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Jpeg:
    data: bytes
    width: int
    height: int


@dataclass(frozen=True)
class Rendition:
    """``width``, ``height``: of the original as it is to be seen, upright, in pixels."""

    width: int
    height: int
    small: Jpeg
    public: Jpeg


def render(data: bytes, orientation: int, covered: Collection[Box] = ()) -> Rendition:
    """Decode once, in at most the size that is needed. ``orientation``: as EXIF numbers it, 1 to 8.

    ``covered``: painted over in both pictures; always gives the same bytes for the same boxes.

    Raises Undecodable.
    """
    try:
        with images.open_image(io.BytesIO(data)) as image:
            # A HEIF file has been turned by its reader, whatever its EXIF still says.
            return _render(data, image, 1 if image.format == "HEIF" else orientation, covered)
    except images.ImageRefused as refused:
        raise Undecodable(refused.code) from refused
    except MemoryError:
        raise
    except Exception as error:  # Decoders of hostile files raise anything.
        raise Undecodable("undecodable") from error


def _render(data: bytes, image: Image.Image, orientation: int, covered: Collection[Box]) -> Rendition:
    width, height = image.size
    longest = max(width, height)
    wanted = longest if longest <= PHONE_PX else CAMERA_PX
    profile = image.info.get("icc_profile")
    scaled = shrinking.shrunk(data, wanted) if image.format in shrinking.FORMATS else _scaled(image, wanted)
    public = _plain(scaled, profile)
    # Turned last: everything before it is the same either way up, and cheaper on fewer pixels.
    if orientation in TURNS:
        public = public.transpose(TURNS[orientation])
    cover(public, covered)
    small = _small(public)
    if orientation in LYING:
        width, height = height, width
    return Rendition(width, height, small=_jpeg(small), public=_jpeg(public))


def _scaled(image: Image.Image, longest_px: int) -> Image.Image:
    factor = longest_px / max(image.size)
    # A JPEG decodes straight to half or less of its size; the sides of that are asked for, not a square.
    image.draft(None, (int(image.width * factor), int(image.height * factor)))
    image.thumbnail((longest_px, longest_px), Image.Resampling.LANCZOS)
    return image


def _small(public: Image.Image) -> Image.Image:
    factor = SMALL_PX / max(public.size)
    if factor >= 1:
        return public
    size = (max(1, round(public.width * factor)), max(1, round(public.height * factor)))
    # Most of the way in whole steps, which costs a third and is not seen: some 50 dB from the slow way.
    return public.resize(size, Image.Resampling.BICUBIC, reducing_gap=1.4)


def _plain(image: Image.Image, profile: bytes | None) -> Image.Image:
    """RGB in sRGB, on white where it was transparent, and without anything else that the file told."""
    if image.has_transparency_data:
        layers = image.convert("RGBA")
        image = Image.new("RGB", layers.size, "white")
        image.paste(layers, mask=layers.getchannel("A"))
    plain = _to_srgb(image, profile) if profile else _rgb(image)
    # The encoder would write a comment that it finds here.
    plain.info = {}
    return plain


def _to_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(image, source, SRGB, outputMode="RGB")
    except (ImageCms.PyCMSError, ValueError, OSError):
        # A profile that is broken or for another kind of picture: the colours as they stand.
        converted = None
    return converted or _rgb(image)


def _rgb(image: Image.Image) -> Image.Image:
    # Converting what is RGB already would copy it.
    return image if image.mode == "RGB" else image.convert("RGB")


def _jpeg(image: Image.Image) -> Jpeg:
    written = io.BytesIO()
    image.save(written, "JPEG", quality=QUALITY)
    return Jpeg(written.getvalue(), image.width, image.height)
