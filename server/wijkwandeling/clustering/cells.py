"""Points in a grid of square cells, so small that any two points of one cell lie within reach. Pure NumPy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

# A hair smaller than reach/√2: rounding may never put two points in one cell that are out of reach.
SHRINK = 1 - 1e-8
# Beyond this many reaches from edge to edge that hair no longer covers the rounding; the earth is smaller.
SPAN_MAX_REACHES = 1e7
# What lies within reach is at most two cells away, in either direction.
RING = 2
PAIRS_AT_ONCE = 1 << 21


@dataclass(frozen=True)
class Cells:
    """n points sorted by cell, rows of cells one after the other.

    ``order`` (n,): where each point stood in the input. ``x``, ``y`` (n,): metres. ``cell_of`` (n,): index of
    its cell. ``key`` (m,): ascending numbers of the occupied cells; ``start`` (m + 1,): their first points.
    """

    order: Ints
    x: Floats
    y: Floats
    cell_of: Ints
    key: Ints
    start: Ints
    width: int

    @property
    def sizes(self) -> Ints:
        return np.diff(self.start)

    def only(self, keep: Flags) -> Cells:
        """The same grid with a part of the points."""
        return _cells(self.order[keep], self.x[keep], self.y[keep], self.key[self.cell_of[keep]], self.width)

    def around(self, keys: Ints, row: int, first: int = -RING) -> tuple[Ints, Ints]:
        """The cells (from, until) in the row ``row`` above each key, from ``first`` to RING columns further."""
        middle = keys + row * self.width
        return np.searchsorted(self.key, middle + first), np.searchsorted(self.key, middle + RING, side="right")


def lay_cells(xy: Floats, reach: float) -> Cells:
    """Sort (n, 2) metres into cells of side reach/√2. ValueError when they span more than any map."""
    side = reach / sqrt(2) * SHRINK
    x, y = xy[:, 0], xy[:, 1]
    if max(np.ptp(x), np.ptp(y)) > SPAN_MAX_REACHES * reach:
        raise ValueError("the points lie too far apart for this distance")
    columns = np.floor((x - x.min()) / side).astype(np.int64)
    rows = np.floor((y - y.min()) / side).astype(np.int64)
    # An empty ring at both ends of a row keeps one row's neighbours out of the next.
    width = int(columns.max()) + 1 + 2 * RING
    key = (rows * width) + columns + RING
    order = np.argsort(key, kind="stable")
    return _cells(order, x[order], y[order], key[order], width)


def pairs(first: Ints, until: Ints) -> Iterator[tuple[Ints, Ints]]:
    """Every (i, j) with first[i] <= j < until[i], ascending in i, in portions that fit in memory."""
    lengths = until - first
    total = np.concatenate([[0], np.cumsum(lengths)])
    begin = 0
    while begin < len(lengths):
        end = max(int(np.searchsorted(total, total[begin] + PAIRS_AT_ONCE, side="right")) - 1, begin + 1)
        portion = lengths[begin:end]
        i = np.repeat(np.arange(begin, end), portion)
        j = np.arange(total[end] - total[begin]) + np.repeat(
            first[begin:end] - total[begin:end] + total[begin], portion
        )
        if len(i):
            yield i, j
        begin = end


def cell_boxes(cells: Cells) -> Floats:
    """(m, 4) low x, low y, high x, high y of the points of each cell."""
    begin = cells.start[:-1]
    low = [np.minimum.reduceat(values, begin) for values in (cells.x, cells.y)]
    high = [np.maximum.reduceat(values, begin) for values in (cells.x, cells.y)]
    return np.column_stack([*low, *high])


def squared_gap(a: Floats, b: Floats) -> Floats:
    """The square of the least distance between two boxes (k, 4)."""
    gap: Floats = np.maximum(np.maximum(a[:, :2] - b[:, 2:], b[:, :2] - a[:, 2:]), 0)
    gap *= gap
    return gap[:, 0] + gap[:, 1]


def _cells(order: Ints, x: Floats, y: Floats, key: Ints, width: int) -> Cells:
    """From points whose ``key`` (n,) ascends."""
    new = np.concatenate([[True], key[1:] != key[:-1]]) if len(key) else np.zeros(0, dtype=bool)
    start = np.append(np.flatnonzero(new), len(key))
    return Cells(order, x, y, np.cumsum(new) - 1, key[new], start, width)
