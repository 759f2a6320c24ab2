"""What may serve as the area of a neighbourhood or a walk: one honest GeoJSON Polygon."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from shapely.geometry import Polygon

from wijkwandeling import geo

VERTICES_MAX = 2000
ACROSS_MAX_KM = 50
EARTH_RADIUS_KM = 6371

NOT_A_POLYGON = "Het gebied moet een GeoJSON Polygon zijn."
NOT_ON_EARTH = "Een hoekpunt ligt niet op aarde. Gebruik lengtegraad en dan breedtegraad, in graden."
TOO_MANY_VERTICES = f"Het gebied heeft te veel hoekpunten: hoogstens {VERTICES_MAX}."
NOT_CLOSED = "De grens moet eindigen waar hij begint, met ten minste drie hoekpunten ertussen."
CROSSES_ITSELF = "De grens kruist zichzelf of omsluit geen gebied."
TOO_WIDE = f"Het gebied is te groot: hoogstens {ACROSS_MAX_KM} kilometer van rand tot rand."
NOT_ONE_POLYGON = "Het bestand moet precies één gebied (Polygon) bevatten."

Position = tuple[float, float]


class AreaError(ValueError):
    """Why something cannot be an area: a Dutch sentence for a person."""


def checked_polygon(value: object) -> dict[str, Any]:
    """The GeoJSON Polygon (degrees lon, lat; heights dropped), or AreaError saying why it cannot be an area."""
    if not isinstance(value, dict) or value.get("type") != "Polygon":
        raise AreaError(NOT_A_POLYGON)
    coordinates = value.get("coordinates")
    if not isinstance(coordinates, list) or not coordinates:
        raise AreaError(NOT_A_POLYGON)
    if sum(len(ring) if isinstance(ring, list) else 0 for ring in coordinates) > VERTICES_MAX:
        raise AreaError(TOO_MANY_VERTICES)
    rings = [_checked_ring(ring) for ring in coordinates]
    polygon = Polygon(rings[0], rings[1:])
    if not polygon.is_valid or polygon.area == 0:
        raise AreaError(CROSSES_ITSELF)
    if _kilometres_across(rings[0]) > ACROSS_MAX_KM:
        raise AreaError(TOO_WIDE)
    return geo.as_geojson(shapely.force_2d(polygon))


def only_polygon_in(document: object) -> dict[str, Any]:
    """The one polygon of a GeoJSON geometry, Feature or FeatureCollection, checked; AreaError otherwise."""
    found = [polygon for geometry in _geometries(document) for polygon in _polygons(geometry)]
    if len(found) != 1:
        raise AreaError(NOT_ONE_POLYGON)
    return checked_polygon(found[0])


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


def _kilometres_across(ring: list[Position]) -> float:
    """The greatest distance between two vertices, through directions from the earth's centre.

    Works at the poles and for areas too wide for any map grid. An area over the 180th meridian counts as
    too wide: its degrees do not describe what was meant.
    """
    degrees = np.array(ring)
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


def _polygons(geometry: object) -> list[object]:
    """Drawing programs save one polygon as a MultiPolygon of one."""
    if not isinstance(geometry, dict):
        return []
    coordinates = geometry.get("coordinates")
    if geometry.get("type") == "MultiPolygon" and isinstance(coordinates, list):
        return [{"type": "Polygon", "coordinates": part} for part in coordinates]
    return [geometry] if geometry.get("type") == "Polygon" else []
