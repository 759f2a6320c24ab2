"""What people decided about a spot or a point, as others read it back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wijkwandeling.clustering import override_store
from wijkwandeling.clustering.models import Override, Spot
from wijkwandeling.clustering.override_store import MERGE, SPLIT, Change, PointRow
from wijkwandeling.clustering.store import spots_by_id
from wijkwandeling.review import names_store, store


def of_spot(spot: Spot) -> dict[str, Any]:
    """Also what was decided about the spots that went up in this one."""
    linked = override_store.decided(spot.neighbourhood_id).by_hand.linked([spot.id])
    return {"changes": _told(override_store.changes_of_spot(spot.neighbourhood_id, linked))}


def of_point(neighbourhood_id: str, observation_id: str) -> dict[str, Any]:
    """Problem not-found."""
    store.require_point(neighbourhood_id, observation_id)
    return {"changes": _told(override_store.changes_of_point(neighbourhood_id, observation_id))}


def with_the_same_subject(row: Override) -> dict[str, Any]:
    """What was decided about the spot or the point that this decision is about; else the decision alone."""
    if row.observation_id:
        return {"changes": _told(override_store.changes_of_point(row.neighbourhood_id, row.observation_id))}
    if row.spot_id:
        return of_spot(spots_by_id([row.spot_id])[row.spot_id])
    return {"changes": [one(row)]}


def one(row: Override) -> dict[str, Any]:
    """This decision, and who undid it."""
    found = override_store.change(row.neighbourhood_id, row.id)
    return _told([found] if found else [])[0]


def _told(changes: Sequence[Change]) -> list[dict[str, Any]]:
    spots = spots_by_id({spot_id for change in changes for spot_id in _named(change.override)})
    rows = [row for change in changes for row in change if row]
    names = names_store.account_names({row.account_id for row in rows})
    points = override_store.points_of([change.override.id for change in changes])
    return [_change(change, spots, names, points.get(change.override.id, [])) for change in changes]


def _change(
    change: Change, spots: dict[str, Spot], names: dict[str, str], points: Sequence[PointRow]
) -> dict[str, Any]:
    row, undone = change
    return {
        "change_id": row.id,
        "verb": row.verb,
        "spot_id": row.spot_id,
        "spot_name": _name(spots[row.spot_id]) if row.spot_id else None,
        "by_name": names[row.account_id],
        "at": row.at,
        "title": row.value.get("title"),
        "other_names": [_name(spots[spot_id]) for spot_id in _others(row)],
        "point_count": _point_count(row, points),
        "undone_by_name": names[undone.account_id] if undone else None,
        "undone_at": undone.at if undone else None,
    }


def _named(row: Override) -> list[str]:
    return [*([row.spot_id] if row.spot_id else []), *_others(row)]


def _others(row: Override) -> list[str]:
    """What went up in the spot, or what was made new."""
    if row.verb == MERGE:
        return list(row.value["spotIds"])
    if row.verb == SPLIT:
        return [row.value["newId"]]
    return list(row.value.get("newIds", []))


def _point_count(row: Override, points: Sequence[PointRow]) -> int | None:
    if row.verb == SPLIT:
        return len([point for point in points if point.spot_id == row.value["newId"]])
    moved: int | None = row.value.get("moved")
    return moved


def _name(spot: Spot) -> str:
    return spot.title or f"Plek {spot.number}"
