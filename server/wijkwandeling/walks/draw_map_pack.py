"""Draws a map pack: the base map around a walk's area as one small PMTiles file of vector tiles. Pure."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from math import floor
from typing import Any, NamedTuple

import mapbox_vector_tile
import numpy as np
import shapely
from numpy.typing import NDArray
from pmtiles.tile import Compression, TileType, zxy_to_tileid
from pmtiles.writer import Writer
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

# In the order in which a map draws them, from below to above.
LAYERS = ("boundary", "water", "park", "building", "road", "playground", "place")
MIN_ZOOM = 11
MAX_ZOOM = 15
# From here on single houses are worth their bytes.
BUILDINGS_FROM_ZOOM = 14
# What a walker sees past the edge of the walk, degrees (some 400 m north-south).
MARGIN_DEGREES = 0.004
# One tile is 4096 units across; a little is drawn past its edge, so that outlines do not show there.
TILE_UNITS = 4096
BUFFER_UNITS = 80
SIMPLIFY_UNITS = 2.0
SMALLEST_AREA_UNITS = 60.0


class Drawable(NamedTuple):
    """One feature with its geometry in world units: 0,0 is the north-west corner of the map, 1,1 the south-east."""

    layer: str
    properties: dict[str, str]
    geometry: BaseGeometry


def draw(base_map: dict[str, Any], area: dict[str, Any]) -> bytes | None:
    """The bytes of a PMTiles file of ``base_map`` (GeoJSON FeatureCollection, see neighbourhoods.models) around
    ``area`` (GeoJSON Polygon or MultiPolygon), both in degrees lon, lat. The same input always gives the same bytes.
    None when the base map has nothing there.
    """
    west, south, east, north = _window(area)
    drawables = _drawables(base_map, shapely.box(west, south, east, north))
    if not drawables:
        return None
    file = io.BytesIO()
    # The package pmtiles has no types.
    writer: Any = Writer(file)  # type: ignore[no-untyped-call]
    for tile_id, data in sorted(_tiles(drawables)):
        writer.write_tile(tile_id, gzip.compress(data, mtime=0))
    header = {
        "tile_type": TileType.MVT,
        "tile_compression": Compression.GZIP,
        "min_lon_e7": _e7(west),
        "min_lat_e7": _e7(south),
        "max_lon_e7": _e7(east),
        "max_lat_e7": _e7(north),
        "center_zoom": MAX_ZOOM,
        "center_lon_e7": _e7((west + east) / 2),
        "center_lat_e7": _e7((south + north) / 2),
    }
    writer.finalize(header, _metadata())
    return file.getvalue()


def _window(area: dict[str, Any]) -> tuple[float, float, float, float]:
    """West, south, east, north of what the pack covers, degrees."""
    west, south, east, north = shape(area).bounds
    return west - MARGIN_DEGREES, south - MARGIN_DEGREES, east + MARGIN_DEGREES, north + MARGIN_DEGREES


def _drawables(base_map: dict[str, Any], window: BaseGeometry) -> list[Drawable]:
    """What of the base map shows in the window, in the order of LAYERS."""
    found = []
    for feature in base_map["features"]:
        given = feature["properties"]
        geometry = shapely.make_valid(shape(feature["geometry"])).intersection(window)
        if given.get("layer") not in LAYERS or geometry.is_empty:
            continue
        properties = {key: str(given[key]) for key in ("name", "class") if given.get(key)}
        found.append(Drawable(given["layer"], properties, shapely.transform(geometry, _to_world)))
    return sorted(found, key=lambda drawable: LAYERS.index(drawable.layer))


def _tiles(drawables: list[Drawable]) -> Iterator[tuple[int, bytes]]:
    """Every tile with something in it: its id in the file and its uncompressed bytes."""
    x0, y0, x1, y1 = shapely.total_bounds([drawable.geometry for drawable in drawables])
    for zoom in range(MIN_ZOOM, MAX_ZOOM + 1):
        side = 2**zoom
        for x in range(floor(x0 * side), floor(x1 * side) + 1):
            for y in range(floor(y0 * side), floor(y1 * side) + 1):
                if layers := _layers(drawables, zoom, x, y):
                    yield zxy_to_tileid(zoom, x, y), _encode(layers)


def _layers(drawables: list[Drawable], zoom: int, x: int, y: int) -> dict[str, list[dict[str, Any]]]:
    """The features of one tile by layer, in tile units with y downwards."""
    frame = shapely.box(-BUFFER_UNITS, -BUFFER_UNITS, TILE_UNITS + BUFFER_UNITS, TILE_UNITS + BUFFER_UNITS)
    scale = 2**zoom * TILE_UNITS
    origin = np.array([x, y]) * TILE_UNITS
    layers: dict[str, list[dict[str, Any]]] = {}
    for drawable in drawables:
        if drawable.layer == "building" and zoom < BUILDINGS_FROM_ZOOM:
            continue
        in_tile = shapely.transform(drawable.geometry, lambda xy: xy * scale - origin)
        for part in _fitting(in_tile, frame):
            layers.setdefault(drawable.layer, []).append({"geometry": part, "properties": drawable.properties})
    return layers


def _fitting(geometry: BaseGeometry, frame: BaseGeometry) -> Iterator[BaseGeometry]:
    """What of a geometry falls inside the tile's frame, with no more points than can be seen."""
    if not geometry.intersects(frame):
        return
    clipped = geometry.simplify(SIMPLIFY_UNITS).intersection(frame)
    for part in shapely.get_parts(clipped):
        # Clipping may leave a point or a line where a polygon only touches the frame.
        if shapely.get_dimensions(part) < shapely.get_dimensions(geometry):
            continue
        if part.geom_type != "Polygon" or part.area >= SMALLEST_AREA_UNITS:
            yield part


def _encode(layers: dict[str, list[dict[str, Any]]]) -> bytes:
    content = [{"name": name, "features": features} for name, features in layers.items()]
    options = {"y_coord_down": True, "extents": TILE_UNITS}
    encoded: bytes = mapbox_vector_tile.encode(content, default_options=options)
    return encoded


def _to_world(lon_lat: NDArray[np.float64]) -> NDArray[np.float64]:
    """(n, 2) degrees to (n, 2) world units of the web's square map (Mercator)."""
    latitude = np.radians(lon_lat[:, 1])
    x = lon_lat[:, 0] / 360 + 0.5
    y = 0.5 - np.log(np.tan(latitude) + 1 / np.cos(latitude)) / (2 * np.pi)
    return np.column_stack([x, y])


def _metadata() -> dict[str, Any]:
    fields = {"name": "String", "class": "String"}
    layers = [{"id": name, "fields": fields, "minzoom": MIN_ZOOM, "maxzoom": MAX_ZOOM} for name in LAYERS]
    return {"name": "Wijkwandeling", "format": "pbf", "type": "overlay", "vector_layers": layers}


def _e7(degrees: float) -> int:
    return round(degrees * 10_000_000)
