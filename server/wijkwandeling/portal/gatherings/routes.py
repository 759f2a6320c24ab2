"""HTTP of dates to meet, for staff."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from wijkwandeling.access import operation
from wijkwandeling.portal.gatherings import schemas, store
from wijkwandeling.portal.gatherings.announce import announce, call_off, change, open_for_change
from wijkwandeling.wire import IfMatch

bp = APIBlueprint("gatherings", __name__, url_prefix="/api/v1", tag="Data om samen te komen")

GATHERINGS = "/neighbourhoods/<string:neighbourhood_id>/gatherings"
GATHERING = f"{GATHERINGS}/<string:gathering_id>"


@bp.get(GATHERINGS)
@operation("gatherings.list")
@bp.output(schemas.Gatherings)
@bp.doc(summary="De data om samen te komen, ook die voorbij zijn")
def list_gatherings(neighbourhood_id: str) -> dict[str, Any]:
    return {"gatherings": store.gatherings(neighbourhood_id)}


@bp.post(GATHERINGS)
@operation("gatherings.create")
@bp.input(schemas.GatheringIn, arg_name="data")
@bp.output(schemas.Gathering, status_code=201)
@bp.doc(summary="Kondig een datum aan")
def create(neighbourhood_id: str, data: dict[str, Any]) -> Any:
    return announce(neighbourhood_id, data), 201


@bp.put(GATHERING)
@operation("gatherings.change")
@bp.input(schemas.GatheringIn, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(schemas.Gathering)
@bp.doc(summary="Wijzig een datum", responses=[404, 409, 428])
def replace(neighbourhood_id: str, gathering_id: str, data: dict[str, Any], headers: dict[str, Any]) -> Any:
    found = open_for_change(neighbourhood_id, gathering_id, headers["if_match"])
    change(found, data)
    return found


@bp.delete(GATHERING)
@operation("gatherings.delete")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output({}, status_code=204)
@bp.doc(summary="Haal een datum weg", responses=[404, 409, 428])
def remove(neighbourhood_id: str, gathering_id: str, headers: dict[str, Any]) -> tuple[str, int]:
    call_off(open_for_change(neighbourhood_id, gathering_id, headers["if_match"]))
    return "", 204
