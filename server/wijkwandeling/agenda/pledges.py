"""What partners say they bring to actions: hours and euros, added up. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wijkwandeling.agenda.workflow import STOPPED

EXPLORED, CONDITIONAL, PROMISED, DELIVERED, WITHDRAWN = STATES = (
    *("explored", "conditional", "promised", "delivered"),
    "withdrawn",
)


@dataclass(frozen=True)
class Pledge:
    """One line: a partner, an action's status, and what of which state."""

    partner_id: str
    status: str
    state: str
    hours: int
    euros: int


@dataclass(frozen=True)
class Amount:
    hours: int = 0
    euros: int = 0

    def __add__(self, other: Amount) -> Amount:
        return Amount(self.hours + other.hours, self.euros + other.euros)


NOTHING = Amount()


@dataclass(frozen=True)
class Pledged:
    """Of one partner, apart: what is only talked about, what is promised and not delivered yet, what is delivered."""

    explored: Amount = NOTHING
    conditional: Amount = NOTHING
    promised: Amount = NOTHING
    delivered: Amount = NOTHING

    @property
    def bound(self) -> Amount:
        """What takes up what the partner has: delivered, or promised."""
        return self.promised + self.delivered


def pledged_by_partner(pledges: Iterable[Pledge]) -> Mapping[str, Pledged]:
    """Withdrawn lines count nowhere. Of a stopped action only what was delivered counts."""
    sums: defaultdict[str, defaultdict[str, Amount]] = defaultdict(lambda: defaultdict(Amount))
    for pledge in pledges:
        if pledge.state == WITHDRAWN or (pledge.status in STOPPED and pledge.state != DELIVERED):
            continue
        sums[pledge.partner_id][pledge.state] += Amount(pledge.hours, pledge.euros)
    return {partner: Pledged(**amounts) for partner, amounts in sums.items()}
