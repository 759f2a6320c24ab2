"""What may be asked of PDOK, and where: nothing else ever is. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import asinh, floor, pi, radians, tan
from typing import Any
from urllib.parse import urlencode

from shapely.geometry import shape

TILES, SEARCH = "service.pdok.nl", "api.pdok.nl"
WIDEST_ZOOM, CLOSEST_ZOOM = 12, 19
# Around the neighbourhood, degrees: its edge must not end in grey.
AROUND = 0.02
ADDRESSES_MAX = 8
# Farther than this from the neighbourhood's edge, degrees: another town with a street of the same name.
NEARBY = 0.05
POINT = re.compile(r"POINT\((-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)\)")


@dataclass(frozen=True)
class BaseMap:
    """One ground to look at; ``path`` with z, x, y of a Web Mercator tile."""

    id: str
    path: str
    media_type: str
    attribution: str


BASE_MAPS = {
    found.id: found
    for found in (
        BaseMap(
            "topographic",
            "/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png",
            "image/png",
            "Kaartgegevens © Kadaster | PDOK (CC BY 4.0)",
        ),
        BaseMap(
            "aerial",
            "/hwh/luchtfotorgb/wmts/v1_0/Actueel_orthoHR/EPSG:3857/{z}/{x}/{y}.jpeg",
            "image/jpeg",
            "Luchtfoto © Beeldmateriaal.nl | PDOK (CC BY 4.0)",
        ),
    )
}


def is_near(boundary: Mapping[str, Any], z: int, x: int, y: int) -> bool:
    """Whether this tile shows something of the GeoJSON area, or of what lies close around it."""
    if not WIDEST_ZOOM <= z <= CLOSEST_ZOOM:
        return False
    west, south, east, north = _bounds(boundary, AROUND)
    left, top = tile_at(west, north, z)
    right, bottom = tile_at(east, south, z)
    return left <= x <= right and top <= y <= bottom


def search_path(boundary: Mapping[str, Any], words: str) -> str:
    """The question for addresses and streets with these words, those near the GeoJSON area first."""
    west, south, east, north = _bounds(boundary, 0)
    query = {
        "q": words,
        "fq": "type:(adres OR weg OR postcode)",
        "fl": "weergavenaam,centroide_ll",
        "rows": 4 * ADDRESSES_MAX,
        "lon": round((west + east) / 2, 5),
        "lat": round((south + north) / 2, 5),
    }
    return f"/bzk/locatieserver/search/v3_1/free?{urlencode(query)}"


def addresses(answer: Any, boundary: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Name and position of at most ADDRESSES_MAX places near the area, of PDOK's answer; ValueError for another."""
    west, south, east, north = _bounds(boundary, NEARBY)
    try:
        found = [(str(row["weergavenaam"]), POINT.fullmatch(row["centroide_ll"])) for row in answer["response"]["docs"]]
    except (KeyError, TypeError) as error:
        raise ValueError("not an answer of the Locatieserver") from error
    places = [(name, float(at[1]), float(at[2])) for name, at in found if at]
    near = [place for place in places if west <= place[1] <= east and south <= place[2] <= north]
    return [{"name": name, "lon": lon, "lat": lat} for name, lon, lat in near[:ADDRESSES_MAX]]


def _bounds(boundary: Mapping[str, Any], around: float) -> tuple[float, float, float, float]:
    west, south, east, north = shape(dict(boundary)).bounds
    return west - around, south - around, east + around, north + around


def tile_at(lon: float, lat: float, z: int) -> tuple[int, int]:
    """(x, y) of the Web Mercator tile that holds this position."""
    across = 2**z
    return floor((lon + 180) / 360 * across), floor((1 - asinh(tan(radians(lat))) / pi) / 2 * across)
