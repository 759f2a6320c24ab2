"""Every query of the stage neighbourhoods."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import select

from wijkwandeling.database import db
from wijkwandeling.neighbourhoods.models import Neighbourhood, Theme


def find(neighbourhood_id: str, *, for_change: bool = False) -> Neighbourhood | None:
    """``for_change`` makes a second writer wait for the first."""
    return db.session.get(Neighbourhood, neighbourhood_id, with_for_update=for_change or None)


def find_by_slug(slug: str) -> Neighbourhood | None:
    return db.session.scalar(select(Neighbourhood).where(Neighbourhood.slug == slug))


def find_by_name(name: str) -> Neighbourhood | None:
    """The oldest neighbourhood with exactly this name."""
    query = select(Neighbourhood).where(Neighbourhood.name == name).order_by(Neighbourhood.created_at)
    return db.session.scalars(query).first()


def with_ids(ids: Collection[str]) -> Sequence[Neighbourhood]:
    """Those of the given ids, by name."""
    query = select(Neighbourhood).where(Neighbourhood.id.in_(list(ids))).order_by(Neighbourhood.name)
    return db.session.scalars(query).all()


def themes_of(neighbourhood_id: str) -> Sequence[Theme]:
    """All that there ever were: those that walkers see in their order, then the retired ones."""
    query = select(Theme).where(Theme.neighbourhood_id == neighbourhood_id)
    return db.session.scalars(query.order_by(Theme.retired_at.is_not(None), Theme.position, Theme.name)).all()
