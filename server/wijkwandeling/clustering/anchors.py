"""Which spot a new point joins, and which points found a new one. Pure: metres in, no database.

A spot keeps the place of its anchor for life. That is why adding a point never moves another: nothing is
computed anew, the new point only looks around.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import hypot

JOIN_M = 30.0
FOUND_M = 25.0
FOUNDERS = 3
WIDEST_M = 60.0


@dataclass(frozen=True, order=True)
class Placed:
    """A point in metres; ``id`` settles what is equally far."""

    x: float
    y: float
    id: str

    def distance_m(self, x: float, y: float) -> float:
        return hypot(self.x - x, self.y - y)


@dataclass(frozen=True)
class Neighbour:
    """A spot near by: its anchor in metres and its members."""

    spot_id: str
    number: int
    anchor_x: float
    anchor_y: float
    members: Sequence[Placed]


def fits(point: Placed, members: Iterable[Placed]) -> bool:
    """Whether a spot with these members stays at most WIDEST_M across when ``point`` joins."""
    return all(point.distance_m(member.x, member.y) <= WIDEST_M for member in members)


def spot_to_join(point: Placed, spots: Iterable[Neighbour]) -> str | None:
    """The id of the spot with the nearest anchor within JOIN_M where ``point`` fits; the older when equally near."""
    near = [
        (distance, spot.number, spot)
        for spot in spots
        if (distance := point.distance_m(spot.anchor_x, spot.anchor_y)) <= JOIN_M
    ]
    for _, _, spot in sorted(near, key=lambda entry: entry[:2]):
        if fits(point, spot.members):
            return spot.spot_id
    return None


def founders(point: Placed, loose: Sequence[Placed]) -> list[Placed]:
    """The three that found a spot now that ``point`` lies loose among ``loose`` (itself left out); or none.

    One of the three has the other two within FOUND_M: ``point`` if it can, else the nearest that can.
    """
    everybody = [point, *loose]
    centres = sorted(
        (each for each in everybody if point.distance_m(each.x, each.y) <= FOUND_M),
        key=lambda each: (point.distance_m(each.x, each.y), each != point, each),
    )
    for centre in centres:
        near = sorted(
            (centre.distance_m(each.x, each.y), each)
            for each in everybody
            if centre.distance_m(each.x, each.y) <= FOUND_M and each != centre
        )
        if len(near) >= FOUNDERS - 1:
            return [centre, *(each for _, each in near[: FOUNDERS - 1])]
    return []


def medoid(points: Sequence[Placed]) -> Placed:
    """The one with the least distance to all others; the westernmost, then southernmost, of equals."""
    return min(points, key=lambda each: (sum(each.distance_m(other.x, other.y) for other in points), each))


def followers(anchor: Placed, founding: Sequence[Placed], loose: Iterable[Placed]) -> list[Placed]:
    """The loose ones that join a spot just founded, nearest to its anchor first."""
    members = list(founding)
    near = sorted((distance, each) for each in loose if (distance := anchor.distance_m(each.x, each.y)) <= JOIN_M)
    for _, each in near:
        if each not in members and fits(each, members):
            members.append(each)
    return members[len(founding) :]
