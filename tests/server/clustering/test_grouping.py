"""Grouping is exact: the same core, the same noise as scikit-learn, whatever the points look like."""

from __future__ import annotations

import os
from collections.abc import Iterable

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import cdist, pdist
from sklearn.cluster import DBSCAN

from wijkwandeling.clustering import cells, grouping
from wijkwandeling.clustering import linkage as our_linkage
from wijkwandeling.clustering.grouping import dbscan, group

Points = NDArray[np.float64]
Labels = NDArray[np.int64]
WIDEST_M = 60.0
# More of them in ``make soak``.
EXAMPLES = int(os.environ.get("EXAMPLES", "600"))


def points(xs: Iterable[Iterable[float]]) -> Points:
    return np.array([list(xy) for xy in xs], dtype=float).reshape(-1, 2)


# Steps of 5 m make distances of exactly 25 m common: 25-0, 15-20, 20-15.
on_a_lattice = st.lists(st.tuples(st.integers(0, 24), st.integers(0, 24)), max_size=60).map(
    lambda steps: points((5 * x, 5 * y) for x, y in steps)
)
on_a_line = st.lists(st.integers(0, 40), max_size=60).map(lambda steps: points((12.5 * x, 0) for x in steps))
on_each_other = st.lists(st.sampled_from([(0, 0), (25, 0), (50.001, 0), (0, 25), (200, 0)]), max_size=40).map(points)
anywhere = st.lists(
    st.tuples(st.floats(0, 300, allow_nan=False, width=32), st.floats(0, 300, allow_nan=False, width=32)), max_size=60
).map(points)
scenes = st.one_of(on_a_lattice, on_a_line, on_each_other, anywhere)
minimums = st.integers(1, 6)


def partition(labels: Labels, among: NDArray[np.bool_] | None = None) -> set[frozenset[int]]:
    """The groups as sets of indices."""
    where = np.flatnonzero(labels >= 0 if among is None else (labels >= 0) & among)
    return {frozenset(where[labels[where] == label].tolist()) for label in set(labels[where].tolist())}


def by_scikit_learn(xy: Points, minimum: int) -> tuple[Labels, NDArray[np.bool_]]:
    """Labels and which points are core. With its distances given, scikit-learn too is exact at the edge."""
    found = DBSCAN(eps=25, min_samples=minimum, metric="precomputed").fit(cdist(xy, xy))
    core = np.zeros(len(xy), dtype=bool)
    core[found.core_sample_indices_] = True
    return found.labels_, core


def widths(xy: Points, labels: Labels) -> list[float]:
    return [float(cdist(xy[list(one)], xy[list(one)]).max()) for one in partition(labels)]


@settings(max_examples=EXAMPLES, deadline=None)
@given(xy=scenes, minimum=minimums)
@example(xy=points([(0, 0), (15, 20), (30, 40)]), minimum=3)
@example(xy=points([(7, 7)]), minimum=1)
@example(xy=points([(0, 0), (17.68, 17.68)]), minimum=2)
def test_core_and_noise_are_those_of_scikit_learn(xy: Points, minimum: int) -> None:
    labels = dbscan(xy, minimum=minimum)
    assert labels.shape == (len(xy),)
    if len(xy):
        theirs, core = by_scikit_learn(xy, minimum)
        assert partition(labels, among=core) == partition(theirs, among=core)
        assert np.array_equal(labels == -1, theirs == -1)


@settings(max_examples=200, deadline=None)
@given(xy=scenes, minimum=minimums)
def test_a_point_at_the_edge_goes_with_its_nearest_core_point(xy: Points, minimum: int) -> None:
    labels = dbscan(xy, minimum=minimum)
    _, core = by_scikit_learn(xy, minimum) if len(xy) else (labels, np.zeros(0, dtype=bool))
    for edge in np.flatnonzero((labels >= 0) & ~core):
        to_core = np.where(core, np.hypot(*(xy - xy[edge]).T), np.inf)
        assert labels[edge] in labels[to_core == to_core.min()]


@settings(max_examples=300, deadline=None)
@given(xy=scenes, seed=st.integers(0, 99))
def test_the_order_of_the_points_does_not_matter(xy: Points, seed: int) -> None:
    shuffle = np.random.default_rng(seed).permutation(len(xy))
    assert np.array_equal(dbscan(xy[shuffle]), dbscan(xy)[shuffle])
    assert np.array_equal(group(xy[shuffle]), group(xy)[shuffle])


