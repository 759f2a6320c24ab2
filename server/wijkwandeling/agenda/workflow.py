"""How an action travels over the agenda: a table of moves and who may make them, and nothing else."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Mapping
from enum import StrEnum


class Kind(StrEnum):
    RUNNING_INITIATIVE = "running-initiative"
    QUICK_ACTIVITY = "quick-activity"
    ACTION = "action"
    PROJECT = "project"
    # What residents thought up themselves, in their words.
    RESIDENTS_IDEA = "residents-idea"


class Status(StrEnum):
    IDEA = "idea"
    PROPOSED = "proposed"
    AGREED = "agreed"
    RUNNING = "running"
    DONE = "done"
    PARTLY_DONE = "partly-done"
    NOT_DONE = "not-done"
    HANDED_OVER = "handed-over"
    LATER = "later"


# Who makes a move, as the table of roles names them.
BUILDERS = frozenset({"agendaBuilder", "admin"})
PREPARERS = BUILDERS | {"facilitator"}

_ASIDE = {Status.NOT_DONE: BUILDERS, Status.HANDED_OVER: BUILDERS, Status.LATER: BUILDERS}

# The move that leads on comes first. A facilitator may prepare what the table decides about.
MOVES: Mapping[Status, Mapping[Status, frozenset[str]]] = {
    Status.IDEA: {Status.PROPOSED: PREPARERS, **_ASIDE, Status.HANDED_OVER: PREPARERS},
    Status.PROPOSED: {Status.AGREED: BUILDERS, Status.IDEA: PREPARERS, **_ASIDE},
    Status.AGREED: {Status.RUNNING: BUILDERS, Status.PROPOSED: BUILDERS, **_ASIDE},
    Status.RUNNING: {Status.DONE: BUILDERS, Status.PARTLY_DONE: BUILDERS, Status.AGREED: BUILDERS, **_ASIDE},
    # The bench is there and is stolen; the frame that stood in the way is gone.
    Status.DONE: {Status.RUNNING: BUILDERS},
    Status.PARTLY_DONE: {Status.RUNNING: BUILDERS, Status.DONE: BUILDERS},
    Status.NOT_DONE: {Status.IDEA: BUILDERS},
    Status.HANDED_OVER: {Status.IDEA: BUILDERS},
    Status.LATER: {Status.PROPOSED: BUILDERS, Status.IDEA: BUILDERS, Status.NOT_DONE: BUILDERS},
}

# What residents already do needs nobody's proposal: it stands on the agenda as running.
START: Mapping[Kind, Status] = {
    Kind.RUNNING_INITIATIVE: Status.RUNNING,
    Kind.QUICK_ACTIVITY: Status.IDEA,
    Kind.ACTION: Status.IDEA,
    Kind.PROJECT: Status.IDEA,
    Kind.RESIDENTS_IDEA: Status.IDEA,
}

NEEDS_REASON = frozenset({Status.NOT_DONE, Status.PARTLY_DONE, Status.LATER})
NEEDS_ORIGIN = frozenset({Kind.QUICK_ACTIVITY, Kind.ACTION, Kind.PROJECT})
# Theirs: nobody asks them for hours, money or carriers.
OF_RESIDENTS = frozenset({Kind.RUNNING_INITIATIVE, Kind.RESIDENTS_IDEA})
# Still to do, or being done: what the table talks about.
OPEN = frozenset({Status.IDEA, Status.PROPOSED, Status.AGREED, Status.RUNNING})
# Agreed upon and not finished: whoever signs for it must stay known.
AGREED_ON = frozenset({Status.AGREED, Status.RUNNING})
# It goes on elsewhere or not at all: what was set aside for it is free again, what was spent is spent.
STOPPED = frozenset({Status.NOT_DONE, Status.HANDED_OVER})


def can_move(a: str, b: str) -> bool:
    """Whether an action with status ``a`` may get status ``b`` in one step."""
    return b in MOVES[Status(a)]


def may_move(a: str, b: str, roles: Collection[str]) -> bool:
    """Whether somebody with these roles may make this step of the table."""
    return bool(MOVES[Status(a)][Status(b)] & set(roles))


def allowed_moves(a: str) -> tuple[Status, ...]:
    """The statuses that can follow ``a``, the one that leads on first."""
    return tuple(MOVES[Status(a)])


def steps_between(a: str, b: str) -> list[Status]:
    """The statuses that an action passes on the shortest way from ``a`` to ``b``, without those two.

    Empty where one step does it, and where ``a`` is ``b``.
    """
    start, goal = Status(a), Status(b)
    way: dict[Status, list[Status]] = {start: []}
    waiting = deque([start])
    while waiting and goal not in way:
        here = waiting.popleft()
        for there in MOVES[here]:
            if there not in way:
                way[there] = [*way[here], there]
                waiting.append(there)
    return way[goal][:-1]
