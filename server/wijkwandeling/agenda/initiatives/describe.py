"""Initiatives as staff sees them (see schemas.py)."""

from __future__ import annotations

from typing import Any

from wijkwandeling.agenda import store as agenda
from wijkwandeling.agenda.initiatives import store
from wijkwandeling.agenda.initiatives.models import Initiative, InitiativeContact
from wijkwandeling.agenda.initiatives.publish import waits_for_makers

SHOWN = (
    *("title", "text", "runs", "expects", "as_it_is", "proposed_title", "proposed_text", "proposed_note"),
    *("approved_title", "approved_text", "approved_at", "set_aside_reason", "revision", "created_at", "changed_at"),
)


def initiatives(neighbourhood_id: str) -> list[dict[str, Any]]:
    numbers = {action.id: action.number for action in agenda.actions(neighbourhood_id)}
    return [
        _described(each, contact, numbers.get(each.action_id or "")) for each, contact in store.all_of(neighbourhood_id)
    ]


def state_of(initiative: Initiative) -> str:
    """received, proposed, public, changed (the makers wrote something else since), set-aside."""
    if initiative.set_aside_at is not None:
        return "set-aside"
    if waits_for_makers(initiative):
        return "proposed"
    if initiative.approved_at is None:
        return "received"
    own = (initiative.title.strip(), initiative.text.strip())
    return "changed" if initiative.changed_at > initiative.approved_at and own != _approved(initiative) else "public"


def _approved(initiative: Initiative) -> tuple[str, str]:
    return initiative.approved_title, initiative.approved_text


def _described(initiative: Initiative, contact: InitiativeContact | None, number: int | None) -> dict[str, Any]:
    return {
        **{name: getattr(initiative, name) for name in SHOWN},
        "initiative_id": initiative.id,
        "state": state_of(initiative),
        "compass": [{"question": question, "answer": answer} for question, answer in initiative.compass.items()],
        "action_number": number,
        "contact": contact,
    }
