"""Tables of residents' initiatives."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from wijkwandeling.database import Id, Json, Model, Moment, Ref, UtcDateTime


class Initiative(Model):
    """An idea as its makers wrote it, what staff proposed to publish, and what the makers approved.

    ``secret_sha256``: of the code in the makers' private link. ``runs``: they do it already. ``expects``: what they
    want of the municipality: information, together, or "" for not said. ``compass``: question → answer, in words.
    ``as_it_is``: the makers approve beforehand what they wrote, word for word. ``proposal``: how many texts staff
    proposed; the newest is in ``proposed_title`` and ``proposed_text``, ``proposed_by`` an account. ``approved_*``:
    what is public. ``set_aside_*``: staff will not publish it, and why. ``withdrawn_at``: taken back; then all words
    are gone.
    """

    __tablename__ = "initiative"

    id: Mapped[Id]
    neighbourhood_id: Mapped[Ref] = mapped_column(ForeignKey("neighbourhood.id"), index=True)
    secret_sha256: Mapped[str] = mapped_column(String(64), unique=True)
    title: Mapped[str] = mapped_column(String(160))
    text: Mapped[str] = mapped_column(Text)
    runs: Mapped[bool]
    expects: Mapped[str] = mapped_column(String(12))
    compass: Mapped[Json]
    as_it_is: Mapped[bool]
    proposal: Mapped[int]
    proposed_title: Mapped[str] = mapped_column(String(160))
    proposed_text: Mapped[str] = mapped_column(Text)
    proposed_note: Mapped[str] = mapped_column(Text)
    proposed_by: Mapped[str | None] = mapped_column(ForeignKey("account.id"))
    approved_title: Mapped[str] = mapped_column(String(160))
    approved_text: Mapped[str] = mapped_column(Text)
    approved_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    set_aside_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    set_aside_reason: Mapped[str] = mapped_column(Text)
    action_id: Mapped[str | None] = mapped_column(ForeignKey("action.id"), index=True)
    revision: Mapped[int]
    created_at: Mapped[Moment]
    changed_at: Mapped[Moment]
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class InitiativeContact(Model):
    """How the makers can be reached, kept apart from what they wrote, and no longer than ``kept_until``."""

    __tablename__ = "initiative_contact"

    initiative_id: Mapped[str] = mapped_column(ForeignKey("initiative.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    email: Mapped[str] = mapped_column(String(254))
    phone: Mapped[str] = mapped_column(String(40))
    consent_text: Mapped[str] = mapped_column(Text)
    consented_at: Mapped[Moment]
    kept_until: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class Compass(Model):
    """The questions that a neighbourhood asks, once somebody changed those of ``compass.DEFAULTS``.

    ``groups``: a list of {title, questions}.
    """

    __tablename__ = "compass"

    neighbourhood_id: Mapped[str] = mapped_column(ForeignKey("neighbourhood.id"), primary_key=True)
    groups: Mapped[list[Any]] = mapped_column(JSON)
    revision: Mapped[int]
