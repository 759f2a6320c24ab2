"""Tables of the stage agenda."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from wijkwandeling.database import Id, Model, Moment, Ref, UtcDateTime


class Action(Model):
    """A line on the action agenda. ``kind``: running-initiative, new-action. ``status``: see workflow.
    ``reason``: why not, for not-done. ``revision`` goes up with every change (If-Match).
    """

    __tablename__ = "action"
    __table_args__ = (UniqueConstraint("neighbourhood_id", "number"),)

    id: Mapped[Id]
    neighbourhood_id: Mapped[Ref] = mapped_column(ForeignKey("neighbourhood.id"), index=True)
    number: Mapped[int]
    title: Mapped[str] = mapped_column(String(160))
    description: Mapped[str] = mapped_column(Text, default="")
    theme_id: Mapped[str | None] = mapped_column(ForeignKey("theme.id"))
    kind: Mapped[str] = mapped_column(String(20))
    status: Mapped[str] = mapped_column(String(12))
    reason: Mapped[str] = mapped_column(Text, default="")
    revision: Mapped[int]
    created_at: Mapped[Moment]


class ActionSource(Model):
    """What an action came from: a spot or a single point, exactly one of the two."""

    __tablename__ = "action_source"

    id: Mapped[Id]
    action_id: Mapped[Ref] = mapped_column(ForeignKey("action.id"), index=True)
    spot_id: Mapped[str | None] = mapped_column(ForeignKey("spot.id"), index=True)
    observation_id: Mapped[str | None] = mapped_column(ForeignKey("observation.id"), index=True)


class ActionInterest(Model):
    """An action serves the interest of this partner."""

    __tablename__ = "action_interest"
    __table_args__ = (UniqueConstraint("action_id", "partner_id"),)

    id: Mapped[Id]
    action_id: Mapped[Ref] = mapped_column(ForeignKey("action.id"), index=True)
    partner_id: Mapped[Ref] = mapped_column(ForeignKey("partner.id"), index=True)


class PastSource(Model):
    """How many points of one walk lay behind an action, counted when they were destroyed with their walk."""

    __tablename__ = "past_source"
    __table_args__ = (UniqueConstraint("action_id", "walk_id"),)

    id: Mapped[Id]
    action_id: Mapped[Ref] = mapped_column(ForeignKey("action.id"), index=True)
    walk_id: Mapped[Ref] = mapped_column(ForeignKey("walk.id"), index=True)
    strengths: Mapped[int]
    weaknesses: Mapped[int]
    opportunities: Mapped[int]


class StatusChange(Model):
    """The history of an action's status; append-only. ``message``: to the walkers behind it."""

    __tablename__ = "status_change"

    id: Mapped[Id]
    action_id: Mapped[Ref] = mapped_column(ForeignKey("action.id"), index=True)
    status: Mapped[str] = mapped_column(String(12))
    reason: Mapped[str] = mapped_column(Text, default="")
    message: Mapped[str] = mapped_column(Text, default="")
    account_id: Mapped[Ref] = mapped_column(ForeignKey("account.id"))
    at: Mapped[Moment]


class Meeting(Model):
    """The coalition sat together and said which actions it agrees to. ``present``: partner ids.

    Once it is frozen it is the collective planning with number ``version``, and ``snapshot`` is how it read then
    (see agreement_snapshot.py); nothing of it changes any more. ``revision`` goes up with every change (If-Match).
    """

    __tablename__ = "meeting"
    __table_args__ = (UniqueConstraint("neighbourhood_id", "version"),)

    id: Mapped[Id]
    neighbourhood_id: Mapped[Ref] = mapped_column(ForeignKey("neighbourhood.id"), index=True)
    held_on: Mapped[date]
    place: Mapped[str] = mapped_column(String(200), default="")
    present: Mapped[list[Any]] = mapped_column(JSON)
    others_present: Mapped[str] = mapped_column(Text, default="")
    revision: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[Moment]
    version: Mapped[int | None]
    frozen_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    frozen_by: Mapped[str | None] = mapped_column(ForeignKey("account.id"))
    snapshot: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True), deferred=True)


class Agreement(Model):
    """What one partner said about one action at a meeting. ``answer``: yes, reserved, no."""

    __tablename__ = "agreement"
    __table_args__ = (UniqueConstraint("meeting_id", "action_id", "partner_id"),)

    id: Mapped[Id]
    meeting_id: Mapped[Ref] = mapped_column(ForeignKey("meeting.id"), index=True)
    action_id: Mapped[Ref] = mapped_column(ForeignKey("action.id"), index=True)
    partner_id: Mapped[Ref] = mapped_column(ForeignKey("partner.id"), index=True)
    answer: Mapped[str] = mapped_column(String(10))
    reservation: Mapped[str] = mapped_column(Text, default="")
