"""Say better what was said with an action's newest status. Nothing of its history is lost."""

from __future__ import annotations

from wijkwandeling.agenda import store
from wijkwandeling.agenda.models import Action
from wijkwandeling.agenda.record_status import record_status
from wijkwandeling.agenda.workflow import NEEDS_REASON
from wijkwandeling.database import db
from wijkwandeling.problems import Problem


def correct(action: Action, account_id: str, *, reason: str | None = None, message: str | None = None) -> None:
    """Another reason, or another message to the walkers, for the status that ``action`` has; None leaves it.

    Problems: reason-required (or one that is not asked for: reason-without-need).
    """
    if reason is not None:
        _require_fitting(action.status, reason)
        action.reason = reason.strip()
    newest = store.newest_changes(store.ids_among([action.id])).get(action.id)
    told = newest.message if newest else ""
    action.revision += 1
    record_status(action, account_id, told if message is None else message.strip())
    db.session.flush()


def _require_fitting(status: str, reason: str) -> None:
    if status in NEEDS_REASON and not reason.strip():
        raise Problem("reason-required")
    if status not in NEEDS_REASON and reason.strip():
        raise Problem("reason-without-need")
