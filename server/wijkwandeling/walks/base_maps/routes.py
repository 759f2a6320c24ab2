"""HTTP of the grounds to look at. The browser asks this server only: PDOK does not learn who looks where."""

from __future__ import annotations

import json
from typing import Any

from apiflask import APIBlueprint
from flask import Response

from wijkwandeling.access import operation
from wijkwandeling.limits import ADDRESSES, TILES, limiter
from wijkwandeling.neighbourhoods import store as neighbourhoods
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.problems import Problem
from wijkwandeling.walks.base_maps import fetch, schemas, upstream

bp = APIBlueprint("base-maps", __name__, url_prefix="/api/v1", tag="Ondergrond")
files = APIBlueprint("base-map-tiles", __name__, url_prefix="/api/v1", enable_openapi=False)

BLUEPRINTS = (bp, files)

WEEK_SECONDS = 7 * 24 * 3600


@bp.get("/neighbourhoods/<string:neighbourhood_id>/base-maps")
@operation("base-maps.list")
@bp.output(schemas.BaseMaps)
@bp.doc(summary="Welke ondergronden er zijn als er internet is", description="Van PDOK, door deze server heen.")
def list_base_maps(neighbourhood_id: str) -> dict[str, Any]:
    path = f"/api/v1/neighbourhoods/{neighbourhood_id}/base-maps/{{}}/tiles/{{{{z}}}}/{{{{x}}}}/{{{{y}}}}"
    found = upstream.BASE_MAPS.values() if fetch.is_on() else ()
    return {
        "base_maps": [
            {"base_map_id": each.id, "tile_path": path.format(each.id), "attribution": each.attribution}
            for each in found
        ],
        "address_search": fetch.is_on(),
    }


@files.get("/neighbourhoods/<string:neighbourhood_id>/base-maps/<string:base_map_id>/tiles/<int:z>/<int:x>/<int:y>")
@limiter.limit(TILES)
@operation("base-maps.tile")
def read_tile(neighbourhood_id: str, base_map_id: str, z: int, x: int, y: int) -> Response:
    ground = upstream.BASE_MAPS.get(base_map_id)
    if ground is None or not upstream.is_near(_neighbourhood(neighbourhood_id).boundary, z, x, y):
        raise Problem("not-found")
    picture = fetch.fetch(upstream.TILES, ground.path.format(z=z, x=x, y=y), ground.media_type)
    response = Response(picture, content_type=ground.media_type)
    # Private: who may not see the neighbourhood gets no tile of it out of a shared cache either.
    response.headers["Cache-Control"] = f"private, max-age={WEEK_SECONDS}"
    return response


@bp.get("/neighbourhoods/<string:neighbourhood_id>/addresses")
@limiter.limit(ADDRESSES)
@operation("addresses.search")
@bp.input(schemas.AddressQuery, location="query", arg_name="query")
@bp.output(schemas.Addresses)
@bp.doc(summary="Zoek een adres of straat in en om de wijk", description="Bij de Locatieserver van PDOK.")
def search_addresses(neighbourhood_id: str, query: dict[str, Any]) -> dict[str, Any]:
    boundary = _neighbourhood(neighbourhood_id).boundary
    answer = fetch.fetch(upstream.SEARCH, upstream.search_path(boundary, query["q"]), "application/json")
    try:
        return {"addresses": upstream.addresses(json.loads(answer), boundary)}
    except ValueError as error:
        raise Problem("base-map-unreachable") from error


def _neighbourhood(neighbourhood_id: str) -> Neighbourhood:
    found = neighbourhoods.find(neighbourhood_id)
    if found is None:
        raise Problem("not-found")
    return found
