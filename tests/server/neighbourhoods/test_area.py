"""What may serve as an area, and what is said of what may not."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import shape

from builders import square
from wijkwandeling.neighbourhoods import area
from wijkwandeling.neighbourhoods.area import AreaError, checked_area


def _polygon(*rings: list[list[Any]]) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings)}


def _many_sided(corners: int) -> dict[str, Any]:
    east = [[4.6 + 0.01 * number / corners, 52.3] for number in range(corners)]
    return _polygon([*east, [4.61, 52.31], [4.6, 52.3]])


HOLE = [[4.619, 52.352], [4.621, 52.352], [4.621, 52.354], [4.619, 52.352]]


def test_a_square_stays_what_it_is() -> None:
    assert checked_area(square()) == square()


def test_a_hole_is_kept_and_heights_are_dropped() -> None:
    outer = [[*position, 12.5] for position in square()["coordinates"][0]]
    assert checked_area(_polygon(outer, HOLE))["coordinates"][0] == square()["coordinates"][0]
    assert len(checked_area(_polygon(outer, HOLE))["coordinates"]) == 2


def _parts(*polygons: dict[str, Any]) -> dict[str, Any]:
    return {"type": "MultiPolygon", "coordinates": [polygon["coordinates"] for polygon in polygons]}


def test_an_area_may_lie_in_parts() -> None:
    apart = _parts(square(half=0.002), square(lon=4.63, half=0.002))
    assert checked_area(apart) == apart


def test_parts_that_touch_or_overlap_are_one_area() -> None:
    assert checked_area(_parts(square())) == square()
    joined = checked_area(_parts(square(4.62, half=0.002), square(4.624, half=0.002)))
    assert joined["type"] == "Polygon"
    assert shape(joined).bounds == pytest.approx((4.618, 52.351, 4.626, 52.355))


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (None, area.NOT_A_POLYGON),
        ([], area.NOT_A_POLYGON),
        ({}, area.NOT_A_POLYGON),
        ({"type": "Point", "coordinates": [4.62, 52.353]}, area.NOT_A_POLYGON),
        ({"type": "Polygon", "coordinates": []}, area.NOT_A_POLYGON),
        ({"type": "Polygon", "coordinates": [7]}, area.NOT_A_POLYGON),
        ({"type": "MultiPolygon", "coordinates": []}, area.NOT_A_POLYGON),
        ({"type": "MultiPolygon", "coordinates": [square()["coordinates"], 7]}, area.NOT_A_POLYGON),
        (
            _parts(square(), _polygon([[4.6, 52.3], [4.7, 52.4], [4.7, 52.3], [4.6, 52.4], [4.6, 52.3]])),
            area.CROSSES_ITSELF,
        ),
        (_parts(_many_sided(1000), _many_sided(1000)), area.TOO_MANY_VERTICES),
        (_parts(square(), square(5.4)), area.TOO_WIDE),
        (_polygon([["a", "b"]] * 4), area.NOT_A_POLYGON),
        (_polygon([[True, False]] * 4), area.NOT_A_POLYGON),
        (_polygon([[4.6]] * 4), area.NOT_A_POLYGON),
        (_polygon([[4.6, 52.3], [4.7, 52.3], [4.6, 52.3]]), area.NOT_CLOSED),
        (_polygon([[4.6, 52.3], [4.7, 52.3], [4.7, 52.4], [4.6, 52.4]]), area.NOT_CLOSED),
        (_polygon([]), area.NOT_CLOSED),
        (_polygon([[4.6, 52.3], [4.7, 52.4], [4.7, 52.3], [4.6, 52.4], [4.6, 52.3]]), area.CROSSES_ITSELF),
        (_polygon([[4.6, 52.3], [4.7, 52.3], [4.8, 52.3], [4.6, 52.3]]), area.CROSSES_ITSELF),
        (_polygon([[4.6, 152.3]] * 4), area.NOT_ON_EARTH),
        (_polygon([[0, 0]] * 4), area.NOT_ON_EARTH),
        (_polygon([[float("nan"), 52.3]] * 4), area.NOT_ON_EARTH),
        (_polygon([[10**400, 52.3]] * 4), area.NOT_ON_EARTH),
        (_many_sided(2000), area.TOO_MANY_VERTICES),
        (square(half=0.4), area.TOO_WIDE),
        (_polygon([[-179, -89], [179, -89], [179, 89], [-179, 89], [-179, -89]]), area.TOO_WIDE),
        (_polygon([[179.99, 0.1], [-179.99, 0.1], [-179.99, 0.2], [179.99, 0.1]]), area.TOO_WIDE),
    ],
)
def test_what_cannot_be_an_area_is_refused_with_the_reason(value: object, sentence: str) -> None:
    with pytest.raises(AreaError) as refused:
        checked_area(value)
    assert str(refused.value) == sentence


def test_as_many_vertices_as_allowed_are_accepted() -> None:
    assert len(checked_area(_many_sided(1998))["coordinates"][0]) == 2000


@pytest.mark.parametrize("degrees", [0.2, 0.45])
def test_fifty_kilometres_is_measured_on_the_ground(degrees: float) -> None:
    """Nearly 49 km along a parallel at 60 degrees north is 0.44 degrees of latitude but 0.88 of longitude."""
    along = _polygon([[4.0, 60.0], [4.0 + 2 * degrees, 60.0], [4.0 + degrees, 60.01], [4.0, 60.0]])
    if degrees < 0.44:
        assert checked_area(along)
    else:
        with pytest.raises(AreaError, match="te groot"):
            checked_area(along)


KINDS = ("Polygon", "MultiPolygon")
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=20,
)


@given(st.builds(lambda kind, rings: {"type": kind, "coordinates": rings}, st.sampled_from(KINDS), json_values))
def test_whatever_json_comes_it_is_an_area_or_refused(value: dict[str, Any]) -> None:
    reason = None
    try:
        json.dumps(checked_area(value), allow_nan=False)
    except AreaError as refused:
        reason = str(refused)
    assert reason is None or reason.endswith(".")
