"""Move an action on, by who may do that, once it has what the step asks for."""

from __future__ import annotations

from collections.abc import Collection

from wijkwandeling.agenda import carrying_store, store
from wijkwandeling.agenda.budget import Claim
from wijkwandeling.agenda.claim import check_room, claim_of
from wijkwandeling.agenda.lacks import Lack, lacks_for
from wijkwandeling.agenda.models import Action
from wijkwandeling.agenda.readiness import frames_of, readiness_of
from wijkwandeling.agenda.record_status import record_status
from wijkwandeling.agenda.words import lacking, steps_first
from wijkwandeling.agenda.workflow import (
    NEEDS_REASON,
    Status,
    allowed_moves,
    can_move,
    may_move,
    steps_between,
)
from wijkwandeling.database import db
from wijkwandeling.problems import Problem


def change_status(
    action: Action,
    account_id: str,
    roles: Collection[str],
    status: str,
    reason: str = "",
    message: str = "",
    frame_id: str | None = None,
    handed_to: str = "",
) -> None:
    """Move ``action`` on, with the reason and the message to the walkers behind it. ``roles``: of who asks.

    ``frame_id``: the frame that is the reason, if it is one. Each refusal says what is missing (``missing``).
    Problems: move-not-allowed (with ``allowedMoves``), move-not-yours, reason-required, handed-to-required,
    not-ready, unknown-frame, over-budget (what starts again finds that others have its money).
    """
    _check_step(action, roles, status)
    readiness = readiness_of(action)
    lacks = lacks_for(readiness, status, reason=reason, handed_to=handed_to)
    if lacks:
        broken = [frame.title for frame in readiness.frames if frame.is_broken]
        raise Problem(_CODES.get(lacks[0], "not-ready"), detail=lacking(lacks, broken), missing=lacks)
    cause = _title_of(action, frame_id) if frame_id and status in NEEDS_REASON else ""
    before = claim_of(action)
    check_room(action, before, Claim(status, before.reserved, before.committed, before.spent))
    action.status = Status(status)
    # A reason belongs to the status it was given for: what goes on has no reason why not.
    action.reason = reason.strip()
    action.cause_id, action.cause = (frame_id, cause) if cause else (None, "")
    action.handed_to = handed_to.strip() if status == Status.HANDED_OVER else ""
    action.revision += 1
    record_status(action, account_id, message.strip())
    db.session.flush()


_CODES = {Lack.REASON: "reason-required", Lack.HANDED_TO: "handed-to-required"}


def _check_step(action: Action, roles: Collection[str], status: str) -> None:
    if not can_move(action.status, status):
        between = steps_between(action.status, status)
        raise Problem(
            "move-not-allowed",
            detail=steps_first(action.status, status, between),
            allowedMoves=list(allowed_moves(action.status)),
            missing=[f"step:{step}" for step in between],
        )
    if not may_move(action.status, status, roles):
        raise Problem("move-not-yours", missing=["role:agendaBuilder"])


def _title_of(action: Action, frame_id: str) -> str:
    conditions = carrying_store.boundary_conditions(action.neighbourhood_id)
    frames = frames_of(conditions, carrying_store.verdicts(store.ids_among([action.id])))
    title = next((frame.title for frame in frames if frame.frame_id == frame_id), None)
    if title is None:
        raise Problem("unknown-frame", unknownIds=[frame_id])
    return title
