"""Every query about dates to meet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from wijkwandeling.database import db
from wijkwandeling.portal.gatherings.models import Gathering


def gatherings(neighbourhood_id: str, since: datetime | None = None) -> Sequence[Gathering]:
    """By date; ``since``: only those that begin then or later."""
    query = select(Gathering).where(Gathering.neighbourhood_id == neighbourhood_id)
    if since is not None:
        query = query.where(Gathering.starts_at >= since)
    return db.session.scalars(query.order_by(Gathering.starts_at, Gathering.id)).all()


def find(neighbourhood_id: str, gathering_id: str) -> Gathering | None:
    """For a change: until the end of the transaction nobody else changes it."""
    query = select(Gathering).where(Gathering.id == gathering_id, Gathering.neighbourhood_id == neighbourhood_id)
    return db.session.scalar(query.with_for_update())
