"""HTTP of the stage agenda."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from wijkwandeling import compression
from wijkwandeling.access import caller, operation
from wijkwandeling.agenda import (
    agreement_routes,
    exchange_routes,
    rose_routes,
    spot_change_routes,
    spot_proposal_routes,
)
from wijkwandeling.agenda.change import change_action, open_for_change
from wijkwandeling.agenda.claim import claim_budget
from wijkwandeling.agenda.create import create_action
from wijkwandeling.agenda.detail_schemas import ActionDetail, AgendaBoard, AgendaTable
from wijkwandeling.agenda.feedback import routes as feedback_routes
from wijkwandeling.agenda.initiatives import routes as initiative_routes
from wijkwandeling.agenda.move import change_status
from wijkwandeling.agenda.pledge import add_commitment, change_commitment
from wijkwandeling.agenda.read import read_actions
from wijkwandeling.agenda.read_action import read_action
from wijkwandeling.agenda.read_board import read_board
from wijkwandeling.agenda.read_table import read_table
from wijkwandeling.agenda.schemas import (
    ActionIn,
    ActionPatch,
    Actions,
    BudgetClaimIn,
    CommitmentIn,
    CommitmentPatch,
    StatusChangeIn,
)
from wijkwandeling.wire import IfMatch

bp = APIBlueprint("agenda", __name__, url_prefix="/api/v1", tag="Actieagenda")

BLUEPRINTS = (
    *(bp, rose_routes.bp, agreement_routes.bp),
    *(exchange_routes.bp, feedback_routes.bp, initiative_routes.bp),
    spot_proposal_routes.bp,
    spot_change_routes.bp,
)


@bp.post("/neighbourhoods/<string:neighbourhood_id>/actions")
@operation("actions.create")
@bp.input(ActionIn, arg_name="data")
@bp.output(ActionDetail, status_code=201)
@bp.doc(summary="Maak een actie van plekken en punten")
def create(neighbourhood_id: str, data: dict[str, Any]) -> Any:
    action = create_action(neighbourhood_id, _account_id(), **data)
    return _answer(neighbourhood_id, action.id, 201)


@bp.get("/neighbourhoods/<string:neighbourhood_id>/actions")
@operation("actions.list")
@bp.output(Actions)
@bp.doc(summary="De actieagenda van een wijk")
def list_actions(neighbourhood_id: str) -> dict[str, Any]:
    return {"actions": read_actions(neighbourhood_id)}


@bp.get("/neighbourhoods/<string:neighbourhood_id>/actions/<string:action_id>")
@operation("actions.read")
@bp.output(ActionDetail)
@bp.doc(summary="Eén actie, met de plekken en punten waar hij uit komt")
def read(neighbourhood_id: str, action_id: str) -> Any:
    return _answer(neighbourhood_id, action_id, 200)


@bp.patch("/neighbourhoods/<string:neighbourhood_id>/actions/<string:action_id>")
@operation("actions.change")
@bp.input(ActionPatch, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(ActionDetail)
@bp.doc(summary="Wijzig een actie", description="If-Match met de gelezen versie is verplicht (428, 409).")
def change(neighbourhood_id: str, action_id: str, data: dict[str, Any], headers: dict[str, Any]) -> Any:
    change_action(open_for_change(neighbourhood_id, action_id, headers["if_match"]), data)
    return _answer(neighbourhood_id, action_id, 200)


@bp.post("/neighbourhoods/<string:neighbourhood_id>/actions/<string:action_id>/status-changes")
@operation("status-changes.create")
@bp.input(StatusChangeIn, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(ActionDetail, status_code=201)
@bp.doc(summary="Geef een actie een volgende status", description="If-Match met de gelezen versie is verplicht.")
def move(neighbourhood_id: str, action_id: str, data: dict[str, Any], headers: dict[str, Any]) -> Any:
    action = open_for_change(neighbourhood_id, action_id, headers["if_match"])
    roles = caller().roles.get(neighbourhood_id, frozenset())
    change_status(action, _account_id(), roles, **data)
    return _answer(neighbourhood_id, action_id, 201)


@bp.post("/neighbourhoods/<string:neighbourhood_id>/actions/<string:action_id>/commitments")
@operation("commitments.create")
@bp.input(CommitmentIn, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(ActionDetail, status_code=201)
@bp.doc(summary="Leg vast wat een partner inbrengt", description="If-Match met de gelezen versie van de actie.")
def pledge(neighbourhood_id: str, action_id: str, data: dict[str, Any], headers: dict[str, Any]) -> Any:
    action = open_for_change(neighbourhood_id, action_id, headers["if_match"])
    add_commitment(action, _account_id(), **data)
    return _answer(neighbourhood_id, action_id, 201)


@bp.patch("/neighbourhoods/<string:neighbourhood_id>/actions/<string:action_id>/commitments/<string:commitment_id>")
@operation("commitments.change")
@bp.input(CommitmentPatch, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(ActionDetail)
@bp.doc(summary="Wijzig wat een partner inbrengt", description="If-Match met de gelezen versie van de actie.")
def change_pledge(
    neighbourhood_id: str, action_id: str, commitment_id: str, data: dict[str, Any], headers: dict[str, Any]
) -> Any:
    action = open_for_change(neighbourhood_id, action_id, headers["if_match"])
    change_commitment(action, _account_id(), commitment_id, data)
    return _answer(neighbourhood_id, action_id, 200)


@bp.put("/neighbourhoods/<string:neighbourhood_id>/actions/<string:action_id>/budget-claim")
@operation("budget-claims.put")
@bp.input(BudgetClaimIn, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(ActionDetail)
@bp.doc(
    summary="Leg vast wat een actie uit het wijkbudget krijgt",
    description="If-Match met de gelezen versie van de actie. Boven het wijkbudget alleen met een besluit (409).",
)
def claim(neighbourhood_id: str, action_id: str, data: dict[str, Any], headers: dict[str, Any]) -> Any:
    action = open_for_change(neighbourhood_id, action_id, headers["if_match"])
    claim_budget(action, _account_id(), **data)
    return _answer(neighbourhood_id, action_id, 200)


@bp.get("/neighbourhoods/<string:neighbourhood_id>/agenda-board")
@operation("agenda-board.read")
@bp.output(AgendaBoard)
@bp.doc(summary="De agenda in het kort: voor bord, lijst en kaart")
def board(neighbourhood_id: str) -> Any:
    compression.allow()
    return read_board(neighbourhood_id)


@bp.get("/neighbourhoods/<string:neighbourhood_id>/agenda-table")
@operation("agenda-table.read")
@bp.output(AgendaTable)
@bp.doc(summary="Wat op tafel ligt: geld, uren en waar het over moet gaan", description="Alleen voor de coalitie.")
def table(neighbourhood_id: str) -> Any:
    compression.allow()
    return read_table(neighbourhood_id)


def _account_id() -> str:
    """Only staff get here: the table of roles lets nobody else create or move an action."""
    account_id = caller().account_id
    if account_id is None:
        raise RuntimeError("an agenda operation was opened to callers without an account")
    return account_id


def _answer(neighbourhood_id: str, action_id: str, status: int) -> tuple[dict[str, Any], int, dict[str, str]]:
    """The action as it is now, with its revision as ETag for the next If-Match."""
    view = read_action(neighbourhood_id, action_id)
    return view, status, {"ETag": f'"{view["revision"]}"'}
