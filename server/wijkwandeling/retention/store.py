"""Every query of retention: what is still here of what should go."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import exists, or_, select

from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.photos.models import Derivative


def withdrawn_points(walk_id: str, before: datetime) -> Sequence[str]:
    """Ids of the points that were withdrawn by then, and of which something is left; the first withdrawn first."""
    left = exists().where(Photo.observation_id == Observation.id, Photo.dropped_at.is_(None))
    query = select(Observation.id).where(
        Observation.walk_id == walk_id,
        Observation.withdrawn_at <= before,
        or_(Observation.forgotten_at.is_(None), left),
    )
    return db.session.scalars(query.order_by(Observation.withdrawn_at, Observation.id)).all()


def photos_of(observation_ids: Collection[str]) -> Sequence[str]:
    """Ids of the photos that are here of these points."""
    query = select(Photo.id).where(Photo.observation_id.in_(list(observation_ids)), Photo.dropped_at.is_(None))
    return db.session.scalars(query.order_by(Photo.id)).all()


def all_photos_of(observation_ids: Collection[str]) -> Sequence[Photo]:
    """Also those that were dropped: what is known of them goes as well."""
    query = select(Photo).where(Photo.observation_id.in_(list(observation_ids)))
    return db.session.scalars(query.order_by(Photo.id)).all()


def hashes_of(photos: Collection[Photo]) -> set[str]:
    """Of the bytes of these photos, and of the pictures made of them."""
    made = select(Derivative.sha256).where(Derivative.photo_id.in_([photo.id for photo in photos]))
    return {*(photo.sha256 for photo in photos), *db.session.scalars(made)}


def locked_points(observation_ids: Collection[str]) -> Sequence[Observation]:
    """By id; nobody else changes them until the end of the transaction."""
    query = select(Observation).where(Observation.id.in_(list(observation_ids))).order_by(Observation.id)
    return db.session.scalars(query.with_for_update().execution_options(populate_existing=True)).all()


def walk_of_withdrawn(observation_id: str) -> str | None:
    """The id of a point's walk; None when it was not withdrawn."""
    query = select(Observation.walk_id).where(Observation.id == observation_id, Observation.withdrawn_at.is_not(None))
    return db.session.scalar(query)
