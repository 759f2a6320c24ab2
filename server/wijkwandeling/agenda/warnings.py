"""What the coalition has to talk about before it agrees: the four things that made earlier coalitions stall. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wijkwandeling.agenda.pledges import NOTHING, Amount, Pledged
from wijkwandeling.agenda.workflow import OF_RESIDENTS, OPEN, STOPPED, Kind, Status


class About(StrEnum):
    INTEREST_UNSERVED = "interest-unserved"
    NOBODY_CARRIES = "nobody-carries"
    BREAKS_FRAME = "breaks-frame"
    PROMISED_TOO_MUCH = "promised-too-much"


@dataclass(frozen=True)
class PartnerFacts:
    """``offered``: hours and euros that it has, each None when it did not say."""

    partner_id: str
    interest: str
    hours_offered: int | None
    euros_offered: int | None
    pledged: Pledged


@dataclass(frozen=True)
class ActionFacts:
    """``broken``: the hard frames it breaks. ``serves``: partners whose interest it serves."""

    action_id: str
    kind: str
    status: str
    has_owner: bool
    has_pledges: bool
    broken: Sequence[str]
    serves: frozenset[str]


@dataclass(frozen=True)
class TableWarning:
    """``without``: owner, commitments. ``frames``: the hard ones it breaks. ``too_much``: beyond what was offered."""

    about: About
    partner_id: str | None = None
    action_id: str | None = None
    without: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    too_much: Amount = NOTHING


# The further an action is, the sooner somebody must talk about it.
_NEAREST = (Status.RUNNING, Status.AGREED, Status.PROPOSED, Status.IDEA)


def warnings_of(partners: Sequence[PartnerFacts], actions: Iterable[ActionFacts]) -> list[TableWarning]:
    """In the order in which they are to be talked about. What residents already do is nobody's to warn about."""
    agenda = list(actions)
    watched = [action for action in agenda if action.status in OPEN and action.kind not in OF_RESIDENTS]
    watched.sort(key=lambda action: _NEAREST.index(Status(action.status)))
    return [
        *_unserved(partners, agenda),
        *(warning for action in watched if (warning := _broken(action))),
        *(warning for action in watched if (warning := _uncarried(action))),
        *(warning for partner in partners if (warning := _promised_too_much(partner))),
    ]


def _unserved(partners: Sequence[PartnerFacts], agenda: Sequence[ActionFacts]) -> list[TableWarning]:
    served = {partner for action in agenda if action.status not in STOPPED for partner in action.serves}
    return [
        TableWarning(About.INTEREST_UNSERVED, partner_id=partner.partner_id)
        for partner in partners
        if partner.interest.strip() and partner.partner_id not in served
    ]


def _broken(action: ActionFacts) -> TableWarning | None:
    if not action.broken:
        return None
    return TableWarning(About.BREAKS_FRAME, action_id=action.action_id, frames=tuple(action.broken))


def _uncarried(action: ActionFacts) -> TableWarning | None:
    without = () if action.has_owner else ("owner",)
    # A quick activity asks for no more than somebody who does it.
    if not action.has_pledges and action.kind != Kind.QUICK_ACTIVITY:
        without = (*without, "commitments")
    return TableWarning(About.NOBODY_CARRIES, action_id=action.action_id, without=without) if without else None


def _promised_too_much(partner: PartnerFacts) -> TableWarning | None:
    bound = partner.pledged.bound
    too_much = Amount(_beyond(bound.hours, partner.hours_offered), _beyond(bound.euros, partner.euros_offered))
    if too_much == NOTHING:
        return None
    return TableWarning(About.PROMISED_TOO_MUCH, partner_id=partner.partner_id, too_much=too_much)


def _beyond(bound: int, offered: int | None) -> int:
    return 0 if offered is None else max(0, bound - offered)
