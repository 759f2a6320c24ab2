"""Which points lie so close together that they are one spot. Pure: metres in, labels out.

``dbscan`` is exact. Points lie in cells so small that a cell with enough points needs no looking at pairs:
all of them are core. Between cells most is settled by one pair of points or by their boxes; what is left
is compared point by point, and what would be too many pairs for that is asked of a Shapely tree.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Point

from wijkwandeling.clustering.cells import RING, Cells, Flags, Floats, Ints, cell_boxes, lay_cells, pairs, squared_gap
from wijkwandeling.clustering.components import join
from wijkwandeling.clustering.extent import is_wider
from wijkwandeling.clustering.linkage import cut

LOOSE = -1
# Two cells with more pairs than this are settled by a tree instead of by all pairs.
PAIRS_MAX = 1 << 16


def dbscan(xy: NDArray[np.float64], distance_m: float = 25.0, minimum: int = 3) -> Ints:
    """Labels (n,) of the points (n, 2): from 0, or -1 for noise. ValueError for what are no metres.

    A point with ``minimum`` points within ``distance_m`` (itself too, the distance itself too) is core; core
    points within the distance of each other belong together; a point near a core point goes with the
    nearest. Labels do not depend on the order of the points.
    """
    points = _checked(xy, distance_m, minimum)
    if len(points) == 0:
        return np.empty(0, dtype=np.int64)
    cells = lay_cells(points, distance_m)
    is_core = _core(cells, distance_m, minimum)
    cores = cells.only(is_core)
    labels = np.full(len(points), LOOSE, dtype=np.int64)
    if len(cores.order):
        label_of_core = _connect(cores, distance_m)[cores.cell_of]
        labels[cores.order] = label_of_core
        edge = cells.only(~is_core)
        i, j = _nearest_core(edge, cores, distance_m)
        labels[edge.order[i]] = label_of_core[j]
    return labels


def group(xy: NDArray[np.float64], distance_m: float = 25.0, minimum: int = 3, widest_m: float = 60.0) -> Ints:
    """Labels (n,) of groups at most ``widest_m`` across: ``dbscan``, with what is wider cut by complete linkage.

    Parts with fewer than ``minimum`` points are no group: -1. Labels do not depend on the order of the points.
    """
    points = _checked(xy, distance_m, minimum)
    labels = dbscan(points, distance_m, minimum)
    next_label = int(labels.max(initial=LOOSE)) + 1
    for part in _long_boxes(points, labels, widest_m):
        if is_wider(points[part], widest_m):
            labels[part] = next_label + cut(points[part], widest_m)
            next_label = int(labels[part].max()) + 1
    return _renumbered(points, labels, minimum)


def _long_boxes(points: Floats, labels: Ints, widest_m: float) -> Iterator[Ints]:
    """The members of every component whose bounding box has a diagonal above ``widest_m``."""
    members = np.argsort(labels, kind="stable")[np.count_nonzero(labels == LOOSE) :]
    if len(members) == 0:
        return
    begin = np.flatnonzero(np.diff(labels[members], prepend=LOOSE))
    sides = np.maximum.reduceat(points[members], begin) - np.minimum.reduceat(points[members], begin)
    ends = np.append(begin[1:], len(members))
    for index in np.flatnonzero((sides**2).sum(axis=1) > widest_m**2):
        yield members[begin[index] : ends[index]]


def _checked(xy: NDArray[np.float64], distance_m: float, minimum: int) -> Floats:
    points = np.asarray(xy, dtype=np.float64).reshape(-1, 2)
    if not np.isfinite(points).all():
        raise ValueError("a position that is not a finite number of metres")
    if not distance_m > 0 or minimum < 1:
        raise ValueError("distance_m must be above 0 and minimum at least 1")
    return points


def _core(cells: Cells, distance_m: float, minimum: int) -> Flags:
    """(n,) whether each point has enough neighbours. In a full cell all have."""
    core: Flags = (cells.sizes >= minimum)[cells.cell_of]
    unsure = np.flatnonzero(~core)
    neighbours = np.zeros(len(unsure), dtype=np.int64)
    # The own row first: who has enough there need not look further.
    for row in sorted(range(-RING, RING + 1), key=abs):
        asking = np.flatnonzero(neighbours < minimum)
        first, until = cells.around(cells.key[cells.cell_of[unsure[asking]]], row)
        for i, j in pairs(cells.start[first], cells.start[until]):
            near = _squared(cells, unsure[asking[i]], cells, j) <= distance_m**2
            neighbours += np.bincount(asking[i[near]], minlength=len(unsure))
    core[unsure[neighbours >= minimum]] = True
    return core


def _connect(cores: Cells, distance_m: float) -> Ints:
    """(m,) component of each cell of core points, numbered by its first cell."""
    root = np.arange(len(cores.key))
    first_point = cores.start[:-1]
    boxes = cell_boxes(cores)
    left: list[tuple[Ints, Ints]] = []
    for row in range(RING + 1):
        # Half of the ring is enough: the other half is the same pairs seen from the other cell.
        first, until = cores.around(cores.key, row, first=1 if row == 0 else -RING)
        for a, b in pairs(first, until):
            near = _squared(cores, first_point[a], cores, first_point[b]) <= distance_m**2
            root = join(root, a[near], b[near])
            apart = root[a] != root[b]
            a, b = a[apart], b[apart]
            unsure = squared_gap(boxes[a], boxes[b]) <= distance_m**2
            left.append((a[unsure], b[unsure]))
    for a, b in left:
        apart = root[a] != root[b]
        a, b = a[apart], b[apart]
        close = _close(cores, a, b, distance_m)
        root = join(root, a[close], b[close])
    return np.unique(root, return_inverse=True)[1]


def _close(cores: Cells, a: Ints, b: Ints, distance_m: float) -> Flags:
    """(k,) whether a point of cell a[i] lies within reach of one of cell b[i]."""
    many = cores.sizes[a] * cores.sizes[b] > PAIRS_MAX
    close = np.zeros(len(a), dtype=bool)
    for index in np.flatnonzero(many):
        close[index] = _close_by_tree(cores, int(a[index]), int(b[index]), distance_m)
    few = np.flatnonzero(~many)
    for i, p in pairs(cores.start[a[few]], cores.start[a[few] + 1]):
        other = b[few[i]]
        for k, q in pairs(cores.start[other], cores.start[other + 1]):
            near = _squared(cores, p[k], cores, q) <= distance_m**2
            close[few[i[k[near]]]] = True
    return close


def _close_by_tree(cores: Cells, a: int, b: int, distance_m: float) -> bool:
    here, there = (slice(cores.start[c], cores.start[c + 1]) for c in (a, b))
    places = [np.unique(np.column_stack([cores.x[part], cores.y[part]]), axis=0) for part in (here, there)]
    tree = shapely.STRtree([Point(place) for place in places[0]])
    # A hair more than the reach: what is exactly on the edge is decided below, as everywhere.
    j, i = tree.query_nearest(shapely.points(places[1]), max_distance=distance_m * (1 + 1e-9))
    gap = places[0][i] - places[1][j]
    return bool((gap[:, 0] ** 2 + gap[:, 1] ** 2 <= distance_m**2).any())


def _nearest_core(edge: Cells, cores: Cells, distance_m: float) -> tuple[Ints, Ints]:
    """For each edge point within reach of a core point: (its index, that of the nearest core point)."""
    found: list[tuple[Ints, Ints]] = []
    for row in range(-RING, RING + 1):
        first, until = cores.around(edge.key[edge.cell_of], row)
        for i, j in pairs(cores.start[first], cores.start[until]):
            near = _squared(edge, i, cores, j) <= distance_m**2
            found.append((i[near], j[near]))
    if not found:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    i, j = (np.concatenate(part) for part in zip(*found, strict=True))
    order = np.lexsort((cores.y[j], cores.x[j], _squared(edge, i, cores, j), i))
    i, j = i[order], j[order]
    best = np.concatenate([[True], i[1:] != i[:-1]]) if len(i) else np.zeros(0, dtype=bool)
    return i[best], j[best]


def _squared(here: Cells, i: Ints, there: Cells, j: Ints) -> Floats:
    """The square of the distances; every comparison in this file is between squares, so ties agree."""
    dx = here.x[i] - there.x[j]
    dy = here.y[i] - there.y[j]
    return dx * dx + dy * dy


def _renumbered(points: Floats, labels: Ints, minimum: int) -> Ints:
    """Groups numbered by their first position, west to east; too small ones are loose."""
    grouped = np.flatnonzero(labels != LOOSE)
    out = np.full(len(labels), LOOSE, dtype=np.int64)
    if len(grouped) == 0:
        return out
    order = grouped[np.lexsort((points[grouped, 1], points[grouped, 0]))]
    _, first, where, count = np.unique(labels[order], return_index=True, return_inverse=True, return_counts=True)
    kept = np.flatnonzero(count >= minimum)
    new = np.full(len(count), LOOSE, dtype=np.int64)
    new[kept[np.argsort(first[kept])]] = np.arange(len(kept))
    out[order] = new[where]
    return out
