"""Every query of the stage intake. Constraints decide who was first, never a look beforehand."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, exists, select

from wijkwandeling.database import db, insert_once
from wijkwandeling.intake.models import Observation, ObservationRevision, Photo

# Asked for every photo that comes: put together once, which costs more than asking.
_LOCKED = (
    select(Observation)
    .where(Observation.id == bindparam("observation_id"))
    .with_for_update()
    .execution_options(populate_existing=True)
)
_POINT_AND_PHOTO = (
    select(Observation, Photo)
    .outerjoin(Photo, Photo.id == bindparam("photo_id"))
    .where(Observation.id == bindparam("observation_id"))
)


def observation(observation_id: str) -> Observation | None:
    return db.session.get(Observation, observation_id)


def observations_of_walks(walk_ids: Collection[str]) -> Sequence[Observation]:
    """Every point of these walks in the order of capture, also the withdrawn ones (``withdrawn_at``)."""
    query = select(Observation).where(Observation.walk_id.in_(list(walk_ids)))
    return db.session.scalars(query.order_by(Observation.captured_at, Observation.id)).all()


def photos_of_walk(walk_id: str) -> Sequence[Photo]:
    """Every photo that is here, the first received first; also those of points that have not come."""
    query = select(Photo).where(Photo.walk_id == walk_id, Photo.dropped_at.is_(None))
    return db.session.scalars(query.order_by(Photo.received_at, Photo.id)).all()


def insert_observation(values: Mapping[str, Any]) -> bool:
    """Whether this was the first with its id. When another inserts the same now, it waits for that one's end."""
    return insert_once(Observation, values)


def locked_observation(observation_id: str) -> Observation:
    """The point, for a change: until the end of the transaction nobody else changes it."""
    return db.session.scalars(_LOCKED, {"observation_id": observation_id}).one()


def find_locked(observation_id: str) -> Observation | None:
    """As ``locked_observation``; None when it has not come."""
    return db.session.scalars(_LOCKED, {"observation_id": observation_id}).one_or_none()


def uncleaned(limit: int) -> Sequence[str]:
    """Ids of changed points of which nobody looked yet whether a photo was left out."""
    query = select(Observation.id).where(
        Observation.revision > 1,
        Observation.revision > Observation.cleaned_revision,
        Observation.withdrawn_at.is_(None),
    )
    return db.session.scalars(query.order_by(Observation.received_at).limit(limit)).all()


def add_revision(row: ObservationRevision) -> None:
    db.session.add(row)


def has_revision(observation_id: str, content_sha256: str) -> bool:
    """Whether this content was kept before, accepted or not."""
    same = (ObservationRevision.observation_id == observation_id) & (
        ObservationRevision.content_sha256 == content_sha256
    )
    return bool(db.session.scalar(select(exists().where(same))))


def revisions_of(observation_id: str) -> Sequence[ObservationRevision]:
    """Every version that came, in the order of arrival."""
    query = select(ObservationRevision).where(ObservationRevision.observation_id == observation_id)
    return db.session.scalars(query.order_by(ObservationRevision.received_at, ObservationRevision.id)).all()


def delete_revisions(observation_id: str) -> None:
    db.session.execute(delete(ObservationRevision).where(ObservationRevision.observation_id == observation_id))


def delete_walk(walk_id: str) -> None:
    """Every point of this walk with its versions and its photos, also those kept aside."""
    points = select(Observation.id).where(Observation.walk_id == walk_id)
    db.session.execute(delete(ObservationRevision).where(ObservationRevision.observation_id.in_(points)))
    db.session.execute(delete(Photo).where(Photo.walk_id == walk_id))
    db.session.execute(delete(Observation).where(Observation.walk_id == walk_id))


def undropped_photos(observation_id: str) -> Sequence[Photo]:
    """Every photo that came for this point and is here, announced or not, by id."""
    query = select(Photo).where(Photo.observation_id == observation_id, Photo.dropped_at.is_(None))
    return db.session.scalars(query.order_by(Photo.id)).all()


def announced_photos(row: Observation) -> list[dict[str, Any]]:
    """What the accepted revision announces: photoId, sizeBytes, sha256, mediaType, in the walker's order."""
    return list((row.content or {}).get("photos", []))


def announces(row: Observation, photo_id: str) -> bool:
    return any(photo["photoId"] == photo_id for photo in announced_photos(row))


def is_replaced(row: Observation, photo_id: str) -> bool:
    """Whether an earlier accepted revision announced this photo and the present one does not."""
    return not announces(row, photo_id) and photo_id in _once_announced(row.id)


def replaced_photos(row: Observation) -> list[Photo]:
    """The photos that are here and that the accepted revision left out.

    Not those of a version that is still to come, or that lost a conflict.
    """
    once = _once_announced(row.id)
    query = select(Photo).where(Photo.observation_id == row.id, Photo.dropped_at.is_(None))
    return [photo for photo in db.session.scalars(query) if photo.id in once and not announces(row, photo.id)]


def _once_announced(observation_id: str) -> set[str]:
    revisions = revisions_of(observation_id)
    return {photo["photoId"] for each in revisions if each.accepted for photo in each.content.get("photos", [])}


def photo(photo_id: str) -> Photo | None:
    return db.session.get(Photo, photo_id)


def present_photo(photo_id: str) -> Photo:
    return db.session.get_one(Photo, photo_id)


def photo_with_content(walk_id: str, sha256: str) -> Photo | None:
    """The first photo of this walk that is here and has these bytes."""
    same = (Photo.walk_id == walk_id, Photo.sha256 == sha256, Photo.dropped_at.is_(None))
    return db.session.scalars(select(Photo).where(*same).order_by(Photo.received_at, Photo.id)).first()


def insert_photo(values: Mapping[str, Any]) -> tuple[Photo, bool]:
    """The photo with this id, and whether these values made it: then to read only, what was made is not read back."""
    if insert_once(Photo, values):
        return Photo(**values), True
    return db.session.scalars(select(Photo).where(Photo.id == values["id"])).one(), False


def drop_photo(photo_id: str, now: datetime) -> None:
    """From now on it counts as not here, unless it did so already."""
    row = db.session.get_one(Photo, photo_id)
    row.dropped_at = row.dropped_at or now


def point_and_photo(observation_id: str, photo_id: str) -> tuple[Observation | None, Photo | None]:
    """Each None when it has not come."""
    row = db.session.execute(_POINT_AND_PHOTO, {"observation_id": observation_id, "photo_id": photo_id}).first()
    return (row[0], row[1]) if row else (None, photo(photo_id))


def photos_with_ids(photo_ids: Collection[str]) -> dict[str, Photo]:
    """By id, those whose bytes are here."""
    if not photo_ids:
        return {}
    query = select(Photo).where(Photo.id.in_(list(photo_ids)), Photo.dropped_at.is_(None))
    return {row.id: row for row in db.session.scalars(query)}


def photos_of(observation_ids: Collection[str]) -> dict[str, list[Photo]]:
    """By observation id: the photos that are here and that the accepted revision announces, in its order.

    A photo that a later revision left out is not among them, nor is one kept aside.
    """
    ids = list(observation_ids)
    rows = db.session.scalars(select(Photo).where(Photo.observation_id.in_(ids), Photo.dropped_at.is_(None)))
    by_id = {(row.observation_id, row.id): row for row in rows}
    result: dict[str, list[Photo]] = {}
    for row in db.session.scalars(select(Observation).where(Observation.id.in_(ids))):
        keys = [(row.id, each["photoId"]) for each in announced_photos(row)]
        result[row.id] = [by_id[key] for key in keys if key in by_id]
    return result
