"""Gather what a neighbourhood may see of itself: approved points in spots, the agenda, the walks to join."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from wijkwandeling import clock
from wijkwandeling.agenda import store as agenda
from wijkwandeling.agenda.budget import Budget
from wijkwandeling.agenda.feedback.store import GivenAnswer, answers_of
from wijkwandeling.agenda.initiatives.store import withdrawn_actions
from wijkwandeling.agenda.models import Action
from wijkwandeling.agenda.read_budget import read_budget
from wijkwandeling.agenda.workflow import Status
from wijkwandeling.intake.models import Observation
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.photos.models import Derivative
from wijkwandeling.portal import became_store, store
from wijkwandeling.portal.became import Became, tally
from wijkwandeling.portal.drawing import Drawing, draw
from wijkwandeling.portal.gatherings.models import Gathering
from wijkwandeling.portal.gatherings.store import gatherings
from wijkwandeling.portal.public_rose import PublicRose, read_public_rose
from wijkwandeling.portal.records import PhotoCard, PublicPoint
from wijkwandeling.portal.store import PUBLIC, SMALL
from wijkwandeling.portal.words import STATUS_ORDER, counted
from wijkwandeling.review.photo_links import declared_photo_ids
from wijkwandeling.review.told import Told, told
from wijkwandeling.walks.models import Walk

# The first points of a spot stand open on the page, the others behind "nog meer".
POINTS_OPEN = 3
# Who is late still finds where it is.
STILL_ON = timedelta(hours=3)
KINDS = ("strength", "weakness", "opportunity")


@dataclass(frozen=True)
class PointCard:
    kind: str
    theme: str | None
    note: str
    photos: Sequence[PhotoCard]
    became: Became


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
    """``frame``: the boundary condition that is the reason why not, in a walker's words."""

    action: Action
    theme: str | None
    frame: str | None
    spots: Sequence[SpotCard]


@dataclass(frozen=True)
class Page:
    neighbourhood: Neighbourhood
    facts: Sequence[str]
    agenda: Sequence[tuple[Status, Sequence[ActionCard]]]
    budget: Budget
    spots: Sequence[SpotCard]
    loose: Sequence[PointCard]
    became: Sequence[tuple[str, int]]
    drawing: Drawing
    walks_to_join: Sequence[Walk]
    gatherings: Sequence[Gathering]
    rose: PublicRose


@dataclass(frozen=True)
class _Known:
    """What cards are made of. ``answers``: by point; ``own``: point id → actions; ``of_spot``: spot id → actions."""

    themes: Mapping[str, str]
    derivatives: Mapping[str, Mapping[str, Derivative]]
    answers: Mapping[str, GivenAnswer]
    own: Mapping[str, Sequence[Action]]
    of_spot: Mapping[str, Sequence[Action]]

    def actions(self, observation_id: str, spot_id: str | None) -> list[Action]:
        found = [*self.own.get(observation_id, []), *(self.of_spot.get(spot_id, []) if spot_id else [])]
        return sorted({action.id: action for action in found}.values(), key=lambda action: action.number)


def read_page(neighbourhood: Neighbourhood) -> Page:
    """Everything on the page, from a handful of queries. Only approved points count."""
    themes = agenda.theme_names(neighbourhood.id)
    gone = withdrawn_actions(neighbourhood.id)
    actions = [action for action in agenda.actions(neighbourhood.id) if action.id not in gone]
    by_id = {action.id: action for action in actions}
    points = store.public_points(neighbourhood.id)
    links = store.spots_of_actions(neighbourhood.id)
    own = became_store.actions_of_points(neighbourhood.id)
    known = _Known(
        themes,
        store.derivatives(neighbourhood.id),
        {answer.observation_id: answer for answer in answers_of(neighbourhood.id)},
        {id_: [by_id[each] for each in found if each in by_id] for id_, found in own.items()},
        _by_spot(by_id, links),
    )
    spots = _spots(points, known)
    alone = became_store.loose_points(neighbourhood.id)
    said = told(alone)
    loose = [_point(observation, said[observation.id], None, known) for observation in alone]
    walks = store.walks(neighbourhood.id)
    in_spots = [point for spot in spots.values() for point in spot.points]
    return Page(
        neighbourhood=neighbourhood,
        facts=_facts(walks, len(points) + len(loose), len(spots), len(actions)),
        agenda=_agenda(actions, themes, spots, links, store.frames_for_walkers(neighbourhood.id)),
        budget=read_budget(neighbourhood.id, actions),
        spots=list(spots.values()),
        loose=sorted(loose, key=lambda point: not point.photos),
        became=tally(point.became for point in [*in_spots, *loose]),
        drawing=draw(neighbourhood.boundary, neighbourhood.base_map, _positions(points)),
        walks_to_join=[walk for walk in walks if walk.state == "open"],
        gatherings=gatherings(neighbourhood.id, clock.now() - STILL_ON),
        rose=read_public_rose(neighbourhood),
    )


def _spots(points: Sequence[PublicPoint], known: _Known) -> dict[str, SpotCard]:
    """By id, in the order of their numbers."""
    cards = {}
    for spot, members in groupby(points, lambda point: point.spot):
        found = [_point(member.observation, member.told, spot.id, known) for member in members]
        counted_kinds = Counter(point.kind for point in found)
        cards[spot.id] = SpotCard(
            number=spot.number,
            title=spot.title,
            counts=[(kind, counted_kinds[kind]) for kind in KINDS if counted_kinds[kind]],
            points=sorted(found, key=lambda point: not point.photos),
            actions=known.of_spot.get(spot.id, []),
        )
    return cards


def _point(observation: Observation, said: Told, spot_id: str | None, known: _Known) -> PointCard:
    forms = [known.derivatives.get(photo_id, {}) for photo_id in declared_photo_ids(observation.content)]
    return PointCard(
        kind=observation.kind or "",
        theme=known.themes.get(said.theme_id or ""),
        note=said.note,
        photos=[PhotoCard(form[SMALL], form[PUBLIC]) for form in forms if SMALL in form and PUBLIC in form],
        became=Became(known.actions(observation.id, spot_id), known.answers.get(observation.id)),
    )


def _agenda(
    actions: Sequence[Action],
    themes: Mapping[str, str],
    spots: Mapping[str, SpotCard],
    links: Sequence[tuple[str, str]],
    frames: Mapping[str, str],
) -> list[tuple[Status, Sequence[ActionCard]]]:
    behind: defaultdict[str, list[SpotCard]] = defaultdict(list)
    for action_id, spot_id in links:
        if spot_id in spots:
            behind[action_id].append(spots[spot_id])
    cards = [
        ActionCard(
            action,
            theme=themes.get(action.theme_id or ""),
            frame=frames.get(action.cause_id or ""),
            spots=sorted(behind[action.id], key=lambda spot: spot.number),
        )
        for action in actions
    ]
    groups = [(status, [card for card in cards if card.action.status == status]) for status in STATUS_ORDER]
    return [(status, found) for status, found in groups if found]


def _by_spot(by_id: Mapping[str, Action], links: Sequence[tuple[str, str]]) -> dict[str, list[Action]]:
    found: defaultdict[str, list[Action]] = defaultdict(list)
    for action_id, spot_id in links:
        if action_id in by_id:
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
