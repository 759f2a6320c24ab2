"""Tables of the stage clustering."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint, false, true
from sqlalchemy.orm import Mapped, mapped_column

from wijkwandeling.database import Id, Model, Moment, Ref, UtcDateTime


class Spot(Model):
    """A place people can walk to and talk about. ``anchor_x``/``anchor_y``: metres in the
    neighbourhood's grid, fixed for life; ``anchor_observation_id``: whose place that
    was, None once the point was forgotten. ``outline``: GeoJSON Polygon in degrees, empty while the spot is
    dissolved. ``title`` is a person's; without one the spot goes by its number.

    ``is_home``: points may still join at its anchor, also while the spot is dissolved because it was merged into
    ``merged_into_id`` or because too few points are left in it. ``departed``: how many left it.
    ``revision``: goes up with every decision of a person about this spot, not with points that come and go.
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
    merged_into_id: Mapped[str | None] = mapped_column(String(36), index=True)
    is_home: Mapped[bool] = mapped_column(default=True, server_default=true())
    is_pinned: Mapped[bool] = mapped_column(default=False, server_default=false())
    departed: Mapped[int] = mapped_column(default=0, server_default="0")
    revision: Mapped[int] = mapped_column(default=1, server_default="1")


class SpotMember(Model):
    """An observation's place among the spots: one row for each observation that has a place; ``spot_id``
    None while it lies loose. ``home_id``: the spot it joined by itself; ``spot_id`` follows from it and from what
    people decided. ``x``/``y``: metres in the neighbourhood's grid; ``lon``/``lat``: the same in
    degrees; ``source``: where the place came from (device, pin, …, exif); ``revision``: the observation's
    that was looked at, so that a sweep sees what changed since.
    """

    __tablename__ = "spot_member"

    observation_id: Mapped[str] = mapped_column(ForeignKey("observation.id"), primary_key=True)
    neighbourhood_id: Mapped[Ref] = mapped_column(ForeignKey("neighbourhood.id"), index=True)
    spot_id: Mapped[str | None] = mapped_column(ForeignKey("spot.id"), index=True)
    home_id: Mapped[str | None] = mapped_column(ForeignKey("spot.id"), index=True)
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
    sqlite_where=SpotMember.home_id.is_(None),
    postgresql_where=SpotMember.home_id.is_(None),
)


class Override(Model):
    """What a person decided about spots; append-only, replayed in the order of ``number``. ``verb``: rename,
    exclude, pin, merge, split, regroup, place (of a point, see corrected_place.py), or undo of the row
    ``undoes_id``. ``spot_id``: which spot it is about; for merge the one that stays, for split the one that was
    divided, for regroup none. ``value`` of a regroup: ``circles``, by spot id of every spot that changed (x, y,
    metres that it reaches); ``newIds`` of these; ``spotIds`` of those that there were; ``nearIds``, spots around
    them that stayed as they were; ``moved``, how many points lie in another spot.
    """

    __tablename__ = "override"
    __table_args__ = (UniqueConstraint("neighbourhood_id", "number"),)

    id: Mapped[Id]
    neighbourhood_id: Mapped[Ref] = mapped_column(ForeignKey("neighbourhood.id"), index=True)
    number: Mapped[int]
    verb: Mapped[str] = mapped_column(String(12))
    spot_id: Mapped[str | None] = mapped_column(String(36), index=True)
    observation_id: Mapped[str | None] = mapped_column(String(36), index=True)
    value: Mapped[dict[str, Any]] = mapped_column(JSON)
    # Unique: of two who undo the same at once, one does.
    undoes_id: Mapped[str | None] = mapped_column(ForeignKey("override.id"), unique=True)
    account_id: Mapped[Ref] = mapped_column(ForeignKey("account.id"))
    at: Mapped[Moment]


class OverridePoint(Model):
    """A point that a split or a new grouping was about: ``home_id``, where it lay; ``spot_id``, where it was sent,
    None: nowhere; ``x``/``y``: its place then, in metres of the neighbourhood's grid. Goes when the point is forgotten.
    """

    __tablename__ = "override_point"

    override_id: Mapped[str] = mapped_column(ForeignKey("override.id"), primary_key=True)
    observation_id: Mapped[str] = mapped_column(ForeignKey("observation.id"), primary_key=True, index=True)
    home_id: Mapped[str | None] = mapped_column(ForeignKey("spot.id"))
    spot_id: Mapped[str | None] = mapped_column(ForeignKey("spot.id"))
    x: Mapped[float | None]
    y: Mapped[float | None]
