"""Tables of what walkers say besides their points. Nothing in them leads to a walker or a point."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from wijkwandeling.database import Id, Model, Ref, UtcDateTime


class Answer:
    """What every answer has: the phone's id for it, and the SHA-256 (hex) of the secret that changes it.

    ``stored_at``: the day, not the moment: a moment could be held against those at which a phone sent its
    points. None once the answer was taken back; then the rest is empty, and the id stays with its secret.
    """

    id: Mapped[Id]
    walk_id: Mapped[Ref] = mapped_column(ForeignKey("walk.id"), index=True)
    secret_sha256: Mapped[str] = mapped_column(String(64))
    stored_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Contact(Answer, Model):
    """Somebody who wants to hear of it, with the words they agreed to and the day on which they did.

    ``via_whom``: parent or school when these are details for somebody under 16; then they are the parent's or
    the school's. ``consent_mark``: of the consent that was given last; it stays after that was taken back.
    """

    __tablename__ = "contact"

    consent_mark: Mapped[str | None] = mapped_column(String(64))
    name: Mapped[str | None] = mapped_column(String(200))
    email: Mapped[str | None] = mapped_column(String(254))
    phone: Mapped[str | None] = mapped_column(String(40))
    address: Mapped[str | None] = mapped_column(String(300))
    wants_to_think_along: Mapped[bool | None]
    offer: Mapped[str | None] = mapped_column(Text)
    via_whom: Mapped[str | None] = mapped_column(String(8))
    consented_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    consent_text: Mapped[str | None] = mapped_column(Text)


class AgeGroup(Answer, Model):
    """How old somebody on the walk is, in classes."""

    __tablename__ = "age_group"

    age_group: Mapped[str | None] = mapped_column(String(8))
