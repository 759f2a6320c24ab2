"""What one walk saw: the queries behind "samen". Like ``store``, it only reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from itertools import islice

from sqlalchemy import func, select

from wijkwandeling.clustering.models import SpotMember
from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.intake.split_store import is_split_off
from wijkwandeling.photos.models import Derivative
from wijkwandeling.photos.redaction_store import fit_to_be_public
from wijkwandeling.portal.records import PhotoCard, SharedPoint
from wijkwandeling.portal.store import PUBLIC, SMALL
from wijkwandeling.review.correction_store import theme_id
from wijkwandeling.review.store import APPROVED, reviewed
from wijkwandeling.review.take_down_store import taken_down
from wijkwandeling.review.told import told
from wijkwandeling.walks import store as walks
from wijkwandeling.walks.models import Walk


def walker_count(walk_id: str) -> int:
    return len(walks.walkers_of(walk_id))


def counts(walk_id: str) -> list[tuple[str, str | None, int]]:
    """(kind, theme id or None, how many) of the points that were not withdrawn."""
    points = (
        select(Observation.kind, theme_id.label("theme_id"))
        .where(Observation.walk_id == walk_id, Observation.withdrawn_at.is_(None), Observation.kind.is_not(None))
        .subquery()
    )
    query = select(points.c.kind, points.c.theme_id, func.count()).group_by(points.c.kind, points.c.theme_id)
    return [(str(kind), theme, int(count)) for kind, theme, count in db.session.execute(query)]


def approved_points(walk: Walk, limit: int) -> list[SharedPoint]:
    """The approved points of the walk, the last received first."""
    query = (
        reviewed(walk.neighbourhood_id)
        .where(Observation.walk_id == walk.id)
        .outerjoin(SpotMember, SpotMember.observation_id == Observation.id)
        .add_columns(SpotMember.lon, SpotMember.lat)
        .order_by(Observation.received_at.desc(), Observation.id)
    )
    rows = db.session.execute(query)
    approved = list(islice(((row[0], lon, lat) for *row, lon, lat in rows if row[2] == APPROVED), limit))
    words = told([observation for observation, *_ in approved])
    return [SharedPoint(observation, words[observation.id], lon, lat) for observation, lon, lat in approved]


def photos_of(neighbourhood_id: str, observation_ids: Collection[str]) -> dict[tuple[str, str], PhotoCard]:
    """(observation id, photo id) → each photo that came for these points and is fit to be public."""
    query = (
        select(Photo.observation_id, Derivative)
        .join(Derivative, Derivative.photo_id == Photo.id)
        .where(Photo.observation_id.in_(observation_ids), Photo.dropped_at.is_(None))
        .where(Derivative.variant.in_((SMALL, PUBLIC)), fit_to_be_public())
        .where(~taken_down(Derivative.sha256, neighbourhood_id), ~is_split_off())
    )
    found: defaultdict[tuple[str, str], dict[str, Derivative]] = defaultdict(dict)
    for observation_id, derivative in db.session.execute(query):
        found[observation_id, derivative.photo_id][derivative.variant] = derivative
    return {
        key: PhotoCard(each[SMALL], each[PUBLIC]) for key, each in found.items() if SMALL in each and PUBLIC in each
    }
