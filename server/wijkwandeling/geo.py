"""Between degrees and metres. Degrees are WGS84 longitude, latitude, in that order, everywhere."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from math import floor, isfinite
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Transformer
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry

RD_NEW = 28992
# Where RD New is meant to be used: the European part of the Netherlands, degrees.
NETHERLANDS = (3.2, 50.5, 7.3, 53.7)

Metres = NDArray[np.float64]


@dataclass(frozen=True)
class Grid:
    """A metric coordinate system for one neighbourhood: RD New, outside the Netherlands its UTM zone."""

    epsg: int

    def to_metres(self, lon: float, lat: float) -> tuple[float, float]:
        """(x, y) in metres of one position in degrees."""
        x, y = _transformer(4326, self.epsg).transform(lon, lat)
        return float(x), float(y)

    def to_degrees(self, x: float, y: float) -> tuple[float, float]:
        """(lon, lat) of one position in metres."""
        lon, lat = _transformer(self.epsg, 4326).transform(x, y)
        return float(lon), float(lat)

    def many_to_metres(self, lon_lat: Metres) -> Metres:
        """(n, 2) degrees to (n, 2) metres."""
        if len(lon_lat) == 0:
            return np.empty((0, 2))
        x, y = _transformer(4326, self.epsg).transform(lon_lat[:, 0], lon_lat[:, 1])
        return np.column_stack([x, y])

    def many_to_degrees(self, xy: Metres) -> Metres:
        """(n, 2) metres to (n, 2) degrees."""
        return np.column_stack(_transformer(self.epsg, 4326).transform(xy[:, 0], xy[:, 1]))

    def geometry_to_metres(self, geometry: BaseGeometry) -> BaseGeometry:
        return shapely.transform(geometry, self.many_to_metres)

    def geometry_to_degrees(self, geometry: BaseGeometry) -> BaseGeometry:
        return shapely.transform(geometry, self.many_to_degrees)


def grid_for(lon: float, lat: float) -> Grid:
    """The grid of the place at lon, lat. UTM zones are 6 degrees wide; 326xx north, 327xx south."""
    west, south, east, north = NETHERLANDS
    if west <= lon <= east and south <= lat <= north:
        return Grid(RD_NEW)
    zone = int(min(max(floor((lon + 180) / 6) + 1, 1), 60))
    return Grid((32600 if lat >= 0 else 32700) + zone)


def grid_of(boundary: dict[str, Any]) -> Grid:
    """The grid of a GeoJSON area: that of its representative point."""
    point = shape(boundary).representative_point()
    return grid_for(point.x, point.y)


def is_on_earth(lon: float, lat: float) -> bool:
    """Whether these are degrees at all; 0,0 is where cameras put what they do not know."""
    return isfinite(lon) and isfinite(lat) and abs(lon) <= 180 and abs(lat) <= 90 and (lon, lat) != (0, 0)


def metres_outside(area: dict[str, Any], lon: float, lat: float) -> float:
    """How far lon, lat lies outside the GeoJSON area, in metres; 0 inside."""
    grid = grid_of(area)
    position = shapely.Point(grid.to_metres(lon, lat))
    distance = float(grid.geometry_to_metres(shape(area)).distance(position))
    # The other side of the earth has no coordinates in this grid: far, not "not a number".
    return distance if isfinite(distance) else 20_000_000.0


def centre_of(area: dict[str, Any]) -> tuple[float, float]:
    """(lon, lat) of a point well inside the GeoJSON area."""
    point = shape(area).representative_point()
    return float(point.x), float(point.y)


def as_geojson(geometry: BaseGeometry, decimals: int = 7) -> dict[str, Any]:
    """A GeoJSON geometry of dicts and lists, as if read from a file; seven decimals of a degree are a centimetre."""
    rounded = mapping(shapely.set_precision(geometry, 10.0**-decimals, mode="pointwise"))
    geometry_as_read: dict[str, Any] = json.loads(json.dumps(rounded))
    return geometry_as_read


@cache
def _transformer(source: int, target: int) -> Transformer:
    return Transformer.from_crs(f"EPSG:{source}", f"EPSG:{target}", always_xy=True)
