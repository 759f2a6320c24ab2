"""Tables of the stage clustering."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from wijkwandeling.database import Id, Model, Moment, Ref, UtcDateTime


class Spot(Model):
    """A place people can walk to and talk about. ``anchor_x``/``anchor_y``: metres in the
    neighbourhood's grid, fixed for life; ``anchor_observation_id``: whose place that was, None once the point
    was forgotten. ``outline``: GeoJSON Polygon in degrees, empty once the spot dissolved. ``title`` is a
    person's; without one the spot goes by its number.
    """

    __tablename__ = "spot"
    __table_args__ = (
        UniqueConstraint("neighbourhood_id", "number"),
        # Which anchors lie near is looked up by neighbourhood and a strip of metres.
        Index("ix_spot_strip", "neighbourhood_id", "anchor_x"),
    )

    id: Mapped[Id]
    neighbourhood_id: Mapped[Ref] = mapped_column(ForeignKey("neighbourhood.id"), index=True)
    number: Mapped[int]
    title: Mapped[str | None] = mapped_column(String(160))
    anchor_observation_id: Mapped[str | None] = mapped_column(ForeignKey("observation.id"))
    anchor_x: Mapped[float]
    anchor_y: Mapped[float]
    outline: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[Moment]
    dissolved_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class SpotMember(Model):
    """An observation's place among the spots: one row for each observation that has a place; ``spot_id``
    None while it lies loose. ``x``/``y``: metres in the neighbourhood's grid; ``lon``/``lat``: the same in
    degrees; ``source``: where the place came from (device, pin, …, exif); ``revision``: the observation's
    that was looked at, so that a sweep sees what changed since.
    """

    __tablename__ = "spot_member"

    observation_id: Mapped[str] = mapped_column(ForeignKey("observation.id"), primary_key=True)
    neighbourhood_id: Mapped[Ref] = mapped_column(ForeignKey("neighbourhood.id"), index=True)
    spot_id: Mapped[str | None] = mapped_column(ForeignKey("spot.id"), index=True)
    x: Mapped[float]
    y: Mapped[float]
    lon: Mapped[float]
    lat: Mapped[float]
    source: Mapped[str] = mapped_column(String(12))
    revision: Mapped[int]


# Who lies loose near a place is looked up by neighbourhood and a strip of metres.
Index(
    "ix_spot_member_loose",
    SpotMember.neighbourhood_id,
    SpotMember.x,
    sqlite_where=SpotMember.spot_id.is_(None),
    postgresql_where=SpotMember.spot_id.is_(None),
)


class Override(Model):
    """What a person decided about spots; append-only, replayed first. ``verb``: rename, exclude."""

    __tablename__ = "override"

    id: Mapped[Id]
    neighbourhood_id: Mapped[Ref] = mapped_column(ForeignKey("neighbourhood.id"), index=True)
    verb: Mapped[str] = mapped_column(String(12))
    spot_id: Mapped[str | None] = mapped_column(String(36))
    observation_id: Mapped[str | None] = mapped_column(String(36))
    value: Mapped[dict[str, Any]] = mapped_column(JSON)
    account_id: Mapped[Ref] = mapped_column(ForeignKey("account.id"))
    at: Mapped[Moment]
