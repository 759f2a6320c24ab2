"""Every query about terms."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from wijkwandeling.database import db
from wijkwandeling.walks.models import Walk
from wijkwandeling.walks.terms.models import WalkTerms

WITHDRAWN_DAYS = 7
ORIGINALS_DAYS = 365
CONTACTS_DAYS = 2 * 365
EVERYTHING_DAYS = 5 * 365


def for_new_walk(walk: Walk) -> WalkTerms:
    """A row for a walk that has none yet: what its neighbourhood chose last, or what is usual."""
    query = select(WalkTerms).join(Walk).where(Walk.neighbourhood_id == walk.neighbourhood_id)
    before = db.session.scalars(query.order_by(Walk.created_at.desc(), Walk.id)).first()
    if before is None:
        return _terms(walk.id, ORIGINALS_DAYS, CONTACTS_DAYS, EVERYTHING_DAYS)
    chosen = {column.name: getattr(before, column.name) for column in WalkTerms.__table__.columns}
    return WalkTerms(**chosen | {"walk_id": walk.id, "export_failed_at": None})


def of_walk(walk_id: str) -> WalkTerms:
    """The walk's terms. One from before there were terms has only that of withdrawn points: nobody chose the others."""
    return db.session.get(WalkTerms, walk_id) or _terms(walk_id, None, None, None)


def _terms(walk_id: str, originals: int | None, contacts: int | None, everything: int | None) -> WalkTerms:
    return WalkTerms(
        walk_id=walk_id,
        withdrawn_days=WITHDRAWN_DAYS,
        originals_days=originals,
        contacts_days=contacts,
        everything_days=everything,
        export=True,
        selection_result="",
    )


def walks_with_terms(neighbourhood_id: str | None = None) -> Sequence[tuple[Walk, WalkTerms]]:
    """Every walk, or those of one neighbourhood, with its terms; the oldest first."""
    query = select(Walk, WalkTerms).outerjoin(WalkTerms, WalkTerms.walk_id == Walk.id)
    if neighbourhood_id is not None:
        query = query.where(Walk.neighbourhood_id == neighbourhood_id)
    rows = db.session.execute(query.order_by(Walk.created_at, Walk.id)).all()
    return [(walk, terms or of_walk(walk.id)) for walk, terms in rows]
