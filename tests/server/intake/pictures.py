"""Image files as phones and attackers send them, made here."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from PIL import Image
from pillow_heif import register_heif_opener

register_heif_opener()


def picture(format_: str, size: tuple[int, int] = (64, 48), **options: Any) -> bytes:
    """A real image; ``format_``: JPEG, PNG, WEBP, HEIF, GIF, …; ``options``: as Pillow's save takes them."""
    written = io.BytesIO()
    Image.new("RGB", size, (90, 140, 80)).save(written, format_, **options)
    return written.getvalue()


def film(format_: str) -> bytes:
    """An animation of two frames."""
    second = Image.new("RGB", (64, 48), (200, 40, 40))
    return picture(format_, save_all=True, append_images=[second], duration=100)


def png_that_says(width: int, height: int) -> bytes:
    """A PNG whose header promises this many pixels and that holds next to nothing."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 100)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
