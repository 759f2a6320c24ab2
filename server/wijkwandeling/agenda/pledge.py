"""A partner says what it brings to an action; what it said before stays in the history."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkwandeling import clock
from wijkwandeling.agenda import carrying_store
from wijkwandeling.agenda.models import Action, Commitment, CommitmentChange
from wijkwandeling.agenda.pledges import CONDITIONAL
from wijkwandeling.agenda.who import check_partners
from wijkwandeling.database import db, new_id
from wijkwandeling.problems import Problem

TOLD = ("hours", "euros", "state", "depends_on", "given_by", "until")


def add_commitment(action: Action, account_id: str, partner_id: str, **told: Any) -> Commitment:
    """``told``: all of TOLD. Problems: unknown-partner, empty-commitment, whose-yes."""
    check_partners(action.neighbourhood_id, [partner_id])
    number = carrying_store.next_commitment(action.id)
    row = Commitment(id=new_id(), action_id=action.id, partner_id=partner_id, number=number, **told)
    db.session.add(row)
    _record(action, row, account_id)
    return row


def change_commitment(action: Action, account_id: str, commitment_id: str, changes: Mapping[str, Any]) -> None:
    """``changes``: some of TOLD. Problems: not-found, empty-commitment, whose-yes."""
    row = carrying_store.commitment(action.id, commitment_id)
    if row is None:
        raise Problem("not-found")
    for name in TOLD:
        if name in changes:
            setattr(row, name, changes[name])
    _record(action, row, account_id)


def _record(action: Action, row: Commitment, account_id: str) -> None:
    if not row.hours and not row.euros:
        raise Problem("empty-commitment")
    if row.state == CONDITIONAL and not row.depends_on.strip():
        raise Problem("whose-yes")
    action.revision += 1
    db.session.flush()
    told = {name: getattr(row, name) for name in TOLD}
    db.session.add(CommitmentChange(id=new_id(), commitment_id=row.id, account_id=account_id, at=clock.now(), **told))
    db.session.flush()
