"""HTTP of what facilitators change about points: decisions, corrections, photos that become points."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from wijkwandeling.access import caller, operation
from wijkwandeling.review import correct, decide, gather, many, split
from wijkwandeling.review.correction_schemas import CorrectionIn, SplitOffIn
from wijkwandeling.review.many_schemas import CorrectionsIn, DecisionsIn, PointsChanged
from wijkwandeling.review.schemas import DecisionIn, Point
from wijkwandeling.wire import IfMatch

bp = APIBlueprint("review-changes", __name__, url_prefix="/api/v1", tag="Beslissen en corrigeren")

NEIGHBOURHOOD = "/neighbourhoods/<string:neighbourhood_id>"
POINT = f"{NEIGHBOURHOOD}/points/<string:observation_id>"


@bp.put(f"{POINT}/decision")
@operation("decisions.put")
@bp.input(DecisionIn, arg_name="data")
@bp.output(Point)
@bp.doc(summary="Beslis over een punt: goedkeuren, verbergen of terugzetten")
def put_decision(neighbourhood_id: str, observation_id: str, data: dict[str, Any]) -> dict[str, Any]:
    decide.decide(neighbourhood_id, observation_id, account_id=str(caller().account_id), **data)
    return gather.one(neighbourhood_id, observation_id)


@bp.put(f"{POINT}/correction")
@operation("corrections.put")
@bp.input(CorrectionIn, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(Point)
@bp.doc(
    summary="Corrigeer een punt: de plaats, het thema, of woorden die anderen niet lezen",
    description="Wat de wandelaar stuurde, blijft bewaard. If-Match met het nummer van de gelezen correctie is "
    "verplicht (428, 409); 0 als er nog geen was.",
)
def put_correction(
    neighbourhood_id: str, observation_id: str, data: dict[str, Any], headers: dict[str, Any]
) -> dict[str, Any]:
    account_id = str(caller().account_id)
    correct.correct(neighbourhood_id, observation_id, headers["if_match"], account_id=account_id, **data)
    return gather.one(neighbourhood_id, observation_id)


@bp.post(f"{POINT}/split-offs")
@operation("split-offs.create")
@bp.input(SplitOffIn, arg_name="data")
@bp.output(Point, status_code=201)
@bp.doc(
    summary="Maak van een foto een punt op zichzelf",
    description="Wat de wandelaar stuurde, blijft bewaard. 409: een ander punt heeft deze foto al.",
)
def create_split_off(neighbourhood_id: str, observation_id: str, data: dict[str, Any]) -> tuple[dict[str, Any], int]:
    point_id = split.split(neighbourhood_id, observation_id, account_id=str(caller().account_id), **data)
    return gather.one(neighbourhood_id, point_id), 201


@bp.delete(f"{NEIGHBOURHOOD}/split-offs/<string:observation_id>")
@operation("split-offs.delete")
@bp.output(Point)
@bp.doc(summary="Zet een foto terug bij het punt waar hij bij hoorde", description="Het antwoord is dat punt.")
def delete_split_off(neighbourhood_id: str, observation_id: str) -> dict[str, Any]:
    return gather.one(neighbourhood_id, split.undo(neighbourhood_id, observation_id))


@bp.post(f"{NEIGHBOURHOOD}/decisions")
@operation("decisions.create-many")
@bp.input(DecisionsIn, arg_name="data")
@bp.output(PointsChanged)
@bp.doc(
    summary="Beslis over veel punten ineens",
    description="Elk punt apart: wat intussen veranderde, houdt niets op.",
)
def create_decisions(neighbourhood_id: str, data: dict[str, Any]) -> dict[str, Any]:
    return many.decide_many(neighbourhood_id, data["decisions"], str(caller().account_id))


@bp.post(f"{NEIGHBOURHOOD}/corrections")
@operation("corrections.create-many")
@bp.input(CorrectionsIn, arg_name="data")
@bp.output(PointsChanged)
@bp.doc(
    summary="Corrigeer veel punten ineens",
    description="Elk punt apart: wat intussen veranderde, houdt niets op.",
)
def create_corrections(neighbourhood_id: str, data: dict[str, Any]) -> dict[str, Any]:
    return many.correct_many(neighbourhood_id, data["corrections"], str(caller().account_id))
