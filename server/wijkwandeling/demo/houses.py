"""Puts rows of houses along the streets of the demo, wherever nothing else stands."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import numpy as np
import shapely
from shapely import LineString, Polygon
from shapely.geometry.base import BaseGeometry

from wijkwandeling.demo.ground import bend
from wijkwandeling.demo.street_plan import Street

# Metres: a Dutch terraced house, its front garden, and the alley between two rows.
HOUSE_WIDTH = 5.6
HOUSE_DEPTH = 9.5
ROWS = (4, 5, 6, 6, 7, 8)
# A court is a short street with short rows around a green.
COURT_LENGTH = 125.0
COURT_ROWS = (2, 3, 3, 4)
ALLEY = 4.5
CORNER = 9.0
FRONT_GARDEN = {"main": 11.0, "street": 7.5, "shopping": 8.0}
ROAD_WIDTH = {"main": 9.0, "street": 6.5, "path": 3.0, "shopping": 8.0}
# Between a house and the next road, building or water.
CLEARANCE = 3.0


def house_rows(streets: Sequence[Street], taken: Sequence[BaseGeometry], random: Random) -> list[Polygon]:
    """Rows of houses along the streets that have them. ``taken``: where nothing may be built, plan metres."""
    roads = [bend(street.points).buffer(ROAD_WIDTH[street.kind] / 2 + CLEARANCE) for street in streets]
    closed = shapely.union_all([*roads, *taken])
    shapely.prepare(closed)
    built: list[Polygon] = []
    for street in streets:
        if street.houses:
            line = bend(street.points)
            _build_along(line, FRONT_GARDEN[street.kind], closed, built, random)
            _build_along(line, -FRONT_GARDEN[street.kind], closed, built, random)
    return built


def shop_row(line: LineString, random: Random) -> list[Polygon]:
    """Shops on both sides of a shopping street, shoulder to shoulder, each with its own width and depth."""
    shops = []
    for side in (1, -1):
        start = CORNER
        while start < line.length - 2 * CORNER:
            width = random.uniform(7.5, 13)
            depth = random.uniform(13, 17)
            shops.append(_block(line, start, start + width, side * FRONT_GARDEN["shopping"], side * depth))
            start += width + 0.4
    return shops


def _build_along(line: LineString, setback: float, closed: BaseGeometry, built: list[Polygon], random: Random) -> None:
    """Add rows on one side: as long a row as fits, an alley, the next; where nothing fits, try a house further."""
    start = CORNER
    while start < line.length - CORNER - 2 * HOUSE_WIDTH:
        room = int((line.length - CORNER - start) / HOUSE_WIDTH)
        longest = min(random.choice(ROWS if line.length > COURT_LENGTH else COURT_ROWS), room)
        front = setback + random.uniform(-0.8, 0.8)
        for houses in range(longest, 1, -1):
            end = start + houses * HOUSE_WIDTH
            row = _block(line, start, end, front, HOUSE_DEPTH if setback > 0 else -HOUSE_DEPTH)
            if _free(row, closed, built):
                built.append(row)
                start = end + ALLEY - HOUSE_WIDTH
                break
        start += HOUSE_WIDTH


def _block(line: LineString, start: float, end: float, setback: float, depth: float) -> Polygon:
    """A block with its front along the line from ``start`` to ``end``; left of it for positive distances."""
    along = np.linspace(start, end, max(2, round((end - start) / HOUSE_WIDTH) + 1))
    on_line = shapely.get_coordinates(shapely.line_interpolate_point(line, along))
    ahead = shapely.get_coordinates(shapely.line_interpolate_point(line, along + 0.5)) - on_line
    left = np.column_stack([-ahead[:, 1], ahead[:, 0]]) / np.hypot(*ahead.T)[:, None]
    return Polygon([*(on_line + left * setback), *reversed(on_line + left * (setback + depth))])


def _free(row: Polygon, closed: BaseGeometry, built: Sequence[Polygon]) -> bool:
    if not row.is_valid or closed.intersects(row):
        return False
    return not shapely.dwithin(built, row, CLEARANCE).any()
