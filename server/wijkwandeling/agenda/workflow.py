"""How an action travels over the agenda: a table of moves, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Kind(StrEnum):
    RUNNING_INITIATIVE = "running-initiative"
    NEW_ACTION = "new-action"
    # What residents thought up themselves, in their words.
    RESIDENTS_IDEA = "residents-idea"


class Status(StrEnum):
    IDEA = "idea"
    PROPOSED = "proposed"
    AGREED = "agreed"
    RUNNING = "running"
    DONE = "done"
    NOT_DONE = "not-done"


MOVES: Mapping[Status, tuple[Status, ...]] = {
    Status.IDEA: (Status.PROPOSED, Status.NOT_DONE),
    Status.PROPOSED: (Status.AGREED, Status.IDEA, Status.NOT_DONE),
    Status.AGREED: (Status.RUNNING, Status.PROPOSED, Status.NOT_DONE),
    Status.RUNNING: (Status.DONE, Status.AGREED, Status.NOT_DONE),
    # The bench is there and is stolen; the frame that stood in the way is gone.
    Status.DONE: (Status.RUNNING,),
    Status.NOT_DONE: (Status.IDEA,),
}

# What residents already do needs nobody's proposal: it stands on the agenda as running.
START: Mapping[Kind, Status] = {
    Kind.NEW_ACTION: Status.IDEA,
    Kind.RUNNING_INITIATIVE: Status.RUNNING,
    Kind.RESIDENTS_IDEA: Status.IDEA,
}

NEEDS_REASON = frozenset({Status.NOT_DONE})
NEEDS_SOURCE = frozenset({Kind.NEW_ACTION})


def can_move(a: str, b: str) -> bool:
    """Whether an action with status ``a`` may get status ``b`` in one step."""
    return b in MOVES[Status(a)]


def allowed_moves(a: str) -> tuple[Status, ...]:
    """The statuses that can follow ``a``, the one that leads on first."""
    return MOVES[Status(a)]
