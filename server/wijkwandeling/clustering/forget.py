"""Forget where points were: they leave their spots, and no spot leads back to them."""

from __future__ import annotations

from collections.abc import Collection

from wijkwandeling.clustering import store
from wijkwandeling.clustering.reshape import hollow, leave_home, reshape
from wijkwandeling.database import db
from wijkwandeling.geo import grid_of


def forget(neighbourhood_id: str, observation_ids: Collection[str]) -> None:
    """Take these points out for good. A living spot keeps its anchor: that is a place of the neighbourhood by then."""
    grid = grid_of(store.lock_neighbourhood(neighbourhood_id).boundary)
    members = store.members_among(observation_ids)
    left = {spot_id for member in members for spot_id in leave_home(member)}
    for member in members:
        db.session.delete(member)
    store.delete_overrides(observation_ids)
    reshape(neighbourhood_id, left, grid)
    for spot in store.spots_anchored_at(observation_ids):
        spot.anchor_observation_id = None
        if spot.dissolved_at is not None and not spot.is_home:
            hollow(spot)
    db.session.flush()
