"""The shape of a spot on the map. Pure: metres in, metres out."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import MultiPoint, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.geometry.polygon import orient

# How far the shape reaches beyond its points: a point is where somebody stood, not what they pointed at.
MARGIN_M = 8.0
# 0 hugs the points, 1 is the convex hull.
HUGGING = 0.5
VERTICES_MAX = 40
MILLIMETRES = 3
# Smoothing moves the edge by less than this, so that the margin keeps every point inside.
SMOOTHINGS_M = (0.5, 1.0, 2.0, 4.0)


def outline(xy: NDArray[np.float64]) -> Polygon:
    """A valid polygon without holes around the points (n, 2), n >= 1, with every one of them inside.

    At most VERTICES_MAX vertices, the closing one counted; counter-clockwise, as GeoJSON wants it.
    """
    return orient(_shape(xy))


def _shape(xy: NDArray[np.float64]) -> Polygon:
    # Nearer than this is the same place; points closer than rounding errors make the hull give up.
    points = MultiPoint(np.unique(np.round(xy, MILLIMETRES), axis=0))
    shape = _around(shapely.concave_hull(points, ratio=HUGGING))
    for tolerance in SMOOTHINGS_M:
        smooth = shapely.simplify(shape, tolerance)
        if _is_good(smooth, points):
            return smooth
    return _plain(points)


def _around(geometry: BaseGeometry) -> Polygon:
    buffered = shapely.buffer(geometry, MARGIN_M, quad_segs=4)
    return Polygon(buffered.exterior)


def _is_good(shape: Polygon, points: BaseGeometry) -> bool:
    few = shapely.get_num_coordinates(shape) <= VERTICES_MAX
    return bool(few and shapely.is_valid(shape) and shapely.contains_properly(shape, points))


def _plain(points: BaseGeometry) -> Polygon:
    """The box around the points, turned as it fits best: what is left when a shape has too many corners."""
    box = shapely.minimum_rotated_rectangle(points)
    return Polygon(shapely.buffer(box, MARGIN_M, join_style="mitre").exterior)
