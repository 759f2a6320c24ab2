"""Write names on a map so that none covers another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

# How wide a letter is, on average, for its height.
LETTER_WIDTH = 0.58
# A name along a bend that is sharper than this cannot be read.
STRAIGHT = 0.94


@dataclass(frozen=True)
class Name:
    """``where``: the middle of what is named, or the line that it lies along. Metres."""

    text: str
    where: Point | LineString


@dataclass(frozen=True)
class Written:
    """A name with the line that its letters stand along, from left to right."""

    text: str
    along: LineString


def write(names: Iterable[Name], frame: BaseGeometry, taken: Sequence[BaseGeometry], letter_m: float) -> list[Written]:
    """The names that have room, the first in line first.

    ``frame``: what no letter may leave. ``taken``: what no letter may cover. ``letter_m``: how high
    letters are, in metres. Each text is written once.
    """
    written: dict[str, Written] = {}
    covered = list(taken)
    for name in names:
        along = None if name.text in written else _line_for(name, letter_m)
        if along is None:
            continue
        ink = along.buffer(letter_m * 0.6, cap_style="flat")
        if ink.within(frame) and not any(ink.intersects(other) for other in covered):
            written[name.text] = Written(name.text, along)
            covered.append(ink)
    return list(written.values())


def _line_for(name: Name, letter_m: float) -> LineString | None:
    width = len(name.text) * letter_m * LETTER_WIDTH
    if isinstance(name.where, Point):
        x, y = name.where.x, name.where.y
        return LineString([(x - width / 2, y), (x + width / 2, y)])
    # A little room at both ends, so that a crossing street keeps its corner.
    middle, room = name.where.length / 2, width * 0.55
    if middle < room:
        return None
    part = substring(name.where, middle - room, middle + room)
    first, last = part.coords[0], part.coords[-1]
    if Point(first).distance(Point(last)) < part.length * STRAIGHT:
        return None
    return LineString(part.coords if first[0] <= last[0] else part.coords[::-1])
