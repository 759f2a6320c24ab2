"""HTTP of the stage agenda."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from wijkwandeling.access import caller, operation
from wijkwandeling.agenda import exchange_routes
from wijkwandeling.agenda.change import change_action, change_status, open_for_change
from wijkwandeling.agenda.create import create_action
from wijkwandeling.agenda.feedback import routes as feedback_routes
from wijkwandeling.agenda.initiatives import routes as initiative_routes
from wijkwandeling.agenda.read import ActionView, read_action, read_actions
from wijkwandeling.agenda.schemas import Action, ActionIn, ActionPatch, Actions, StatusChangeIn
from wijkwandeling.wire import IfMatch

bp = APIBlueprint("agenda", __name__, url_prefix="/api/v1", tag="Actieagenda")

BLUEPRINTS = (bp, exchange_routes.bp, feedback_routes.bp, initiative_routes.bp)


@bp.post("/neighbourhoods/<string:neighbourhood_id>/actions")
@operation("actions.create")
@bp.input(ActionIn, arg_name="data")
@bp.output(Action, status_code=201)
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
@bp.output(Action)
@bp.doc(summary="Eén actie, met de plekken en punten waar hij uit komt")
def read(neighbourhood_id: str, action_id: str) -> Any:
    return _answer(neighbourhood_id, action_id, 200)


@bp.patch("/neighbourhoods/<string:neighbourhood_id>/actions/<string:action_id>")
@operation("actions.change")
@bp.input(ActionPatch, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(Action)
@bp.doc(summary="Wijzig een actie", description="If-Match met de gelezen versie is verplicht (428, 409).")
def change(neighbourhood_id: str, action_id: str, data: dict[str, Any], headers: dict[str, Any]) -> Any:
    change_action(open_for_change(neighbourhood_id, action_id, headers["if_match"]), data)
    return _answer(neighbourhood_id, action_id, 200)


@bp.post("/neighbourhoods/<string:neighbourhood_id>/actions/<string:action_id>/status-changes")
@operation("status-changes.create")
@bp.input(StatusChangeIn, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(Action, status_code=201)
@bp.doc(summary="Geef een actie een volgende status", description="If-Match met de gelezen versie is verplicht.")
def move(neighbourhood_id: str, action_id: str, data: dict[str, Any], headers: dict[str, Any]) -> Any:
    action = open_for_change(neighbourhood_id, action_id, headers["if_match"])
    change_status(action, _account_id(), **data)
    return _answer(neighbourhood_id, action_id, 201)


def _account_id() -> str:
    """Only staff get here: the table of roles lets nobody else create or move an action."""
    account_id = caller().account_id
    if account_id is None:
        raise RuntimeError("an agenda operation was opened to callers without an account")
    return account_id


def _answer(neighbourhood_id: str, action_id: str, status: int) -> tuple[ActionView, int, dict[str, str]]:
    """The action as it is now, with its revision as ETag for the next If-Match."""
    view = read_action(neighbourhood_id, action_id)
    return view, status, {"ETag": f'"{view.revision}"'}
