"""The ground under the demo: plan metres to degrees, and lines that bend as streets do.

Plan metres are x (about east) and y (about north) of the middle of the neighbourhood; the whole plan is turned a
little, because hardly any neighbourhood lies straight.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians, sin

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import LineString, Polygon
from shapely.geometry.base import BaseGeometry

from wijkwandeling.geo import RD_NEW, Grid

MIDDLE_LON, MIDDLE_LAT = 4.6200, 52.3530
TURN_DEGREES = 11.0
CORNER_CUTS = 3

Xy = tuple[float, float]

_GRID = Grid(RD_NEW)
_MIDDLE = np.array(_GRID.to_metres(MIDDLE_LON, MIDDLE_LAT))
_TURN = np.array(
    [
        [cos(radians(TURN_DEGREES)), sin(radians(TURN_DEGREES))],
        [-sin(radians(TURN_DEGREES)), cos(radians(TURN_DEGREES))],
    ]
)


def to_degrees(at: Xy) -> tuple[float, float]:
    """(lon, lat) of a place on the plan."""
    x, y = np.array(at) @ _TURN + _MIDDLE
    return _GRID.to_degrees(float(x), float(y))


def geometry_to_degrees(geometry: BaseGeometry) -> BaseGeometry:
    """A geometry in plan metres, in degrees lon, lat."""
    turned: BaseGeometry = shapely.transform(geometry, _turn)
    return _GRID.geometry_to_degrees(turned)


def bearing(from_xy: Xy, to_xy: Xy) -> float:
    """The compass direction from one place on the plan to another, degrees clockwise from north."""
    east, north = (np.array(to_xy) - np.array(from_xy)) @ _TURN
    return float(np.degrees(np.arctan2(east, north)) % 360)


def bend(points: Sequence[Xy]) -> LineString:
    """A line through the neighbourhood of these points, its corners cut until it flows; its ends stay."""
    xy = np.array(points, dtype=float)
    for _ in range(CORNER_CUTS):
        before, after = xy[:-1], xy[1:]
        cut = np.stack([0.75 * before + 0.25 * after, 0.25 * before + 0.75 * after], axis=1).reshape(-1, 2)
        xy = np.vstack([xy[:1], cut, xy[-1:]])
    return LineString(xy)


def blob(points: Sequence[Xy]) -> Polygon:
    """A round-cornered area around these points: a pond, a park."""
    ring = bend([*points, points[0], points[1]])
    # The ends of the bent line overlap by one stretch; a polygon of its middle closes smoothly.
    coordinates = list(ring.coords)
    skip = 2**CORNER_CUTS // 2
    return Polygon(coordinates[skip:-skip]).buffer(0)


def _turn(xy: NDArray[np.float64]) -> NDArray[np.float64]:
    turned: NDArray[np.float64] = xy @ _TURN + _MIDDLE
    return turned
