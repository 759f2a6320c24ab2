"""Drawn people whom the server's model takes for people, so that no tests need a photo of anybody."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw, ImageFilter

SKIN, SHADE, HAIR = (224, 178, 150), (200, 150, 125), (60, 40, 30)
GRASS, COAT, LIPS = (120, 150, 120), (60, 70, 120), (175, 85, 80)
# Parts of half a head, from the middle of the face: middle, half width and half height, colour.
Blob = tuple[float, float, float, float, tuple[int, int, int]]
BLOBS: tuple[Blob, ...] = (
    (0, 1.9, 1.3, 0.75, COAT),
    (0, 1.0, 0.3, 0.6, SHADE),
    (0, -0.15, 0.82, 1.0, HAIR),
    (0, 0.05, 0.68, 0.9, SKIN),
    (0, -0.78, 0.6, 0.22, HAIR),
    (0, 0.53, 0.23, 0.07, LIPS),
    (0, 0.2, 0.1, 0.12, SHADE),
)
# One of each on either side.
PAIRS: tuple[Blob, ...] = (
    (0.68, 0.05, 0.1, 0.2, SHADE),
    (0.27, -0.12, 0.17, 0.12, SHADE),
    (0.27, -0.27, 0.16, 0.03, HAIR),
    (0.27, -0.1, 0.13, 0.06, (240, 240, 240)),
    (0.27, -0.1, 0.06, 0.06, HAIR),
    (0.06, 0.28, 0.03, 0.02, HAIR),
)


def people(*middles: tuple[float, float], size: tuple[int, int] = (640, 480), head_px: float = 60) -> Image.Image:
    """A lawn with somebody at each of ``middles``, parts (0 to 1) of the picture's width and height."""
    image = Image.new("RGB", size, GRASS)
    draw = ImageDraw.Draw(image)
    for x, y in middles:
        for across, down, wide, high, colour in (*BLOBS, *PAIRS, *((-a, b, c, d, e) for a, b, c, d, e in PAIRS)):
            half = head_px / 2
            middle = (x * size[0] + across * half, y * size[1] + down * half)
            edges = (middle[0] - wide * half, middle[1] - high * half, middle[0] + wide * half, middle[1] + high * half)
            draw.ellipse(edges, fill=colour)
    return image.filter(ImageFilter.GaussianBlur(head_px / 100))


def photo_of(*middles: tuple[float, float], orientation: int = 1) -> bytes:
    """As JPEG bytes. ``orientation``: as EXIF numbers it; ``middles`` are seen upright."""
    image = people(*middles)
    turned = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}
    if orientation in turned:
        image = image.transpose(turned[orientation])
    exif = Image.Exif()
    exif[0x0112] = orientation
    written = io.BytesIO()
    image.save(written, "JPEG", quality=92, exif=exif)
    return written.getvalue()
