"""HTTP of initiatives, for staff; their makers are on the portal."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from wijkwandeling.access import account_id, operation
from wijkwandeling.agenda.initiatives import describe, schemas
from wijkwandeling.agenda.initiatives.compass import QUESTIONS
from wijkwandeling.agenda.initiatives.publish import open_for_staff, propose, set_aside
from wijkwandeling.agenda.own_list import OwnList
from wijkwandeling.wire import IfMatch

bp = APIBlueprint("initiatives", __name__, url_prefix="/api/v1", tag="Ideeën van bewoners")

NEIGHBOURHOOD = "/neighbourhoods/<string:neighbourhood_id>"
INITIATIVE = f"{NEIGHBOURHOOD}/initiatives/<string:initiative_id>"


@bp.get(f"{NEIGHBOURHOOD}/initiatives")
@operation("initiatives.list")
@bp.output(schemas.Initiatives)
@bp.doc(summary="De ideeën van bewoners, wat het laatst veranderde eerst")
def list_initiatives(neighbourhood_id: str) -> dict[str, Any]:
    return {"initiatives": describe.initiatives(neighbourhood_id)}


@bp.post(f"{INITIATIVE}/proposals")
@operation("initiatives.propose")
@bp.input(schemas.ProposalIn, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(schemas.Initiatives, status_code=201)
@bp.doc(
    summary="Stel voor welke tekst openbaar wordt",
    description="Openbaar wordt hij pas als de makers precies deze tekst goedvinden.",
    responses=[409, 428],
)
def make_proposal(
    neighbourhood_id: str, initiative_id: str, data: dict[str, Any], headers: dict[str, Any]
) -> tuple[dict[str, Any], int]:
    propose(open_for_staff(neighbourhood_id, initiative_id, headers["if_match"]), account_id(), **data)
    return {"initiatives": describe.initiatives(neighbourhood_id)}, 201


@bp.post(f"{INITIATIVE}/set-asides")
@operation("initiatives.set-aside")
@bp.input(schemas.SetAsideIn, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(schemas.Initiatives, status_code=201)
@bp.doc(summary="Zet een idee niet op de agenda; de makers lezen waarom", responses=[409, 428])
def put_aside(
    neighbourhood_id: str, initiative_id: str, data: dict[str, Any], headers: dict[str, Any]
) -> tuple[dict[str, Any], int]:
    set_aside(open_for_staff(neighbourhood_id, initiative_id, headers["if_match"]), data["reason"])
    return {"initiatives": describe.initiatives(neighbourhood_id)}, 201


@bp.get(f"{NEIGHBOURHOOD}/compass")
@operation("compass.read")
@bp.output(schemas.Compass)
@bp.doc(summary="De vragen die bewoners op weg helpen met een idee")
def read_compass(neighbourhood_id: str) -> Any:
    return _asked(QUESTIONS.read(neighbourhood_id))


@bp.put(f"{NEIGHBOURHOOD}/compass")
@operation("compass.set")
@bp.input(schemas.CompassIn, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(schemas.Compass)
@bp.doc(summary="Wijzig de vragen", responses=[409, 428])
def write_compass(neighbourhood_id: str, data: dict[str, Any], headers: dict[str, Any]) -> Any:
    return _asked(QUESTIONS.change(neighbourhood_id, data["groups"], headers["if_match"]))


def _asked(found: OwnList) -> tuple[dict[str, Any], int, dict[str, str]]:
    return {"groups": found.entries, "revision": found.revision}, 200, {"ETag": f'"{found.revision}"'}
