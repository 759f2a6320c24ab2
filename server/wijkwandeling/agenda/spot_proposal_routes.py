"""HTTP of the proposal for new spots. It is here because a spot that an action came from never goes, and no stage
before this one knows which those are.
"""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from wijkwandeling import compression
from wijkwandeling.access import caller, operation
from wijkwandeling.agenda.exchange_schemas import IfMatchMark
from wijkwandeling.agenda.store import spots_on_agenda
from wijkwandeling.clustering.overrides import open_desk
from wijkwandeling.clustering.regroup import accept, propose
from wijkwandeling.neighbourhoods import store as neighbourhoods
from wijkwandeling.problems import Problem
from wijkwandeling.review import spot_changes, spot_proposal
from wijkwandeling.review.spot_detail_schemas import SpotChange
from wijkwandeling.review.spot_proposal_schemas import SpotProposal

bp = APIBlueprint(
    "spot-proposal",
    __name__,
    url_prefix="/api/v1/neighbourhoods/<string:neighbourhood_id>",
    tag="Voorstel voor nieuwe plekken",
)


@bp.get("/spot-proposal")
@operation("spot-proposal.read")
@bp.output(SpotProposal)
@bp.doc(
    summary="Hoe de plekken zouden worden als ze nu opnieuw werden gemaakt",
    description="Een voorstel: er verandert niets. Wat iemand over plekken besliste, blijft zoals het is.",
)
def read_proposal(neighbourhood_id: str) -> dict[str, Any]:
    neighbourhood = neighbourhoods.find(neighbourhood_id)
    if neighbourhood is None:
        raise Problem("not-found")
    compression.allow()
    on_agenda = spots_on_agenda(neighbourhood_id)
    return spot_proposal.told(neighbourhood, propose(neighbourhood_id, on_agenda), on_agenda)


@bp.post("/spot-regroupings")
@operation("spot-regroupings.create")
@bp.input(IfMatchMark, location="headers", arg_name="headers")
@bp.output(SpotChange, status_code=201)
@bp.doc(
    summary="Neem het voorstel voor nieuwe plekken over, precies zoals je het las",
    description="If-Match met het kenmerk van het voorstel is verplicht (428). Zou er nu iets anders gebeuren, dan "
    "verandert er niets (409). Het kan ongedaan gemaakt worden, zoals elk besluit over plekken.",
)
def accept_proposal(neighbourhood_id: str, headers: dict[str, Any]) -> Any:
    mark = headers["if_match"]
    if mark is None:
        raise Problem("precondition-required")
    desk = open_desk(neighbourhood_id, str(caller().account_id))
    row = accept(desk, mark.strip().strip('"'), spots_on_agenda(neighbourhood_id))
    return spot_changes.one(row), 201
