"""Change, order and retire frames, one writer at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from wijkwandeling import clock
from wijkwandeling.coalition import store
from wijkwandeling.coalition.models import BoundaryCondition
from wijkwandeling.database import db
from wijkwandeling.problems import Problem


def open_for_change(neighbourhood_id: str, condition_id: str, revision: int | None) -> BoundaryCondition:
    """The frame, kept from others until the transaction ends; also a retired one. ``revision``: that was read.

    Problems: not-found, precondition-required (no revision given), stale (somebody else changed it since).
    """
    if revision is None:
        raise Problem("precondition-required")
    row = store.boundary_condition(neighbourhood_id, condition_id)
    if row is None:
        raise Problem("not-found")
    if row.revision != revision:
        raise Problem("stale", revision=row.revision)
    return row


def change_condition(row: BoundaryCondition, changes: Mapping[str, Any]) -> None:
    """Take over what ``changes`` names; ``retired`` False brings back what was retired."""
    for name, value in changes.items():
        if name == "retired":
            row.retired_at = (row.retired_at or clock.now()) if value else None
        else:
            setattr(row, name, value)
    row.revision += 1
    db.session.flush()


def order_conditions(neighbourhood_id: str, ids: Sequence[str]) -> None:
    """Put the frames that count in this order. Problem: order-incomplete (it names others than there are)."""
    rows = {row.id: row for row in store.boundary_conditions_of(neighbourhood_id)}
    if sorted(ids) != sorted(rows):
        raise Problem("order-incomplete")
    for position, condition_id in enumerate(ids):
        rows[condition_id].position = position
    db.session.flush()
