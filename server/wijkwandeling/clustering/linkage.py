"""Cutting what spread too wide into parts that people can walk to: complete linkage. Pure NumPy."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from wijkwandeling.clustering.cells import Floats, Ints
from wijkwandeling.clustering.near_parts import near_parts

# All that lies near each other among more things than this may cost too much: first points become tiles, as
# small as it takes, and when even those are too many the area is halved.
THINGS_MAX = 3000
SMALLEST_TILE_M = 1.0
# Of the width: with fewer steps more pairs are looked at, with more of them each costs its own sorting.
STEPS = (0.3, 0.6, 1.0)


def cut(xy: Floats, widest_m: float) -> Ints:
    """Labels (n,) from 0 of parts at most ``widest_m`` across, of the points (n, 2) in metres.

    Complete linkage: the two parts that stay smallest together are joined first, until no two can be.
    Equal distances are settled by position, so the order of the input does not matter. Up to THINGS_MAX
    different positions this is exact; beyond it only the width is promised.
    """
    boxes, box_of = _places(xy)
    side = SMALLEST_TILE_M
    while len(boxes) > THINGS_MAX and side < widest_m / 2:
        boxes, box_of = _tiles(xy, side)
        side *= 2
    return _in_halves(boxes, widest_m)[box_of]


def _in_halves(boxes: Floats, widest_m: float) -> Ints:
    if len(boxes) <= THINGS_MAX:
        return _link(boxes, widest_m)
    x, y = boxes[:, 0], boxes[:, 1]
    order = np.lexsort((y, x) if np.ptp(x) >= np.ptp(y) else (x, y))
    labels = np.empty(len(boxes), dtype=np.int64)
    low, high = np.split(order, [len(order) // 2])
    labels[low] = _in_halves(boxes[low], widest_m)
    labels[high] = _in_halves(boxes[high], widest_m) + labels[low].max() + 1
    return labels


def _places(xy: Floats) -> tuple[Floats, Ints]:
    """Boxes (k, 4) of no size around the different positions, west to east, and the box (n,) of each point."""
    order = np.lexsort((xy[:, 1], xy[:, 0]))
    sorted_xy = xy[order]
    is_new = np.append(True, (sorted_xy[1:] != sorted_xy[:-1]).any(axis=1))
    box_of = np.empty(len(xy), dtype=np.int64)
    box_of[order] = np.cumsum(is_new) - 1
    places = sorted_xy[is_new]
    return np.hstack([places, places]), box_of


def _tiles(xy: Floats, side: float) -> tuple[Floats, Ints]:
    """Boxes (k, 4) around the points of each square tile, and the box (n,) of each point."""
    column, row = np.floor((xy - xy.min(axis=0)) / side).astype(np.int64).T
    _, box_of = np.unique(column * (row.max() + 1) + row, return_inverse=True)
    boxes = np.full((int(box_of.max()) + 1, 4), [np.inf, np.inf, -np.inf, -np.inf])
    np.minimum.at(boxes[:, :2], box_of, xy)
    np.maximum.at(boxes[:, 2:], box_of, xy)
    return boxes, box_of


def _link(boxes: Floats, widest_m: float) -> Ints:
    """In steps of width: parts join farther apart only after all that join nearer have, so few pairs are looked at."""
    part = np.arange(len(boxes))
    for step in STEPS:
        part = _join_within(part, *near_parts(boxes, part, step * widest_m))
    return np.unique(part, return_inverse=True)[1]


def _join_within(part: Ints, a: Ints, b: Ints, apart: Floats) -> Ints:
    """In rounds: all parts that are each other's nearest are joined at once, which ends as joining them one by one.

    Only pairs that may end up together are remembered. A pair of joined parts is one as long as all pairs of
    their halves are, and is as far apart as the farthest of those.
    """
    count = len(part)
    while len(a):
        chosen = _each_others_nearest(a, b, apart, count)
        keep, drop = a[chosen], b[chosen]
        goes_to, halves = np.arange(count), np.ones(count, dtype=np.int64)
        goes_to[drop], halves[keep] = keep, 2
        part = goes_to[part]
        others = np.delete(np.arange(len(a)), chosen)
        a, b, apart = _joined(goes_to[a[others]], goes_to[b[others]], apart[others], halves)
    return part


def _each_others_nearest(a: Ints, b: Ints, apart: Floats, count: int) -> Ints:
    """Which pairs to join: of each part at most one, and at least one in all."""
    nearest = np.full(count, np.inf)
    np.minimum.at(nearest, a, apart)
    np.minimum.at(nearest, b, apart)
    mutual = np.flatnonzero((apart == nearest[a]) & (apart == nearest[b]))
    # Equally near ones are drawn by lot, the same lot every time: in a row of equals the first of all would be
    # the only pair of its round.
    lot = _lots(a[mutual] * count + b[mutual])
    first = np.full(count, np.iinfo(np.uint64).max, dtype=np.uint64)
    np.minimum.at(first, a[mutual], lot)
    np.minimum.at(first, b[mutual], lot)
    chosen: Ints = mutual[(lot == first[a[mutual]]) & (lot == first[b[mutual]])]
    return chosen


def _lots(number: Ints) -> NDArray[np.uint64]:
    """A different number for each, without order in them: multiplying by an odd number loses nothing."""
    mixed = number.astype(np.uint64)
    mixed ^= mixed >> np.uint64(15)
    mixed *= np.uint64(0x9E3779B97F4A7C15)
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    return mixed


def _joined(a: Ints, b: Ints, apart: Floats, halves: Ints) -> tuple[Ints, Ints, Floats]:
    """The pairs after a round, of which all pairs of halves are left. ``halves`` (count,): 2 for a joined part."""
    a, b = np.minimum(a, b), np.maximum(a, b)
    needed = halves[a] * halves[b]
    whole = needed == 1
    changed = np.flatnonzero(~whole)
    key = a[changed] * len(halves) + b[changed]
    order = np.argsort(key)
    changed, key = changed[order], key[order]
    begin = np.append(0, np.flatnonzero(key[1:] != key[:-1]) + 1)[: len(key)]
    is_left = np.diff(begin, append=len(key)) == needed[changed[begin]]
    farthest = np.maximum.reduceat(apart[changed], begin)[is_left] if len(begin) else apart[:0]
    left = changed[begin[is_left]]
    return (
        np.concatenate([a[whole], a[left]]),
        np.concatenate([b[whole], b[left]]),
        np.concatenate([apart[whole], farthest]),
    )
