"""Every query of the stage coalition."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from wijkwandeling.coalition.models import BoundaryCondition, Partner
from wijkwandeling.database import db


def boundary_conditions_of(neighbourhood_id: str) -> Sequence[BoundaryCondition]:
    """In the order in which the coalition wrote them."""
    query = select(BoundaryCondition).where(BoundaryCondition.neighbourhood_id == neighbourhood_id)
    return db.session.scalars(query.order_by(BoundaryCondition.position)).all()


def partners_of(neighbourhood_id: str) -> Sequence[Partner]:
    """In the order in which they joined the table."""
    query = select(Partner).where(Partner.neighbourhood_id == neighbourhood_id)
    return db.session.scalars(query.order_by(Partner.position)).all()
