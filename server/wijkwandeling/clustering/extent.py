"""How far points lie apart. Pure: metres in, metres out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def distances(xy: NDArray[np.float64], x: float, y: float) -> NDArray[np.float64]:
    """(n,) metres from each row of the (n, 2) array to x, y."""
    return np.hypot(xy[:, 0] - x, xy[:, 1] - y)


def widest_distance(points: Sequence[tuple[float, float]]) -> float:
    """The largest distance between any two of the points, metres; 0 for one or none."""
    if len(points) < 2:
        return 0.0
    xy = np.asarray(points, dtype=float)
    return float(max(distances(xy, x, y).max() for x, y in points))
