"""The neighbourhood's budget: who claims what of it, in whole euros. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wijkwandeling.agenda.workflow import STOPPED


@dataclass(frozen=True)
class Claim:
    """What one action takes of the budget. A euro is reserved, committed or spent, never two of these at once."""

    status: str
    reserved: int = 0
    committed: int = 0
    spent: int = 0

    @property
    def counting(self) -> Claim:
        """What counts: a stopped action holds nothing any more, but what it spent."""
        return Claim(self.status, spent=self.spent) if self.status in STOPPED else self

    @property
    def total(self) -> int:
        return self.reserved + self.committed + self.spent


@dataclass(frozen=True)
class Budget:
    """``total``: what the neighbourhood has, None when nobody filled it in. ``free``: below 0 when more is claimed."""

    total: int | None
    reserved: int
    committed: int
    spent: int

    @property
    def claimed(self) -> int:
        return self.reserved + self.committed + self.spent

    @property
    def free(self) -> int:
        return (self.total or 0) - self.claimed


def budget_of(total: int | None, claims: Iterable[Claim]) -> Budget:
    counting = [claim.counting for claim in claims]
    return Budget(
        total=total,
        reserved=sum(claim.reserved for claim in counting),
        committed=sum(claim.committed for claim in counting),
        spent=sum(claim.spent for claim in counting),
    )


def goes_over(budget: Budget, before: Claim, after: Claim) -> int:
    """By how many euros this change brings the claims above the total; 0 when it fits, or asks no more than before.

    ``budget``: with ``before`` in it.
    """
    more = after.counting.total - before.counting.total
    return max(0, more - budget.free) if more > 0 else 0
