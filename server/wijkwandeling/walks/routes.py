"""HTTP of the stage walks."""

from __future__ import annotations

import re
from typing import Any

from apiflask import APIBlueprint
from flask import Response, send_file

from wijkwandeling.access import operation
from wijkwandeling.limits import JOIN, limiter
from wijkwandeling.neighbourhoods import store as neighbourhoods
from wijkwandeling.neighbourhoods.area import AreaError
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.problems import Problem
from wijkwandeling.walks import describe, schemas, store
from wijkwandeling.walks.answers import routes as answers
from wijkwandeling.walks.base_maps import routes as base_maps
from wijkwandeling.walks.change import change_walk
from wijkwandeling.walks.create import create_walk
from wijkwandeling.walks.join import join_walk, walk_to_join
from wijkwandeling.walks.map_packs import path_of
from wijkwandeling.walks.report_vanished import report_vanished

bp = APIBlueprint("walks", __name__, url_prefix="/api/v1", tag="Wandelingen")
files = APIBlueprint("map-packs", __name__, enable_openapi=False)

BLUEPRINTS = (bp, files, answers.bp, *base_maps.BLUEPRINTS)

FOREVER_SECONDS = 365 * 24 * 3600


@bp.get("/neighbourhoods/<string:neighbourhood_id>")
@operation("neighbourhoods.read")
@bp.output(schemas.Neighbourhood)
@bp.doc(summary="Eén wijk, met haar thema's en de kaart van de nieuwste wandeling")
def read_neighbourhood(neighbourhood_id: str) -> dict[str, Any]:
    return describe.neighbourhood(_neighbourhood(neighbourhood_id))


@bp.get("/join-codes/<string:join_code>")
@limiter.limit(JOIN)
@operation("join-codes.read")
@bp.output(schemas.WalkToJoin)
@bp.doc(
    summary="De wandeling achter de code op de poster", description="Hoofdletters, spaties en streepjes tellen niet."
)
def read_join_code(join_code: str) -> dict[str, Any]:
    walk = walk_to_join(join_code)
    return describe.walk_to_join(walk, _neighbourhood(walk.neighbourhood_id))


@bp.put("/walks/<string:walk_id>/walkers/<string:walker_id>")
@limiter.limit(JOIN)
@operation("walkers.register")
@bp.input(schemas.WalkerIn, arg_name="data")
@bp.output(schemas.Walker)
@bp.doc(summary="Doe mee met een wandeling", description="De telefoon maakt het nummer en het geheim. Herhalen mag.")
def register_walker(walk_id: str, walker_id: str, data: dict[str, Any]) -> dict[str, Any]:
    walker = join_walk(walk_id, walker_id, typed_code=data["join_code"], secret_sha256=data["secret_sha256"])
    return describe.walker(walker)


@bp.put("/walks/<string:walk_id>/vanished-points/<string:report_id>")
@limiter.limit(JOIN)
@operation("vanished-points.report")
@bp.input(schemas.VanishedReportIn, arg_name="data")
@bp.output(schemas.VanishedReport)
@bp.doc(
    summary="Meld dat punten van een telefoon verdwenen zijn",
    description="De telefoon maakt het nummer van de melding en stuurt verder niets over zichzelf. Herhalen mag.",
)
def vanished_points_report(walk_id: str, report_id: str, data: dict[str, Any]) -> dict[str, Any]:
    report = report_vanished(walk_id, report_id, data["count"])
    return {"report_id": report.id, "count": report.count}


@bp.get("/neighbourhoods/<string:neighbourhood_id>/walks")
@operation("walks.list")
@bp.output(schemas.WalkList)
@bp.doc(summary="De wandelingen van een wijk, de nieuwste eerst")
def list_walks(neighbourhood_id: str) -> dict[str, Any]:
    return {"walks": describe.walks_of(neighbourhood_id)}


@bp.post("/neighbourhoods/<string:neighbourhood_id>/walks")
@operation("walks.create")
@bp.input(schemas.WalkIn, arg_name="data")
@bp.output(schemas.Walk, status_code=201)
@bp.doc(summary="Maak een wandeling; ze is meteen open")
def create(neighbourhood_id: str, data: dict[str, Any]) -> dict[str, Any]:
    area = data.pop("area", None) or _neighbourhood(neighbourhood_id).boundary
    try:
        walk = create_walk(neighbourhood_id, data.pop("title"), area, **data)
    except AreaError as error:
        raise Problem("invalid-input", errors={"json": {"area": [str(error)]}}) from error
    return describe.walk(walk)


@bp.patch("/neighbourhoods/<string:neighbourhood_id>/walks/<string:walk_id>")
@operation("walks.change")
@bp.input(schemas.WalkPatch, arg_name="data")
@bp.output(schemas.Walk)
@bp.doc(summary="Wijzig een wandeling, open of sluit haar")
def change(neighbourhood_id: str, walk_id: str, data: dict[str, Any]) -> dict[str, Any]:
    walk = store.require_walk(neighbourhood_id, walk_id)
    change_walk(walk, data)
    return describe.walk(walk)


@files.get("/map-packs/<string:sha256>.pmtiles")
@operation("map-packs.read")
def read_map_pack(sha256: str) -> Response:
    if not re.fullmatch("[0-9a-f]{64}", sha256) or not path_of(sha256).exists():
        raise Problem("not-found")
    response = send_file(path_of(sha256), mimetype="application/vnd.pmtiles", conditional=True, etag=sha256)
    response.headers["Cache-Control"] = f"public, max-age={FOREVER_SECONDS}, immutable"
    return response


def _neighbourhood(neighbourhood_id: str) -> Neighbourhood:
    found = neighbourhoods.find(neighbourhood_id)
    if found is None:
        raise Problem("not-found")
    return found
