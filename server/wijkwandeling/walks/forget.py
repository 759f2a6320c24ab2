"""A walk is destroyed: what was told of it stays, who walked and what they answered does not."""

from __future__ import annotations

from sqlalchemy import delete

from wijkwandeling import clock
from wijkwandeling.database import db
from wijkwandeling.walks.answers.models import AgeGroup, Contact
from wijkwandeling.walks.models import VanishedReport, Walk, Walker


def forget(walk: Walk) -> None:
    """Delete its phones, answers and reports, and close it for good. Nothing may refer to its phones any more."""
    for table in (Contact, AgeGroup, VanishedReport, Walker):
        db.session.execute(delete(table).where(table.walk_id == walk.id))
    now = clock.now()
    walk.state = "closed"
    walk.closed_at = walk.closed_at or now
    walk.destroyed_at = now
