"""The query about what walkers were told with the status of actions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from wijkwandeling.accounts.models import Account
from wijkwandeling.agenda.models import Action
from wijkwandeling.agenda.store import ids_in, newest_changes
from wijkwandeling.database import db


@dataclass(frozen=True)
class StatusMessage:
    """``message``: what the walkers behind the action read now."""

    action_id: str
    number: int
    title: str
    status: str
    message: str
    by_name: str
    at: datetime


def status_messages(neighbourhood_id: str) -> Sequence[StatusMessage]:
    """One for each action with whose newest status something was told, the newest first."""
    told = {id_: change for id_, change in newest_changes(ids_in(neighbourhood_id)).items() if change.message}
    names = select(Account.id, Account.name).where(Account.id.in_({change.account_id for change in told.values()}))
    by_name = dict(db.session.execute(names).all())
    actions = select(Action.id, Action.number, Action.title).where(Action.id.in_(list(told)))
    found = [
        StatusMessage(id_, number, title, change.status, change.message, by_name[change.account_id], change.at)
        for id_, number, title in db.session.execute(actions)
        for change in (told[id_],)
    ]
    return sorted(found, key=lambda each: (each.at, each.number), reverse=True)
