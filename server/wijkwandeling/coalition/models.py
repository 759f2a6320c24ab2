"""Tables of the stage coalition."""

from __future__ import annotations

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from wijkwandeling.database import Id, Model, Ref

HARDNESSES = ("hard", "negotiable")
SORTS = ("content", "process")
SUBJECTS = ("budget", "technical", "legal", "other")


class BoundaryCondition(Model):
    """A frame that an action must fit. ``hardness``: hard, negotiable. ``sort``: content, process.
    ``subject``: budget, technical, legal, other. ``walker_text``: the same in a walker's own words.
    """

    __tablename__ = "boundary_condition"

    id: Mapped[Id]
    neighbourhood_id: Mapped[Ref] = mapped_column(ForeignKey("neighbourhood.id"), index=True)
    title: Mapped[str] = mapped_column(String(200))
    walker_text: Mapped[str] = mapped_column(Text)
    hardness: Mapped[str] = mapped_column(String(12))
    sort: Mapped[str] = mapped_column(String(12))
    subject: Mapped[str] = mapped_column(String(12))
    position: Mapped[int]


class Partner(Model):
    """An organisation or group in the coalition, with its interest and its contribution, as text."""

    __tablename__ = "partner"

    id: Mapped[Id]
    neighbourhood_id: Mapped[Ref] = mapped_column(ForeignKey("neighbourhood.id"), index=True)
    name: Mapped[str] = mapped_column(String(120))
    kind: Mapped[str] = mapped_column(String(40))
    interest: Mapped[str] = mapped_column(Text, default="")
    contribution: Mapped[str] = mapped_column(Text, default="")
    position: Mapped[int]
