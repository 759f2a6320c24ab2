"""Queries about the photos that came for points."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import func, select

from wijkwandeling.database import db
from wijkwandeling.intake.models import Photo
from wijkwandeling.intake.split_store import is_split_off
from wijkwandeling.photos.models import PhotoFacts
from wijkwandeling.photos.store import ERASED
from wijkwandeling.review.photo_links import READY
from wijkwandeling.review.store import PENDING
from wijkwandeling.walks.models import Walk

# A photo belongs to the point it came for: another point that names its id does not get it.
PhotoKey = tuple[str, str]


class PhotoSeen(NamedTuple):
    """A photo that has come. ``state``: pending, ready, undecodable; the rest as in PhotoFacts.

    ``split_off``: another point shows it.
    """

    state: str
    taken_at: str | None
    place_reason: str | None
    original_gone: bool
    split_off: bool
    direction_deg: float | None


def photo_count(observation_id: str) -> int:
    """How many photos have come for this point."""
    return db.session.scalar(select(func.count(Photo.id)).where(Photo.observation_id == observation_id)) or 0


def photos_of(observation_ids: Collection[str]) -> dict[PhotoKey, PhotoSeen]:
    """What is known of every photo that has come for these points."""
    query = (
        select(
            Photo,
            PhotoFacts.state,
            PhotoFacts.taken_at,
            PhotoFacts.place_reason,
            PhotoFacts.direction_deg,
            is_split_off(),
        )
        .outerjoin(PhotoFacts, PhotoFacts.photo_id == Photo.id)
        .where(Photo.observation_id.in_(observation_ids), Photo.dropped_at.is_(None))
    )
    return {
        (photo.observation_id, photo.id): PhotoSeen(
            PENDING if state in (None, ERASED) else state,
            taken_at,
            place_reason,
            original_gone=photo.original_gone_at is not None,
            split_off=split_off,
            direction_deg=direction_deg,
        )
        for photo, state, taken_at, place_reason, direction_deg, split_off in db.session.execute(query)
    }


def ready_photos(neighbourhood_id: str) -> frozenset[PhotoKey]:
    """Every photo of the neighbourhood that has been made small."""
    query = select(Photo.observation_id, Photo.id).join(PhotoFacts).join(Walk, Walk.id == Photo.walk_id)
    query = query.where(
        Walk.neighbourhood_id == neighbourhood_id,
        PhotoFacts.state == READY,
        Photo.dropped_at.is_(None),
        ~is_split_off(),
    )
    return frozenset((observation_id, photo_id) for observation_id, photo_id in db.session.execute(query))
