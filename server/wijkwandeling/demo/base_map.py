"""The map of Lindenkwartier as a GeoJSON FeatureCollection, made from its plan."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Any

from shapely.geometry.base import BaseGeometry

from wijkwandeling.demo import land
from wijkwandeling.demo.ground import bend, geometry_to_degrees, to_degrees
from wijkwandeling.demo.houses import house_rows, shop_row
from wijkwandeling.demo.street_plan import STREETS
from wijkwandeling.geo import as_geojson

SEED = 20260509
SHOPPING_STREET = next(street for street in STREETS if street.kind == "shopping")


def boundary() -> dict[str, Any]:
    """GeoJSON Polygon, degrees lon, lat."""
    return as_geojson(geometry_to_degrees(land.BOUNDARY))


@cache
def base_map() -> dict[str, Any]:
    """Every street, building, pond and label, as Neighbourhood.base_map wants them."""
    random = Random(SEED)  # noqa: S311 - a plan, not a secret
    plots = [*land.WATER, *land.GREEN, *land.PLAYGROUNDS, *land.BUILDINGS]
    shops = _free(shop_row(bend(SHOPPING_STREET.points), random), plots)
    outside = land.BOUNDARY.buffer(300).difference(land.BOUNDARY.buffer(-4))
    taken = [plot.shape.buffer(2) for plot in plots] + [shop.buffer(6) for shop in shops] + [outside]
    features = [_feature("boundary", "Lindenkwartier", "neighbourhood", land.BOUNDARY)]
    features += [_feature(plot.layer, plot.name, plot.kind, plot.shape) for plot in plots]
    features += [_feature("building", "", "shop", shop) for shop in shops]
    features += [_feature("building", "", "house", row) for row in house_rows(STREETS, taken, random)]
    features += [_feature("road", street.name, street.kind, bend(street.points)) for street in STREETS]
    features += [_label(label) for label in land.LABELS]
    return {"type": "FeatureCollection", "features": features}


def _free(shops: list[Any], plots: list[land.Plot]) -> list[Any]:
    """The shops that do not stand on another plot or on a street that crosses."""
    streets = [bend(street.points).buffer(5) for street in STREETS if street is not SHOPPING_STREET]
    taken = [plot.shape.buffer(1) for plot in plots] + streets
    return [shop for shop in shops if not any(shop.intersects(other) for other in taken)]


def _feature(layer: str, name: str, kind: str, geometry: BaseGeometry) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": {"layer": layer, "name": name, "class": kind},
        "geometry": as_geojson(geometry_to_degrees(geometry)),
    }


def _label(label: land.Label) -> dict[str, Any]:
    lon, lat = to_degrees(label.at)
    return {
        "type": "Feature",
        "properties": {"layer": "place", "name": label.name, "class": label.kind},
        "geometry": {"type": "Point", "coordinates": [round(lon, 7), round(lat, 7)]},
    }
