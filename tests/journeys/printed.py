"""What stands in a PDF that Chromium printed: enough of the format for that one writer, and no more."""

from __future__ import annotations

import re
import zlib

OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
STREAM = re.compile(rb"stream\r?\n(.*)\r?\nendstream", re.DOTALL)
TO_UNICODE = re.compile(rb"/ToUnicode (\d+) 0 R")
# A font is named after its object; text is in strings of glyphs, two bytes each.
SHOWN = re.compile(rb"/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>")
ONE_GLYPH = re.compile(r"<(\w{4})> <(\w+)>")
GLYPHS = re.compile(r"<(\w{4})> <(\w{4})> <(\w{4})>")
SECTION = re.compile(r"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)


def text_of(pdf: bytes) -> str:
    """All words, in the order in which they were drawn, without any space: a line break is none of the text's."""
    objects = {int(number): body for number, body in OBJECT.findall(pdf)}
    letters = {
        number: _letters(_unpacked(objects[int(found[1])]).decode("ascii"))
        for number, body in objects.items()
        if (found := TO_UNICODE.search(body))
    }
    drawn, font = "", 0
    for body in objects.values():
        for chosen, glyphs in SHOWN.findall(_unpacked(body)):
            if chosen:
                font = int(chosen)
            elif font in letters:
                codes = [glyphs[at : at + 4].decode("ascii").upper() for at in range(0, len(glyphs), 4)]
                drawn += "".join(letters[font].get(code, "") for code in codes)
    return "".join(drawn.split())


def _unpacked(body: bytes) -> bytes:
    """The bytes of a stream; empty for what is none."""
    found = STREAM.search(body)
    if not found or b"/Subtype /Image" in body or b"/Length1" in body:
        return b""
    return zlib.decompress(found[1]) if b"/FlateDecode" in body else found[1]


def _letters(told: str) -> dict[str, str]:
    """Glyph to letters, of a font's own table."""
    letters: dict[str, str] = {}
    for kind, body in SECTION.findall(told):
        if kind == "bfchar":
            letters |= {glyph.upper(): _decoded(code) for glyph, code in ONE_GLYPH.findall(body)}
        else:
            for first, last, code in GLYPHS.findall(body):
                start = int(first, 16)
                for glyph in range(start, int(last, 16) + 1):
                    letters[f"{glyph:04X}"] = chr(int(code, 16) + glyph - start)
    return letters


def _decoded(code: str) -> str:
    return bytes.fromhex(code).decode("utf-16-be")
