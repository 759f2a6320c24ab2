"""HTTP of the interest rose."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from marshmallow import fields

from wijkwandeling.access import operation
from wijkwandeling.agenda.rose import Petal, read_rose
from wijkwandeling.wire import Answer

bp = APIBlueprint("rose", __name__, url_prefix="/api/v1", tag="Belangenroos")


class ServingAction(Answer):
    action_id = fields.UUID()
    number = fields.Integer()
    title = fields.String()
    status = fields.String()


class RosePetal(Answer):
    partner_id = fields.UUID()
    name = fields.String()
    kind = fields.String()
    interest = fields.String()
    contribution = fields.String()
    needs = fields.String()
    published_at = fields.AwareDateTime(allow_none=True)
    served_by = fields.List(fields.Nested(ServingAction), metadata={"description": "Zo groot is het blad."})


class Rose(Answer):
    residents_interest = fields.String()
    ambition = fields.String()
    petals = fields.List(fields.Nested(RosePetal))


@bp.get("/neighbourhoods/<string:neighbourhood_id>/rose")
@operation("rose.read")
@bp.output(Rose)
@bp.doc(summary="De belangenroos", description="Een blad is zo groot als het aantal acties dat het belang dient.")
def get_rose(neighbourhood_id: str) -> dict[str, Any]:
    rose = read_rose(neighbourhood_id)
    return {
        "residents_interest": rose.residents_interest,
        "ambition": rose.ambition,
        "petals": [_petal(petal) for petal in rose.petals],
    }


def _petal(petal: Petal) -> dict[str, Any]:
    partner = petal.partner
    return {
        "partner_id": partner.id,
        "name": partner.name,
        "kind": partner.kind,
        "interest": partner.interest,
        "contribution": partner.contribution,
        "needs": partner.needs,
        "published_at": partner.published_at,
        "served_by": [
            {"action_id": action.id, "number": action.number, "title": action.title, "status": action.status}
            for action in petal.served_by
        ],
    }
