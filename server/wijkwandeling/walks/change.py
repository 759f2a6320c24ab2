"""A walk changes: its texts, or whether phones may join."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkwandeling import clock
from wijkwandeling.problems import Problem
from wijkwandeling.walks.models import Walk

# A closed walk may open again: somebody pressed too early. Nobody goes back to a draft.
MOVES = {"draft": {"open"}, "open": {"closed"}, "closed": {"open"}}


def change_walk(walk: Walk, changes: Mapping[str, Any]) -> None:
    """Apply the given members only. Problem: move-not-allowed."""
    for name, value in changes.items():
        if name == "state":
            _move(walk, value)
        else:
            setattr(walk, name, value)


def _move(walk: Walk, state: str) -> None:
    if state == walk.state:
        return
    if state not in MOVES[walk.state] or walk.destroyed_at is not None:
        raise Problem("move-not-allowed")
    walk.state = state
    walk.closed_at = clock.now() if state == "closed" else None
