"""The proposal for new spots, and what it does when a person accepts it: a decision as any other."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from hashlib import sha256

from wijkwandeling.clustering import override_store, store
from wijkwandeling.clustering.anchors import JOIN_M, Placed, medoid
from wijkwandeling.clustering.models import Override, Spot
from wijkwandeling.clustering.override_store import REGROUP
from wijkwandeling.clustering.overrides import Desk, record, remember
from wijkwandeling.clustering.proposal import Differences, Group, Lying, compare
from wijkwandeling.clustering.regrouping import Circle, circle_around
from wijkwandeling.clustering.reshape import found_spot, lives, reshape
from wijkwandeling.clustering.store import PlaceRow
from wijkwandeling.problems import Problem

# With more the answer takes too long to wait for, and nobody reads a list of so many differences.
POINTS_MAX = 20_000


@dataclass(frozen=True)
class Proposal:
    """``spots``: today's, by id; ``sizes``: how many points each has. ``by_hand``: those that take no part, because a
    person merged, divided or pinned them. ``mark``: of all that would change.
    """

    differences: Differences
    spots: Mapping[str, Spot]
    sizes: Mapping[str | None, int]
    by_hand: frozenset[str]

    @property
    def touched(self) -> frozenset[str]:
        """The spots of today that would not stay as they are."""
        found = self.differences
        ids = {spot_id for group in found.groups for spot_id in (group.spot_id, *group.sources)}
        return frozenset(spot_id for spot_id in {*ids, *found.gone, *found.loose} if spot_id)

    @property
    def mark(self) -> str:
        found = self.differences
        told = [
            sorted((spot_id, self.spots[spot_id].revision) for spot_id in self.touched),
            sorted((group.spot_id or "", *sorted(p.placed.id for p in group.points)) for group in found.groups),
            sorted((spot_id, *sorted(p.placed.id for p in its)) for spot_id, its in found.loose.items()),
            sorted(found.gone),
        ]
        return sha256(json.dumps(told).encode()).hexdigest()[:32]


def propose(neighbourhood_id: str, on_agenda: Collection[str]) -> Proposal:
    """``on_agenda``: ids of spots that are referred to. Problem too-many-points."""
    if store.count_placed(neighbourhood_id) > POINTS_MAX:
        raise Problem("too-many-points")
    spots = {spot.id: spot for spot in store.spots_of(neighbourhood_id)}
    decided = override_store.decided(neighbourhood_id)
    made_by_hand = decided.by_hand.holds
    by_hand = frozenset(spot.id for spot in spots.values() if spot.is_pinned or spot.id in made_by_hand)
    set_aside = override_store.set_aside_in(neighbourhood_id)
    points = [
        Lying(Placed(row.x, row.y, row.observation_id), row.spot_id)
        for row in store.places_of(neighbourhood_id)
        if row.observation_id not in set_aside and row.spot_id not in by_hand
    ]
    differences = compare(
        points,
        numbers={spot.id: spot.number for spot in spots.values()},
        held={spot.id for spot in spots.values() if spot.title is not None or spot.id in on_agenda},
        lives=lambda spot_id, count: lives(spots[spot_id], count, decided),
    )
    return Proposal(differences, spots, Counter(point.spot_id for point in points), by_hand)


def accept(desk: Desk, mark: str, on_agenda: Collection[str]) -> Override:
    """Carry out the proposal that was read, ``mark``. Problems: too-many-points, proposal-changed, nothing-to-propose.

    What lay where it lies today is remembered, so that it is clear what comes later.
    """
    proposal = propose(desk.neighbourhood_id, on_agenda)
    if proposal.mark != mark:
        raise Problem("proposal-changed")
    found = proposal.differences
    if not found:
        raise Problem("nothing-to-propose")
    goes_to = {group.spot_id or _found(desk, group): group for group in found.groups}
    circles = {spot_id: circle_around([p.placed for p in group.points]) for spot_id, group in goes_to.items()}
    changed = proposal.touched
    existing = [spot for spot in proposal.spots.values() if spot.id in changed]
    for spot in existing:
        spot.revision += 1
    row = record(
        desk,
        REGROUP,
        [],
        value={
            "circles": {spot_id: [circle.x, circle.y, circle.reach_m] for spot_id, circle in circles.items()},
            "newIds": [spot_id for spot_id in circles if spot_id not in proposal.spots],
            "spotIds": [spot.id for spot in existing],
            "nearIds": _bystanders(desk.neighbourhood_id, circles, found.gone),
            "moved": found.moved,
        },
    )
    sent = {point.placed.id: spot_id for spot_id, group in goes_to.items() for point in group.points}
    places = store.places_of(desk.neighbourhood_id)
    remember(row, [(each, sent.get(each.observation_id)) for each in places if _is_seen(each, sent, circles)])
    from_loose = [each.observation_id for each in places if each.observation_id in sent and each.spot_id is None]
    reshape(desk.neighbourhood_id, changed | set(circles), desk.grid, store.members_among(from_loose))
    return row


def _found(desk: Desk, group: Group) -> str:
    return found_spot(desk.neighbourhood_id, medoid([point.placed for point in group.points]), is_home=False).id


def _is_seen(place: PlaceRow, sent: Collection[str], circles: Mapping[str, Circle]) -> bool:
    """Whatever lies so near to a changed spot that it would join it, had it come later."""
    here = Placed(place.x, place.y, place.observation_id)
    return here.id in sent or any(circle.distance_m(here) <= JOIN_M for circle in circles.values())


def _bystanders(neighbourhood_id: str, circles: Mapping[str, Circle], gone: Collection[str]) -> list[str]:
    """The spots that stay as they are, with an anchor to which a point within reach of a changed one may be nearer."""
    anchors = store.anchors_of(neighbourhood_id)
    return [
        anchor.id
        for anchor in anchors
        if anchor.id not in circles
        and anchor.id not in gone
        and any(circle.distance_m(anchor) <= 2 * JOIN_M for circle in circles.values())
    ]
