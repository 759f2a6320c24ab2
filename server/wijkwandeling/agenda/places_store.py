"""Queries about where actions are, how much lies behind them and how they look, for many at once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, Subquery, and_, func, select, union_all

from wijkwandeling.agenda.models import ActionSource
from wijkwandeling.agenda.store import hidden_points
from wijkwandeling.clustering.models import SpotMember
from wijkwandeling.clustering.store import present_spot
from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.photos.models import Derivative
from wijkwandeling.review.photo_links import declared_photo_ids


@dataclass(frozen=True)
class Behind:
    """What lies behind an action: how many points, their middle (lon, lat; None without places), one photo's id."""

    points: int = 0
    middle: tuple[float, float] | None = None
    photo_id: str | None = None


def behind(of: Select[Any]) -> dict[str, Behind]:
    """By action; without withdrawn and hidden points, each point once. One that nothing lies behind is not in it."""
    points = _points(of)
    query = select(
        points.c.action_id,
        func.count(),
        func.avg(points.c.lon),
        func.avg(points.c.lat),
        func.min(points.c.photo_id),
    ).group_by(points.c.action_id)
    rows = db.session.execute(query).all()
    shown = _shown({photo_id for *_, photo_id in rows if photo_id})
    return {
        action_id: Behind(count, None if lon is None else (float(lon), float(lat)), photo if photo in shown else None)
        for action_id, count, lon, lat, photo in rows
    }


def _points(of: Select[Any]) -> Subquery:
    """(action_id, lon, lat, photo_id) of every point behind these actions, also when it is so in two ways."""
    through_spots = (
        select(ActionSource.action_id, SpotMember.observation_id)
        .join(SpotMember, SpotMember.spot_id == present_spot(ActionSource.spot_id))
        .where(ActionSource.action_id.in_(of))
    )
    single = select(ActionSource.action_id, ActionSource.observation_id).where(
        ActionSource.action_id.in_(of), ActionSource.observation_id.is_not(None)
    )
    each = union_all(through_spots, single).subquery()
    return (
        select(each.c.action_id, SpotMember.lon, SpotMember.lat, func.min(Photo.id).label("photo_id"))
        .join(Observation, Observation.id == each.c.observation_id)
        .outerjoin(SpotMember, SpotMember.observation_id == Observation.id)
        .outerjoin(Photo, and_(Photo.observation_id == Observation.id, Photo.dropped_at.is_(None)))
        .where(Observation.withdrawn_at.is_(None), Observation.id.not_in(hidden_points()))
        .group_by(each.c.action_id, Observation.id, SpotMember.lon, SpotMember.lat)
        .subquery()
    )


def _shown(photo_ids: Collection[str]) -> set[str]:
    """Which of these have a small picture, and were not left out of their point a moment ago."""
    query = (
        select(Photo.id, Observation.content)
        .join(Observation, Observation.id == Photo.observation_id)
        .join(Derivative, and_(Derivative.photo_id == Photo.id, Derivative.variant == "small"))
        .where(Photo.id.in_(photo_ids))
    )
    return {photo_id for photo_id, content in db.session.execute(query) if photo_id in declared_photo_ids(content)}
