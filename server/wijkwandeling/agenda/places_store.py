"""Queries about where actions are, how much lies behind them and how they look, for many at once."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, Subquery, func, select, union

from wijkwandeling.agenda.models import ActionSource
from wijkwandeling.agenda.store import hidden_points
from wijkwandeling.clustering.models import SpotMember
from wijkwandeling.clustering.store import present_spot
from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.photos.models import Derivative
from wijkwandeling.review.photo_links import declared_photo_ids


def middles(of: Select[Any]) -> dict[str, tuple[float, float]]:
    """The middle (lon, lat) of the points behind each of these actions; without places it is not in it."""
    behind = _behind(of)
    query = (
        select(behind.c.action_id, func.avg(SpotMember.lon), func.avg(SpotMember.lat))
        .join(SpotMember, SpotMember.observation_id == behind.c.observation_id)
        .group_by(behind.c.action_id)
    )
    return {action_id: (float(lon), float(lat)) for action_id, lon, lat in db.session.execute(query)}


def point_counts(of: Select[Any]) -> dict[str, int]:
    """How many points lie behind each action; withdrawn and hidden ones do not count."""
    behind = _behind(of)
    query = (
        select(behind.c.action_id, func.count())
        .join(Observation, Observation.id == behind.c.observation_id)
        .where(Observation.withdrawn_at.is_(None), Observation.id.not_in(hidden_points()))
        .group_by(behind.c.action_id)
    )
    return {action_id: int(count) for action_id, count in db.session.execute(query)}


def one_photo(of: Select[Any]) -> dict[str, str]:
    """The id of one photo behind each action: of nobody's withdrawn or hidden point."""
    behind = _behind(of)
    newest = (
        select(behind.c.action_id, func.min(Photo.id).label("photo_id"))
        .join(Observation, Observation.id == behind.c.observation_id)
        .join(Photo, Photo.observation_id == Observation.id)
        .join(Derivative, (Derivative.photo_id == Photo.id) & (Derivative.variant == "small"))
        .where(Observation.withdrawn_at.is_(None), Observation.id.not_in(hidden_points()), Photo.dropped_at.is_(None))
        .group_by(behind.c.action_id)
        .subquery()
    )
    query = (
        select(newest.c.action_id, newest.c.photo_id, Observation.content)
        .join(Photo, Photo.id == newest.c.photo_id)
        .join(Observation, Observation.id == Photo.observation_id)
    )
    # A later version of the point may have left this photo out a moment ago.
    rows = db.session.execute(query)
    return {action_id: photo_id for action_id, photo_id, content in rows if photo_id in declared_photo_ids(content)}


def _behind(of: Select[Any]) -> Subquery:
    """(action_id, observation_id) of every point behind these actions, each once."""
    through_spots = (
        select(ActionSource.action_id, SpotMember.observation_id)
        .join(SpotMember, SpotMember.spot_id == present_spot(ActionSource.spot_id))
        .where(ActionSource.action_id.in_(of))
    )
    single = select(ActionSource.action_id, ActionSource.observation_id).where(
        ActionSource.action_id.in_(of), ActionSource.observation_id.is_not(None)
    )
    return union(through_spots, single).subquery()
