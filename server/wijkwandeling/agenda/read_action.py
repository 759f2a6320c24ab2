"""One action with all that carries it: who, within which frames, with which hours and euros, and how it came so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from wijkwandeling.agenda import carrying_store, places_store, store
from wijkwandeling.agenda.lacks import lacks_for_agreement
from wijkwandeling.agenda.models import Action, ClaimChange
from wijkwandeling.agenda.places_store import Behind
from wijkwandeling.agenda.pledge import TOLD
from wijkwandeling.agenda.read import view_of
from wijkwandeling.agenda.readiness import frames_of, readiness_of
from wijkwandeling.agenda.workflow import MOVES, Status
from wijkwandeling.problems import Problem

ALIKE = ("first_step", "paid_now", "paid_later", "paid_note")


def read_action(neighbourhood_id: str, action_id: str) -> dict[str, Any]:
    """The members of ``detail_schemas.ActionDetail``. Problem: not-found."""
    action = store.action(neighbourhood_id, action_id)
    if action is None:
        raise Problem("not-found")
    ids = store.ids_among([action.id])
    names = carrying_store.partner_names(neighbourhood_id)
    conditions = carrying_store.boundary_conditions(neighbourhood_id)
    interests = {row.partner_id for row in carrying_store.interests(ids)}
    return {
        **vars(view_of(action)),
        **{name: getattr(action, name) for name in ALIKE},
        "place": _place(action),
        "moves": _moves(action),
        "roles": _roles(action, names),
        "frames": frames_of(conditions, carrying_store.verdicts(ids)),
        "interest_partner_ids": [partner_id for partner_id in names if partner_id in interests],
        "commitments": _commitments(action, names),
        "claim": _claim(action),
        "history": [{**vars(change), "by_name": name} for change, name in carrying_store.status_history(action.id)],
    }


def _place(action: Action) -> dict[str, Any] | None:
    if action.lon is not None and action.lat is not None:
        return {"lon": action.lon, "lat": action.lat, "is_own": True}
    middle = places_store.behind(store.ids_among([action.id])).get(action.id, Behind()).middle
    return {"lon": middle[0], "lat": middle[1], "is_own": False} if middle else None


def _moves(action: Action) -> list[dict[str, Any]]:
    missing = lacks_for_agreement(readiness_of(action))
    return [
        {"status": to, "roles": sorted(roles), "missing": missing if to == Status.AGREED else []}
        for to, roles in MOVES[Status(action.status)].items()
    ]


def _roles(action: Action, names: dict[str, str]) -> list[dict[str, Any]]:
    by_partner = {row.partner_id: row.role for row in carrying_store.roles(store.ids_among([action.id]))}
    return [
        {"partner_id": partner_id, "partner_name": name, "role": by_partner[partner_id]}
        for partner_id, name in names.items()
        if partner_id in by_partner
    ]


def _commitments(action: Action, names: dict[str, str]) -> list[dict[str, Any]]:
    histories: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for change, name in carrying_store.commitment_history(action.id):
        histories[change.commitment_id].append({**_told(change), "by_name": name, "at": change.at})
    return [
        {
            **_told(row),
            "commitment_id": row.id,
            "partner_id": row.partner_id,
            "partner_name": names[row.partner_id],
            "history": histories[row.id],
        }
        for row in carrying_store.commitments(store.ids_among([action.id]))
    ]


def _told(row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in TOLD}


def _claim(action: Action) -> dict[str, Any]:
    return {**_euros(action), "history": _claim_history(action.id)}


def _claim_history(action_id: str) -> Sequence[dict[str, Any]]:
    return [
        {**_euros(change), "over": change.over, "decision": _decision(change), "by_name": name, "at": change.at}
        for change, name in carrying_store.claim_history(action_id)
    ]


def _decision(change: ClaimChange) -> dict[str, Any] | None:
    if not change.over:
        return None
    return {"by": change.decided_by, "on": change.decided_on, "why": change.decided_why}


def _euros(row: Action | ClaimChange) -> dict[str, int]:
    return {"reserved": row.reserved, "committed": row.committed, "spent": row.spent}
