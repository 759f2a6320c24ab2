"""How a fresh grouping of the points would differ from today's spots. Pure: metres in, no database.

A spot keeps its id for the group that most of its points go to, those that people refer to (``held``) before others.
Where two of those would become one, both stay as they are, so that none ends up without points. A point that no group
wants stays where it is, when there is room.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from wijkwandeling.clustering.anchors import Placed, fits
from wijkwandeling.clustering.grouping import LOOSE, group
from wijkwandeling.clustering.regrouping import circle_around


@dataclass(frozen=True)
class Lying:
    """A point, and the spot that it belongs to today; None: it lies loose."""

    placed: Placed
    spot_id: str | None


@dataclass(frozen=True)
class Group:
    """Points that would be one spot; ``spot_id``: the one whose id they keep, None: a new one."""

    spot_id: str | None
    points: tuple[Lying, ...]

    @property
    def sources(self) -> Counter[str | None]:
        """How many of its points come from each of today's spots; None: they lie loose."""
        return Counter(point.spot_id for point in self.points)


@dataclass(frozen=True)
class Differences:
    """``groups``: those that are not exactly a spot of today. ``loose``: spot id to its points that would lie loose.
    ``gone``: spots that would be no more. ``unchanged``: spots that would stay as they are.
    """

    groups: Sequence[Group] = ()
    loose: Mapping[str, Sequence[Lying]] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    unchanged: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.groups or self.loose or self.gone)

    @property
    def moved(self) -> int:
        """How many points would lie in another spot, or in none any more."""
        into = sum(
            group.spot_id is None or point.spot_id != group.spot_id for group in self.groups for point in group.points
        )
        return into + sum(len(its) for its in self.loose.values())


def compare(
    points: Sequence[Lying], numbers: Mapping[str, int], held: Collection[str], lives: Callable[[str, int], bool]
) -> Differences:
    """``points``: all that may lie elsewhere. ``numbers``: of their spots, by id. ``lives``: whether the spot with
    this id stays with so many points.
    """
    today = _by_spot(points)
    groups = regrouped(points, numbers, held)
    taken = {point.placed.id for group in groups for point in group.points}
    named = {group.spot_id for group in groups}
    left = {spot_id: [p for p in its if p.placed.id not in taken] for spot_id, its in today.items()}
    gone = frozenset(spot_id for spot_id, its in left.items() if spot_id not in named and not lives(spot_id, len(its)))
    changed = [each for each in groups if each.spot_id is None or set(each.points) != set(today[each.spot_id])]
    touched = gone.union(*(each.sources for each in changed), (each.spot_id for each in changed))
    loose = {spot_id: its for spot_id, its in left.items() if its and (spot_id in named or spot_id in gone)}
    return Differences(changed, loose, gone, frozenset(today) - touched)


def regrouped(points: Sequence[Lying], numbers: Mapping[str, int], held: Collection[str]) -> list[Group]:
    """The groups, west to east, with the points that stay though no group wanted them. What stays as it is because it
    is held and would end up empty is one of the groups.
    """
    apart: set[str] = set()
    while True:
        groups = _fresh([point for point in points if point.spot_id not in apart])
        loose = groups.pop(LOOSE, [])
        ids = _ids(groups, numbers, held)
        kept = {point.spot_id for point in points if point.spot_id in held} - apart
        lost = {spot_id for spot_id in kept if spot_id} - set(ids.values())
        if not lost:
            break
        apart |= lost.union(*(_rivals(each, lost, held) for each in groups.values()))
    by_spot = _by_spot(points)
    as_now = [Group(spot_id, tuple(by_spot[spot_id])) for spot_id in sorted(apart, key=lambda each: numbers[each])]
    stragglers = _by_spot(loose)
    return as_now + [
        Group(ids.get(label), (*its, *_with_room(its, stragglers.get(ids.get(label, ""), []))))
        for label, its in groups.items()
    ]


def _fresh(points: Sequence[Lying]) -> dict[int, list[Lying]]:
    labels = group(np.array([(point.placed.x, point.placed.y) for point in points]).reshape(-1, 2))
    found: dict[int, list[Lying]] = {label: [] for label in sorted(set(labels.tolist()))}
    for label, point in zip(labels.tolist(), points, strict=True):
        found[label].append(point)
    return found


def _ids(groups: Mapping[int, Sequence[Lying]], numbers: Mapping[str, int], held: Collection[str]) -> dict[int, str]:
    """Group to the spot whose id it keeps: one to one, those that are held first, then the largest overlap, of equals
    the oldest spot.
    """
    overlaps = sorted(
        (spot_id not in held, -count, numbers[spot_id], label, spot_id)
        for label, its in groups.items()
        for spot_id, count in Counter(point.spot_id for point in its).items()
        if spot_id is not None
    )
    found: dict[int, str] = {}
    given: set[str] = set()
    for *_, label, spot_id in overlaps:
        if label not in found and spot_id not in given:
            found[label] = spot_id
            given.add(spot_id)
    return found


def _rivals(points: Sequence[Lying], lost: Collection[str], held: Collection[str]) -> set[str]:
    """The held spots that a group would make one of."""
    inside = {point.spot_id for point in points if point.spot_id and point.spot_id in held}
    return inside if inside & set(lost) else set()


def _with_room(points: Sequence[Lying], stragglers: Sequence[Lying]) -> list[Lying]:
    """The stragglers that fit, nearest to the middle first."""
    circle = circle_around([point.placed for point in points])
    members = [point.placed for point in points]
    staying = []
    for each in sorted(stragglers, key=lambda each: (circle.distance_m(each.placed), each.placed)):
        if fits(each.placed, members):
            members.append(each.placed)
            staying.append(each)
    return staying


def _by_spot(points: Sequence[Lying]) -> dict[str, list[Lying]]:
    found: defaultdict[str, list[Lying]] = defaultdict(list)
    for point in points:
        if point.spot_id is not None:
            found[point.spot_id].append(point)
    return found
