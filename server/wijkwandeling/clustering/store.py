"""Every query of the stage clustering."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import func, select

from wijkwandeling.clustering.models import Override, Spot, SpotMember
from wijkwandeling.database import db
from wijkwandeling.problems import Problem


def require_spot(neighbourhood_id: str, spot_id: str) -> Spot:
    """The living spot of this neighbourhood; Problem not-found when there is none, or no longer."""
    spot = db.session.get(Spot, spot_id)
    if spot is None or spot.neighbourhood_id != neighbourhood_id or spot.dissolved_at is not None:
        raise Problem("not-found")
    return spot


def spots_of(neighbourhood_id: str) -> Sequence[Spot]:
    """The living spots, by number."""
    query = select(Spot).where(Spot.neighbourhood_id == neighbourhood_id, Spot.dissolved_at.is_(None))
    return db.session.scalars(query.order_by(Spot.number)).all()


def spots_by_observation(observation_ids: Collection[str]) -> dict[str, Spot]:
    """Observation id to the spot it belongs to; loose ones are absent."""
    query = (
        select(SpotMember.observation_id, Spot)
        .join(Spot, Spot.id == SpotMember.spot_id)
        .where(SpotMember.observation_id.in_(observation_ids))
    )
    return dict(db.session.execute(query).tuples().all())


def places_by_observation(observation_ids: Collection[str]) -> dict[str, SpotMember]:
    """Observation id to where clustering put it; those without a place are absent."""
    query = select(SpotMember).where(SpotMember.observation_id.in_(observation_ids))
    return {member.observation_id: member for member in db.session.scalars(query)}


def members_of(spot_id: str) -> Sequence[SpotMember]:
    """The members of a spot, by observation id."""
    query = select(SpotMember).where(SpotMember.spot_id == spot_id)
    return db.session.scalars(query.order_by(SpotMember.observation_id)).all()


def next_number(neighbourhood_id: str) -> int:
    """The number for a new spot: one more than the highest ever given in this neighbourhood."""
    highest = db.session.scalar(select(func.max(Spot.number)).where(Spot.neighbourhood_id == neighbourhood_id))
    return (highest or 0) + 1


def is_excluded(observation_id: str) -> bool:
    """Whether the last word of a person is that this observation stays out of every spot."""
    query = (
        select(Override.value)
        .where(Override.observation_id == observation_id, Override.verb == "exclude")
        .order_by(Override.at.desc(), Override.id)
        .limit(1)
    )
    value = db.session.scalar(query)
    return bool(value and value["excluded"])
