"""Tables of the stage walks."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from wijkwandeling.database import Id, Json, Model, Moment, Ref, UtcDateTime

STATES = ("draft", "open", "closed")


class Walk(Model):
    """``area``: GeoJSON Polygon or MultiPolygon; ``route``: GeoJSON LineString or None. ``state``: draft, open, closed.

    The join code serves for joining only: it can be replaced without touching queued work.
    ``destroyed_at``: since when nothing that walkers gave is left of it; it stays closed.
    """

    __tablename__ = "walk"

    id: Mapped[Id]
    neighbourhood_id: Mapped[Ref] = mapped_column(ForeignKey("neighbourhood.id"), index=True)
    title: Mapped[str] = mapped_column(String(160))
    join_code: Mapped[str] = mapped_column(String(16), unique=True)
    state: Mapped[str] = mapped_column(String(8))
    area: Mapped[Json]
    route: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    starts_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    meeting_point: Mapped[str] = mapped_column(String(200), default="")
    goal: Mapped[str] = mapped_column(Text, default="")
    who_decides: Mapped[str] = mapped_column(Text, default="")
    what_happens: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[Moment]
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    destroyed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Walker(Model):
    """A phone on one walk. The id and the secret are made on the phone; only its SHA-256 (hex) is kept.

    ``unsent_count`` is what the phone last said it still has to send.
    """

    __tablename__ = "walker"

    id: Mapped[Id]
    walk_id: Mapped[Ref] = mapped_column(ForeignKey("walk.id"), index=True)
    secret_sha256: Mapped[str] = mapped_column(String(64))
    joined_at: Mapped[Moment]
    seen_at: Mapped[Moment]
    unsent_count: Mapped[int] = mapped_column(default=0)


class VanishedReport(Model):
    """A phone found its storage empty while its marker still counted ``count`` unsent points (see offline.md, 16).

    Nothing leads to the phone: it does not know any more who it was.
    """

    __tablename__ = "vanished_report"

    id: Mapped[Id]
    walk_id: Mapped[Ref] = mapped_column(ForeignKey("walk.id"), index=True)
    count: Mapped[int]
    reported_at: Mapped[Moment]


class MapPack(Model):
    """One PMTiles file of a walk's area, kept in the map pack folder under its SHA-256."""

    __tablename__ = "map_pack"
    __table_args__ = (UniqueConstraint("walk_id"),)

    id: Mapped[Id]
    walk_id: Mapped[Ref] = mapped_column(ForeignKey("walk.id"), index=True)
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    size_bytes: Mapped[int]
    made_at: Mapped[Moment]
