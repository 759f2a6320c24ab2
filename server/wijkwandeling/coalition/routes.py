"""HTTP of the stage coalition."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from wijkwandeling.access import operation
from wijkwandeling.coalition import schemas, store
from wijkwandeling.coalition.models import BoundaryCondition, Partner

bp = APIBlueprint("coalition", __name__, url_prefix="/api/v1", tag="Coalitie")

BLUEPRINTS = (bp,)


@bp.get("/neighbourhoods/<string:neighbourhood_id>/boundary-conditions")
@operation("boundary-conditions.list")
@bp.output(schemas.BoundaryConditionList)
@bp.doc(summary="De randvoorwaarden van een wijk")
def list_boundary_conditions(neighbourhood_id: str) -> dict[str, Any]:
    rows = store.boundary_conditions_of(neighbourhood_id)
    return {"boundary_conditions": [_boundary_condition(row) for row in rows]}


@bp.get("/neighbourhoods/<string:neighbourhood_id>/partners")
@operation("partners.list")
@bp.output(schemas.PartnerList)
@bp.doc(summary="De partners in de coalitie van een wijk")
def list_partners(neighbourhood_id: str) -> dict[str, Any]:
    return {"partners": [_partner(row) for row in store.partners_of(neighbourhood_id)]}


def _boundary_condition(row: BoundaryCondition) -> dict[str, Any]:
    return {
        "boundary_condition_id": row.id,
        "title": row.title,
        "walker_text": row.walker_text,
        "hardness": row.hardness,
        "sort": row.sort,
        "subject": row.subject,
    }


def _partner(row: Partner) -> dict[str, Any]:
    return {
        "partner_id": row.id,
        "name": row.name,
        "kind": row.kind,
        "interest": row.interest,
        "contribution": row.contribution,
    }
