"""Show actions with the chain behind them, live: spots, points, photos."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import Select

from wijkwandeling.agenda import carrying_store, places_store, store
from wijkwandeling.agenda.models import Action, PastSource
from wijkwandeling.agenda.store import PointSource, SpotSource
from wijkwandeling.agenda.workflow import Status, allowed_moves
from wijkwandeling.review.photo_links import photo_url

PHOTOS_MAX = 6
Row = TypeVar("Row", SpotSource, PointSource)


@dataclass(frozen=True)
class Sources:
    spots: Sequence[SpotSource]
    points: Sequence[PointSource]
    past_points: Mapping[str, int]


@dataclass(frozen=True)
class ActionView:
    """One action as the wire shows it."""

    action_id: str
    number: int
    title: str
    description: str
    theme_id: str | None
    theme_name: str | None
    kind: str
    status: str
    reason: str
    cause_id: str | None
    cause: str
    handed_to: str
    owner_id: str | None
    owner_name: str | None
    starts_on: date | None
    ends_on: date | None
    first_step: str
    reserved: int
    committed: int
    spent: int
    revision: int
    sources: Sources
    created_at: datetime
    allowed_moves: Sequence[Status]
    photo_urls: Sequence[str]


def read_actions(neighbourhood_id: str) -> list[ActionView]:
    """The whole agenda, in the order of its numbers; a handful of queries, however long it is."""
    return _views(neighbourhood_id, store.actions(neighbourhood_id), store.ids_in(neighbourhood_id))


def view_of(action: Action) -> ActionView:
    """One action, without what carries it."""
    return _views(action.neighbourhood_id, [action], store.ids_among([action.id]))[0]


def _views(neighbourhood_id: str, actions: Iterable[Action], ids: Select[Any]) -> list[ActionView]:
    themes = store.theme_names(neighbourhood_id)
    partners = carrying_store.partner_names(neighbourhood_id)
    spots = _by_action(store.spot_sources(ids))
    points = _by_action(store.point_sources(ids))
    past = _past_points(store.past_sources(ids))
    photos = _photo_urls(neighbourhood_id, places_store.photos_behind(ids))
    return [
        ActionView(
            action_id=action.id,
            number=action.number,
            title=action.title,
            description=action.description,
            theme_id=action.theme_id,
            theme_name=themes.get(action.theme_id or ""),
            kind=action.kind,
            status=action.status,
            reason=action.reason,
            cause_id=action.cause_id,
            cause=action.cause,
            handed_to=action.handed_to,
            owner_id=action.owner_id,
            owner_name=partners.get(action.owner_id or ""),
            starts_on=action.starts_on,
            ends_on=action.ends_on,
            first_step=action.first_step,
            reserved=action.reserved,
            committed=action.committed,
            spent=action.spent,
            revision=action.revision,
            sources=Sources(spots[action.id], points[action.id], past[action.id]),
            created_at=action.created_at,
            allowed_moves=allowed_moves(action.status),
            photo_urls=photos[action.id],
        )
        for action in actions
    ]


def _past_points(rows: Iterable[PastSource]) -> defaultdict[str, Counter[str]]:
    """By action, by kind: how many points of walks that were destroyed since."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        found[row.action_id].update(strength=row.strengths, weakness=row.weaknesses, opportunity=row.opportunities)
    return found


def _by_action(rows: Iterable[Row]) -> defaultdict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.action_id].append(row)
    return found


def _photo_urls(neighbourhood_id: str, photos: Iterable[tuple[str, str]]) -> defaultdict[str, list[str]]:
    """At most six for an action; a photo that stands behind it twice counts once."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for action_id, photo_id in photos:
        url = photo_url(neighbourhood_id, photo_id, "small")
        if len(found[action_id]) < PHOTOS_MAX and url not in found[action_id]:
            found[action_id].append(url)
    return found
