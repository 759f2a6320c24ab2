"""Metres are those of the land registry, and elsewhere those of the UTM zone."""

from __future__ import annotations

import pytest

from wijkwandeling.geo import Grid, grid_of

# lon, lat and what RDNAPTRANS2018 makes of them.
TEST_POINTS = [
    ((4.6462, 52.3874), (104554.714, 489096.172)),
    ((4.6200, 52.3530), (102730.613, 485287.368)),
    ((4.6910, 52.3030), (107514.291, 479675.489)),
]
ACCURACY_M = 0.25
AREZZO = {
    "type": "Polygon",
    "coordinates": [[[11.87, 43.46], [11.90, 43.46], [11.90, 43.48], [11.87, 43.48], [11.87, 43.46]]],
}


@pytest.mark.parametrize(("degrees", "rd"), TEST_POINTS)
def test_rd_new_is_where_the_land_registry_says(degrees: tuple[float, float], rd: tuple[float, float]) -> None:
    assert Grid(28992).to_metres(*degrees) == pytest.approx(rd, abs=ACCURACY_M)


@pytest.mark.parametrize("degrees", [degrees for degrees, _ in TEST_POINTS])
def test_there_and_back_is_the_same_place(degrees: tuple[float, float]) -> None:
    grid = Grid(28992)
    assert grid.to_degrees(*grid.to_metres(*degrees)) == pytest.approx(degrees, abs=1e-7)


def test_a_neighbourhood_in_arezzo_is_measured_in_utm_32_north() -> None:
    grid = grid_of(AREZZO)
    assert grid.epsg == 32632
    east = grid.to_metres(11.8845, 43.4671)[0] - grid.to_metres(11.8835, 43.4671)[0]
    # A thousandth of a degree of longitude at this latitude: 111,320 m × cos 43.4671° / 1000, on the ellipsoid.
    assert east == pytest.approx(80.9, abs=0.2)
