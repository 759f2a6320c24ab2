"""What staff changed, append-only: when, who, which operation, on what; never the content."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from wijkwandeling import clock
from wijkwandeling.database import Id, Model, UtcDateTime, db, new_id


class AuditEntry(Model):
    __tablename__ = "audit_entry"

    id: Mapped[Id]
    at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    account_id: Mapped[str | None] = mapped_column(String(36), index=True)
    operation: Mapped[str] = mapped_column(String(80))
    subject: Mapped[dict[str, Any]] = mapped_column(JSON)


def record(operation: str, *, account_id: str | None, subject: Mapping[str, Any]) -> None:
    """Add an entry to the running transaction. ``subject``: the ids in the path, no content."""
    ids = {key: value for key, value in subject.items() if isinstance(value, str)}
    db.session.add(AuditEntry(id=new_id(), at=clock.now(), account_id=account_id, operation=operation, subject=ids))
