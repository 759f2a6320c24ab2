"""Tables of the stage photos."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from wijkwandeling.database import Id, Model, Moment, Ref, UtcDateTime


class PhotoFacts(Model):
    """What the server found in a photo. ``state``: pending (begun, ``attempts`` times), ready, undecodable with
    ``reason`` (photo-not-an-image, photo-too-many-pixels, undecodable, gave-up), or erased: the walker
    replaced it, and its bytes and all that was found are gone. Position in degrees, direction in degrees
    clockwise from north; ``place_reason``: why the position cannot be used (no-gps, incomplete, impossible,
    zero; not-near-walk, which keeps what the photo said).
    ``taken_at``: the camera's own local time as text (ISO 8601, with offset where the photo has one).
    ``accuracy_m``: how far off the position may be, in metres. ``exif``: what stood in the tags that this comes from.
    """

    __tablename__ = "photo_facts"

    photo_id: Mapped[str] = mapped_column(ForeignKey("photo.id"), primary_key=True)
    state: Mapped[str] = mapped_column(String(12))
    reason: Mapped[str | None] = mapped_column(String(40))
    width: Mapped[int | None]
    height: Mapped[int | None]
    orientation: Mapped[int | None]
    lon: Mapped[float | None]
    lat: Mapped[float | None]
    place_reason: Mapped[str | None] = mapped_column(String(40))
    accuracy_m: Mapped[float | None]
    direction_deg: Mapped[float | None]
    taken_at: Mapped[str | None] = mapped_column(String(32))
    exif: Mapped[dict[str, str] | None] = mapped_column(JSON(none_as_null=True))
    attempts: Mapped[int] = mapped_column(default=1)
    derived_at: Mapped[datetime] = mapped_column(UtcDateTime)


class DoomedBytes(Model):
    """Bytes that a line of the destruction log says will go; the row goes with them."""

    __tablename__ = "doomed_bytes"

    destruction_id: Mapped[str] = mapped_column(ForeignKey("destruction.id"), primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)


class Derivative(Model):
    """A re-encoded JPEG without any metadata. ``variant``: small (480 px), public (≤ 2048 px)."""

    __tablename__ = "derivative"
    __table_args__ = (UniqueConstraint("photo_id", "variant"),)

    id: Mapped[Id]
    photo_id: Mapped[Ref] = mapped_column(ForeignKey("photo.id"), index=True)
    variant: Mapped[str] = mapped_column(String(8))
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    size_bytes: Mapped[int]
    width: Mapped[int]
    height: Mapped[int]


class FormerDerivative(Model):
    """A derivative that was fit to be public ``until`` its photo changed: its address is answered as gone."""

    __tablename__ = "former_derivative"

    photo_id: Mapped[str] = mapped_column(ForeignKey("photo.id"), primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64), primary_key=True, index=True)
    until: Mapped[Moment]


class RedactionState(Model):
    """How far a photo is with what must not be seen on it.

    ``search`` for faces: pending (begun ``attempts`` times), searched, or failed: then only people have looked;
    ``search_at``: since when. ``revision``: raised by every change that somebody made to its redactions, last at
    ``changed_at``; ``burnt``: the revision that its derivatives show.
    """

    __tablename__ = "redaction_state"

    photo_id: Mapped[str] = mapped_column(ForeignKey("photo.id"), primary_key=True)
    search: Mapped[str] = mapped_column(String(10))
    attempts: Mapped[int]
    search_at: Mapped[Moment]
    revision: Mapped[int] = mapped_column(default=0)
    burnt: Mapped[int] = mapped_column(default=0)
    changed_at: Mapped[Moment]


class Redaction(Model):
    """A region that must perhaps not be seen, as parts (0 to 1) of the upright picture.

    ``kind``: face, plate, other. ``source``: machine, with ``score`` (0 to 1), or person. ``state``: proposed,
    confirmed (burnt into the derivatives), rejected, removed (drawn by a person, then taken away).
    ``account_id``, ``decided_at``: who said so last, and when; nobody yet of a proposal.
    """

    __tablename__ = "redaction"
    __table_args__ = (Index("ix_redaction_photo_id_state", "photo_id", "state"),)

    id: Mapped[Id]
    photo_id: Mapped[str] = mapped_column(ForeignKey("photo.id"))
    kind: Mapped[str] = mapped_column(String(10))
    source: Mapped[str] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(10))
    x: Mapped[float]
    y: Mapped[float]
    width: Mapped[float]
    height: Mapped[float]
    score: Mapped[float | None]
    made_at: Mapped[Moment]
    account_id: Mapped[str | None] = mapped_column(ForeignKey("account.id"))
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
