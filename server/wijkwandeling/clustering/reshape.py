"""A spot begins, changes shape with its members, and ends with the last of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from wijkwandeling import clock
from wijkwandeling.clustering import store
from wijkwandeling.clustering.anchors import Placed
from wijkwandeling.clustering.models import Spot, SpotMember
from wijkwandeling.clustering.outline import outline
from wijkwandeling.database import db, new_id
from wijkwandeling.geo import Grid, as_geojson

NOWHERE: dict[str, Any] = {"type": "Polygon", "coordinates": []}


def found_spot(members: Sequence[SpotMember], anchor: Placed, grid: Grid) -> Spot:
    """A new spot of these loose members, with the next number and an anchor that never moves."""
    neighbourhood_id = members[0].neighbourhood_id
    spot = Spot(
        id=new_id(),
        neighbourhood_id=neighbourhood_id,
        number=store.next_number(neighbourhood_id),
        title=None,
        anchor_observation_id=anchor.id,
        anchor_x=anchor.x,
        anchor_y=anchor.y,
        outline=_outline(members, grid),
        created_at=clock.now(),
        dissolved_at=None,
    )
    db.session.add(spot)
    # Members refer to the spot: its row comes first.
    db.session.flush()
    for member in members:
        member.spot_id = spot.id
    return spot


def reshape(spot_id: str, grid: Grid) -> None:
    """Draw the spot's outline anew around its members; without any it dissolves, and stays so."""
    spot = db.session.get_one(Spot, spot_id)
    members = store.members_of(spot_id)
    if members:
        spot.outline = _outline(members, grid)
        return
    spot.dissolved_at = clock.now()
    # It would go on to tell where the last of them was.
    spot.outline = NOWHERE
    if spot.anchor_observation_id is None:
        hollow(spot)


def hollow(spot: Spot) -> None:
    """Leave nothing in a dissolved spot of where it was; its number and its name stay for the agenda."""
    spot.outline = NOWHERE
    spot.anchor_x = spot.anchor_y = 0.0


def _outline(members: Sequence[SpotMember], grid: Grid) -> dict[str, Any]:
    """GeoJSON Polygon in degrees around the members."""
    xy = np.array([(member.x, member.y) for member in members])
    return as_geojson(grid.geometry_to_degrees(outline(xy)))
