"""Change an action, one builder at a time: by what it says, or by moving it on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkwandeling.agenda import store
from wijkwandeling.agenda.create import check_theme
from wijkwandeling.agenda.initiatives.own_words import require_own_words
from wijkwandeling.agenda.models import Action
from wijkwandeling.agenda.record_status import record_status
from wijkwandeling.agenda.sources import set_sources
from wijkwandeling.agenda.workflow import NEEDS_REASON, Status, allowed_moves, can_move
from wijkwandeling.database import db
from wijkwandeling.problems import Problem

WORDS = ("title", "description", "theme_id", "kind")


def open_for_change(neighbourhood_id: str, action_id: str, revision: int | None) -> Action:
    """The action, kept from others until the transaction ends.

    ``revision``: the one that the caller read. Problems: not-found, precondition-required (no
    revision given), stale (somebody else changed it since).
    """
    if revision is None:
        raise Problem("precondition-required")
    action = store.action(neighbourhood_id, action_id, for_change=True)
    if action is None:
        raise Problem("not-found")
    if action.revision != revision:
        raise Problem("stale", revision=action.revision)
    return action


def change_action(action: Action, changes: Mapping[str, Any]) -> None:
    """Take over what ``changes`` names: title, description, theme_id, kind, spot_ids, observation_ids.

    Problems: unknown-theme, unknown-source, action-without-source, words-of-makers.
    """
    if "theme_id" in changes:
        check_theme(action.neighbourhood_id, changes["theme_id"])
    require_own_words(action, changes)
    for name in WORDS:
        if name in changes:
            setattr(action, name, changes[name])
    set_sources(action, changes.get("spot_ids"), changes.get("observation_ids"))
    action.revision += 1
    db.session.flush()


def change_status(action: Action, account_id: str, status: str, reason: str = "", message: str = "") -> None:
    """Move ``action`` on, with the reason and the message to the walkers behind it.

    Problems: move-not-allowed (with ``allowedMoves``), reason-required.
    """
    if not can_move(action.status, status):
        raise Problem("move-not-allowed", allowedMoves=list(allowed_moves(action.status)))
    if status in NEEDS_REASON and not reason.strip():
        raise Problem("reason-required")
    action.status = Status(status)
    # A reason belongs to the status it was given for: what goes on has no reason why not.
    action.reason = reason.strip()
    action.revision += 1
    record_status(action, account_id, message.strip())
    db.session.flush()
