"""The table of terms."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from wijkwandeling.database import Model, UtcDateTime


class WalkTerms(Model):
    """Terms in days; None: no term. ``withdrawn_days`` counts from the withdrawal, the others from the walk's end
    (see store.ended_at). ``originals_days``: after it only copies without a camera's data are left.
    ``export``: whether a file for the archive is made before everything goes; ``export_failed_at``: when that
    did not succeed last, and so nothing went. ``selection_result``: of the selectielijst, as the archivist writes it.
    """

    __tablename__ = "walk_terms"

    walk_id: Mapped[str] = mapped_column(ForeignKey("walk.id"), primary_key=True)
    withdrawn_days: Mapped[int]
    originals_days: Mapped[int | None]
    contacts_days: Mapped[int | None]
    everything_days: Mapped[int | None]
    export: Mapped[bool]
    selection_result: Mapped[str] = mapped_column(String(40))
    export_failed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
