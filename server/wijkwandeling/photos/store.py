"""Every query of the stage photos."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import and_, delete, exists, or_, select

from wijkwandeling.database import db, insert_once, new_id
from wijkwandeling.destruction import Destruction
from wijkwandeling.intake import store as intake
from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.photos.models import Derivative, DoomedBytes, FormerDerivative, PhotoFacts, Redaction, RedactionState
from wijkwandeling.photos.rendition import Jpeg

SWEEP_MAX = 100
ERASED = "erased"


def facts(photo_id: str) -> PhotoFacts | None:
    return db.session.get(PhotoFacts, photo_id)


def facts_of(photo_ids: Collection[str]) -> dict[str, PhotoFacts]:
    """By photo id. A photo without a row, or with the state pending, has yet to be looked at."""
    query = select(PhotoFacts).where(PhotoFacts.photo_id.in_(list(photo_ids)))
    return {row.photo_id: row for row in db.session.scalars(query)}


def derivatives_of(photo_ids: Collection[str]) -> dict[str, dict[str, Derivative]]:
    """By photo id, by variant (small, public)."""
    result: dict[str, dict[str, Derivative]] = {}
    for row in db.session.scalars(select(Derivative).where(Derivative.photo_id.in_(list(photo_ids)))):
        result.setdefault(row.photo_id, {})[row.variant] = row
    return result


def effective_place(observation: Observation) -> tuple[float, float, str] | None:
    """(lon, lat, source) in degrees: the point's own place, else that of its first photo taken near the walk."""
    return effective_places([observation]).get(observation.id)


def effective_places(observations: Collection[Observation]) -> dict[str, tuple[float, float, str]]:
    """As ``effective_place``, by observation id; points without a place are not in it."""
    result: dict[str, tuple[float, float, str]] = {}
    unplaced = []
    for row in observations:
        if row.lon is not None and row.lat is not None:
            result[row.id] = (row.lon, row.lat, row.place_source)
        else:
            unplaced.append(row.id)
    if not unplaced:
        return result
    photos = intake.photos_of(unplaced)
    found = facts_of([photo.id for of_one in photos.values() for photo in of_one])
    for observation_id, of_one in photos.items():
        places = (_exif_place(found.get(photo.id)) for photo in of_one)
        place = next((place for place in places if place), None)
        if place:
            result[observation_id] = (*place, "exif")
    return result


def _exif_place(row: PhotoFacts | None) -> tuple[float, float] | None:
    if row is None or row.place_reason is not None or row.lon is None or row.lat is None:
        return None
    return row.lon, row.lat


def in_use(sha256: str) -> bool:
    """Whether a photo that is here, or a picture of one, has these bytes."""
    of_photo = exists().where(Photo.sha256 == sha256, Photo.dropped_at.is_(None), Photo.original_gone_at.is_(None))
    of_picture = (
        exists().where(Derivative.sha256 == sha256).where(Photo.id == Derivative.photo_id, Photo.dropped_at.is_(None))
    )
    return bool(db.session.scalar(select(or_(of_photo, of_picture))))


def hashes_of(photo_id: str) -> set[str]:
    """Of the pictures that were made of it. Their rows stay: an address that was public is answered as gone."""
    return set(db.session.scalars(select(Derivative.sha256).where(Derivative.photo_id == photo_id)))


def mark_erased(photo_id: str, now: datetime) -> None:
    """Leave nothing of what was found in the photo."""
    insert_once(PhotoFacts, {"photo_id": photo_id, "state": ERASED, "derived_at": now})
    row = locked_facts(photo_id)
    for column in PhotoFacts.__table__.columns:
        if column.nullable:
            setattr(row, column.name, None)
    row.state, row.derived_at = ERASED, now


def doom(destruction_id: str, hashes: Collection[str]) -> None:
    """Keep down which bytes go once the running transaction is committed."""
    db.session.add_all(DoomedBytes(destruction_id=destruction_id, sha256=sha256) for sha256 in sorted(hashes))


