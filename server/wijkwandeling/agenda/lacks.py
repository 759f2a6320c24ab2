"""What an action still needs before it can make a step. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from wijkwandeling.agenda.workflow import NEEDS_REASON, OF_RESIDENTS, Kind, Status

FITS, FITS_NOT, UNDECIDED = VERDICTS = ("fits", "fits-not", "needs-decision")
HARD = "hard"
DECIDES, TAKES_PART, INFORMED = ROLES = ("decides", "takes-part", "informed")


class Lack(StrEnum):
    OWNER = "owner"
    DATE = "date"
    ROLES = "roles"
    VERDICTS = "verdicts"
    HARD_FRAME = "hard-frame"
    REASON = "reason"
    HANDED_TO = "handed-to"


@dataclass(frozen=True)
class Frame:
    """A boundary condition, the neighbourhood's or the action's own. ``verdict``: one of VERDICTS, or None."""

    title: str
    hardness: str
    verdict: str | None

    @property
    def is_broken(self) -> bool:
        return self.hardness == HARD and self.verdict == FITS_NOT


@dataclass(frozen=True)
class Readiness:
    """What is known of an action that decides about its steps."""

    kind: str
    has_owner: bool
    has_date: bool
    someone_decides: bool
    frames: Sequence[Frame]


def lacks_for_agreement(action: Readiness) -> list[Lack]:
    """What keeps it from being agreed. A quick activity needs no more than an owner, a date and whole hard frames."""
    if action.kind in OF_RESIDENTS:
        return []
    lacks = [] if action.has_owner else [Lack.OWNER]
    if action.kind == Kind.QUICK_ACTIVITY:
        lacks += [] if action.has_date else [Lack.DATE]
    else:
        lacks += [] if action.someone_decides else [Lack.ROLES]
        lacks += [Lack.VERDICTS] if any(frame.verdict is None for frame in action.frames) else []
    return lacks + ([Lack.HARD_FRAME] if any(frame.is_broken for frame in action.frames) else [])


def lacks_for(action: Readiness, status: str, *, reason: str = "", handed_to: str = "") -> list[Lack]:
    """What is missing to get this status, with the words that come along."""
    if status == Status.AGREED:
        return lacks_for_agreement(action)
    if status in NEEDS_REASON and not reason.strip():
        return [Lack.REASON]
    if status == Status.HANDED_OVER and not handed_to.strip():
        return [Lack.HANDED_TO]
    return []
