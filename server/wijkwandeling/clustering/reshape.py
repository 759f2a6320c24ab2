"""A spot begins, takes the points that belong to it by joining and by decision, and ends with the last of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import numpy as np

from wijkwandeling import clock
from wijkwandeling.clustering import override_store, store
from wijkwandeling.clustering.anchors import FOUNDERS, Placed
from wijkwandeling.clustering.decisions import Decided, Resident
from wijkwandeling.clustering.models import Spot, SpotMember
from wijkwandeling.clustering.outline import outline
from wijkwandeling.database import db, new_id
from wijkwandeling.geo import Grid, as_geojson

NOWHERE: dict[str, Any] = {"type": "Polygon", "coordinates": []}


def found_spot(neighbourhood_id: str, anchor: Placed, *, is_home: bool = True) -> Spot:
    """A new spot without points yet, with the next number; ``is_home``: points may join at its anchor."""
    spot = Spot(
        id=new_id(),
        neighbourhood_id=neighbourhood_id,
        number=store.next_number(neighbourhood_id),
        title=None,
        anchor_observation_id=anchor.id,
        anchor_x=anchor.x,
        anchor_y=anchor.y,
        outline=NOWHERE,
        created_at=clock.now(),
        dissolved_at=clock.now(),
        is_home=is_home,
        is_pinned=False,
        departed=0,
        revision=1,
    )
    db.session.add(spot)
    # Members refer to the spot: its row comes first.
    db.session.flush()
    return spot


def leave_home(member: SpotMember) -> set[str]:
    """Out of the spot that the point joined, and out of the one it lies in; those are to be reshaped."""
    left = {spot_id for spot_id in (member.home_id, member.spot_id) if spot_id}
    home_id, member.home_id, member.spot_id = member.home_id, None, None
    if home_id is not None:
        db.session.flush()
        home = db.session.get_one(Spot, home_id)
        home.departed += 1
        home.is_home = home.is_pinned or store.has_residents(home_id)
    return left


def reshape(neighbourhood_id: str, spot_ids: Collection[str], grid: Grid, points: Collection[SpotMember] = ()) -> None:
    """Give these spots, and those that share points with them, the points that belong to them now; ``points``:
    others that may lie elsewhere now.

    A spot with too few left, and nothing that holds it, is dissolved: its points lie loose until more come.
    """
    db.session.flush()
    decided = override_store.decided(neighbourhood_id)
    ids = decided.linked(spot_ids)
    goes_to, spots = _belonging(ids, points, decided)
    # A point that came later may have been sent on to a spot that shared none with these before.
    while more := {spot_id for found in goes_to.items() for spot_id in _touched(*found)} - ids:
        ids = decided.linked(ids | more)
        goes_to, spots = _belonging(ids, points, decided)
    belonging: defaultdict[str, list[SpotMember]] = defaultdict(list)
    for member, spot_id in goes_to.items():
        # Whoever belongs to none lies loose from now on.
        member.spot_id = None
        if spot_id is not None:
            belonging[spot_id].append(member)
    for spot_id in ids:
        spot = spots[spot_id]
        spot.merged_into_id = decided.merged_into(spot.id)
        its = belonging[spot.id]
        _show(spot, its if lives(spot, len(its), decided) else [], grid)


def hollow(spot: Spot) -> None:
    """Leave nothing in a dissolved spot of where it was; its number and its name stay for the agenda."""
    spot.outline = NOWHERE
    spot.anchor_x = spot.anchor_y = 0.0


def lives(spot: Spot, count: int, decided: Decided) -> bool:
    """Whether a spot with so many points stays. Who left counts as well: a spot of three does not vanish when one of
    them is taken back.
    """
    if spot.is_pinned:
        return True
    held = spot.title is not None or spot.id in decided.holds
    return count > 0 and (held or count + spot.departed >= FOUNDERS)


def _belonging(
    spot_ids: Collection[str], points: Collection[SpotMember], decided: Decided
) -> tuple[dict[SpotMember, str | None], dict[str, Spot]]:
    """Of every point of these spots and of ``points`` the spot it belongs to; and the spots that play a part."""
    members = sorted({*store.residents_of(spot_ids), *points}, key=lambda member: member.observation_id)
    decided = override_store.about(decided, [member.observation_id for member in members])
    homes = {member.home_id for member in members if member.home_id}
    spots = store.spots_by_id({*spot_ids, *homes})
    return {member: decided.spot_of(_resident(member, spots)) for member in members}, spots


def _resident(member: SpotMember, spots: Mapping[str, Spot]) -> Resident:
    if member.home_id is None:
        return Resident(placed(member), None, None)
    home = spots[member.home_id]
    return Resident(placed(member), home.id, Placed(home.anchor_x, home.anchor_y, home.id))


def _touched(member: SpotMember, spot_id: str | None) -> set[str]:
    return {each for each in (member.spot_id, spot_id) if each}


def _show(spot: Spot, members: Sequence[SpotMember], grid: Grid) -> None:
    for member in members:
        member.spot_id = spot.id
    if members or spot.is_pinned:
        spot.dissolved_at = None
        spot.outline = _outline(spot, members, grid)
        return
    spot.dissolved_at = spot.dissolved_at or clock.now()
    # It would go on to tell where the last of them was.
    spot.outline = NOWHERE
    if spot.anchor_observation_id is None and not spot.is_home:
        hollow(spot)


def _outline(spot: Spot, members: Sequence[SpotMember], grid: Grid) -> dict[str, Any]:
    """GeoJSON Polygon in degrees around the members; around the anchor of a pinned spot without any."""
    xy = np.array([(member.x, member.y) for member in members] or [(spot.anchor_x, spot.anchor_y)])
    return as_geojson(grid.geometry_to_degrees(outline(xy)))


def placed(member: SpotMember) -> Placed:
    return Placed(member.x, member.y, member.observation_id)
