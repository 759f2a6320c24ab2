"""Queries about taking down public photos. In a neighbourhood a picture is known by its bytes: its twins go with it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, exists, func, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, aliased

from wijkwandeling.clustering.models import Spot, SpotMember
from wijkwandeling.database import db, insert_once
from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.photos.models import Derivative
from wijkwandeling.review.models import PhotoDecision, TakeDownRequest, TakenDownPicture
from wijkwandeling.walks.models import Walk

TAKEN_DOWN, KEPT = "taken-down", "kept"

_later = aliased(PhotoDecision)
_is_last = ~(
    select(_later.id)
    .where(_later.photo_id == PhotoDecision.photo_id, _later.number > PhotoDecision.number)
    .correlate(PhotoDecision)
    .exists()
)


class Asked(NamedTuple):
    """A request that waits, with the photo and the point it is about, and the spot, if any."""

    request: TakeDownRequest
    photo: Photo
    observation: Observation
    spot: Spot | None


def taken_down(sha256: InstrumentedAttribute[str] | str, neighbourhood_id: str) -> ColumnElement[bool]:
    """SQL: whether the neighbourhood took a picture with these bytes down."""
    derivative, photo, walk = aliased(Derivative), aliased(Photo), aliased(Walk)
    of_photo = (
        select(derivative.id)
        .join(photo, photo.id == derivative.photo_id)
        .join(walk, walk.id == photo.walk_id)
        .join(PhotoDecision, PhotoDecision.photo_id == photo.id)
        .where(derivative.sha256 == sha256, walk.neighbourhood_id == neighbourhood_id)
        .where(_is_last, PhotoDecision.verdict == TAKEN_DOWN)
        .exists()
    )
    of_destroyed = exists().where(
        TakenDownPicture.neighbourhood_id == neighbourhood_id, TakenDownPicture.sha256 == sha256
    )
    return or_(of_photo, of_destroyed)


def keep_hashes(photo_ids: Collection[str], neighbourhood_id: str) -> None:
    """Of these photos that are about to be destroyed, those that were taken down stay down in any other walk."""
    pictures = select(Derivative.sha256).where(Derivative.photo_id.in_(taken_down_among(photo_ids))).distinct()
    for sha256 in db.session.scalars(pictures).all():
        insert_once(TakenDownPicture, {"neighbourhood_id": neighbourhood_id, "sha256": sha256})


def is_taken_down(sha256: str, neighbourhood_id: str) -> bool:
    return bool(db.session.scalar(select(taken_down(sha256, neighbourhood_id))))


def last_decision(photo_id: str) -> PhotoDecision | None:
    return db.session.scalars(select(PhotoDecision).where(PhotoDecision.photo_id == photo_id, _is_last)).one_or_none()


def taken_down_among(photo_ids: Collection[str]) -> dict[str, str | None]:
    """Those that were taken down themselves, each with why somebody asked for it, where anybody said so."""
    query = (
        select(PhotoDecision.photo_id, TakeDownRequest.reason)
        .outerjoin(TakeDownRequest, TakeDownRequest.photo_decision_id == PhotoDecision.id)
        .where(PhotoDecision.photo_id.in_(list(photo_ids)), _is_last, PhotoDecision.verdict == TAKEN_DOWN)
        .order_by(TakeDownRequest.asked_at)
    )
    found: dict[str, str | None] = {}
    for photo_id, reason in db.session.execute(query):
        found[photo_id] = found.get(photo_id) or reason
    return found


def last_numbers(photo_ids: Sequence[str]) -> dict[str, int]:
    """Photo id to the number of the last decision about it; absent when there is none."""
    query = select(PhotoDecision.photo_id, func.max(PhotoDecision.number)).where(PhotoDecision.photo_id.in_(photo_ids))
    return dict(db.session.execute(query.group_by(PhotoDecision.photo_id)).all())


def waiting(neighbourhood_id: str) -> list[Asked]:
    """The requests that nobody answered, the oldest first; none about a photo that is no longer there."""
    query = (
        select(TakeDownRequest, Photo, Observation, Spot)
        .join(Photo, Photo.id == TakeDownRequest.photo_id)
        .join(Observation, Observation.id == Photo.observation_id)
        .join(Walk, Walk.id == Photo.walk_id)
        .outerjoin(SpotMember, SpotMember.observation_id == Observation.id)
        .outerjoin(Spot, (Spot.id == SpotMember.spot_id) & Spot.dissolved_at.is_(None))
        .where(
            Walk.neighbourhood_id == neighbourhood_id,
            TakeDownRequest.photo_decision_id.is_(None),
            Photo.dropped_at.is_(None),
            Observation.withdrawn_at.is_(None),
        )
        .order_by(TakeDownRequest.asked_at, TakeDownRequest.id)
    )
    return [Asked(*row) for row in db.session.execute(query)]


def waiting_count(photo_id: str) -> int:
    query = select(func.count(TakeDownRequest.id)).where(
        TakeDownRequest.photo_id == photo_id, TakeDownRequest.photo_decision_id.is_(None)
    )
    return db.session.scalar(query) or 0


def settle(photo_id: str, decision: PhotoDecision) -> None:
    """The requests about this photo that waited are answered by ``decision``."""
    db.session.execute(
        update(TakeDownRequest)
        .where(TakeDownRequest.photo_id == photo_id, TakeDownRequest.photo_decision_id.is_(None))
        .values(photo_decision_id=decision.id)
    )
