"""The queries about what must not be seen on a photo."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, exists, or_, select

from wijkwandeling.database import db, insert_once, new_id
from wijkwandeling.intake.models import Photo
from wijkwandeling.photos.models import Derivative, FormerDerivative, Redaction, RedactionState
from wijkwandeling.photos.regions import Box

SWEEP_MAX = 100
PENDING, SEARCHED, FAILED = "pending", "searched", "failed"
PROPOSED, CONFIRMED, REJECTED, REMOVED = "proposed", "confirmed", "rejected", "removed"
MACHINE, PERSON = "machine", "person"


def open_state(photo_id: str, now: datetime) -> None:
    """From now on the photo has pictures in which faces can be looked for."""
    insert_once(
        RedactionState,
        {"photo_id": photo_id, "search": PENDING, "attempts": 0, "search_at": now, "changed_at": now},
    )


def locked_state(photo_id: str) -> RedactionState | None:
    """The state, kept from others until the transaction ends; None while the photo has no pictures."""
    query = select(RedactionState).where(RedactionState.photo_id == photo_id).with_for_update()
    return db.session.scalars(query.execution_options(populate_existing=True)).one_or_none()


def states_of(photo_ids: Collection[str]) -> dict[str, RedactionState]:
    """By photo id; a photo without pictures has none."""
    query = select(RedactionState).where(RedactionState.photo_id.in_(list(photo_ids)))
    return {row.photo_id: row for row in db.session.scalars(query)}


def redactions_of(photo_ids: Collection[str]) -> dict[str, list[Redaction]]:
    """By photo id, from left to right; without those that were removed."""
    query = select(Redaction).where(Redaction.photo_id.in_(list(photo_ids)), Redaction.state != REMOVED)
    found: dict[str, list[Redaction]] = {photo_id: [] for photo_id in photo_ids}
    for row in db.session.scalars(query.order_by(Redaction.x, Redaction.y, Redaction.id)):
        found[row.photo_id].append(row)
    return found


def add(photo_id: str, kind: str, source: str, state: str, box: Box, now: datetime) -> Redaction:
    row = Redaction(
        id=new_id(),
        photo_id=photo_id,
        kind=kind,
        source=source,
        state=state,
        x=box.x,
        y=box.y,
        width=box.width,
        height=box.height,
        made_at=now,
    )
    db.session.add(row)
    return row


def covered(photo_id: str) -> list[Box]:
    """What is confirmed, always in the same order."""
    columns = select(Redaction.x, Redaction.y, Redaction.width, Redaction.height)
    rows = db.session.execute(columns.where(Redaction.photo_id == photo_id, Redaction.state == CONFIRMED))
    return sorted(Box(*row) for row in rows)


def fit_to_be_public() -> ColumnElement[bool]:
    """For a query on photos: looked through, nothing undecided, and the pictures show what was decided."""
    undecided = exists().where(Redaction.photo_id == RedactionState.photo_id, Redaction.state == PROPOSED)
    return exists().where(
        RedactionState.photo_id == Photo.id,
        RedactionState.search != PENDING,
        RedactionState.burnt == RedactionState.revision,
        ~undecided,
    )


def is_fit(photo_id: str) -> bool:
    return bool(db.session.scalar(select(Photo.id).where(Photo.id == photo_id, fit_to_be_public())))


def remember(photo_id: str, now: datetime) -> None:
    """The pictures as they are were fit to be public until now."""
    for sha256 in db.session.scalars(select(Derivative.sha256).where(Derivative.photo_id == photo_id)):
        former = db.session.get(FormerDerivative, (photo_id, sha256))
        if former is None:
            db.session.add(FormerDerivative(photo_id=photo_id, sha256=sha256, until=now))
        else:
            former.until = now
    db.session.flush()


def forget(photo_id: str, now: datetime) -> None:
    """Leave nothing of what was found in the photo, but the addresses at which it may have been public."""
    if is_fit(photo_id):
        remember(photo_id, now)
    for table in (Redaction, RedactionState):
        db.session.execute(delete(table).where(table.photo_id == photo_id))


def remove_derivatives(photo_id: str) -> None:
    db.session.execute(delete(Derivative).where(Derivative.photo_id == photo_id))


def unsearched(unseen_before: datetime, begun_before: datetime) -> Sequence[str]:
    """Ids of photos in which nobody began to look for faces, or began and never finished; oldest first."""
    waits = and_(RedactionState.attempts == 0, RedactionState.search_at < unseen_before)
    query = (
        select(Photo.id)
        .join(RedactionState, RedactionState.photo_id == Photo.id)
        .where(Photo.dropped_at.is_(None), RedactionState.search == PENDING)
        .where(or_(waits, RedactionState.search_at < begun_before))
        .order_by(RedactionState.search_at)
        .limit(SWEEP_MAX)
    )
    return db.session.scalars(query).all()


def unburnt(changed_before: datetime) -> Sequence[str]:
    """Ids of photos of which the pictures do not show what was decided, oldest first."""
    query = (
        select(Photo.id)
        .join(RedactionState, RedactionState.photo_id == Photo.id)
        .where(Photo.dropped_at.is_(None), RedactionState.burnt != RedactionState.revision)
        .where(RedactionState.changed_at < changed_before)
        .order_by(RedactionState.changed_at)
        .limit(SWEEP_MAX)
    )
    return db.session.scalars(query).all()
