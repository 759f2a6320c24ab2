"""The queries about spots that actions came from and the points that they still have."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import String, cast, func, literal, select

from wijkwandeling.agenda.models import Action, ActionSource
from wijkwandeling.clustering.models import Spot, SpotMember
from wijkwandeling.clustering.store import present_spot
from wijkwandeling.database import db


class Kept(NamedTuple):
    """A spot as the source of an action: both by the number or the name that people know."""

    source_id: str
    number: int
    spot_name: str
    points: int


def spots_with_points(neighbourhood_id: str) -> list[Kept]:
    """The sources of actions that are spots with at least one point; a merged spot has those of what it is part of."""
    query = (
        select(
            ActionSource.id,
            Action.number,
            func.coalesce(Spot.title, literal("Plek ") + cast(Spot.number, String)),
            func.count(SpotMember.observation_id),
        )
        .join(Action, Action.id == ActionSource.action_id)
        .join(Spot, Spot.id == present_spot(ActionSource.spot_id))
        .join(SpotMember, SpotMember.spot_id == Spot.id)
        .where(Action.neighbourhood_id == neighbourhood_id)
        .group_by(ActionSource.id, Action.number, Spot.id)
        .order_by(Action.number, Spot.number)
    )
    return [Kept(*row) for row in db.session.execute(query)]
