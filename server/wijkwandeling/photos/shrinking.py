"""PNG and WebP, made small while they are decoded, by libvips.

Pillow needs all pixels at once, a WebP even four times (it may be a film): a gigabyte for 60 megapixels.
A JPEG it decodes to an eighth by itself, and HEIF cannot be had smaller by anyone.
"""

from __future__ import annotations

import pyvips
from PIL import Image

FORMATS = ("PNG", "WEBP")
# A thread for each core would make a photo dearer, and each counts for the memory that a process may have.
pyvips.vips_lib.vips_concurrency_set(1)
# No photo is asked for twice.
pyvips.cache_set_max(0)


def shrunk(data: bytes, longest_px: int) -> Image.Image:
    """Eight bits a channel, with transparency if it has any, not turned, colours as stored; at most
    ``longest_px`` wide and high, and never larger than it was. Of a broken file, what can be read.

    Raises pyvips.Error.
    """
    picture = pyvips.Image.thumbnail_buffer(
        data, longest_px, height=longest_px, size="down", no_rotate=True, fail_on="none"
    )
    if picture.format == "ushort":
        picture = (picture >> 8).cast("uchar")
    return Image.fromarray(picture.numpy())
