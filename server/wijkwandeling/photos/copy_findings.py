"""All that is known of a photo, for another with the same bytes: the pictures made of it, and what was covered."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from wijkwandeling.database import db, new_id
from wijkwandeling.photos.models import Derivative, PhotoFacts, Redaction, RedactionState


def copy_findings(photo_id: str, to_photo_id: str) -> None:
    """The caller holds the bytes of the photo and of its pictures."""
    for table in (PhotoFacts, RedactionState, Derivative, Redaction):
        for row in db.session.scalars(select(table).where(table.photo_id == photo_id)).all():
            db.session.add(table(**_values(row), photo_id=to_photo_id))
    db.session.flush()


def _values(row: Any) -> dict[str, Any]:
    columns: Any = row.__table__.columns
    values = {column.name: getattr(row, column.name) for column in columns if column.name not in ("id", "photo_id")}
    return values | ({"id": new_id()} if "id" in columns else {})
