"""A walk comes to be: an area, a briefing, and a code for the poster."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypedDict, Unpack

from sqlalchemy.exc import IntegrityError

from wijkwandeling import clock, jobs
from wijkwandeling.database import db, new_id
from wijkwandeling.neighbourhoods.area import checked_area
from wijkwandeling.walks import join_code
from wijkwandeling.walks.models import Walk
from wijkwandeling.walks.terms import store as terms

ATTEMPTS = 20


class Texts(TypedDict, total=False):
    """What may be told about a walk beforehand; ``route`` is a GeoJSON LineString."""

    starts_at: datetime | None
    meeting_point: str
    goal: str
    who_decides: str
    what_happens: str
    route: dict[str, Any] | None


def create_walk(
    neighbourhood_id: str, title: str, area: dict[str, Any], *, state: str = "open", **texts: Unpack[Texts]
) -> Walk:
    """Add a walk with a fresh join code to the running transaction.

    ``area``: GeoJSON Polygon or MultiPolygon, degrees lon, lat; raises area.AreaError when it cannot be one.
    """
    created_at = clock.now()
    checked = checked_area(area)
    for _attempt in range(ATTEMPTS):
        walk = Walk(
            id=new_id(),
            neighbourhood_id=neighbourhood_id,
            title=title,
            join_code=join_code.draw(),
            state=state,
            area=checked,
            created_at=created_at,
            closed_at=created_at if state == "closed" else None,
            **texts,
        )
        if _added(walk):
            db.session.add(terms.for_new_walk(walk))
            jobs.announce("walk-created", walk_id=walk.id)
            return walk
    raise RuntimeError(f"no free join code in {ATTEMPTS} attempts")


def _added(walk: Walk) -> bool:
    """Whether the code was still free: the database decides, not a query beforehand."""
    try:
        with db.session.begin_nested():
            db.session.add(walk)
    except IntegrityError as error:
        if "join_code" not in str(error.orig):
            raise
        return False
    return True
