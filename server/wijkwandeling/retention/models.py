"""Tables of retention."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from wijkwandeling.database import Id, Model, Moment, Ref, UtcDateTime


class WalkExport(Model):
    """A file for the archive, made before a walk was destroyed; its bytes are in the photo store.

    ``ready_at``: since when the walk is gone and this is what is left. One that was begun and not finished stays
    None; its bytes go at the next run.
    """

    __tablename__ = "walk_export"

    id: Mapped[Id]
    walk_id: Mapped[Ref] = mapped_column(ForeignKey("walk.id"), index=True)
    sha256: Mapped[str] = mapped_column(String(64))
    size_bytes: Mapped[int] = mapped_column(BigInteger)
    begun_at: Mapped[Moment]
    ready_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
