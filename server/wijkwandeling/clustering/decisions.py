"""What people decided about spots, replayed: which spot each point belongs to now. Pure.

Every point that was ever near an anchor has a home, the spot that it joined by itself. Decisions say nothing
about homes; they send on what lies in them, and a new grouping what lies loose as well. So it makes no difference
whether a point came before or after them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from wijkwandeling.clustering.anchors import JOIN_M, Placed


@dataclass(frozen=True)
class Resident:
    """A point and the spot it joined by itself, with that spot's anchor; None while it lies loose by itself."""

    placed: Placed
    home_id: str | None
    anchor: Placed | None


class Step(Protocol):
    """One decision."""

    @property
    def holds(self) -> frozenset[str]:
        """The spots that stay because of it, as long as a point is left in them."""

    def linked(self, spot_ids: frozenset[str]) -> frozenset[str]:
        """The spots that share points with any of these by this decision."""

    def sends(self, point: Resident, here: str | None) -> str | None:
        """Where a point belongs that belonged to ``here`` before; None: to no spot."""


@dataclass(frozen=True)
class Merge:
    into: str
    others: frozenset[str]

    @property
    def holds(self) -> frozenset[str]:
        return self.others | {self.into}

    def linked(self, spot_ids: frozenset[str]) -> frozenset[str]:
        return self.holds if self.holds & spot_ids else frozenset()

    def moves(self, spot_id: str) -> str:
        return self.into if spot_id in self.others else spot_id

    def sends(self, point: Resident, here: str | None) -> str | None:
        return self.moves(here) if here else None


@dataclass(frozen=True)
class Seen:
    """A point as it was when somebody decided: its home, and where it lay in metres. None: not known."""

    home_id: str | None
    at: tuple[float, float] | None

    def is_where(self, point: Resident) -> bool:
        """Whether the point is still exactly there: one that moved is another point to who decided."""
        return self.at == (point.placed.x, point.placed.y)


@dataclass(frozen=True)
class Split:
    """``seen``: the points that the spot had then; ``picked``: which of them went along. ``anchor``: the spot's own."""

    spot_id: str
    new_id: str
    anchor: Placed
    new_anchor: Placed
    seen: Mapping[str, Seen]
    picked: frozenset[str]

    @property
    def holds(self) -> frozenset[str]:
        """What was picked may have come to the spot by a merge that was undone since: its home counts too."""
        homes = (self.seen[observation_id].home_id for observation_id in self.picked)
        return frozenset((self.spot_id, self.new_id, *(home_id for home_id in homes if home_id)))

    def linked(self, spot_ids: frozenset[str]) -> frozenset[str]:
        return self.holds if self.holds & spot_ids else frozenset()

    def sends(self, point: Resident, here: str | None) -> str | None:
        if self._was_seen(point):
            return self.new_id if point.placed.id in self.picked else here
        # Nobody picked it: it came later, or from elsewhere.
        return self.new_id if here == self.spot_id and self._is_nearer(point) else here

    def _was_seen(self, point: Resident) -> bool:
        seen = self.seen.get(point.placed.id)
        if seen is None:
            return False
        # What lay loose by itself may have founded a home since, without moving.
        return seen.is_where(point) or (seen.home_id is not None and seen.home_id == point.home_id)

    def _is_nearer(self, point: Resident) -> bool:
        x, y = point.placed.x, point.placed.y
        to_new = self.new_anchor.distance_m(x, y)
        # A home that came later says nothing here: a point would move when another one founds it.
        at_home = point.anchor is not None and point.home_id in {seen.home_id for seen in self.seen.values()}
        anchor = point.anchor if point.anchor is not None and at_home else self.anchor
        return to_new <= JOIN_M and to_new < anchor.distance_m(x, y)


@dataclass(frozen=True)
class Decided:
    """Decisions that were not undone; ``steps`` in the order in which they were taken."""

    steps: Sequence[Step] = ()
    set_aside: frozenset[str] = field(default_factory=frozenset)

    def spot_of(self, point: Resident) -> str | None:
        """The id of the spot that the point belongs to; None when it lies loose or was set aside."""
        if point.placed.id in self.set_aside:
            return None
        here = point.home_id
        for step in self.steps:
            here = step.sends(point, here)
        return here

    def merged_into(self, spot_id: str) -> str | None:
        """The spot that this one is a part of now, if it was merged."""
        here = spot_id
        for step in self.steps:
            if isinstance(step, Merge):
                here = step.moves(here)
        return None if here == spot_id else here

    @property
    def by_hand(self) -> Decided:
        """Without the groupings that were accepted."""
        return replace(self, steps=[step for step in self.steps if isinstance(step, Merge | Split)])

    @property
    def holds(self) -> frozenset[str]:
        """The spots that stay as long as a point is left in them."""
        return frozenset().union(*(step.holds for step in self.steps))

    def linked(self, spot_ids: Collection[str]) -> frozenset[str]:
        """These spots and all that share points with them through what was decided."""
        found = frozenset(spot_ids)
        while True:
            more = found.union(*(step.linked(found) for step in self.steps))
            if more == found:
                return found
            found = more
