"""Which parts of a cut may still be joined, and how far apart the farthest of their points lie. Pure NumPy."""

from __future__ import annotations

from math import sqrt

import numpy as np

from wijkwandeling.clustering.cells import RING, Floats, Ints, lay_cells, pairs

# Cells a hair wider than half the reach: what fits together begins at most RING of them apart, and with the
# cells of ``dbscan`` twice as much would be looked at.
HALF_CELLS = (1 + 1e-6) / sqrt(2)


def near_parts(boxes: Floats, part: Ints, reach: float) -> tuple[Ints, Ints, Floats]:
    """Pairs of parts (a, b), a < b, that fit within ``reach`` together, and the square of how wide they are together.

    ``boxes`` (n, 4) low x, low y, high x, high y in metres; ``part`` (n,): the part of each box, named by one of
    them. No part is wider than ``reach`` itself.
    """
    order = np.argsort(part, kind="stable")
    begin = np.flatnonzero(np.diff(part[order], prepend=-1))
    things, name = boxes[order], part[order[begin]]
    a, b = _perhaps(things, begin, reach)
    apart = _farthest(things, np.append(begin, len(order)), a, b)
    near = np.flatnonzero(apart <= reach**2)
    a, b = name[a[near]], name[b[near]]
    return np.minimum(a, b), np.maximum(a, b), apart[near]


def _perhaps(things: Floats, begin: Ints, reach: float) -> tuple[Ints, Ints]:
    """Pairs (a, b) of parts whose boxes are at most ``reach`` long and high together."""
    low = np.minimum.reduceat(things[:, :2], begin)
    high = np.maximum.reduceat(things[:, 2:], begin)
    cells = lay_cells(low, reach * HALF_CELLS)
    order, keys = cells.order, cells.key[cells.cell_of]
    high_x, high_y = high[order].T.copy()
    found = [(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64))]
    for row in range(RING + 1):
        first, until = cells.around(keys, row)
        # In the own row those that follow; half of the ring is enough, as everywhere.
        start = np.arange(1, len(order) + 1) if row == 0 else cells.start[first]
        for i, j in pairs(start, cells.start[until]):
            fits = np.maximum(high_x[i], high_x[j]) - np.minimum(cells.x[i], cells.x[j]) <= reach
            i, j = i[fits], j[fits]
            fits = np.maximum(high_y[i], high_y[j]) - np.minimum(cells.y[i], cells.y[j]) <= reach
            found.append((order[i[fits]], order[j[fits]]))
    a, b = (np.concatenate(column) for column in zip(*found, strict=True))
    return a, b


def _farthest(things: Floats, start: Ints, a: Ints, b: Ints) -> Floats:
    """(k,) the square of the largest distance between a box of part a[i] and one of part b[i].

    ``things`` (n, 4) lie part by part; ``start`` (m + 1,): where each part begins.
    """
    low_x, low_y, high_x, high_y = things.T.copy()
    farthest = np.zeros(len(a))
    for i, p in pairs(start[a], start[a + 1]):
        other = b[i]
        for k, q in pairs(start[other], start[other + 1]):
            here = p[k]
            wide_x = np.maximum(high_x[here] - low_x[q], high_x[q] - low_x[here])
            wide_y = np.maximum(high_y[here] - low_y[q], high_y[q] - low_y[here])
            np.maximum.at(farthest, i[k], wide_x * wide_x + wide_y * wide_y)
    return farthest
