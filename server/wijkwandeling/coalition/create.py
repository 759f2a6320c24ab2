"""The coalition writes down its frames and who sits at the table."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select

from wijkwandeling.coalition.models import HARDNESSES, SORTS, SUBJECTS, BoundaryCondition, Partner
from wijkwandeling.database import db, new_id


def add_boundary_condition(
    neighbourhood_id: str,
    title: str,
    *,
    walker_text: str,
    hardness: str = "hard",
    sort: str = "content",
    subject: str = "other",
    owner: str = "",
) -> BoundaryCondition:
    """Add a frame after the others; ValueError for a word outside the model's lists."""
    for value, allowed in ((hardness, HARDNESSES), (sort, SORTS), (subject, SUBJECTS)):
        if value not in allowed:
            raise ValueError(f"{value!r} is not one of {', '.join(allowed)}")
    row = BoundaryCondition(
        id=new_id(),
        neighbourhood_id=neighbourhood_id,
        title=title,
        walker_text=walker_text,
        hardness=hardness,
        sort=sort,
        subject=subject,
        owner=owner,
        position=_next_position(BoundaryCondition, neighbourhood_id),
    )
    db.session.add(row)
    db.session.flush()
    return row


def add_partner(neighbourhood_id: str, name: str, kind: str, **words: Any) -> Partner:
    """Add a partner after the others. ``kind``: what sort of organisation it is, in Dutch. ``words``: other columns."""
    row = Partner(
        id=new_id(),
        neighbourhood_id=neighbourhood_id,
        name=name,
        kind=kind,
        **words,
        position=_next_position(Partner, neighbourhood_id),
    )
    db.session.add(row)
    db.session.flush()
    return row


def _next_position(model: type[BoundaryCondition] | type[Partner], neighbourhood_id: str) -> int:
    last = db.session.scalar(select(func.max(model.position)).where(model.neighbourhood_id == neighbourhood_id))
    return 0 if last is None else last + 1
