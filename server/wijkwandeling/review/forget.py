"""Forget what was decided about points that are no more."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import delete

from wijkwandeling.database import db
from wijkwandeling.review.models import Decision


def forget(observation_ids: Collection[str]) -> None:
    """Delete every decision about these points, and the reasons that people wrote."""
    db.session.execute(delete(Decision).where(Decision.observation_id.in_(list(observation_ids))))
