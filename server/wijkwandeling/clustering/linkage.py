"""Cutting what spread too wide into parts that people can walk to: complete linkage. Pure NumPy."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

# A table of all distances between more things than this costs too much: first points become tiles, as
# small as it takes, and when even those are too many the area is halved.
THINGS_MAX = 3000
SMALLEST_TILE_M = 1.0
FAR = np.inf


def cut(xy: Floats, widest_m: float) -> Ints:
    """Labels (n,) from 0 of parts at most ``widest_m`` across, of the points (n, 2) in metres.

    Complete linkage: the two parts that stay smallest together are joined first, until no two can be.
    Equal distances are settled by position, so the order of the input does not matter. Up to THINGS_MAX
    different positions this is exact; beyond it only the width is promised.
    """
    places, box_of = np.unique(xy, axis=0, return_inverse=True)
    boxes = np.hstack([places, places])
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


def _tiles(xy: Floats, side: float) -> tuple[Floats, Ints]:
    """Boxes (k, 4) around the points of each square tile, and the box (n,) of each point."""
    place = np.floor((xy - xy.min(axis=0)) / side)
    _, box_of = np.unique(place, axis=0, return_inverse=True)
    boxes = np.full((int(box_of.max()) + 1, 4), [np.inf, np.inf, -np.inf, -np.inf])
    np.minimum.at(boxes[:, :2], box_of, xy)
    np.maximum.at(boxes[:, 2:], box_of, xy)
    return boxes, box_of


def _link(boxes: Floats, widest_m: float) -> Ints:
    """Follow nearest neighbours until two are each other's: they are joined. Too far counts as never."""
    apart = _squared_widths(boxes)
    apart[apart > widest_m**2] = FAR
    np.fill_diagonal(apart, FAR)
    part = np.arange(len(boxes))
    chain: list[int] = []
    waiting = list(range(len(boxes) - 1, -1, -1))
    gone = np.zeros(len(boxes), dtype=bool)
    while chain or waiting:
        if not chain:
            start = waiting.pop()
            if gone[start]:
                continue
            chain.append(start)
        here = chain[-1]
        row = apart[here]
        near = int(row.argmin())
        before = chain[-2] if len(chain) > 1 else None
        if row[near] == FAR:
            chain.pop()
        elif before is not None and row[before] == row[near]:
            del chain[-2:]
            _merge(apart, part, gone, keep=min(here, before), drop=max(here, before))
            waiting.append(min(here, before))
        else:
            chain.append(near)
    return np.unique(part, return_inverse=True)[1]


def _merge(apart: Floats, part: Ints, gone: NDArray[np.bool_], *, keep: int, drop: int) -> None:
    together = np.maximum(apart[keep], apart[drop])
    together[keep] = FAR
    apart[keep] = apart[:, keep] = together
    apart[drop] = apart[:, drop] = FAR
    part[part == drop] = keep
    gone[drop] = True


def _squared_widths(boxes: Floats) -> Floats:
    """(k, k): the square of the farthest that a point of one box can be from a point of another."""
    low_x, low_y, high_x, high_y = boxes.T
    x: Floats = np.maximum(high_x[:, None] - low_x, high_x - low_x[:, None])
    y = np.maximum(high_y[:, None] - low_y, high_y - low_y[:, None])
    x *= x
    y *= y
    x += y
    return x
