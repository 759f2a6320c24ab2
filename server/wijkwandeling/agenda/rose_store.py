"""The query behind the interest rose."""

from __future__ import annotations

from sqlalchemy import select

from wijkwandeling.agenda.models import Action, ActionInterest
from wijkwandeling.agenda.workflow import STOPPED
from wijkwandeling.database import db


def actions_that_serve(neighbourhood_id: str) -> list[tuple[str, Action]]:
    """(partner id, action) of every action on the agenda that serves a partner's interest, by number.

    What is stopped, put off or handed over serves nobody here.
    """
    query = (
        select(ActionInterest.partner_id, Action)
        .join(Action, Action.id == ActionInterest.action_id)
        .where(Action.neighbourhood_id == neighbourhood_id, Action.status.not_in(STOPPED))
        .order_by(Action.number)
    )
    return [(partner_id, action) for partner_id, action in db.session.execute(query)]
