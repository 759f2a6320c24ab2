"""Tables of the stage agenda."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Date, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from wijkwandeling.database import Id, Model, Moment, Ref, UtcDateTime

# What pays for an action, now and later.
MEANS = ("regular-means", "neighbourhood-budget", "subsidy", "own-earnings", "volunteers")


class Action(Model):
    """A line on the action agenda. ``kind``, ``status``: see workflow. ``owner_id``: the one partner that carries it.
    ``reason``: why (not), for the statuses that need one; ``cause_id`` and ``cause``: the frame that is the reason, as
    it read then, the neighbourhood's or one of the action's own. ``handed_to``: who does it instead. ``lon``/``lat``:
    degrees, only where somebody gave it a place of its own. ``paid_now``, ``paid_later``: of MEANS. ``reserved``,
    ``committed``, ``spent``: whole euros of the neighbourhood's budget, each euro in one of them. ``revision`` goes up
    with every change of the action or of anything below that hangs on it (If-Match).
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
    cause_id: Mapped[str | None] = mapped_column(String(36))
    cause: Mapped[str] = mapped_column(String(200), default="")
    handed_to: Mapped[str] = mapped_column(String(160), default="")
    owner_id: Mapped[str | None] = mapped_column(ForeignKey("partner.id"), index=True)
    lon: Mapped[float | None]
    lat: Mapped[float | None]
    starts_on: Mapped[date | None] = mapped_column(Date)
    ends_on: Mapped[date | None] = mapped_column(Date)
    first_step: Mapped[str] = mapped_column(Text, default="")
    paid_now: Mapped[list[str]] = mapped_column(JSON, default=list)
    paid_later: Mapped[list[str]] = mapped_column(JSON, default=list)
    paid_note: Mapped[str] = mapped_column(Text, default="")
    reserved: Mapped[int] = mapped_column(default=0)
    committed: Mapped[int] = mapped_column(default=0)
    spent: Mapped[int] = mapped_column(default=0)
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


class ActionRole(Model):
    """What a partner does in an action. ``role``: decides, takes-part, informed."""

    __tablename__ = "action_role"
    __table_args__ = (UniqueConstraint("action_id", "partner_id"),)

    id: Mapped[Id]
    action_id: Mapped[Ref] = mapped_column(ForeignKey("action.id"), index=True)
    partner_id: Mapped[Ref] = mapped_column(ForeignKey("partner.id"), index=True)
    role: Mapped[str] = mapped_column(String(12))


class Verdict(Model):
    """How an action stands to a frame. ``verdict``: fits, fits-not, needs-decision, None while nobody looked.

    The neighbourhood's frame has ``boundary_condition_id``; one that counts for this action only has its own ``title``
    and ``hardness``.
    """

    __tablename__ = "verdict"
    __table_args__ = (UniqueConstraint("action_id", "boundary_condition_id"),)

    id: Mapped[Id]
    action_id: Mapped[Ref] = mapped_column(ForeignKey("action.id"), index=True)
    boundary_condition_id: Mapped[str | None] = mapped_column(ForeignKey("boundary_condition.id"), index=True)
    title: Mapped[str] = mapped_column(String(200), default="")
    hardness: Mapped[str] = mapped_column(String(12), default="")
    verdict: Mapped[str | None] = mapped_column(String(14))
    reason: Mapped[str] = mapped_column(Text, default="")
    position: Mapped[int]


class Commitment(Model):
    """Hours and euros that a partner brings to an action. ``state``: see pledges. ``depends_on``: whose yes it waits
    for, when conditional. ``given_by``: who said it. ``until``: the last day that it stands, None without one.
    """

    __tablename__ = "commitment"

    id: Mapped[Id]
    action_id: Mapped[Ref] = mapped_column(ForeignKey("action.id"), index=True)
    partner_id: Mapped[Ref] = mapped_column(ForeignKey("partner.id"), index=True)
    hours: Mapped[int]
    euros: Mapped[int]
    state: Mapped[str] = mapped_column(String(12))
    depends_on: Mapped[str] = mapped_column(String(160), default="")
    given_by: Mapped[str] = mapped_column(String(160), default="")
    until: Mapped[date | None] = mapped_column(Date)
    number: Mapped[int]


class CommitmentChange(Model):
    """What a commitment was from this moment on; append-only."""

    __tablename__ = "commitment_change"

    id: Mapped[Id]
    commitment_id: Mapped[Ref] = mapped_column(ForeignKey("commitment.id"), index=True)
    hours: Mapped[int]
    euros: Mapped[int]
    state: Mapped[str] = mapped_column(String(12))
    depends_on: Mapped[str] = mapped_column(String(160), default="")
    given_by: Mapped[str] = mapped_column(String(160), default="")
    until: Mapped[date | None] = mapped_column(Date)
    account_id: Mapped[Ref] = mapped_column(ForeignKey("account.id"))
    at: Mapped[Moment]


class ClaimChange(Model):
    """What an action claimed of the budget from this moment on; append-only.

    ``decided_by``, ``decided_on``, ``decided_why``: the decision to go above the total; empty where it fitted.
    ``over``: how far above the total that was, in euros.
    """

    __tablename__ = "claim_change"

    id: Mapped[Id]
    action_id: Mapped[Ref] = mapped_column(ForeignKey("action.id"), index=True)
    reserved: Mapped[int]
    committed: Mapped[int]
    spent: Mapped[int]
    over: Mapped[int] = mapped_column(default=0)
    decided_by: Mapped[str] = mapped_column(String(160), default="")
    decided_on: Mapped[date | None] = mapped_column(Date)
    decided_why: Mapped[str] = mapped_column(Text, default="")
    account_id: Mapped[Ref] = mapped_column(ForeignKey("account.id"))
    at: Mapped[Moment]


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
    """The history of an action's status; append-only. ``message``: to the walkers behind it. The rest: see Action."""

    __tablename__ = "status_change"

    id: Mapped[Id]
    action_id: Mapped[Ref] = mapped_column(ForeignKey("action.id"), index=True)
    status: Mapped[str] = mapped_column(String(12))
    reason: Mapped[str] = mapped_column(Text, default="")
    cause: Mapped[str] = mapped_column(String(200), default="")
    handed_to: Mapped[str] = mapped_column(String(160), default="")
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
