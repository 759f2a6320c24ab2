"""Tables of the stage review."""

from __future__ import annotations

from sqlalchemy import JSON, ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from wijkwandeling.database import Id, Model, Moment, Ref


class Decision(Model):
    """What a facilitator decided about a point; append-only, the highest ``number`` of a point counts.

    ``verdict``: approved, hidden, pending (taken back). ``revision``: the observation's revision that
    the facilitator saw, ``photo_count`` how many photos had come: a later revision or one photo more is
    pending again. The unique number decides between two
    facilitators who decide at once. ``reason``: why it is hidden, as the point's own walker reads it; one line.
    """

    __tablename__ = "decision"
    __table_args__ = (UniqueConstraint("observation_id", "number"),)

    id: Mapped[Id]
    observation_id: Mapped[Ref] = mapped_column(ForeignKey("observation.id"), index=True)
    number: Mapped[int] = mapped_column(Integer)
    verdict: Mapped[str] = mapped_column(String(10))
    revision: Mapped[int]
    photo_count: Mapped[int]
    account_id: Mapped[Ref] = mapped_column(ForeignKey("account.id"))
    at: Mapped[Moment]
    reason: Mapped[str | None] = mapped_column(String(200))


class Correction(Model):
    """What a facilitator corrected of a point, all of it at once; append-only, the highest ``number`` counts.

    ``has_theme``: whether the theme is another than the walker's; it counts while the walker's is ``theme_seen``.
    ``left_out``: words and kind (see ``leave_out``) of what others do not read of the note, in any version of it.
    Its place is an override of clustering.
    """

    __tablename__ = "correction"
    __table_args__ = (UniqueConstraint("observation_id", "number"),)

    id: Mapped[Id]
    observation_id: Mapped[Ref] = mapped_column(ForeignKey("observation.id"), index=True)
    number: Mapped[int] = mapped_column(Integer)
    has_theme: Mapped[bool]
    theme_id: Mapped[str | None] = mapped_column(ForeignKey("theme.id"))
    theme_seen: Mapped[str | None] = mapped_column(String(36))
    left_out: Mapped[list[dict[str, str]]] = mapped_column(JSON)
    account_id: Mapped[Ref] = mapped_column(ForeignKey("account.id"))
    at: Mapped[Moment]


class TakeDownRequest(Model):
    """Somebody asks for a public photo to go; nobody is asked who. ``reason``: one of REASONS, None: not said.

    ``photo_decision_id``: what a facilitator answered, None while nobody did.
    """

    __tablename__ = "take_down_request"

    id: Mapped[Id]
    photo_id: Mapped[Ref] = mapped_column(ForeignKey("photo.id"), index=True)
    reason: Mapped[str | None] = mapped_column(String(20))
    words: Mapped[str] = mapped_column(String(500))
    asked_at: Mapped[Moment]
    photo_decision_id: Mapped[str | None] = mapped_column(ForeignKey("photo_decision.id"), index=True)


class PhotoDecision(Model):
    """What a facilitator decided about one public photo; append-only, the highest ``number`` of a photo counts.

    ``verdict``: taken-down, or kept with ``reason`` why; one line. The point is decided about elsewhere.
    """

    __tablename__ = "photo_decision"
    __table_args__ = (UniqueConstraint("photo_id", "number"),)

    id: Mapped[Id]
    photo_id: Mapped[Ref] = mapped_column(ForeignKey("photo.id"), index=True)
    number: Mapped[int] = mapped_column(Integer)
    verdict: Mapped[str] = mapped_column(String(10))
    reason: Mapped[str | None] = mapped_column(String(200))
    account_id: Mapped[Ref] = mapped_column(ForeignKey("account.id"))
    at: Mapped[Moment]


class TakenDownPicture(Model):
    """A picture that was taken down, of a walk that was destroyed since: its hash is all that is left of it."""

    __tablename__ = "taken_down_picture"

    neighbourhood_id: Mapped[str] = mapped_column(ForeignKey("neighbourhood.id"), primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
