"""What became of one point, as its own walker may know it."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    RECEIVED = "received"
    SEEN = "seen"
    IN_SPOT = "in-spot"
    ON_AGENDA = "on-agenda"
    HIDDEN = "hidden"
    WITHDRAWN = "withdrawn"


def outcome_of(
    *, withdrawn: bool, verdict: str | None, verdict_is_current: bool, in_spot: bool, on_agenda: bool
) -> Outcome:
    """The furthest a point came.

    ``verdict``: of the newest decision (approved, hidden, pending) or None without one.
    ``verdict_is_current``: whether the facilitator saw the point as it is now. Correcting a note does
    not take a point back off the agenda for the one who wrote it; a hidden point that was changed
    waits for a new decision and is no longer told as hidden.
    """
    if withdrawn:
        return Outcome.WITHDRAWN
    if verdict == "hidden":
        return Outcome.HIDDEN if verdict_is_current else Outcome.SEEN
    if on_agenda:
        return Outcome.ON_AGENDA
    if verdict != "approved":
        return Outcome.RECEIVED
    return Outcome.IN_SPOT if in_spot else Outcome.SEEN
