"""How well the spots are those that people meant: on scenes of seeds that nothing was tuned on."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.spatial.distance import cdist
from sklearn.cluster import DBSCAN, HDBSCAN

from bench.figures import Figure
from scenes import HELD_OUT, NOWHERE, Scene, scenes
from wijkwandeling.clustering.anchors import (
    FOUND_M,
    JOIN_M,
    Neighbour,
    Placed,
    followers,
    founders,
    medoid,
    spot_to_join,
)
from wijkwandeling.clustering.grouping import LOOSE, group

Labels = NDArray[np.int64]
Grouping = Callable[[NDArray[np.float64]], Labels]
# How many points were there before the additions that are counted begin.
BEFORE = 10


def quality() -> list[Figure]:
    """Precision and recall of pairs of points, the widest spot, and points whose spot changed as others came."""
    held_out = [scene for seed in HELD_OUT for scene in scenes(seed)]
    figures = []
    for name, labels_of in METHODS.items():
        found = [(scene, labels_of(scene.xy)) for scene in held_out]
        right, ours, theirs = np.sum([_pairs(scene.place, labels) for scene, labels in found], axis=0)
        widest = max(_widest(scene.xy, labels) for scene, labels in found)
        promised = 60.0 + 1e-6 if name in ("spots", "group") else None
        figures += [
            Figure(f"{name}: pairs in one spot that belong together", 100 * right / ours, None, "%"),
            Figure(f"{name}: pairs that belong together in one spot", 100 * right / theirs, None, "%"),
            Figure(f"{name}: widest spot", widest, promised, "m"),
        ]
    changed = {name: sum(_changed(scene, METHODS[name]) for scene in held_out[:25]) for name in METHODS}
    limits = {"spots": 0.0}
    return figures + [
        Figure(f"{name}: points whose spot changed as others came", count, limits.get(name), "")
        for name, count in changed.items()
    ]


def _pairs(truth: Labels, labels: Labels) -> tuple[int, int, int]:
    """Pairs that are together in both, in what was found, in truth."""
    upper = np.triu_indices(len(truth), 1)
    found = ((labels[:, None] == labels) & (labels != LOOSE))[upper]
    meant = ((truth[:, None] == truth) & (truth != NOWHERE))[upper]
    return int((found & meant).sum()), int(found.sum()), int(meant.sum())


def _widest(xy: NDArray[np.float64], labels: Labels) -> float:
    groups = [xy[labels == label] for label in np.unique(labels[labels != LOOSE])]
    return max((float(cdist(one, one).max()) for one in groups), default=0.0)


def _changed(scene: Scene, labels_of: Grouping) -> int:
    """Points that had a spot and got another one, or none, because of a point that came after them.

    A spot is known by its first point, as an id that is kept would be.
    """
    steps = [_by_first(labels_of(scene.xy[:count])) for count in range(BEFORE, len(scene.xy) + 1)]
    return int(sum(((before != LOOSE) & (after[: len(before)] != before)).sum() for before, after in pairwise(steps)))


def _by_first(labels: Labels) -> Labels:
    """Each group named by the lowest index in it."""
    named = np.full(len(labels), LOOSE, dtype=np.int64)
    for label in np.unique(labels[labels != LOOSE]):
        where = np.flatnonzero(labels == label)
        named[where] = where[0]
    return named


def _spots(xy: NDArray[np.float64]) -> Labels:
    """As the server places points, in the order of arrival (see clustering/place.py)."""
    points = [Placed(float(x), float(y), f"{index:06d}") for index, (x, y) in enumerate(xy)]
    home: dict[Placed, int] = {}
    anchors: list[Placed] = []
    for count, point in enumerate(points):
        members: list[list[Placed]] = [[] for _ in anchors]
        for each, number in home.items():
            members[number].append(each)
        spots = [Neighbour(str(n), n, anchor.x, anchor.y, members[n]) for n, anchor in enumerate(anchors)]
        joined = spot_to_join(point, spots)
        if joined is not None:
            home[point] = int(joined)
            continue
        reach = 2 * FOUND_M + JOIN_M
        loose = [each for each in points[:count] if each not in home and each.distance_m(point.x, point.y) <= reach]
        founding = founders(point, loose)
        if founding:
            anchor = medoid(founding)
            for each in (*founding, *followers(anchor, founding, [point, *loose])):
                home[each] = len(anchors)
            anchors.append(anchor)
    return np.array([home.get(point, LOOSE) for point in points], dtype=np.int64)


def _hdbscan(xy: NDArray[np.float64]) -> Labels:
    return HDBSCAN(min_cluster_size=3, copy=True).fit_predict(xy).astype(np.int64)  # type: ignore[no-any-return]


def _plain(xy: NDArray[np.float64]) -> Labels:
    return DBSCAN(eps=25.0, min_samples=3).fit_predict(xy).astype(np.int64)  # type: ignore[no-any-return]


METHODS: dict[str, Grouping] = {"spots": _spots, "group": group, "plain DBSCAN": _plain, "HDBSCAN": _hdbscan}
