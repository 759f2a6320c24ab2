"""Tables of answers to points."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from wijkwandeling.database import Id, Model, Moment, Ref


class PointAnswer(Model):
    """What a walker is told about a point; append-only, the highest ``number`` of a point counts.

    ``kind``: already-running, handed-over, not-now, other. ``boundary_condition_id``: the frame that is in the
    way, for not-now. The unique number decides between two who answer at once.
    """

    __tablename__ = "point_answer"
    __table_args__ = (UniqueConstraint("observation_id", "number"),)

    id: Mapped[Id]
    observation_id: Mapped[Ref] = mapped_column(ForeignKey("observation.id"), index=True)
    number: Mapped[int]
    kind: Mapped[str] = mapped_column(String(16))
    text: Mapped[str] = mapped_column(Text)
    boundary_condition_id: Mapped[str | None] = mapped_column(
        ForeignKey("boundary_condition.id", ondelete="SET NULL"), index=True
    )
    account_id: Mapped[Ref] = mapped_column(ForeignKey("account.id"))
    at: Mapped[Moment]


class AnswerTemplates(Model):
    """The texts that a neighbourhood answers with, once somebody changed those of ``templates.DEFAULTS``.

    ``templates``: a list of {kind, title, text}.
    """

    __tablename__ = "answer_templates"

    neighbourhood_id: Mapped[str] = mapped_column(ForeignKey("neighbourhood.id"), primary_key=True)
    templates: Mapped[list[Any]] = mapped_column(JSON)
    revision: Mapped[int]
