"""The whole agenda in short: what a board, a list and a map show of each action, and no more."""

from __future__ import annotations

from typing import Any

from wijkwandeling.agenda import carrying_store, places_store, store
from wijkwandeling.agenda.budget import Claim
from wijkwandeling.agenda.places_store import Behind
from wijkwandeling.agenda.store import CardRow
from wijkwandeling.agenda.workflow import MOVES

# A metre or so: more digits are only weight.
DECIMALS = 5


def read_board(neighbourhood_id: str) -> dict[str, Any]:
    """The members of ``detail_schemas.AgendaBoard``; five queries, however long the agenda is."""
    themes, owners = store.theme_names(neighbourhood_id), carrying_store.partner_names(neighbourhood_id)
    behind, nothing = places_store.behind(store.ids_in(neighbourhood_id)), Behind()
    return {
        "statuses": [
            {"status": status, "moves": [{"status": to, "roles": sorted(roles)} for to, roles in moves.items()]}
            for status, moves in MOVES.items()
        ],
        "actions": [
            _card(
                row,
                behind.get(row.action_id, nothing),
                themes.get(row.theme_id or ""),
                owners.get(row.owner_id or ""),
            )
            for row in store.cards(neighbourhood_id)
        ],
    }


def _card(row: CardRow, behind: Behind, theme_name: str | None, owner_name: str | None) -> dict[str, Any]:
    """As it goes over the wire: see ``detail_schemas.BoardAction``."""
    return {
        "actionId": row.action_id,
        "number": row.number,
        "title": row.title,
        "kind": row.kind,
        "status": row.status,
        "reason": row.reason,
        "themeName": theme_name,
        "ownerName": owner_name,
        "startsOn": row.starts_on and row.starts_on.isoformat(),
        "endsOn": row.ends_on and row.ends_on.isoformat(),
        "claimed": Claim(row.status, row.reserved, row.committed, row.spent).counting.total,
        "points": behind.points,
        "place": _place(row, behind.middle),
        "photoId": behind.photo_id,
        "revision": row.revision,
    }


def _place(row: CardRow, middle: tuple[float, float] | None) -> list[float] | None:
    own = (row.lon, row.lat) if row.lon is not None and row.lat is not None else None
    place = own or middle
    return [round(degrees, DECIMALS) for degrees in place] if place else None
