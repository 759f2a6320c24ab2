"""Queries about points on the map and in spots."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import select

from wijkwandeling.clustering.models import SpotMember
from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation
from wijkwandeling.review.store import HIDDEN, Reviewed, reviewed, standing, with_decisions


class Pin(NamedTuple):
    """A placed point, as little of it as the map needs. Degrees; ``content`` names its photos."""

    observation_id: str
    kind: str
    lon: float
    lat: float
    spot_id: str | None
    verdict: str
    content: dict[str, Any]


def points_of_spot(neighbourhood_id: str, spot_id: str) -> Sequence[Reviewed]:
    """The points of a spot, the oldest capture first."""
    query = reviewed(neighbourhood_id).join(SpotMember, SpotMember.observation_id == Observation.id)
    query = query.where(SpotMember.spot_id == spot_id).order_by(Observation.captured_at, Observation.id)
    return [Reviewed(*row) for row in db.session.execute(query)]


def pins(neighbourhood_id: str) -> Sequence[Pin]:
    """Every placed point that is not hidden, the oldest capture first."""
    columns = select(
        Observation.id,
        Observation.kind,
        SpotMember.lon,
        SpotMember.lat,
        SpotMember.spot_id,
        standing,
        Observation.content,
    )
    query = (
        with_decisions(columns)
        .join(SpotMember, SpotMember.observation_id == Observation.id)
        .where(SpotMember.neighbourhood_id == neighbourhood_id, standing != HIDDEN)
        .order_by(Observation.captured_at, Observation.id)
    )
    return [Pin(*row) for row in db.session.execute(query)]