@settings(max_examples=300, deadline=None)
@given(xy=scenes)
def test_no_group_is_wider_than_sixty_metres_or_smaller_than_three(xy: Points) -> None:
    labels = group(xy)
    assert all(width <= WIDEST_M + 1e-9 for width in widths(xy, labels))
    assert all(len(one) >= 3 for one in partition(labels))


@settings(max_examples=100, deadline=None)
@given(xy=scenes)
def test_what_is_narrow_enough_is_not_cut(xy: Points) -> None:
    whole = dbscan(xy)
    narrow = {one for one in partition(whole) if cdist(xy[list(one)], xy[list(one)]).max() <= WIDEST_M and len(one) > 2}
    assert narrow <= partition(group(xy))


@pytest.mark.parametrize("seed", range(20))
def test_a_shopping_street_is_cut_as_complete_linkage_cuts_it(seed: int) -> None:
    random = np.random.default_rng(seed)
    street = np.column_stack([random.uniform(0, 300, 80), random.uniform(0, 8, 80)])
    cut = fcluster(linkage(pdist(street), "complete"), WIDEST_M, "distance")
    expected = {one for one in partition(cut) if len(one) >= 3}
    assert len(partition(dbscan(street))) == 1
    assert partition(group(street)) == expected


@pytest.mark.parametrize("seed", range(10))
def test_a_square_is_cut_as_complete_linkage_cuts_it(seed: int) -> None:
    random = np.random.default_rng(seed)
    square = np.vstack([random.uniform(0, 250, (400, 2)), random.normal(125, 12, (100, 2))])
    cut = fcluster(linkage(pdist(square), "complete"), WIDEST_M, "distance")
    assert partition(our_linkage.cut(square, WIDEST_M)) == partition(cut)


def test_a_square_packed_with_ten_thousand_points_is_still_cut() -> None:
    square = np.random.default_rng(7).uniform(0, 400, (10_000, 2))
    labels = group(square)
    assert (labels >= 0).mean() > 0.99
    assert max(widths(square, labels)) <= WIDEST_M


def test_more_tiles_than_fit_in_one_table_are_halved(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(our_linkage, "THINGS_MAX", 40)
    square = np.random.default_rng(8).uniform(0, 500, (2_000, 2))
    labels = group(square)
    assert max(widths(square, labels)) <= WIDEST_M
    assert np.array_equal(group(square[::-1]), labels[::-1])


@settings(max_examples=100, deadline=None)
@given(xy=scenes)
def test_small_portions_and_trees_give_the_same(xy: Points) -> None:
    expected = dbscan(xy)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cells, "PAIRS_AT_ONCE", 3)
        patch.setattr(grouping, "PAIRS_MAX", 0)
        assert np.array_equal(dbscan(xy), expected)


def test_two_crowds_just_out_of_reach_stay_two() -> None:
    random = np.random.default_rng(9)
    crowd = random.uniform(0, 8, (600, 2))
    apart = np.vstack([crowd, crowd + np.array([8 + 25.001, 0])])
    assert len(partition(dbscan(np.vstack([apart, [[8.0, 4.0], [33.001, 4.0]]])))) == 2
    assert len(partition(dbscan(np.vstack([apart, [[8.0, 4.0], [33.0, 4.0]]])))) == 1


def test_nothing_gives_nothing() -> None:
    assert dbscan(points([])).shape == (0,)
    assert group(points([])).shape == (0,)


def test_rd_coordinates_are_as_good_as_small_ones() -> None:
    square: Points = 5.0 * np.random.default_rng(10).integers(0, 60, (300, 2)).astype(float)
    moved = square + np.array([102_730.0, 485_287.0])
    assert np.array_equal(dbscan(moved), dbscan(square))


@pytest.mark.parametrize("bad", [[[np.nan, 0.0]], [[np.inf, 0.0]], [[0.0, 0.0], [1e12, 0.0]]])
def test_what_are_no_metres_is_refused(bad: list[list[float]]) -> None:
    with pytest.raises(ValueError, match=r"finite|far apart"):
        dbscan(np.array(bad))