def doomed(destruction_id: str, limit: int) -> Sequence[DoomedBytes]:
    """Bytes that still have to go, by hash."""
    query = select(DoomedBytes).where(DoomedBytes.destruction_id == destruction_id)
    return db.session.scalars(query.order_by(DoomedBytes.sha256).limit(limit)).all()


def unfinished() -> Sequence[str]:
    """Ids of the lines of the destruction log whose bytes may still be here, the oldest first."""
    query = select(Destruction.id).where(Destruction.finished_at.is_(None))
    return db.session.scalars(query.order_by(Destruction.begun_at, Destruction.id)).all()


def delete_all(photo_ids: Collection[str]) -> None:
    """Everything that is known of these photos; their bytes are the caller's."""
    for table in (Derivative, FormerDerivative, Redaction, RedactionState, PhotoFacts):
        db.session.execute(delete(table).where(table.photo_id.in_(list(photo_ids))))


def forget_pictures(photo_ids: Collection[str]) -> None:
    """Also the addresses of the pictures of these photos."""
    for table in (Derivative, FormerDerivative):
        db.session.execute(delete(table).where(table.photo_id.in_(list(photo_ids))))


def unerased(limit: int) -> Sequence[str]:
    """Ids of photos that were dropped and whose bytes may still be here."""
    query = (
        select(Photo.id)
        .outerjoin(PhotoFacts, PhotoFacts.photo_id == Photo.id)
        .where(Photo.dropped_at.is_not(None), or_(PhotoFacts.photo_id.is_(None), PhotoFacts.state != ERASED))
    )
    return db.session.scalars(query.order_by(Photo.dropped_at).limit(limit)).all()


def begin(photo_id: str, now: datetime) -> PhotoFacts:
    """The facts of a photo that is about to be looked at, with this attempt counted; locked."""
    created = insert_once(PhotoFacts, {"photo_id": photo_id, "state": "pending", "derived_at": now})
    row = locked_facts(photo_id)
    if row.state == ERASED:
        # Its walker named it again, and sent it again.
        db.session.execute(delete(Derivative).where(Derivative.photo_id == photo_id))
        row.state, row.attempts, row.derived_at = "pending", 1, now
    elif not created and row.state == "pending":
        row.attempts += 1
        row.derived_at = now
    return row


def take_back_attempt(photo_id: str) -> None:
    """Uncount the attempt that was begun last."""
    locked_facts(photo_id).attempts -= 1


def locked_facts(photo_id: str) -> PhotoFacts:
    query = select(PhotoFacts).where(PhotoFacts.photo_id == photo_id).with_for_update()
    return db.session.scalars(query.execution_options(populate_existing=True)).one()


def add_derivative(photo_id: str, variant: str, sha256: str, jpeg: Jpeg) -> None:
    """Once for each variant of a photo."""
    insert_once(
        Derivative,
        {
            "id": new_id(),
            "photo_id": photo_id,
            "variant": variant,
            "sha256": sha256,
            "size_bytes": len(jpeg.data),
            "width": jpeg.width,
            "height": jpeg.height,
        },
    )


def overdue(unseen_before: datetime, begun_before: datetime) -> Sequence[str]:
    """Ids of photos that nobody looked at, or that somebody began with and never finished; oldest first."""
    query = (
        select(Photo.id)
        .outerjoin(PhotoFacts, PhotoFacts.photo_id == Photo.id)
        .outerjoin(Observation, Observation.id == Photo.observation_id)
        .where(
            Observation.withdrawn_at.is_(None),
            Photo.dropped_at.is_(None),
            or_(
                and_(PhotoFacts.photo_id.is_(None), Photo.received_at < unseen_before),
                and_(PhotoFacts.state == ERASED, Photo.received_at < unseen_before),
                and_(PhotoFacts.state == "pending", PhotoFacts.derived_at < begun_before),
            ),
        )
        .order_by(Photo.received_at)
        .limit(SWEEP_MAX)
    )
    return db.session.scalars(query).all()
