"""All that is found in a photo: one function from bytes to a result, so that it can run anywhere."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from wijkwandeling.photos import exif
from wijkwandeling.photos.exif import Exif
from wijkwandeling.photos.regions import Box
from wijkwandeling.photos.rendition import Rendition, Undecodable, render


@dataclass(frozen=True)
class Findings:
    """``rendition`` is None when the picture cannot be decoded; then ``reason`` says why."""

    exif: Exif
    rendition: Rendition | None
    reason: str | None = None


def find(data: bytes, covered: Collection[Box] = ()) -> Findings:
    """Never raises for what is in the bytes. ``covered``: what must not be seen on its pictures."""
    facts = exif.read(data)
    try:
        return Findings(facts, render(data, facts.orientation, covered))
    except Undecodable as undecodable:
        return Findings(facts, None, undecodable.reason)
