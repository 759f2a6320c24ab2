"""The whole agenda in short: what a board, a list and a map show of each action, and no more."""

from __future__ import annotations

from typing import Any

from wijkwandeling.agenda import carrying_store, places_store, store
from wijkwandeling.agenda.budget import Claim
from wijkwandeling.agenda.models import Action
from wijkwandeling.agenda.places_store import Behind
from wijkwandeling.agenda.workflow import MOVES

# A metre or so: more digits are only weight.
DECIMALS = 5
ALIKE = ("number", "title", "kind", "status", "reason", "starts_on", "ends_on", "revision")


def read_board(neighbourhood_id: str) -> dict[str, Any]:
    """The members of ``detail_schemas.AgendaBoard``; five queries, however long the agenda is."""
    ids = store.ids_in(neighbourhood_id)
    themes, owners = store.theme_names(neighbourhood_id), carrying_store.partner_names(neighbourhood_id)
    behind, nothing = places_store.behind(ids), Behind()
    return {
        "statuses": [
            {"status": status, "moves": [{"status": to, "roles": sorted(roles)} for to, roles in moves.items()]}
            for status, moves in MOVES.items()
        ],
        "actions": [
            {
                **{name: getattr(action, name) for name in ALIKE},
                "action_id": action.id,
                "theme_name": themes.get(action.theme_id or ""),
                "owner_name": owners.get(action.owner_id or ""),
                "claimed": Claim(action.status, action.reserved, action.committed, action.spent).counting.total,
                "points": behind.get(action.id, nothing).points,
                "place": _place(action, behind.get(action.id, nothing).middle),
                "photo_id": behind.get(action.id, nothing).photo_id,
            }
            for action in store.actions(neighbourhood_id)
        ],
    }


def _place(action: Action, middle: tuple[float, float] | None) -> list[float] | None:
    own = (action.lon, action.lat) if action.lon is not None and action.lat is not None else None
    place = own or middle
    return [round(degrees, DECIMALS) for degrees in place] if place else None
