"""The destruction log: what was destroyed, when and why; never what it was.

A line is committed together with the rows that go, and before the first byte does. It counts as done
(``finished_at``) once the bytes are gone as well. So nothing goes without a line, and a line that says
that something is gone is right, whenever the process is killed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from wijkwandeling import clock
from wijkwandeling.database import Id, Model, UtcDateTime, db, new_id

# Why: a walker asked, a term was over, or somebody of the staff did it.
WALKER, TERM, STAFF = "walker", "term", "staff"


class Destruction(Model):
    """One line. No foreign keys: it outlives what it tells of.

    ``kind``: removed-photo, withdrawn-points, originals, contacts, everything, export, stray-photos. ``counts``: how
    many of each; ``ids``: of the points, photos or answers. ``reason``: walker, term, staff; ``term_days`` and
    ``selection_result``: the term that was over and the result of the selectielijst that it follows.
    """

    __tablename__ = "destruction"

    id: Mapped[Id]
    begun_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
    neighbourhood_id: Mapped[str] = mapped_column(String(36), index=True)
    walk_id: Mapped[str] = mapped_column(String(36), index=True)
    kind: Mapped[str] = mapped_column(String(20))
    counts: Mapped[dict[str, int]] = mapped_column(JSON)
    ids: Mapped[list[Any]] = mapped_column(JSON)
    reason: Mapped[str] = mapped_column(String(8))
    term_days: Mapped[int | None]
    selection_result: Mapped[str] = mapped_column(String(40), default="")
    account_id: Mapped[str | None] = mapped_column(String(36))


@dataclass(frozen=True)
class Why:
    """``reason``: WALKER, TERM or STAFF; the rest where it applies."""

    reason: str
    term_days: int | None = None
    selection_result: str = ""
    account_id: str | None = None


def record(
    kind: str, neighbourhood_id: str, walk_id: str, *, counts: Mapping[str, int], ids: Sequence[str], why: Why
) -> str:
    """Add a line to the running transaction; its id, for ``finish``."""
    line = Destruction(
        id=new_id(),
        begun_at=clock.now(),
        finished_at=None,
        neighbourhood_id=neighbourhood_id,
        walk_id=walk_id,
        kind=kind,
        counts=dict(counts),
        ids=list(ids),
        reason=why.reason,
        term_days=why.term_days,
        selection_result=why.selection_result,
        account_id=why.account_id,
    )
    db.session.add(line)
    db.session.flush()
    return line.id


def finish(destruction_id: str) -> None:
    """Say, in the running transaction, that it is done; again changes nothing."""
    line = db.session.get_one(Destruction, destruction_id)
    line.finished_at = line.finished_at or clock.now()
