"""HTTP of the stage neighbourhoods. One whole neighbourhood is served by walks, which knows its map pack."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from wijkwandeling.access import caller, operation
from wijkwandeling.neighbourhoods import describe, schemas, store
from wijkwandeling.neighbourhoods.area import AreaError
from wijkwandeling.neighbourhoods.change import change_neighbourhood, open_for_change
from wijkwandeling.neighbourhoods.profile import read_geojson
from wijkwandeling.neighbourhoods.themes import set_themes
from wijkwandeling.problems import Problem
from wijkwandeling.wire import IfMatch

bp = APIBlueprint("neighbourhoods", __name__, url_prefix="/api/v1", tag="Wijken")

BLUEPRINTS = (bp,)


@bp.get("/neighbourhoods")
@operation("neighbourhoods.list")
@bp.output(schemas.NeighbourhoodList)
@bp.doc(summary="De wijken waarin je een rol hebt")
def list_neighbourhoods() -> dict[str, Any]:
    found = store.with_ids(caller().roles.keys())
    return {"neighbourhoods": [describe.brief(neighbourhood) for neighbourhood in found]}


@bp.patch("/neighbourhoods/<string:neighbourhood_id>")
@operation("neighbourhoods.change")
@bp.input(schemas.NeighbourhoodPatch, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(schemas.NeighbourhoodFacts)
@bp.doc(summary="Wijzig wat er van de wijk bekend is", description="If-Match met de gelezen versie is verplicht.")
def change(neighbourhood_id: str, data: dict[str, Any], headers: dict[str, Any]) -> Any:
    neighbourhood = open_for_change(neighbourhood_id, headers["if_match"])
    change_neighbourhood(neighbourhood, data)
    return describe.facts(neighbourhood), 200, {"ETag": f'"{neighbourhood.revision}"'}


@bp.post("/neighbourhoods/<string:neighbourhood_id>/area-readings")
@operation("neighbourhoods.change")
@bp.input(schemas.AreaFile, arg_name="data")
@bp.output(schemas.AreaReading)
@bp.doc(summary="Lees een gebied uit een bestand", description="Er verandert niets: het is om te bekijken.")
def read_area(neighbourhood_id: str, data: dict[str, Any]) -> Any:
    try:
        return read_geojson(data["document"])
    except AreaError as error:
        raise Problem("invalid-input", detail=str(error), errors={"json": {"document": [str(error)]}}) from error


@bp.get("/neighbourhoods/<string:neighbourhood_id>/themes")
@operation("themes.list")
@bp.output(schemas.ThemeList)
@bp.doc(summary="Alle thema's van de wijk, ook die wandelaars niet meer kunnen kiezen")
def list_themes(neighbourhood_id: str) -> dict[str, Any]:
    return {"themes": describe.all_themes(neighbourhood_id)}


@bp.put("/neighbourhoods/<string:neighbourhood_id>/themes")
@operation("themes.put")
@bp.input(schemas.ThemesIn, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(schemas.ThemeList)
@bp.doc(
    summary="Maak dit de thema's waaruit wandelaars kiezen, in deze volgorde",
    description="Een thema dat ontbreekt, wordt niet meer aangeboden; wat ermee gezegd is, blijft. "
    "If-Match met de gelezen versie van de wijk is verplicht.",
)
def put_themes(neighbourhood_id: str, data: dict[str, Any], headers: dict[str, Any]) -> Any:
    neighbourhood = open_for_change(neighbourhood_id, headers["if_match"])
    set_themes(neighbourhood, data["themes"])
    return {"themes": describe.all_themes(neighbourhood_id)}, 200, {"ETag": f'"{neighbourhood.revision}"'}
