"""What people decided about spots, replayed: which spot each point belongs to now. Pure.

Every point that was ever near an anchor has a home, the spot that it joined by itself. Decisions say nothing
about homes; they send on what lies in them. So it makes no difference whether a point came before or after them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from wijkwandeling.clustering.anchors import JOIN_M, Placed


@dataclass(frozen=True)
class Resident:
    """A point and the spot it joined by itself, with that spot's anchor."""

    placed: Placed
    home_id: str
    anchor: Placed


@dataclass(frozen=True)
class Merge:
    into: str
    others: frozenset[str]

    @property
    def spot_ids(self) -> frozenset[str]:
        return self.others | {self.into}

    def moves(self, spot_id: str) -> str:
        return self.into if spot_id in self.others else spot_id

    def sends(self, point: Resident, here: str) -> str:
        return self.moves(here)


@dataclass(frozen=True)
class Split:
    """``homes``: of every point that was seen, the home it had then; ``picked``: which of them went along."""

    spot_id: str
    new_id: str
    new_anchor: Placed
    homes: Mapping[str, str]
    picked: frozenset[str]

    @property
    def spot_ids(self) -> frozenset[str]:
        """What was picked may have come to the spot by a merge that was undone since: its home counts too."""
        homes = (self.homes[observation_id] for observation_id in self.picked)
        return frozenset((self.spot_id, self.new_id, *homes))

    def sends(self, point: Resident, here: str) -> str:
        if self.homes.get(point.placed.id) == point.home_id:
            return self.new_id if point.placed.id in self.picked else here
        # Nobody picked it: it came later, or from elsewhere.
        return self.new_id if here == self.spot_id and self._is_nearer(point) else here

    def _is_nearer(self, point: Resident) -> bool:
        to_new = self.new_anchor.distance_m(point.placed.x, point.placed.y)
        return to_new <= JOIN_M and to_new < point.anchor.distance_m(point.placed.x, point.placed.y)


@dataclass(frozen=True)
class Decided:
    """Decisions that were not undone; ``steps`` in the order in which they were taken."""

    steps: Sequence[Merge | Split] = ()
    set_aside: frozenset[str] = field(default_factory=frozenset)

    def spot_of(self, point: Resident) -> str | None:
        """The id of the spot that the point belongs to; None when it was set aside."""
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

    def made_by_hand(self, spot_id: str) -> bool:
        return any(spot_id in step.spot_ids for step in self.steps)

    def linked(self, spot_ids: Collection[str]) -> frozenset[str]:
        """These spots and all that share points with them through merging and splitting."""
        found = frozenset(spot_ids)
        while True:
            more = found.union(*(step.spot_ids for step in self.steps if step.spot_ids & found))
            if more == found:
                return found
            found = more
