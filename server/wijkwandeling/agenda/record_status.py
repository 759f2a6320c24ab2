"""Write a line of an action's history."""

from __future__ import annotations

from wijkwandeling import clock
from wijkwandeling.agenda.models import Action, StatusChange
from wijkwandeling.database import db, new_id


def record_status(action: Action, account_id: str, message: str = "") -> None:
    """Keep who gave ``action`` the status and reason that it has now, and what was told to its walkers."""
    db.session.add(
        StatusChange(
            id=new_id(),
            action_id=action.id,
            status=action.status,
            reason=action.reason,
            cause=action.cause,
            handed_to=action.handed_to,
            message=message,
            account_id=account_id,
            at=clock.now(),
        )
    )
