"""Tables of the stage intake."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from wijkwandeling.database import Id, Model, Moment, Ref, UtcDateTime


class Observation(Model):
    """One thing pointed at, as its accepted revision says. The id is the phone's.

    ``lon``/``lat``: degrees or None; ``place_source``: device, pin, moved-pin, exif, track, none.
    ``place``: the whole place object as it came, with the device's own fix. ``content_sha256``: of the
    canonical JSON, so that the same content always gets the same receipt. ``metres_outside``: how far
    from the walk's area. A tombstone is a row with ``withdrawn_at``; DELETE before PUT leaves one with
    ``content`` None. ``received_at``: when the first revision came. ``cleaned_revision``: up to which
    revision the photos that it left out were dropped. ``forgotten_at``: since when a withdrawn point has no
    content, place or versions any more. ``split_from``: the photo of another point that a facilitator made this
    point of, not its phone.
    """

    __tablename__ = "observation"

    id: Mapped[Id]
    walk_id: Mapped[Ref] = mapped_column(ForeignKey("walk.id"), index=True)
    walker_id: Mapped[Ref] = mapped_column(ForeignKey("walker.id"), index=True)
    revision: Mapped[int]
    content: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    content_sha256: Mapped[str | None] = mapped_column(String(64))
    kind: Mapped[str | None] = mapped_column(String(12))
    theme_id: Mapped[str | None] = mapped_column(ForeignKey("theme.id"))
    note: Mapped[str] = mapped_column(Text, default="")
    lon: Mapped[float | None]
    lat: Mapped[float | None]
    place_source: Mapped[str] = mapped_column(String(12), default="none")
    place: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    metres_outside: Mapped[float | None]
    captured_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    # A telephone that thinks it is 1970 is more milliseconds off than 32 bits hold.
    clock_offset_ms: Mapped[int | None] = mapped_column(BigInteger)
    received_at: Mapped[Moment]
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    cleaned_revision: Mapped[int] = mapped_column(default=0)
    forgotten_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    # No foreign key: photos refer to points already, and a walk goes with all of both.
    split_from: Mapped[str | None] = mapped_column(String(36), index=True)


class ObservationRevision(Model):
    """Every version that came. The loser of a conflict (``accepted`` False) has the revision it lost to."""

    __tablename__ = "observation_revision"

    id: Mapped[Id]
    observation_id: Mapped[Ref] = mapped_column(ForeignKey("observation.id"), index=True)
    revision: Mapped[int]
    accepted: Mapped[bool]
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    content_sha256: Mapped[str] = mapped_column(String(64))
    received_at: Mapped[Moment]


class Photo(Model):
    """One photo of an observation, by the phone's id. It exists as soon as its bytes are durable
    (``received_at``), also before its observation came: then ``observation_id`` names one not yet known.
    ``dropped_at``: since when it counts as not here, because the walker replaced it; its bytes go.
    ``original_gone_at``: since when only the pictures made of it are left, because the walk's term was over.
    """

    __tablename__ = "photo"
    __table_args__ = (UniqueConstraint("observation_id", "id"),)

    id: Mapped[Id]
    walk_id: Mapped[Ref] = mapped_column(ForeignKey("walk.id"), index=True)
    walker_id: Mapped[Ref] = mapped_column(ForeignKey("walker.id"), index=True)
    # No foreign key: a photo may arrive first and is then kept aside.
    observation_id: Mapped[Ref]
    size_bytes: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    media_type: Mapped[str] = mapped_column(String(40))
    received_at: Mapped[Moment]
    dropped_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    original_gone_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
