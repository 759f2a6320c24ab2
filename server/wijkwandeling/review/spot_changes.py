"""What people decided about a spot or a point, as others read it back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wijkwandeling.clustering import override_store
from wijkwandeling.clustering.models import Override, OverridePoint, Spot
from wijkwandeling.clustering.override_store import Change
from wijkwandeling.clustering.store import spots_by_id
from wijkwandeling.review import names_store, store


def of_spot(spot: Spot) -> dict[str, Any]:
    """Also what was decided about the spots that went up in this one."""
    linked = override_store.decided(spot.neighbourhood_id).linked([spot.id])
    return {"changes": _told(override_store.changes_of_spot(spot.neighbourhood_id, linked))}


def of_point(neighbourhood_id: str, observation_id: str) -> dict[str, Any]:
    """Problem not-found."""
    store.require_point(neighbourhood_id, observation_id)
    return {"changes": _told(override_store.changes_of_point(neighbourhood_id, observation_id))}


def with_the_same_subject(row: Override) -> dict[str, Any]:
    """What was decided about the spot or the point that this decision is about."""
    if row.observation_id:
        return {"changes": _told(override_store.changes_of_point(row.neighbourhood_id, row.observation_id))}
    return of_spot(spots_by_id([str(row.spot_id)])[str(row.spot_id)])


def _told(changes: Sequence[Change]) -> list[dict[str, Any]]:
    spots = spots_by_id({spot_id for change in changes for spot_id in _spot_ids(change.override)})
    rows = [row for change in changes for row in change if row]
    names = names_store.account_names({row.account_id for row in rows})
    points = override_store.points_of([change.override.id for change in changes])
    return [_change(change, spots, names, points.get(change.override.id, [])) for change in changes]


def _change(
    change: Change, spots: dict[str, Spot], names: dict[str, str], points: Sequence[OverridePoint]
) -> dict[str, Any]:
    row, undone = change
    first, *others = [_name(spots[spot_id]) if spot_id in spots else None for spot_id in _spot_ids(row)] or [None]
    new_id = row.value.get("newId")
    return {
        "change_id": row.id,
        "verb": row.verb,
        "spot_id": row.spot_id,
        "spot_name": first if row.spot_id else None,
        "by_name": names[row.account_id],
        "at": row.at,
        "title": row.value.get("title"),
        "other_names": [name for name in others if name],
        "point_count": sum(point.spot_id == new_id for point in points) if new_id else None,
        "undone_by_name": names[undone.account_id] if undone else None,
        "undone_at": undone.at if undone else None,
    }


def _spot_ids(row: Override) -> list[str]:
    """The spot it is about, and then the others."""
    return [spot_id for spot_id in (row.spot_id, *row.value.get("spotIds", []), row.value.get("newId")) if spot_id]


def _name(spot: Spot) -> str:
    return spot.title or f"Plek {spot.number}"
