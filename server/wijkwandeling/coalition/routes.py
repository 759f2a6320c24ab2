"""HTTP of the stage coalition: frames. Partners: partner_routes.py."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from wijkwandeling.access import operation
from wijkwandeling.coalition import describe, partner_routes, schemas, store
from wijkwandeling.coalition.conditions import change_condition, open_for_change, order_conditions
from wijkwandeling.coalition.create import add_boundary_condition
from wijkwandeling.coalition.models import BoundaryCondition
from wijkwandeling.wire import IfMatch

bp = APIBlueprint("coalition", __name__, url_prefix="/api/v1", tag="Coalitie")

BLUEPRINTS = (bp, partner_routes.bp)

CONDITIONS = "/neighbourhoods/<string:neighbourhood_id>/boundary-conditions"
CONDITION = f"{CONDITIONS}/<string:condition_id>"


@bp.get(CONDITIONS)
@operation("boundary-conditions.list")
@bp.input(schemas.ConditionQuery, location="query", arg_name="query")
@bp.output(schemas.BoundaryConditionList)
@bp.doc(summary="De randvoorwaarden van een wijk")
def list_boundary_conditions(neighbourhood_id: str, query: dict[str, Any]) -> dict[str, Any]:
    return _list(neighbourhood_id, retired=query["retired"])


@bp.post(CONDITIONS)
@operation("boundary-conditions.change")
@bp.input(schemas.BoundaryConditionIn, arg_name="data")
@bp.output(schemas.BoundaryCondition, status_code=201)
@bp.doc(summary="Voeg een randvoorwaarde toe")
def create_boundary_condition(neighbourhood_id: str, data: dict[str, Any]) -> Any:
    return _answer(add_boundary_condition(neighbourhood_id, data.pop("title"), **data), 201)


@bp.patch(CONDITION)
@operation("boundary-conditions.change")
@bp.input(schemas.BoundaryConditionPatch, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(schemas.BoundaryCondition)
@bp.doc(
    summary="Wijzig een randvoorwaarde, of laat haar niet meer meetellen",
    description="If-Match met de gelezen versie is verplicht. Wat er bij acties over gezegd is, blijft bewaard.",
)
def change_boundary_condition(
    neighbourhood_id: str, condition_id: str, data: dict[str, Any], headers: dict[str, Any]
) -> Any:
    row = open_for_change(neighbourhood_id, condition_id, headers["if_match"])
    change_condition(row, data)
    return _answer(row, 200)


@bp.put("/neighbourhoods/<string:neighbourhood_id>/boundary-condition-order")
@operation("boundary-conditions.change")
@bp.input(schemas.BoundaryConditionOrder, arg_name="data")
@bp.output(schemas.BoundaryConditionList)
@bp.doc(summary="Zet de randvoorwaarden in deze volgorde")
def put_order(neighbourhood_id: str, data: dict[str, Any]) -> dict[str, Any]:
    order_conditions(neighbourhood_id, data["boundary_condition_ids"])
    return _list(neighbourhood_id)


def _list(neighbourhood_id: str, *, retired: bool = False) -> dict[str, Any]:
    wanted = store.retired_boundary_conditions_of if retired else store.boundary_conditions_of
    rows = wanted(neighbourhood_id)
    return {"boundary_conditions": [describe.boundary_condition(row) for row in rows]}


def _answer(row: BoundaryCondition, status: int) -> tuple[dict[str, Any], int, dict[str, str]]:
    """With its revision as ETag for the next If-Match."""
    return describe.boundary_condition(row), status, {"ETag": f'"{row.revision}"'}
