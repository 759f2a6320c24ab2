"""Queries about places that a person corrected."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import select

from wijkwandeling.clustering.models import Override
from wijkwandeling.database import db

PLACE = "place"


def last_places(observation_ids: Collection[str]) -> dict[str, dict[str, Any]]:
    """By observation id: what was said last (lon, lat, seen); empty where it was taken back."""
    query = (
        select(Override.observation_id, Override.value)
        .where(Override.verb == PLACE, Override.observation_id.in_(list(observation_ids)))
        .order_by(Override.number)
    )
    return {str(observation_id): value for observation_id, value in db.session.execute(query)}
