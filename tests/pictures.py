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


Rational = tuple[int, int]


def exif_block(
    *,
    main: dict[int, int | str] | None = None,
    exif: dict[int, int | str] | None = None,
    gps: dict[int, str | list[Rational]] | None = None,
) -> bytes:
    """An EXIF block with exactly these tags, also those that no camera would write.

    Values by tag number: text, a number (16 bits), or fractions as (numerator, denominator).
    """
    pointers = {0x8769: exif, 0x8825: gps}
    blocks: list[dict[int, Any]] = [dict(main or {})]
    for tag, block in pointers.items():
        if block is not None:
            blocks[0][tag] = b""
            blocks.append(dict(block))
    starts = [8]
    for block in blocks:
        starts.append(starts[-1] + len(_ifd(block, 0)))
    for number, tag in enumerate(tag for tag, block in pointers.items() if block is not None):
        blocks[0][tag] = starts[number + 1]
    written = b"".join(_ifd(block, start) for block, start in zip(blocks, starts, strict=False))
    return b"Exif\0\0" + struct.pack(">2sHI", b"MM", 42, 8) + written


def _ifd(tags: dict[int, Any], start: int) -> bytes:
    """One block of tags that begins ``start`` bytes into the whole, with its longer values behind it."""
    entries, behind = b"", b""
    values_start = start + 2 + 12 * len(tags) + 4
    for tag, value in sorted(tags.items()):
        kind, count, data = _tag_value(tag, value)
        if len(data) > 4:
            at = struct.pack(">I", values_start + len(behind))
            behind += data
        else:
            at = data.ljust(4, b"\0")
        entries += struct.pack(">HHI", tag, kind, count) + at
    return struct.pack(">H", len(tags)) + entries + bytes(4) + behind


def _tag_value(tag: int, value: Any) -> tuple[int, int, bytes]:
    if tag in (0x8769, 0x8825):
        return 4, 1, struct.pack(">I", value or 0)
    if isinstance(value, str):
        text = value.encode("latin-1") + b"\0"
        return 2, len(text), text
    if isinstance(value, list):
        return 5, len(value), b"".join(struct.pack(">II", *fraction) for fraction in value)
    return 3, 1, struct.pack(">H", value)


def segments(jpeg: bytes) -> list[int]:
    """The marker of each segment of a JPEG up to its picture data, such as 0xE0 (JFIF) or 0xE1 (EXIF, XMP)."""
    found, at = [], 2
    while at < len(jpeg) - 3:
        marker = jpeg[at + 1]
        found.append(marker)
        if marker == 0xDA:
            break
        at += 2 + int(struct.unpack(">H", jpeg[at + 2 : at + 4])[0])
    return found


def swapping_profile() -> bytes:
    """An ICC profile in which red is called blue and blue is called red."""
    red, green, blue = (0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141)
    curve = struct.pack(">4sIIH", b"curv", 0, 1, int(2.2 * 256)) + b"\0\0"
    tags = {
        b"desc": b"desc" + struct.pack(">II", 0, 5) + b"swap\0" + bytes(78),
        b"wtpt": _xyz(0.9642, 1.0, 0.8249),
        b"rXYZ": _xyz(*blue),
        b"gXYZ": _xyz(*green),
        b"bXYZ": _xyz(*red),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, data = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for name, value in tags.items():
        table += struct.pack(">4sII", name, start + len(data), len(value))
        data += value + bytes(-len(value) % 4)
    size = start + len(data)
    white = struct.pack(">iii", *(round(part * 65536) for part in (0.9642, 1.0, 0.8249)))
    header = struct.pack(">I4sI4s4s4s12s4s", size, b"none", 0x02200000, b"mntr", b"RGB ", b"XYZ ", bytes(12), b"acsp")
    return header.ljust(68, b"\0") + white + bytes(128 - 80) + table + data


def _xyz(*parts: float) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">iii", *(round(part * 65536) for part in parts))
