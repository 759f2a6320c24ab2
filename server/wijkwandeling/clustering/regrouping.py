"""A new grouping that a person accepted, as one of the decisions that are replayed. Pure: metres in.

Only the spots that changed by it play a part. What was seen goes where the person was told it would go, or stays;
what comes later joins the nearest of these spots. Nothing here depends on which points came in between.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import hypot, inf

import shapely

from wijkwandeling.clustering.anchors import JOIN_M, WIDEST_M, Placed
from wijkwandeling.clustering.decisions import Resident, Seen


@dataclass(frozen=True)
class Circle:
    """Where later points may join: so near to the middle of a spot that it stays at most WIDEST_M across."""

    x: float
    y: float
    reach_m: float

    def distance_m(self, point: Placed) -> float:
        return hypot(self.x - point.x, self.y - point.y)

    def reaches(self, point: Placed) -> bool:
        return self.distance_m(point) <= self.reach_m


def circle_around(points: Sequence[Placed]) -> Circle:
    """Of points at most WIDEST_M apart. The middle in whole metres: it is kept, and is nobody's own place."""
    # Each place once: around one place that is there several times GEOS finds nothing.
    places = shapely.MultiPoint(sorted({(point.x, point.y) for point in points}))
    middle = shapely.minimum_bounding_circle(places).centroid
    x, y = round(middle.x), round(middle.y)
    radius = max(point.distance_m(x, y) for point in points)
    return Circle(float(x), float(y), min(JOIN_M, WIDEST_M - radius))


@dataclass(frozen=True)
class Regroup:
    """``circles``: of the spots that changed. ``bystanders``: the anchors of spots near by that stayed as they were.
    ``seen``: the points in and around these, as far as they are asked about; ``sent``: to which spots some of them
    went.
    """

    override_id: str
    circles: Mapping[str, Circle]
    bystanders: Mapping[str, Placed]
    seen: Mapping[str, Seen] = field(default_factory=dict)
    sent: Mapping[str, str] = field(default_factory=dict)

    @property
    def holds(self) -> frozenset[str]:
        return frozenset(self.circles)

    def linked(self, spot_ids: frozenset[str]) -> frozenset[str]:
        """None: these spots live as long as a point is left in them, so whoever belongs to one lies in it already."""
        return frozenset()

    def sends(self, point: Resident, here: str | None) -> str | None:
        seen = self.seen.get(point.placed.id)
        if seen is None or not seen.is_where(point):
            return self._nearest(point, here) or self._stays(point, here)
        return self.sent.get(point.placed.id) or self._stays(point, here)

    def _stays(self, point: Resident, here: str | None) -> str | None:
        """A spot that changed may have no room for what would come back to it."""
        circle = self.circles.get(here or "")
        return here if circle is None or circle.reaches(point.placed) else None

    def _nearest(self, point: Resident, here: str | None) -> str | None:
        own_m = self._to_bystander_m(point, here)
        near = [
            (distance, order, spot_id)
            for order, (spot_id, circle) in enumerate(self.circles.items())
            if circle.reaches(point.placed) and (distance := circle.distance_m(point.placed)) < own_m
        ]
        return min(near)[2] if near else None

    def _to_bystander_m(self, point: Resident, here: str | None) -> float:
        """How far it is to the spot that it belongs to, if that stayed as it was. A spot that was founded later does
        not count: the point would move when another one founds it.
        """
        anchors = [self.bystanders.get(spot_id) for spot_id in (point.home_id, here) if spot_id]
        return min((anchor.distance_m(point.placed.x, point.placed.y) for anchor in anchors if anchor), default=inf)
