"""The neighbourhood as a drawing in metres."""

from __future__ import annotations

from typing import Any

import pytest

from builders import LAT, LON, square
from wijkwandeling.geo import grid_of
from wijkwandeling.portal.drawing import MARGIN_M, SPOT_MARGIN_M, draw

BOUNDARY = square()


def feature(layer: str, css: str, geometry: dict[str, Any], name: str = "") -> dict[str, Any]:
    return {"type": "Feature", "properties": {"layer": layer, "class": css, "name": name}, "geometry": geometry}


def test_the_drawing_is_as_large_as_the_neighbourhood_in_metres() -> None:
    drawing = draw(BOUNDARY, None, {})
    assert drawing.width == pytest.approx(681 + 2 * MARGIN_M, abs=20)
    assert drawing.height == pytest.approx(1113 + 2 * MARGIN_M, abs=20)


def test_north_is_up_and_a_spot_stands_where_its_points_lie() -> None:
    grid = grid_of(BOUNDARY)
    middle, north = grid.to_metres(LON, LAT), grid.to_metres(LON, LAT + 0.001)
    low, high = draw(BOUNDARY, None, {3: [middle], 4: [north]}).spots
    assert (low.number, high.number) == (3, 4)
    assert low.y - high.y == pytest.approx(111.3, abs=1)
    assert low.x == pytest.approx(high.x, abs=4)


def test_a_spot_of_one_point_has_a_shape() -> None:
    (spot,) = draw(BOUNDARY, None, {1: [grid_of(BOUNDARY).to_metres(LON, LAT)]}).spots
    numbers = [float(number) for number in spot.d.strip("MZ").replace("M", " ").split()]
    assert max(numbers[::2]) - min(numbers[::2]) == pytest.approx(2 * SPOT_MARGIN_M, abs=1)


def test_what_looks_the_same_is_one_path_and_what_lies_below_comes_first() -> None:
    house = square(LON, LAT, 0.0001)
    road: dict[str, Any] = {"type": "LineString", "coordinates": [[LON - 0.003, LAT], [LON + 0.003, LAT]]}
    layers = [feature("road", "main", road, "Lindelaan"), *[feature("building", "house", house)] * 2]
    drawing = draw(BOUNDARY, {"features": [*layers, feature("park", "", house)]}, {})
    assert [mark.css for mark in drawing.marks] == ["park park-plain", "building building-house", "road road-main"]
    assert drawing.marks[1].d.count("Z") == 2
    assert [name.text for name in drawing.wide_names] == ["Lindelaan"]


def test_a_class_from_a_strange_map_cannot_leave_its_attribute() -> None:
    strange = feature("park", '"><script>', square(LON, LAT, 0.0001))
    assert draw(BOUNDARY, {"features": [strange]}, {}).marks[0].css == "park park-script"


def test_what_lies_far_outside_is_cut_off() -> None:
    elsewhere = feature("park", "", square(LON + 1, LAT, 0.001))
    assert draw(BOUNDARY, {"features": [elsewhere]}, {}).marks == []
