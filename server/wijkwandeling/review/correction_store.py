"""Queries about what facilitators corrected."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, and_, case, func, select

from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation
from wijkwandeling.review.models import Correction

_last = (
    select(func.max(Correction.number))
    .where(Correction.observation_id == Observation.id)
    .correlate(Observation)
    .scalar_subquery()
)
_holds = and_(
    Correction.observation_id == Observation.id,
    Correction.number == _last,
    Correction.has_theme,
    Correction.theme_seen.is_not_distinct_from(Observation.theme_id),
)
# SQL: the theme that a point is about, for a query on points.
theme_id: ColumnElement[str | None] = case(
    (
        select(Correction.id).where(_holds).correlate(Observation).exists(),
        select(Correction.theme_id).where(_holds).correlate(Observation).scalar_subquery(),
    ),
    else_=Observation.theme_id,
)


def last_corrections(observation_ids: Collection[str]) -> dict[str, Correction]:
    """By observation id, of the points that were ever corrected."""
    query = select(Correction).where(Correction.observation_id.in_(list(observation_ids)))
    return {row.observation_id: row for row in db.session.scalars(query.order_by(Correction.number))}


def last_number(observation_id: str) -> int:
    """0: nothing was ever corrected."""
    query = select(func.max(Correction.number)).where(Correction.observation_id == observation_id)
    return db.session.scalar(query) or 0
