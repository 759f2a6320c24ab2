"""How far points lie apart. Pure: metres in, metres out."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray


def widest_m(xy: NDArray[np.float64]) -> float:
    """The largest distance between any two of the points (n, 2); 0 for one or none."""
    return float(np.sqrt(_widest_squared(xy)))


def is_wider(xy: NDArray[np.float64], limit_m: float) -> bool:
    """Whether any two of the points (n, 2) lie more than ``limit_m`` apart."""
    long_or_high = len(xy) > 1 and np.ptp(xy, axis=0).max() > limit_m
    return bool(long_or_high) or _widest_squared(xy) > limit_m**2


def _widest_squared(xy: NDArray[np.float64]) -> float:
    """The farthest two are corners of the convex hull, so only those are compared."""
    if len(xy) < 2:
        return 0.0
    corners = shapely.get_coordinates(shapely.convex_hull(shapely.multipoints(xy)))
    # One corner at a time: points on a circle are all corners, and a table of all pairs would be large.
    return max(float(np.sum((corners - corner) ** 2, axis=1).max()) for corner in corners)
