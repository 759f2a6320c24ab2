"""HTTP of answering points, and of saying better what was told with a status."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from apiflask import APIBlueprint

from wijkwandeling import clock
from wijkwandeling.access import account_id, operation
from wijkwandeling.agenda.change import open_for_change
from wijkwandeling.agenda.correct import correct
from wijkwandeling.agenda.detail_schemas import ActionDetail
from wijkwandeling.agenda.feedback import schemas, store
from wijkwandeling.agenda.feedback.answer import answer_points
from wijkwandeling.agenda.feedback.message_store import status_messages
from wijkwandeling.agenda.feedback.templates import TEMPLATES
from wijkwandeling.agenda.own_list import OwnList
from wijkwandeling.agenda.read_action import read_action
from wijkwandeling.wire import IfMatch

bp = APIBlueprint("feedback", __name__, url_prefix="/api/v1", tag="Antwoord op punten")

NEIGHBOURHOOD = "/neighbourhoods/<string:neighbourhood_id>"
# Who walked should have heard something by then.
AFTER_DAYS = 14


@bp.get(f"{NEIGHBOURHOOD}/unanswered-points")
@operation("unanswered-points.list")
@bp.output(schemas.UnansweredPoints)
@bp.doc(summary="Punten waarover hun wandelaars na 14 dagen nog niets hoorden, de oudste eerst")
def unanswered(neighbourhood_id: str) -> dict[str, Any]:
    found = store.unanswered(neighbourhood_id, clock.now() - timedelta(days=AFTER_DAYS))
    return {"points": found[: schemas.POINTS_MAX], "total": len(found), "after_days": AFTER_DAYS}


@bp.get(f"{NEIGHBOURHOOD}/point-answers")
@operation("point-answers.list")
@bp.output(schemas.PointAnswers)
@bp.doc(summary="De antwoorden die wandelaars kregen, het nieuwste eerst")
def list_answers(neighbourhood_id: str) -> dict[str, Any]:
    return {"answers": store.answers_of(neighbourhood_id)}


@bp.post(f"{NEIGHBOURHOOD}/point-answers")
@operation("point-answers.create")
@bp.input(schemas.PointAnswersIn, arg_name="data")
@bp.output(schemas.PointAnswers, status_code=201)
@bp.doc(
    summary="Geef antwoord op een of meer punten, of verbeter een antwoord",
    description="Gaf een ander intussen antwoord op een van de punten, dan verandert er niets (409).",
    responses=[409],
)
def answer(neighbourhood_id: str, data: dict[str, Any]) -> tuple[dict[str, Any], int]:
    seen = {point["observation_id"]: point["number"] for point in data.pop("points")}
    answer_points(neighbourhood_id, account_id(), seen, **data)
    return {"answers": store.answers_of(neighbourhood_id)}, 201


@bp.get(f"{NEIGHBOURHOOD}/answer-templates")
@operation("answer-templates.read")
@bp.output(schemas.AnswerTemplates)
@bp.doc(summary="De teksten om mee te antwoorden")
def read_templates(neighbourhood_id: str) -> Any:
    return _told(TEMPLATES.read(neighbourhood_id))


@bp.put(f"{NEIGHBOURHOOD}/answer-templates")
@operation("answer-templates.set")
@bp.input(schemas.AnswerTemplatesIn, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(schemas.AnswerTemplates)
@bp.doc(summary="Wijzig de teksten om mee te antwoorden", responses=[409, 428])
def write_templates(neighbourhood_id: str, data: dict[str, Any], headers: dict[str, Any]) -> Any:
    return _told(TEMPLATES.change(neighbourhood_id, data["templates"], headers["if_match"]))


@bp.get(f"{NEIGHBOURHOOD}/status-messages")
@operation("status-messages.list")
@bp.output(schemas.StatusMessages)
@bp.doc(summary="Wat wandelaars nu bij de status van acties lezen, het nieuwste eerst")
def list_messages(neighbourhood_id: str) -> dict[str, Any]:
    return {"messages": status_messages(neighbourhood_id)}


@bp.post(f"{NEIGHBOURHOOD}/actions/<string:action_id>/status-corrections")
@operation("status-corrections.create")
@bp.input(schemas.StatusCorrectionIn, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(ActionDetail, status_code=201)
@bp.doc(summary="Verbeter de reden of het bericht bij de status van nu", responses=[409, 428])
def correct_status(neighbourhood_id: str, action_id: str, data: dict[str, Any], headers: dict[str, Any]) -> Any:
    correct(open_for_change(neighbourhood_id, action_id, headers["if_match"]), account_id(), **data)
    view = read_action(neighbourhood_id, action_id)
    return view, 201, {"ETag": f'"{view["revision"]}"'}


def _told(found: OwnList) -> tuple[dict[str, Any], int, dict[str, str]]:
    return {"templates": found.entries, "revision": found.revision}, 200, {"ETag": f'"{found.revision}"'}
