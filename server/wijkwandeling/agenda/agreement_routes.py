"""HTTP of the collective planning."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from apiflask import APIBlueprint

from wijkwandeling.access import caller, operation
from wijkwandeling.agenda import agreement_schemas as schemas
from wijkwandeling.agenda import agreement_store as store
from wijkwandeling.agenda.agreement import change_meeting, create_meeting, delete_meeting, freeze, open_meeting
from wijkwandeling.agenda.models import Meeting
from wijkwandeling.coalition.store import names_of_accounts
from wijkwandeling.problems import Problem
from wijkwandeling.wire import IfMatch

bp = APIBlueprint("meetings", __name__, url_prefix="/api/v1", tag="Collectieve planning")

MEETINGS = "/neighbourhoods/<string:neighbourhood_id>/meetings"
MEETING = f"{MEETINGS}/<string:meeting_id>"
VERSION = "If-Match met de gelezen versie is verplicht (428, 409)."


@bp.get(MEETINGS)
@operation("meetings.list")
@bp.output(schemas.MeetingList)
@bp.doc(summary="De bijeenkomsten van de coalitie en wat er vaststaat, de nieuwste eerst")
def list_meetings(neighbourhood_id: str) -> dict[str, Any]:
    rows = store.meetings_of(neighbourhood_id)
    names = names_of_accounts({row.frozen_by for row in rows if row.frozen_by})
    return {"meetings": [_brief(row, names) for row in rows]}


@bp.post(MEETINGS)
@operation("meetings.change")
@bp.input(schemas.MeetingIn, arg_name="data")
@bp.output(schemas.MeetingOut, status_code=201)
@bp.doc(summary="Leg een bijeenkomst vast")
def create(neighbourhood_id: str, data: dict[str, Any]) -> Any:
    return _answer(create_meeting(neighbourhood_id, data), 201)


@bp.get(MEETING)
@operation("meetings.list")
@bp.output(schemas.MeetingOut)
@bp.doc(summary="Eén bijeenkomst: wie er was, wie wat zei, en de planning die toen is vastgesteld")
def read(neighbourhood_id: str, meeting_id: str) -> Any:
    meeting = store.meeting(neighbourhood_id, meeting_id)
    if meeting is None:
        raise Problem("not-found")
    return _answer(meeting, 200)


@bp.put(MEETING)
@operation("meetings.change")
@bp.input(schemas.MeetingIn, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(schemas.MeetingOut)
@bp.doc(summary="Wijzig een bijeenkomst zolang er niets vaststaat", description=VERSION)
def put(neighbourhood_id: str, meeting_id: str, data: dict[str, Any], headers: dict[str, Any]) -> Any:
    meeting = open_meeting(neighbourhood_id, meeting_id, headers["if_match"])
    change_meeting(meeting, data)
    return _answer(meeting, 200)


@bp.delete(MEETING)
@operation("meetings.change")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output({}, status_code=204)
@bp.doc(summary="Verwijder een bijeenkomst waarvan niets vaststaat", description=VERSION)
def delete(neighbourhood_id: str, meeting_id: str, headers: dict[str, Any]) -> tuple[str, int]:
    delete_meeting(open_meeting(neighbourhood_id, meeting_id, headers["if_match"]))
    return "", 204


@bp.post(f"{MEETING}/version")
@operation("meetings.change")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(schemas.MeetingOut, status_code=201)
@bp.doc(
    summary="Stel de collectieve planning vast",
    description=f"Ze krijgt een nummer en een datum, en verandert daarna niet meer. {VERSION}",
)
def post_version(neighbourhood_id: str, meeting_id: str, headers: dict[str, Any]) -> Any:
    meeting = open_meeting(neighbourhood_id, meeting_id, headers["if_match"])
    freeze(meeting, str(caller().account_id))
    return _answer(meeting, 201)


def _brief(row: Meeting, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "meeting_id": row.id,
        "held_on": row.held_on,
        "place": row.place,
        "version": row.version,
        "frozen_at": row.frozen_at,
        "frozen_by": names.get(row.frozen_by or ""),
        "revision": row.revision,
    }


def _answer(row: Meeting, status: int) -> tuple[dict[str, Any], int, dict[str, str]]:
    """With its revision as ETag for the next If-Match."""
    names = names_of_accounts({row.frozen_by} if row.frozen_by else ())
    said = store.agreements_of(row.id)
    body = {
        **_brief(row, names),
        "present": row.present,
        "others_present": row.others_present,
        "agreements": [
            {name: getattr(each, name) for name in ("action_id", "partner_id", "answer", "reservation")}
            for each in said
        ],
        "snapshot": row.snapshot,
    }
    return body, status, {"ETag": f'"{row.revision}"'}
