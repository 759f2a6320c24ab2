"""Every query behind the map of spots: counts by the database, rows only for what lies loose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, exists, func, null, select
from sqlalchemy.orm import aliased

from wijkwandeling.clustering.models import Spot, SpotMember
from wijkwandeling.clustering.override_store import set_aside_in
from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.intake.split_store import is_split_off
from wijkwandeling.photos.models import PhotoFacts
from wijkwandeling.review.correction_store import last_corrections, theme_id
from wijkwandeling.review.leave_out import leave_out
from wijkwandeling.review.models import Correction, Decision
from wijkwandeling.review.photo_links import READY
from wijkwandeling.review.store import HIDDEN, Query, standing, with_decisions
from wijkwandeling.walks.models import Walk

PHOTOS_SHOWN = 3
# As many words as a line of the list shows.
NOTE_SHOWN = 90
# A day is a day here, also for who walked late in the evening.
HOME = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True)
class MapFilter:
    """Which points count; None: all. The days are the first and last on which they were captured."""

    kind: str | None = None
    theme_id: str | None = None
    walk_id: str | None = None
    first_day: date | None = None
    last_day: date | None = None

    def clauses(self) -> list[ColumnElement[bool]]:
        """Conditions on Observation."""
        wanted = ((Observation.kind, self.kind), (theme_id, self.theme_id), (Observation.walk_id, self.walk_id))
        result: list[ColumnElement[bool]] = [column == value for column, value in wanted if value is not None]
        if self.first_day:
            result.append(Observation.captured_at >= _midnight(self.first_day))
        if self.last_day and self.last_day < date.max:
            result.append(Observation.captured_at < _midnight(self.last_day + timedelta(days=1)))
        return result


class Count(NamedTuple):
    """How many points of a spot have this kind."""

    spot_id: str
    kind: str
    points: int


class LooseRow(NamedTuple):
    """A point that belongs to no spot; degrees, None while its place is unknown. ``direction_deg`` from north."""

    observation_id: str
    kind: str
    lon: float | None
    lat: float | None
    note: str
    direction_deg: float | None
    verdict: str


class PlacedRow(NamedTuple):
    """A placed point as grouping needs it; ``x``, ``y`` in metres."""

    observation_id: str
    kind: str
    x: float
    y: float
    lon: float
    lat: float
    spot_id: str | None


class SpotRow(NamedTuple):
    """A living spot; ``outline``: GeoJSON Polygon in degrees."""

    spot_id: str
    number: int
    title: str | None
    outline: dict[str, Any]
    revision: int
    is_pinned: bool


def spots(neighbourhood_id: str) -> Sequence[SpotRow]:
    """The living spots, by number."""
    query = select(Spot.id, Spot.number, Spot.title, Spot.outline, Spot.revision, Spot.is_pinned).where(
        Spot.neighbourhood_id == neighbourhood_id, Spot.dissolved_at.is_(None)
    )
    return [SpotRow(*row) for row in db.session.execute(query.order_by(Spot.number))]


def counts(neighbourhood_id: str, wanted: MapFilter) -> Sequence[Count]:
    """Of the points in spots that are not hidden."""
    columns = (SpotMember.spot_id, Observation.kind)
    query: Query = (
        select(*columns, func.count())
        .join(SpotMember, SpotMember.observation_id == Observation.id)
        .where(SpotMember.neighbourhood_id == neighbourhood_id, SpotMember.spot_id.is_not(None), *wanted.clauses())
        .where(_is_shown(neighbourhood_id))
        .group_by(*columns)
    )
    return [Count(*row) for row in db.session.execute(query)]


def loose(neighbourhood_id: str, wanted: MapFilter) -> Sequence[LooseRow]:
    """The points outside every spot that are not hidden, those without a place first."""
    query = _loose(wanted, SpotMember.lon, SpotMember.lat).join(SpotMember, SpotMember.observation_id == Observation.id)
    query = query.where(SpotMember.neighbourhood_id == neighbourhood_id, SpotMember.spot_id.is_(None))
    has_place = exists().where(SpotMember.observation_id == Observation.id)
    unplaced = _loose(wanted, null(), null()).where(Walk.neighbourhood_id == neighbourhood_id, ~has_place)
    found = [LooseRow(*row) for each in (unplaced, query) for row in db.session.execute(each)]
    shown = [row for row in found if row.verdict != HIDDEN]
    corrections = last_corrections([row.observation_id for row in shown])
    return [row._replace(note=_told(row, corrections.get(row.observation_id))) for row in shown]


def _told(row: LooseRow, correction: Correction | None) -> str:
    """The first words, as others than its walker read them."""
    return (leave_out(row.note, correction.left_out) if correction else row.note)[:NOTE_SHOWN]


def _loose(wanted: MapFilter, lon: Any, lat: Any) -> Query:
    # What the phone said goes before what stood in the photo.
    seen_in_photo = (
        select(PhotoFacts.direction_deg)
        .join(Photo, Photo.id == PhotoFacts.photo_id)
        .where(
            Photo.observation_id == Observation.id, Photo.dropped_at.is_(None), PhotoFacts.direction_deg.is_not(None)
        )
        .order_by(Photo.received_at, Photo.id)
        .limit(1)
        .correlate(Observation)
        .scalar_subquery()
    )
    said = Observation.content["directionDeg"].as_float()
    columns = (Observation.id, Observation.kind, lon, lat, Observation.note, func.coalesce(said, seen_in_photo))
    return (
        with_decisions(select(*columns, standing))
        .where(*wanted.clauses())
        .order_by(Observation.captured_at, Observation.id)
    )


def first_photos(neighbourhood_id: str, wanted: MapFilter) -> dict[str, list[str]]:
    """Spot id to the ids of at most PHOTOS_SHOWN photos of its points, of those that were made small."""
    order = func.row_number().over(partition_by=SpotMember.spot_id, order_by=(Photo.received_at, Photo.id))
    inner = (
        select(SpotMember.spot_id, Photo.id.label("photo_id"), order.label("place"))
        .join(Observation, Observation.id == SpotMember.observation_id)
        .join(Photo, Photo.observation_id == SpotMember.observation_id)
        .join(PhotoFacts, PhotoFacts.photo_id == Photo.id)
        .where(SpotMember.neighbourhood_id == neighbourhood_id, SpotMember.spot_id.is_not(None), *wanted.clauses())
        .where(_is_shown(neighbourhood_id), ~is_split_off(), Photo.dropped_at.is_(None), PhotoFacts.state == READY)
        .subquery()
    )
    query = select(inner.c.spot_id, inner.c.photo_id).where(inner.c.place <= PHOTOS_SHOWN)
    result: dict[str, list[str]] = defaultdict(list)
    for spot_id, photo_id in db.session.execute(query.order_by(inner.c.spot_id, inner.c.place)):
        result[spot_id].append(photo_id)
    return result


def placed(neighbourhood_id: str, wanted: MapFilter) -> Sequence[PlacedRow]:
    """Every placed point that is not hidden and that no person keeps out of every spot."""
    row = SpotMember
    query: Query = (
        select(Observation.id, Observation.kind, row.x, row.y, row.lon, row.lat, row.spot_id)
        .join(SpotMember, SpotMember.observation_id == Observation.id)
        .where(SpotMember.neighbourhood_id == neighbourhood_id, *wanted.clauses())
        .where(_is_shown(neighbourhood_id))
    )
    rows = [PlacedRow(*found) for found in db.session.execute(query.order_by(Observation.id))]
    out = set_aside_in(neighbourhood_id)
    return [row for row in rows if row.observation_id not in out]


def kinds(neighbourhood_id: str) -> dict[str, str]:
    """Of every placed point its kind, by observation id."""
    query = select(Observation.id, Observation.kind).join(SpotMember, SpotMember.observation_id == Observation.id)
    rows = db.session.execute(query.where(SpotMember.neighbourhood_id == neighbourhood_id))
    return {observation_id: str(kind) for observation_id, kind in rows}


def _is_shown(neighbourhood_id: str) -> ColumnElement[bool]:
    """Whether a point was neither withdrawn nor hidden. Few ever were, so who was is found first."""
    ever = aliased(Decision)
    was_hidden = select(ever.observation_id).where(ever.verdict == HIDDEN)
    inner = (
        with_decisions(select(Observation.id, standing.label("verdict")))
        .where(Walk.neighbourhood_id == neighbourhood_id, Observation.id.in_(was_hidden))
        .subquery()
    )
    hidden = select(inner.c.id).where(inner.c.verdict == HIDDEN)
    return and_(Observation.withdrawn_at.is_(None), Observation.kind.is_not(None), Observation.id.not_in(hidden))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, HOME)
