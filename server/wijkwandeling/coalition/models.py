"""Tables of the stage coalition."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from wijkwandeling.database import Id, Model, Ref, UtcDateTime

HARDNESSES = ("hard", "negotiable")
SORTS = ("content", "process")
SUBJECTS = ("budget", "technical", "legal", "other")


class BoundaryCondition(Model):
    """A frame that an action must fit. ``hardness``: hard, negotiable. ``sort``: content, process.
    ``subject``: budget, technical, legal, other. ``walker_text``: the same in a walker's own words.
    ``owner``: who watches over it. ``revision`` goes up with every change (If-Match). ``retired_at``: since when
    it does not count any more; verdicts that were given on it can still be read.
    """

    __tablename__ = "boundary_condition"

    id: Mapped[Id]
    neighbourhood_id: Mapped[Ref] = mapped_column(ForeignKey("neighbourhood.id"), index=True)
    title: Mapped[str] = mapped_column(String(200))
    walker_text: Mapped[str] = mapped_column(Text)
    hardness: Mapped[str] = mapped_column(String(12))
    sort: Mapped[str] = mapped_column(String(12))
    subject: Mapped[str] = mapped_column(String(12))
    owner: Mapped[str] = mapped_column(String(160), default="")
    position: Mapped[int]
    revision: Mapped[int] = mapped_column(default=1)
    retired_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Partner(Model):
    """An organisation or group in the coalition: why it takes part, what it brings along and what it needs.

    ``contribution``: in its own words; ``hours_offered`` and ``euros_offered``: all that it has to promise to
    actions, None when it did not say. ``agreed_by``: who inside the organisation said yes.

    ``published_at``: since when everybody may read its interest; None keeps it inside the coalition. What is public
    are ``published_interest`` and ``published_contribution``, the words as they were then; ``published_by`` is the
    account that did it. ``left_at``: since when it is not at the table any more.
    """

    __tablename__ = "partner"

    id: Mapped[Id]
    neighbourhood_id: Mapped[Ref] = mapped_column(ForeignKey("neighbourhood.id"), index=True)
    name: Mapped[str] = mapped_column(String(120))
    kind: Mapped[str] = mapped_column(String(40))
    interest: Mapped[str] = mapped_column(Text, default="")
    contribution: Mapped[str] = mapped_column(Text, default="")
    hours_offered: Mapped[int | None]
    euros_offered: Mapped[int | None]
    space: Mapped[str] = mapped_column(Text, default="")
    network: Mapped[str] = mapped_column(Text, default="")
    communication: Mapped[str] = mapped_column(Text, default="")
    needs: Mapped[str] = mapped_column(Text, default="")
    agreed_by: Mapped[str] = mapped_column(String(160), default="")
    published_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    published_by: Mapped[str | None] = mapped_column(String(36))
    published_interest: Mapped[str] = mapped_column(Text, default="")
    published_contribution: Mapped[str] = mapped_column(Text, default="")
    position: Mapped[int]
    revision: Mapped[int] = mapped_column(default=1)
    left_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class PartnerPerson(Model):
    """Whom to reach at a partner. Apart from the partner, so that it can be shown to fewer people and be erased."""

    __tablename__ = "partner_person"

    id: Mapped[Id]
    partner_id: Mapped[Ref] = mapped_column(ForeignKey("partner.id"), index=True)
    name: Mapped[str] = mapped_column(String(120))
    function: Mapped[str] = mapped_column(String(120), default="")
    email: Mapped[str] = mapped_column(String(254), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    revision: Mapped[int] = mapped_column(default=1)


class PartnerAccount(Model):
    """This account speaks for this partner: it may publish its interest, and take that back."""

    __tablename__ = "partner_account"
    __table_args__ = (UniqueConstraint("partner_id", "account_id"),)

    id: Mapped[Id]
    partner_id: Mapped[Ref] = mapped_column(ForeignKey("partner.id"), index=True)
    account_id: Mapped[Ref] = mapped_column(ForeignKey("account.id"), index=True)
