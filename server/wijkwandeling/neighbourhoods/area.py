"""What may serve as the area of a neighbourhood or a walk: an honest GeoJSON Polygon, or MultiPolygon when it lies
in parts, as CBS draws some."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from wijkwandeling import geo

VERTICES_MAX = 2000
ACROSS_MAX_KM = 50
EARTH_RADIUS_KM = 6371

NOT_A_POLYGON = "Het gebied moet een GeoJSON Polygon of MultiPolygon zijn."
NOT_ON_EARTH = "Een hoekpunt ligt niet op aarde. Gebruik lengtegraad en dan breedtegraad, in graden."
TOO_MANY_VERTICES = f"Het gebied heeft te veel hoekpunten: hoogstens {VERTICES_MAX}."
NOT_CLOSED = "De grens moet eindigen waar hij begint, met ten minste drie hoekpunten ertussen."
CROSSES_ITSELF = "De grens kruist zichzelf of omsluit geen gebied."
TOO_WIDE = f"Het gebied is te groot: hoogstens {ACROSS_MAX_KM} kilometer van rand tot rand."
NOT_ONE_AREA = "Het bestand moet precies één gebied (Polygon of MultiPolygon) bevatten."

Position = tuple[float, float]


class AreaError(ValueError):
    """Why something cannot be an area: a Dutch sentence for a person."""


def checked_area(value: object) -> dict[str, Any]:
    """The GeoJSON Polygon or MultiPolygon (degrees lon, lat; heights dropped), or AreaError saying why it cannot be an
    area. Parts that touch or overlap become one; an area of one part is a Polygon.
    """
    parts = _parts(value)
    if not parts or not all(isinstance(rings, list) and rings for rings in parts):
        raise AreaError(NOT_A_POLYGON)
    if sum(len(ring) if isinstance(ring, list) else 0 for rings in parts for ring in rings) > VERTICES_MAX:
        raise AreaError(TOO_MANY_VERTICES)
    polygons = [_checked_part(rings) for rings in parts]
    if _kilometres_across(shapely.get_coordinates([polygon.exterior for polygon in polygons])) > ACROSS_MAX_KM:
        raise AreaError(TOO_WIDE)
    return geo.as_geojson(_joined(polygons))


def only_area_in(document: object) -> dict[str, Any]:
    """The one area of a GeoJSON geometry, Feature or FeatureCollection, checked; AreaError otherwise."""
    found = [geometry for geometry in _geometries(document) if _parts(geometry)]
    if len(found) != 1:
        raise AreaError(NOT_ONE_AREA)
    return checked_area(found[0])


def _parts(geometry: object) -> list[Any]:
    """The rings of each polygon that this says it has; none when it is no area at all."""
    coordinates = geometry.get("coordinates") if isinstance(geometry, dict) else None
    if not isinstance(geometry, dict) or not isinstance(coordinates, list):
        return []
    if geometry.get("type") == "MultiPolygon":
        return coordinates
    return [coordinates] if geometry.get("type") == "Polygon" else []


def _checked_part(rings: list[Any]) -> Polygon:
    outer, *holes = [_checked_ring(ring) for ring in rings]
    polygon = Polygon(outer, holes)
    if not polygon.is_valid or polygon.area == 0:
        raise AreaError(CROSSES_ITSELF)
    return polygon


def _joined(polygons: list[Polygon]) -> BaseGeometry:
    whole = shapely.MultiPolygon(polygons) if len(polygons) > 1 else polygons[0]
    return whole if whole.is_valid else shapely.union_all(polygons)


def _checked_ring(ring: object) -> list[Position]:
    if not isinstance(ring, list):
        raise AreaError(NOT_A_POLYGON)
    positions = [_checked_position(position) for position in ring]
    if len(positions) < 4 or positions[0] != positions[-1]:
        raise AreaError(NOT_CLOSED)
    return positions


def _checked_position(position: object) -> Position:
    if not isinstance(position, list | tuple) or len(position) < 2:
        raise AreaError(NOT_A_POLYGON)
    lon, lat = position[:2]
    if not _is_number(lon) or not _is_number(lat):
        raise AreaError(NOT_A_POLYGON)
    # Compared before they become floats: JSON has integers that no float can hold.
    if not (abs(lon) <= 180 and abs(lat) <= 90 and geo.is_on_earth(lon, lat)):
        raise AreaError(NOT_ON_EARTH)
    return float(lon), float(lat)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _kilometres_across(degrees: NDArray[np.float64]) -> float:
    """The greatest distance between two vertices, through directions from the earth's centre.

    Works at the poles and for areas too wide for any map grid. An area over the 180th meridian counts as
    too wide: its degrees do not describe what was meant.
    """
    if np.ptp(degrees[:, 0]) > 180:
        return float("inf")
    lon, lat = np.radians(degrees).T
    directions = np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
    widest = np.arccos(np.clip((directions @ directions.T).min(), -1, 1))
    return float(widest) * EARTH_RADIUS_KM


def _geometries(document: object) -> list[object]:
    if not isinstance(document, dict):
        return []
    match document.get("type"):
        case "FeatureCollection":
            features = document.get("features")
            return [one for each in features for one in _geometries(each)] if isinstance(features, list) else []
        case "Feature":
            return [document.get("geometry")]
        case _:
            return [document]
