"""Take a decision about spots back: a row as well, after which the spots are what the others say."""

from __future__ import annotations

from collections.abc import Collection

from wijkwandeling.clustering import override_store, store
from wijkwandeling.clustering.models import Override, Spot, SpotMember
from wijkwandeling.clustering.override_store import EXCLUDE, PIN, REGROUP, RENAME, UNDO
from wijkwandeling.clustering.overrides import Desk, record
from wijkwandeling.clustering.reshape import reshape
from wijkwandeling.database import db
from wijkwandeling.problems import Problem


def undo(desk: Desk, override_id: str) -> Override:
    """The decision that was taken back. Problems: not-found, change-undone (somebody did so already)."""
    found = override_store.change(desk.neighbourhood_id, override_id)
    if found is None:
        raise Problem("not-found")
    if found.undone_by is not None:
        raise Problem("change-undone")
    row = found.override
    touched = _touched(row)
    # What hung together through this decision does so no longer once it is undone.
    linked = override_store.decided(desk.neighbourhood_id).linked([spot.id for spot in touched])
    record(desk, UNDO, touched, observation_id=row.observation_id, undoes_id=row.id)
    if row.verb == RENAME:
        _name_as_before(row)
    if row.verb == PIN:
        _unpin(touched[0])
    reshape(desk.neighbourhood_id, linked, desk.grid, _points(row))
    return row


def _touched(row: Override) -> list[Spot]:
    """The spots that change with it, the one it is about first."""
    ids = [row.spot_id, *row.value.get("spotIds", []), row.value.get("newId"), *row.value.get("newIds", [])]
    spots = store.spots_by_id([spot_id for spot_id in ids if spot_id])
    return [spots[spot_id] for spot_id in ids if spot_id in spots]


def _name_as_before(row: Override) -> None:
    """The name that was given last, of those that stand."""
    spot = db.session.get_one(Spot, row.spot_id)
    last = override_store.standing(spot.id, RENAME)
    spot.title = last.value["title"] if last else None


def _unpin(spot: Spot) -> None:
    spot.is_pinned = override_store.standing(spot.id, PIN) is not None
    # A spot that a split made was never a home; one that nobody is left in is none any more.
    spot.is_home = spot.is_home and (spot.is_pinned or store.has_residents(spot.id))


def _points(row: Override) -> Collection[SpotMember]:
    """Those that may lie elsewhere without it, besides the points of the spots that change."""
    if row.verb == REGROUP:
        return store.loose_in(row.neighbourhood_id)
    return store.members_among([row.observation_id]) if row.verb == EXCLUDE and row.observation_id else []
