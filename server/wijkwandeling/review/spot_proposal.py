"""The proposal for new spots as people read it: one line for everything that would be different."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijkwandeling.clustering.proposal import Group, Lying
from wijkwandeling.clustering.regroup import Proposal
from wijkwandeling.geo import grid_of
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.review import map_store
from wijkwandeling.review.spot_map import kind_counts, ring
from wijkwandeling.review.spot_preview import round_rings
from wijkwandeling.review.spot_proposal_schemas import APART, CHANGES, GONE, GROWS, JOINED, LOOSE, NEW
from wijkwandeling.review.streets import nearest_streets


def told(neighbourhood: Neighbourhood, proposal: Proposal, on_agenda: Collection[str]) -> dict[str, Any]:
    """The members of ``spot_proposal_schemas.SpotProposal``."""
    found = proposal.differences
    teller = _Teller(neighbourhood, proposal, on_agenda, map_store.kinds(neighbourhood.id))
    lines = [*teller.of_groups(), *teller.of_loose()]
    return {
        "mark": proposal.mark,
        "changes": sorted(lines, key=_order),
        "unchanged_count": len(found.unchanged),
        "by_hand_count": len(proposal.by_hand),
        "moved_count": found.moved,
    }


def _order(line: Mapping[str, Any]) -> tuple[int, int]:
    return CHANGES.index(line["kind"]), line["spot"]["number"] if line["spot"] else 0


@dataclass(frozen=True)
class _Teller:
    neighbourhood: Neighbourhood
    proposal: Proposal
    on_agenda: Collection[str]
    kinds: Mapping[str, str]

    def of_groups(self) -> list[dict[str, Any]]:
        """A spot that only loses points is told by where they go."""
        groups = [group for group in self.proposal.differences.groups if set(group.sources) - {group.spot_id}]
        grid = grid_of(self.neighbourhood.boundary)
        places = [[(point.placed.x, point.placed.y) for point in group.points] for group in groups]
        middles = [tuple(sum(axis) / len(axis) for axis in zip(*each, strict=True)) for each in places]
        streets = nearest_streets(self.neighbourhood.base_map, grid, middles)
        return [
            self._line(
                self._kind(group),
                group.spot_id,
                group.points,
                shape,
                sources=self._sources(group),
                street=None if group.spot_id else street,
            )
            for group, shape, street in zip(groups, round_rings(places, grid), streets, strict=True)
        ]

    def of_loose(self) -> list[dict[str, Any]]:
        """The spots that would be no more, unless all of it goes to another, and what would lie loose."""
        found = self.proposal.differences
        whole = {spot_id for group in found.groups for spot_id in self._whole(group)}
        return [
            self._line(
                GONE if spot_id in found.gone else LOOSE,
                spot_id,
                found.loose.get(spot_id, []),
                ring(self.proposal.spots[spot_id].outline),
            )
            for spot_id in {*found.gone, *found.loose} - whole
        ]

    def _kind(self, group: Group) -> str:
        if group.spot_id is None:
            return NEW if set(group.sources) == {None} else APART
        return JOINED if self._whole(group) else GROWS

    def _whole(self, group: Group) -> set[str]:
        """The spots that would be no more because all of their points go here."""
        sizes, gone = self.proposal.sizes, self.proposal.differences.gone
        return {spot_id for spot_id, count in group.sources.items() if spot_id in gone and count == sizes[spot_id]}

    def _sources(self, group: Group) -> list[dict[str, Any]]:
        """The spots first, by number; what lies loose last."""
        others = Counter({spot_id: count for spot_id, count in group.sources.items() if spot_id != group.spot_id})
        found = [{"spot": self._spot(spot_id), "count": count} for spot_id, count in others.items()]
        return sorted(found, key=lambda source: source["spot"]["number"] if source["spot"] else float("inf"))

    def _line(
        self,
        kind: str,
        spot_id: str | None,
        points: Sequence[Lying],
        shape: list[list[float]],
        *,
        sources: Sequence[dict[str, Any]] = (),
        street: str | None = None,
    ) -> dict[str, Any]:
        return {
            "kind": kind,
            "spot": self._spot(spot_id),
            "street": street,
            "sources": sources,
            "counts": kind_counts((self.kinds[point.placed.id], 1) for point in points),
            "point_count": len(points),
            "ring": shape,
        }

    def _spot(self, spot_id: str | None) -> dict[str, Any] | None:
        if spot_id is None:
            return None
        spot = self.proposal.spots[spot_id]
        return {
            "spot_id": spot.id,
            "number": spot.number,
            "title": spot.title,
            "point_count": self.proposal.sizes[spot_id],
            "on_agenda": spot_id in self.on_agenda,
        }
