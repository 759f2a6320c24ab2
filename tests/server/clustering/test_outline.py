"""A spot's outline is a shape a map can draw, with every point inside."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from shapely.geometry import MultiPoint

from wijkwandeling.clustering import outline as stage
from wijkwandeling.clustering.outline import VERTICES_MAX, outline

within_sixty_metres = st.lists(
    st.tuples(st.floats(0, 42, width=32), st.floats(0, 42, width=32)), min_size=1, max_size=80
).map(lambda xy: np.array(xy, dtype=float))


@settings(max_examples=400, deadline=None)
@given(xy=within_sixty_metres)
@example(xy=np.array([(0.0, 1.0), (6.8e-43, 1.0)]))
def test_every_point_lies_inside_a_valid_shape_of_at_most_forty_corners(xy: NDArray[np.float64]) -> None:
    shape = outline(xy)
    assert shape.is_valid
    assert shape.contains(MultiPoint(xy))
    assert len(shape.exterior.coords) <= VERTICES_MAX
    assert len(shape.interiors) == 0
    assert shape.exterior.is_ccw


@settings(max_examples=50, deadline=None)
@given(xy=within_sixty_metres)
def test_the_order_of_the_points_does_not_change_the_shape(xy: NDArray[np.float64]) -> None:
    assert outline(xy[::-1]).equals(outline(xy))


def test_it_hugs_the_points_closer_than_their_hull_does() -> None:
    pavement = [(float(x), y) for x in range(0, 41, 5) for y in (0.0, 4.0)]
    corner = np.array(pavement + [(y, x) for x, y in pavement])
    assert outline(corner).area < MultiPoint(corner).convex_hull.buffer(8).area * 0.9


def test_a_shape_with_too_many_corners_becomes_a_box(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "SMOOTHINGS_M", ())
    points = np.array([(0.0, 0.0), (40.0, 30.0), (20.0, 0.0), (3.0, 9.0)])
    shape = outline(points)
    assert len(shape.exterior.coords) == 5
    assert shape.contains(MultiPoint(points))


@pytest.mark.parametrize("xy", [[(3.0, 4.0)], [(3.0, 4.0)] * 3, [(0.0, 0.0), (30.0, 0.0), (60.0, 0.0)]])
def test_one_place_and_a_row_of_places_get_a_shape_too(xy: list[tuple[float, float]]) -> None:
    shape = outline(np.array(xy))
    assert shape.contains(MultiPoint(xy))
    monkey = stage._plain(MultiPoint(xy))
    assert monkey.is_valid
    assert monkey.contains(MultiPoint(xy))
