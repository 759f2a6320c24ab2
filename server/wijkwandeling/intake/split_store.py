"""Queries about photos of which a facilitator made a point of its own."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import aliased

from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation, ObservationRevision, Photo

_child = aliased(Observation)


def is_split_off() -> ColumnElement[bool]:
    """SQL, for a query on photos: whether another point shows it, and not the one it came for."""
    return select(_child.id).where(_child.split_from == Photo.id, _child.withdrawn_at.is_(None)).exists()


def split_off_among(photo_ids: Collection[str]) -> frozenset[str]:
    """Those that another point shows."""
    query = select(Observation.split_from).where(
        Observation.split_from.in_(list(photo_ids)), Observation.withdrawn_at.is_(None)
    )
    return frozenset(photo_id for photo_id in db.session.scalars(query) if photo_id)


def split_off_since(photo_ids: Collection[str]) -> dict[str, datetime]:
    """As ``split_off_among``, by photo id: since when."""
    query = (
        select(Observation.split_from, ObservationRevision.received_at)
        .join(ObservationRevision, ObservationRevision.observation_id == Observation.id)
        .where(Observation.split_from.in_(list(photo_ids)), Observation.withdrawn_at.is_(None))
    )
    return {str(photo_id): since for photo_id, since in db.session.execute(query)}


def points_of_photos(photo_ids: Collection[str]) -> Sequence[Observation]:
    """The points that stand for these photos, for a change."""
    query = select(Observation).where(Observation.split_from.in_(list(photo_ids)), Observation.withdrawn_at.is_(None))
    return db.session.scalars(query.order_by(Observation.id).with_for_update()).all()


def photo_ids_of(observation_id: str) -> Sequence[str]:
    """Of every photo that ever came for this point."""
    return db.session.scalars(select(Photo.id).where(Photo.observation_id == observation_id)).all()
