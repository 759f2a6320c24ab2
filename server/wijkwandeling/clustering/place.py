"""A point finds its spot: it joins one, founds one with others, or lies loose. Nothing else moves.

Every function here runs for one neighbourhood at a time (see ``store.lock_neighbourhood``), so two
points that arrive together never found the same spot twice.
"""

from __future__ import annotations

from math import isfinite

from wijkwandeling.clustering import store
from wijkwandeling.clustering.anchors import (
    FOUND_M,
    JOIN_M,
    followers,
    founders,
    medoid,
    spot_to_join,
)
from wijkwandeling.clustering.corrected_place import effective_place
from wijkwandeling.clustering.models import SpotMember
from wijkwandeling.clustering.reshape import found_spot, leave_home, placed, reshape
from wijkwandeling.database import db, transaction
from wijkwandeling.geo import Grid, grid_of
from wijkwandeling.intake import store as intake
from wijkwandeling.intake.models import Observation
from wijkwandeling.jobs import announce

# Moved by less than this is not moved: degrees are rounded to a centimetre on the way.
STILL_M = 0.05
SWEEP_MAX = 1000


def place_observation(observation_id: str) -> None:
    """Job: put the point where it belongs now; again changes nothing."""
    with transaction():
        place_now(observation_id)


def place_now(observation_id: str) -> None:
    """As ``place_observation``, within the running transaction."""
    neighbourhood = store.lock_neighbourhood_of(observation_id)
    if neighbourhood is not None:
        _place(neighbourhood.id, observation_id, grid_of(neighbourhood.boundary))


def place_observation_of_photo(photo_id: str) -> None:
    """Job: a photo was read, and may be what tells its point's place."""
    with transaction(write=False):
        photo = intake.photo(photo_id)
    if photo is not None:
        place_observation(photo.observation_id)


def announce_missed() -> None:
    """Sweep: announce again the points whose job got lost. One that cannot be placed does not hold up the others."""
    with transaction(write=False):
        for observation_id in store.unplaced(SWEEP_MAX):
            announce("observation-changed", observation_id=observation_id)


def _place(neighbourhood_id: str, observation_id: str, grid: Grid) -> None:
    # Read after the lock was given: what another job or the phone committed meanwhile is seen.
    observation = intake.observation(observation_id)
    if observation is None:
        return
    member = store.member(observation_id)
    now = _whereabouts(neighbourhood_id, observation, grid)
    if now is None:
        if member is not None:
            _leave(member, grid)
            db.session.delete(member)
        return
    if member is None:
        member = now
        db.session.add(member)
    elif _move(member, now):
        _leave(member, grid)
    if member.home_id is None:
        _settle(member, grid)


def _whereabouts(neighbourhood_id: str, observation: Observation, grid: Grid) -> SpotMember | None:
    """Where the point is now; None when it was withdrawn or nobody knows its place."""
    place = None if observation.withdrawn_at else effective_place(observation)
    if place is None:
        return None
    lon, lat, source = place
    x, y = grid.to_metres(lon, lat)
    if not (isfinite(x) and isfinite(y)):
        return None
    return SpotMember(
        observation_id=observation.id,
        neighbourhood_id=neighbourhood_id,
        spot_id=None,
        home_id=None,
        x=x,
        y=y,
        lon=lon,
        lat=lat,
        source=source,
        revision=observation.revision,
    )


def _move(member: SpotMember, now: SpotMember) -> bool:
    """Whether it really moved; then it takes the new place."""
    moved = placed(member).distance_m(now.x, now.y) > STILL_M
    member.revision, member.source = now.revision, now.source
    if moved:
        member.x, member.y, member.lon, member.lat = now.x, now.y, now.lon, now.lat
    return moved


def _leave(member: SpotMember, grid: Grid) -> None:
    """Out of its spot, if it is in one; the last to leave dissolves it."""
    left = leave_home(member)
    if left:
        reshape(member.neighbourhood_id, left, grid)


def _settle(member: SpotMember, grid: Grid) -> None:
    """A loose point joins the nearest spot where it fits, or founds one with two other loose ones.

    Nothing that people decided counts here, so that it makes no difference whether they did so before or after.
    """
    point = placed(member)
    home_id = spot_to_join(point, store.neighbours(member.neighbourhood_id, member.x, member.y, JOIN_M))
    if home_id is not None:
        member.home_id = home_id
        reshape(member.neighbourhood_id, [home_id], grid)
        return
    # Two steps of FOUND_M reach the partners of a partner; one step of JOIN_M more, who may follow them.
    loose = {
        other.observation_id: other
        for other in store.loose_near(member.neighbourhood_id, member.x, member.y, 2 * FOUND_M + JOIN_M)
        if other.observation_id != member.observation_id
    }
    others = [placed(other) for other in loose.values()]
    founding = founders(point, others)
    if not founding:
        # A spot of a grouping that a person accepted takes it all the same, when it is near enough.
        reshape(member.neighbourhood_id, [], grid, [member])
        return
    anchor = medoid(founding)
    joining = {*founding, *followers(anchor, founding, [point, *others])}
    spot = found_spot(member.neighbourhood_id, anchor)
    for entry in (member, *loose.values()):
        if placed(entry) in joining:
            entry.home_id = spot.id
    reshape(member.neighbourhood_id, [spot.id], grid)
