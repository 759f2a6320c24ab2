"""A map pack can be read back by any reader of PMTiles and vector tiles."""

from __future__ import annotations

import gzip
from typing import Any

import mapbox_vector_tile
from apiflask import APIFlask
from flask.testing import FlaskClient
from pmtiles.reader import MemorySource, Reader, all_tiles

from builders import a_neighbourhood, an_open_walk, square
from wijkwandeling.walks.draw_map_pack import LAYERS, draw

LON, LAT = 4.62, 52.353


def feature(layer: str, name: str, kind: str, type_: str, coordinates: Any) -> dict[str, Any]:
    properties = {"layer": layer, "name": name, "class": kind}
    return {"type": "Feature", "properties": properties, "geometry": {"type": type_, "coordinates": coordinates}}


BASE_MAP = {
    "type": "FeatureCollection",
    "features": [
        feature("road", "Lindelaan", "street", "LineString", [[LON - 0.003, LAT], [LON + 0.003, LAT + 0.001]]),
        feature("park", "Wilgenpark", "park", "Polygon", square(LON, LAT, 0.001)["coordinates"]),
        feature("building", "", "house", "Polygon", square(LON + 0.002, LAT, 0.0001)["coordinates"]),
        feature("place", "De Klimboom", "school", "Point", [LON + 0.0005, LAT]),
    ],
}


def tiles_of(pack: bytes) -> dict[tuple[int, int, int], Any]:
    """By zoom, x, y: what a map would draw there."""
    tiles = all_tiles(MemorySource(pack))  # type: ignore[no-untyped-call]
    return {zxy: mapbox_vector_tile.decode(gzip.decompress(data)) for zxy, data in tiles}


def test_the_middle_of_the_map_holds_every_layer_with_names_and_classes() -> None:
    pack = draw(BASE_MAP, square())
    assert pack is not None
    tile = tiles_of(pack)[(15, 16804, 10771)]
    assert list(tile) == ["park", "building", "road", "place"]
    assert tile["road"]["features"][0]["properties"] == {"name": "Lindelaan", "class": "street"}
    assert tile["building"]["features"][0]["properties"] == {"class": "house"}


def test_geometry_lands_where_it_was_to_within_a_metre() -> None:
    pack = draw(BASE_MAP, square())
    assert pack is not None
    x, _y = tiles_of(pack)[(15, 16804, 10771)]["place"]["features"][0]["geometry"]["coordinates"]
    degrees_a_unit = 360 / 2**15 / 4096
    lon = -180 + 16804 * 360 / 2**15 + x * degrees_a_unit
    assert abs(lon - (LON + 0.0005)) < degrees_a_unit


def test_houses_appear_only_where_they_can_be_told_apart() -> None:
    pack = draw(BASE_MAP, square())
    assert pack is not None
    assert {zoom for (zoom, _x, _y), tile in tiles_of(pack).items() if "building" in tile} == {14, 15}


def test_the_header_tells_where_the_map_is_and_what_is_in_it() -> None:
    pack = draw(BASE_MAP, square())
    assert pack is not None
    reader = Reader(MemorySource(pack))  # type: ignore[no-untyped-call]
    header, metadata = reader.header(), reader.metadata()  # type: ignore[no-untyped-call]
    assert (header["min_zoom"], header["max_zoom"]) == (11, 15)
    assert header["min_lon_e7"] < LON * 1e7 < header["max_lon_e7"]
    assert [layer["id"] for layer in metadata["vector_layers"]] == list(LAYERS)


def test_the_same_map_gives_the_same_bytes() -> None:
    assert draw(BASE_MAP, square()) == draw(BASE_MAP, square())


def test_a_walk_far_from_the_base_map_has_nothing_to_draw() -> None:
    assert draw(BASE_MAP, square(5.9, 53.2)) is None


def test_a_new_walk_gets_its_map_by_itself(app: APIFlask, client: FlaskClient) -> None:
    neighbourhood = a_neighbourhood(app, base_map=BASE_MAP)
    walk = an_open_walk(app, neighbourhood.id)
    told = client.get(f"/api/v1/join-codes/{walk.join_code}").json
    assert told is not None
    pack = client.get(told["mapPack"]["url"])
    assert pack.status_code == 200
    assert len(pack.data) == told["mapPack"]["sizeBytes"]
    assert tiles_of(pack.data)


def test_a_neighbourhood_without_a_base_map_has_no_map_pack(app: APIFlask, client: FlaskClient) -> None:
    walk = an_open_walk(app, a_neighbourhood(app).id)
    told = client.get(f"/api/v1/join-codes/{walk.join_code}").json
    assert told is not None
    assert told["mapPack"] is None
