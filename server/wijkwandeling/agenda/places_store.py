"""Queries about what lies behind actions: how much, where, and how it looks; for many at once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, Subquery, and_, func, select, union

from wijkwandeling.agenda.models import Action, ActionSource
from wijkwandeling.agenda.store import hidden_points
from wijkwandeling.clustering.models import SpotMember
from wijkwandeling.clustering.store import present_spot
from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.intake.split_store import is_split_off
from wijkwandeling.photos.models import Derivative
from wijkwandeling.review.photo_links import declared_photo_ids
from wijkwandeling.walks.models import Walk


@dataclass(frozen=True)
class Behind:
    """What lies behind an action: how many points, their middle (lon, lat; None without places), one photo's id."""

    points: int = 0
    middle: tuple[float, float] | None = None
    photo_id: str | None = None


def behind(of: Select[Any]) -> dict[str, Behind]:
    """By action; without withdrawn and hidden points, each point once. One that nothing lies behind is not in it."""
    points = _points(of)
    photo_id = (
        select(func.min(Photo.id))
        .where(Photo.observation_id == points.c.observation_id, Photo.dropped_at.is_(None))
        .scalar_subquery()
    )
    query = (
        select(
            points.c.action_id,
            func.count(),
            func.avg(points.c.lon),
            func.avg(points.c.lat),
            func.min(photo_id),
        )
        .join(Observation, Observation.id == points.c.observation_id)
        .where(Observation.withdrawn_at.is_(None), Observation.id.not_in(hidden_points()))
        .group_by(points.c.action_id)
    )
    rows = db.session.execute(query).all()
    shown = _shown({photo_id for *_, photo_id in rows if photo_id})
    return {
        action_id: Behind(count, None if lon is None else (float(lon), float(lat)), photo if photo in shown else None)
        for action_id, count, lon, lat, photo in rows
    }


def photos_behind(of: Select[Any]) -> list[tuple[str, str]]:
    """(action id, photo id) of every small photo behind these actions.

    Without withdrawn and hidden points, and without photos that a later version of a point left out.
    """
    points = _points(of)
    query = (
        select(points.c.action_id, Photo.id, Observation.content)
        .join(Observation, Observation.id == points.c.observation_id)
        .join(Photo, Photo.observation_id == Observation.id)
        .join(Derivative, and_(Derivative.photo_id == Photo.id, Derivative.variant == "small"))
        .where(
            Observation.withdrawn_at.is_(None),
            Observation.id.not_in(hidden_points()),
            Photo.dropped_at.is_(None),
            ~is_split_off(),
        )
        .order_by(Observation.received_at, Photo.received_at, Photo.id)
    )
    rows = db.session.execute(query)
    return [(action_id, photo_id) for action_id, photo_id, content in rows if photo_id in declared_photo_ids(content)]


def kinds_behind(walk_id: str) -> list[tuple[str, str, int]]:
    """(action id, kind, how many) of the points of a walk behind actions; withdrawn and hidden ones do not count."""
    of_the_walk = select(Action.id).join(Walk, Walk.neighbourhood_id == Action.neighbourhood_id)
    points = _points(of_the_walk.where(Walk.id == walk_id))
    query = (
        select(points.c.action_id, Observation.kind, func.count())
        .join(Observation, Observation.id == points.c.observation_id)
        .where(
            Observation.walk_id == walk_id,
            Observation.withdrawn_at.is_(None),
            Observation.kind.is_not(None),
            Observation.id.not_in(hidden_points()),
        )
        .group_by(points.c.action_id, Observation.kind)
    )
    return [(action_id, str(kind), int(count)) for action_id, kind, count in db.session.execute(query)]


def present_spots(action_id: str) -> dict[str, str]:
    """By each spot that the action names as its source: the spot that this one is now, or is part of."""
    query = select(ActionSource.spot_id, present_spot(ActionSource.spot_id)).where(
        ActionSource.action_id == action_id, ActionSource.spot_id.is_not(None)
    )
    return dict(db.session.execute(query).all())


def _points(of: Select[Any]) -> Subquery:
    """(action_id, observation_id, lon, lat) of every point behind these actions; one that is so in two ways is there
    once, as the union leaves out what is equal.
    """
    columns = (SpotMember.lon, SpotMember.lat)
    through_spots = (
        select(ActionSource.action_id, SpotMember.observation_id, *columns)
        .join(SpotMember, SpotMember.spot_id == present_spot(ActionSource.spot_id))
        .where(ActionSource.action_id.in_(of))
    )
    single = (
        select(ActionSource.action_id, ActionSource.observation_id, *columns)
        .outerjoin(SpotMember, SpotMember.observation_id == ActionSource.observation_id)
        .where(ActionSource.action_id.in_(of), ActionSource.observation_id.is_not(None))
    )
    return union(through_spots, single).subquery()


def _shown(photo_ids: Collection[str]) -> set[str]:
    """Which of these have a small picture, and were not left out of their point a moment ago."""
    query = (
        select(Photo.id, Observation.content)
        .join(Observation, Observation.id == Photo.observation_id)
        .join(Derivative, and_(Derivative.photo_id == Photo.id, Derivative.variant == "small"))
        .where(Photo.id.in_(photo_ids))
    )
    return {photo_id for photo_id, content in db.session.execute(query) if photo_id in declared_photo_ids(content)}
