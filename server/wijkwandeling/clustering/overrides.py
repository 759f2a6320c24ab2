"""What a person decides about spots: each a row with who and when, and the spots follow from the rows.

Whoever calls these holds the neighbourhood's lock (``open_spots``), so decisions come one after the other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert

from wijkwandeling import clock
from wijkwandeling.clustering import override_store, store
from wijkwandeling.clustering.anchors import medoid
from wijkwandeling.clustering.models import Override, OverridePoint, Spot, SpotMember
from wijkwandeling.clustering.override_store import EXCLUDE, MERGE, PIN, RENAME, SPLIT
from wijkwandeling.clustering.reshape import found_spot, placed, reshape
from wijkwandeling.clustering.store import PlaceRow
from wijkwandeling.database import db, new_id
from wijkwandeling.geo import Grid, grid_of
from wijkwandeling.problems import Problem


@dataclass(frozen=True)
class Desk:
    """Who decides, in which neighbourhood; made by ``open_desk``, which keeps others waiting."""

    neighbourhood_id: str
    account_id: str
    grid: Grid


def open_desk(neighbourhood_id: str, account_id: str) -> Desk:
    """Nobody else changes the spots of this neighbourhood until the transaction ends."""
    return Desk(neighbourhood_id, account_id, grid_of(store.lock_neighbourhood(neighbourhood_id).boundary))


def open_spots(desk: Desk, seen: Mapping[str, int | None]) -> list[Spot]:
    """The living spots with these ids, in that order; ``seen``: spot id to the revision that the caller read.

    Problems: precondition-required, not-found, spot-changed (with the present revision).
    """
    if None in seen.values():
        raise Problem("precondition-required")
    found = store.spots_by_id(seen)
    spots = [found.get(spot_id) for spot_id in seen]
    if any(spot is None or spot.neighbourhood_id != desk.neighbourhood_id for spot in spots):
        raise Problem("not-found")
    for spot in found.values():
        if spot.dissolved_at is not None or spot.revision != seen[spot.id]:
            raise Problem("spot-changed", spotId=spot.id, revision=spot.revision)
    return [found[spot_id] for spot_id in seen]


def rename(desk: Desk, spot: Spot, title: str) -> None:
    """Give ``spot`` a person's name; an empty one lets it go by its number again."""
    name = title.strip() or None
    record(desk, RENAME, [spot], value={"title": name, "before": spot.title})
    spot.title = name
    reshape(desk.neighbourhood_id, [spot.id], desk.grid)


def pin(desk: Desk, spot: Spot) -> None:
    """The spot stays, also without points; points may go on to join it. Problem spot-pinned when it was already."""
    if spot.is_pinned:
        raise Problem("spot-pinned")
    record(desk, PIN, [spot])
    spot.is_pinned = True


def merge(desk: Desk, spot: Spot, others: Sequence[Spot]) -> None:
    """All points of ``others`` belong to ``spot``, also those that come later. It may be wider than 60 m.

    Problem nothing-to-merge.
    """
    if not others or spot in others:
        raise Problem("nothing-to-merge")
    record(desk, MERGE, [spot, *others], value={"spotIds": [other.id for other in others]})
    reshape(desk.neighbourhood_id, [spot.id], desk.grid)


def split(desk: Desk, spot: Spot, observation_ids: Collection[str]) -> Spot:
    """A new spot with these points of ``spot``. Problem not-a-part: none of its points, or all of them."""
    members = store.members_of(spot.id)
    picked = [member for member in members if member.observation_id in set(observation_ids)]
    if len(picked) != len(set(observation_ids)) or not 0 < len(picked) < len(members):
        raise Problem("not-a-part")
    new = found_spot(desk.neighbourhood_id, medoid([placed(member) for member in picked]), is_home=False)
    row = record(desk, SPLIT, [spot], value={"newId": new.id})
    remember(row, [(member, new.id if member in picked else spot.id) for member in members])
    reshape(desk.neighbourhood_id, [spot.id, new.id], desk.grid)
    return new


def exclude(desk: Desk, observation_id: str) -> None:
    """Keep a point out of every spot. Problems: not-found (it has no place here), point-set-aside (already)."""
    member = store.member(observation_id)
    if member is None or member.neighbourhood_id != desk.neighbourhood_id:
        raise Problem("not-found")
    if override_store.set_aside([observation_id]):
        raise Problem("point-set-aside")
    spot = db.session.get(Spot, member.spot_id) if member.spot_id else None
    record(desk, EXCLUDE, [spot] if spot else [], observation_id=observation_id)
    reshape(desk.neighbourhood_id, [], desk.grid, [member])


def remember(row: Override, points: Iterable[tuple[SpotMember | PlaceRow, str | None]]) -> None:
    """That the decision saw these points where they are now, and to which spot it sent each; None: it left it alone."""
    rows = [
        {
            "override_id": row.id,
            "observation_id": point.observation_id,
            "home_id": point.home_id,
            "spot_id": spot_id,
            "x": point.x,
            "y": point.y,
        }
        for point, spot_id in points
    ]
    db.session.execute(insert(OverridePoint), rows)


def record(
    desk: Desk,
    verb: str,
    spots: Sequence[Spot],
    *,
    observation_id: str | None = None,
    value: dict[str, Any] | None = None,
    undoes_id: str | None = None,
) -> Override:
    """One more row; ``spots``: the one it is about and those that change with it."""
    for spot in spots:
        spot.revision += 1
    row = Override(
        id=new_id(),
        neighbourhood_id=desk.neighbourhood_id,
        number=override_store.next_number(desk.neighbourhood_id),
        verb=verb,
        value=value or {},
        account_id=desk.account_id,
        at=clock.now(),
        spot_id=spots[0].id if spots else None,
        observation_id=observation_id,
        undoes_id=undoes_id,
    )
    db.session.add(row)
    db.session.flush()
    return row
