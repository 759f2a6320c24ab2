"""Who does what in an action, and whose interest it serves. Each entry is by itself: what is not named stays."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from wijkwandeling.agenda import carrying_store, store
from wijkwandeling.agenda.models import Action, ActionInterest, ActionRole
from wijkwandeling.database import db, new_id
from wijkwandeling.problems import Problem


def set_owner(action: Action, partner_id: str | None) -> None:
    """Problem: unknown-partner."""
    check_partners(action.neighbourhood_id, [partner_id] if partner_id else [])
    action.owner_id = partner_id


def set_roles(action: Action, entries: Collection[Mapping[str, Any]]) -> None:
    """``entries``: partner_id and role, None for a partner that has no part in it. Problem: unknown-partner."""
    check_partners(action.neighbourhood_id, [entry["partner_id"] for entry in entries if entry["role"]])
    there = {row.partner_id: row for row in carrying_store.roles(store.ids_among([action.id]))}
    for entry in entries:
        row, role = there.get(entry["partner_id"]), entry["role"]
        if row is None and role:
            row = ActionRole(id=new_id(), action_id=action.id, partner_id=entry["partner_id"], role=role)
            there[row.partner_id] = row
            db.session.add(row)
        elif row and role:
            row.role = role
        elif row:
            db.session.delete(there.pop(row.partner_id))


def set_interests(action: Action, entries: Collection[Mapping[str, Any]]) -> None:
    """``entries``: partner_id, and whether its interest is served. Problem: unknown-partner."""
    check_partners(action.neighbourhood_id, [entry["partner_id"] for entry in entries if entry["served"]])
    there = {row.partner_id: row for row in carrying_store.interests(store.ids_among([action.id]))}
    for entry in entries:
        row = there.get(entry["partner_id"])
        if row is None and entry["served"]:
            row = ActionInterest(id=new_id(), action_id=action.id, partner_id=entry["partner_id"])
            there[row.partner_id] = row
            db.session.add(row)
        elif row and not entry["served"]:
            db.session.delete(there.pop(row.partner_id))


def check_partners(neighbourhood_id: str, partner_ids: Iterable[str]) -> None:
    """Problem: unknown-partner, for one that is not at this neighbourhood's table."""
    unknown = set(partner_ids) - set(carrying_store.partner_names(neighbourhood_id))
    if unknown:
        raise Problem("unknown-partner", unknownIds=sorted(unknown))
