"""Tables of the stage neighbourhoods."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from wijkwandeling.database import Id, Json, Model, Moment, Ref, UtcDateTime

# From being told what was decided to deciding together.
LADDER = ("inform", "consult", "advise", "coproduce", "decide-together")


class Neighbourhood(Model):
    """``boundary``: GeoJSON Polygon or MultiPolygon, degrees lon, lat. ``base_map``: GeoJSON FeatureCollection or None,
    each feature with ``layer`` (boundary, water, park, building, road, playground, place), ``name``, ``class``.
    ``profile``: see profile.py, or None. ``residents_interest``: what residents get out of it, in the heart of the
    rose. ``ladder``: how much say residents have, one of LADDER or "" when nobody said. ``revision`` goes up with
    every change of the neighbourhood or its themes (If-Match).
    """

    __tablename__ = "neighbourhood"

    id: Mapped[Id]
    name: Mapped[str] = mapped_column(String(120))
    slug: Mapped[str] = mapped_column(String(80), unique=True)
    boundary: Mapped[Json]
    # Read only when asked for: hundreds of kB that most questions about a neighbourhood do not need.
    base_map: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True), deferred=True)
    profile: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    ambition: Mapped[str] = mapped_column(Text, default="")
    residents_interest: Mapped[str] = mapped_column(Text, default="")
    ladder: Mapped[str] = mapped_column(String(20), default="")
    contact: Mapped[str] = mapped_column(String(200), default="")
    budget_eur: Mapped[int | None]
    revision: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[Moment]


class Theme(Model):
    """``without_photos``: a theme that asks for words only (youth nuisance: no pictures of people).
    ``retired_at``: since when it is not offered any more; what was said with it keeps its name.
    """

    __tablename__ = "theme"
    __table_args__ = (UniqueConstraint("neighbourhood_id", "name"),)

    id: Mapped[Id]
    neighbourhood_id: Mapped[Ref] = mapped_column(ForeignKey("neighbourhood.id"), index=True)
    name: Mapped[str] = mapped_column(String(80))
    icon: Mapped[str] = mapped_column(String(40))
    position: Mapped[int]
    without_photos: Mapped[bool] = mapped_column(default=False)
    retired_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
