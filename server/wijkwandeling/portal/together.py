"""Tell a walker what everybody on the walk saw: totals of all, and of the points only what was approved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijkwandeling.intake.schemas import KINDS
from wijkwandeling.neighbourhoods.store import themes_of
from wijkwandeling.portal import together_store
from wijkwandeling.portal.records import PhotoCard, SharedPoint
from wijkwandeling.problems import Problem
from wijkwandeling.review.photo_links import declared_photo_ids
from wijkwandeling.walks import store as walks

APPROVED_MAX = 200
Counts = Sequence[tuple[str, str | None, int]]


@dataclass(frozen=True)
class ThemeCounts:
    theme_id: str
    name: str
    strengths: int
    weaknesses: int
    opportunities: int


@dataclass(frozen=True)
class PhotoShown:
    small_url: str
    large_url: str
    width: int
    height: int


@dataclass(frozen=True)
class PointShown:
    """One approved point as the wire shows it, without anything that tells whose it is."""

    observation_id: str
    kind: str | None
    theme_id: str | None
    note: str
    lon: float | None
    lat: float | None
    photos: Sequence[PhotoShown]


def seen_together(walk_id: str) -> dict[str, Any]:
    """The members of ``schemas.Together``: all that a walker of this walk may know of it. Problem: not-found."""
    walk = walks.find(walk_id)
    if walk is None:
        raise Problem("not-found")
    counts = together_store.counts(walk_id)
    by_kind: Counter[str] = Counter()
    for kind, _, count in counts:
        by_kind[kind] += count
    points = together_store.approved_points(walk, APPROVED_MAX)
    cards = together_store.photos_of(walk.neighbourhood_id, [point.observation.id for point in points])
    return {
        "walker_count": together_store.walker_count(walk_id),
        "point_count": by_kind.total(),
        "kinds": [{"kind": kind, "count": by_kind[kind]} for kind in KINDS],
        "themes": _themes(walk.neighbourhood_id, counts),
        "approved": [_shown(point, cards) for point in points],
    }


def _themes(neighbourhood_id: str, counts: Counts) -> list[ThemeCounts]:
    """The themes that points were about, the most of them first, then as walkers see them."""
    found = {(theme_id, kind): count for kind, theme_id, count in counts}
    tallies = [(theme, [found.get((theme.id, kind), 0) for kind in KINDS]) for theme in themes_of(neighbourhood_id)]
    told = sorted((each for each in tallies if any(each[1])), key=lambda each: -sum(each[1]))
    return [ThemeCounts(theme.id, theme.name, *tally) for theme, tally in told]


def _shown(point: SharedPoint, cards: Mapping[tuple[str, str], PhotoCard]) -> PointShown:
    observation = point.observation
    keys = [(observation.id, photo_id) for photo_id in declared_photo_ids(observation.content)]
    return PointShown(
        observation_id=observation.id,
        kind=observation.kind,
        theme_id=point.told.theme_id,
        note=point.told.note,
        lon=point.lon,
        lat=point.lat,
        photos=[_photo(cards[key]) for key in keys if key in cards],
    )


def _photo(photo: PhotoCard) -> PhotoShown:
    return PhotoShown(
        small_url=f"/publieke-fotos/{photo.small.sha256}.jpg",
        large_url=f"/publieke-fotos/{photo.large.sha256}.jpg",
        width=photo.small.width,
        height=photo.small.height,
    )
