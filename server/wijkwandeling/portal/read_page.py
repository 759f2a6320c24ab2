"""Gather what a neighbourhood may see of itself: approved points in spots, the agenda, the walks to join."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from wijkwandeling.agenda import store as agenda
from wijkwandeling.agenda.models import Action
from wijkwandeling.agenda.workflow import Status
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.photos.models import Derivative
from wijkwandeling.portal import store
from wijkwandeling.portal.drawing import Drawing, draw
from wijkwandeling.portal.public_rose import PublicRose, read_public_rose
from wijkwandeling.portal.records import PhotoCard, PublicPoint
from wijkwandeling.portal.store import PUBLIC, SMALL
from wijkwandeling.portal.words import STATUS_ORDER, counted
from wijkwandeling.review.photo_links import declared_photo_ids
from wijkwandeling.walks.models import Walk

# The first points of a spot stand open on the page, the others behind "nog meer".
POINTS_OPEN = 3
KINDS = ("strength", "weakness", "opportunity")


@dataclass(frozen=True)
class PointCard:
    kind: str
    theme: str | None
    note: str
    photos: Sequence[PhotoCard]


@dataclass(frozen=True)
class SpotCard:
    number: int
    title: str | None
    counts: Sequence[tuple[str, int]]
    points: Sequence[PointCard]
    actions: Sequence[Action]

    @property
    def name(self) -> str:
        return self.title or f"Plek {self.number}"


@dataclass(frozen=True)
class ActionCard:
    action: Action
    theme: str | None
    spots: Sequence[SpotCard]


@dataclass(frozen=True)
class Page:
    neighbourhood: Neighbourhood
    facts: Sequence[str]
    agenda: Sequence[tuple[Status, Sequence[ActionCard]]]
    spots: Sequence[SpotCard]
    drawing: Drawing
    walks_to_join: Sequence[Walk]
    rose: PublicRose


def read_page(neighbourhood: Neighbourhood) -> Page:
    """Everything on the page, from a handful of queries. Only approved points count, and only in their spots."""
    themes = agenda.theme_names(neighbourhood.id)
    actions = agenda.actions(neighbourhood.id)
    points = store.public_points(neighbourhood.id)
    links = store.spots_of_actions(neighbourhood.id)
    spots = _spots(points, themes, store.derivatives(neighbourhood.id), _by_spot(actions, links))
    walks = store.walks(neighbourhood.id)
    return Page(
        neighbourhood=neighbourhood,
        facts=_facts(walks, len(points), len(spots), len(actions)),
        agenda=_agenda(actions, themes, spots, links),
        spots=list(spots.values()),
        drawing=draw(neighbourhood.boundary, neighbourhood.base_map, _positions(points)),
        walks_to_join=[walk for walk in walks if walk.state == "open"],
        rose=read_public_rose(neighbourhood),
    )


def _spots(
    points: Sequence[PublicPoint],
    themes: Mapping[str, str],
    derivatives: Mapping[str, Mapping[str, Derivative]],
    actions: Mapping[str, Sequence[Action]],
) -> dict[str, SpotCard]:
    """By id, in the order of their numbers."""
    cards = {}
    for spot, members in groupby(points, lambda point: point.spot):
        found = [_point(member, themes, derivatives) for member in members]
        counted_kinds = Counter(point.kind for point in found)
        cards[spot.id] = SpotCard(
            number=spot.number,
            title=spot.title,
            counts=[(kind, counted_kinds[kind]) for kind in KINDS if counted_kinds[kind]],
            points=sorted(found, key=lambda point: not point.photos),
            actions=actions.get(spot.id, []),
        )
    return cards


def _point(
    point: PublicPoint, themes: Mapping[str, str], derivatives: Mapping[str, Mapping[str, Derivative]]
) -> PointCard:
    observation = point.observation
    forms = [derivatives.get(photo_id, {}) for photo_id in declared_photo_ids(observation.content)]
    return PointCard(
        kind=observation.kind or "",
        theme=themes.get(point.told.theme_id or ""),
        note=point.told.note,
        photos=[PhotoCard(form[SMALL], form[PUBLIC]) for form in forms if SMALL in form and PUBLIC in form],
    )


def _agenda(
    actions: Sequence[Action],
    themes: Mapping[str, str],
    spots: Mapping[str, SpotCard],
    links: Sequence[tuple[str, str]],
) -> list[tuple[Status, Sequence[ActionCard]]]:
    behind: defaultdict[str, list[SpotCard]] = defaultdict(list)
    for action_id, spot_id in links:
        if spot_id in spots:
            behind[action_id].append(spots[spot_id])
    cards = [
        ActionCard(action, themes.get(action.theme_id or ""), sorted(behind[action.id], key=lambda spot: spot.number))
        for action in actions
    ]
    groups = [(status, [card for card in cards if card.action.status == status]) for status in STATUS_ORDER]
    return [(status, found) for status, found in groups if found]


def _by_spot(actions: Sequence[Action], links: Sequence[tuple[str, str]]) -> dict[str, list[Action]]:
    by_id = {action.id: action for action in actions}
    found: defaultdict[str, list[Action]] = defaultdict(list)
    for action_id, spot_id in links:
        found[spot_id].append(by_id[action_id])
    return {spot_id: sorted(each, key=lambda action: action.number) for spot_id, each in found.items()}


def _positions(points: Sequence[PublicPoint]) -> dict[int, list[tuple[float, float]]]:
    found: defaultdict[int, list[tuple[float, float]]] = defaultdict(list)
    for point in points:
        found[point.spot.number].append((point.x, point.y))
    return found


def _facts(walks: Sequence[Walk], points: int, spots: int, actions: int) -> list[str]:
    done = sum(walk.state == "closed" for walk in walks)
    facts = []
    if done:
        facts.append(f"We liepen {counted(done, 'keer', 'keer')} samen door de wijk.")
    if points:
        facts.append(
            f"Wandelaars wezen {counted(points, 'punt', 'punten')} aan, op {counted(spots, 'plek', 'plekken')}."
        )
    if actions:
        facts.append(f"Op de actieagenda {'staat' if actions == 1 else 'staan'} {counted(actions, 'actie', 'acties')}.")
    return facts
