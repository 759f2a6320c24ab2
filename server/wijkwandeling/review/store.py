"""Every query of the stage review, and what later stages may ask it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, select

from wijkwandeling.accounts.models import Account
from wijkwandeling.clustering.models import SpotMember
from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.neighbourhoods.models import Theme
from wijkwandeling.photos.models import PhotoFacts, Redaction, RedactionState
from wijkwandeling.photos.redaction_store import FAILED, PROPOSED
from wijkwandeling.photos.store import ERASED
from wijkwandeling.problems import Problem
from wijkwandeling.review.models import Decision
from wijkwandeling.review.photo_links import READY
from wijkwandeling.walks.models import Walk

# A photo belongs to the point it came for: another point that names its id does not get it.
PhotoKey = tuple[str, str]
Query = Select[*tuple[Any, ...]]
APPROVED, HIDDEN, PENDING = "approved", "hidden", "pending"


class Reviewed(NamedTuple):
    """A point with the last decision about it; ``verdict`` is what that decision still means."""

    observation: Observation
    decision: Decision | None
    verdict: str


class PhotoSeen(NamedTuple):
    """A photo that has come. ``state``: pending, ready, undecodable; the rest as in PhotoFacts."""

    state: str
    taken_at: str | None
    place_reason: str | None
    original_gone: bool
    direction_deg: float | None


class Pin(NamedTuple):
    """A placed point, as little of it as the map needs. Degrees; ``content`` names its photos."""

    observation_id: str
    kind: str
    lon: float
    lat: float
    spot_id: str | None
    verdict: str
    content: dict[str, Any]


_last_number = (
    select(func.max(Decision.number))
    .where(Decision.observation_id == Observation.id)
    .correlate(Observation)
    .scalar_subquery()
)
_photos_there = (
    select(func.count(Photo.id)).where(Photo.observation_id == Observation.id).correlate(Observation).scalar_subquery()
)
_newest_photo = (
    select(func.max(Photo.received_at))
    .where(Photo.observation_id == Observation.id)
    .correlate(Observation)
    .scalar_subquery()
)
_newest_failure = (
    select(func.max(RedactionState.search_at))
    .join(Photo, Photo.id == RedactionState.photo_id)
    .where(Photo.observation_id == Observation.id, Photo.dropped_at.is_(None), RedactionState.search == FAILED)
    .correlate(Observation)
    .scalar_subquery()
)
_last_decision = and_(Decision.observation_id == Observation.id, Decision.number == _last_number)
# Nobody has seen what came after the decision: a newer revision, or a photo that was still on its way.
_verdict: ColumnElement[str] = case(
    (Decision.id.is_(None), PENDING),
    (Decision.revision < Observation.revision, PENDING),
    (Decision.photo_count < _photos_there, PENDING),
    # One that was dropped and came back is no more than there were.
    (Decision.at < _newest_photo, PENDING),
    # Who approved was told that faces would be looked for, and they were not.
    (and_(Decision.verdict == APPROVED, Decision.at < _newest_failure), PENDING),
    else_=Decision.verdict,
)


def reviewed(neighbourhood_id: str) -> Query:
    """The query for every point of the neighbourhood that was not withdrawn, as Reviewed rows."""
    return _with_decisions(select(Observation, Decision, _verdict)).where(Walk.neighbourhood_id == neighbourhood_id)


def page(
    neighbourhood_id: str, *, verdict: str | None, walk_id: str | None, after: str | None, limit: int
) -> Sequence[Reviewed]:
    """At most ``limit`` points, the oldest received first, after the point with id ``after``."""
    query = _of_walk(reviewed(neighbourhood_id), walk_id)
    if verdict is not None:
        query = query.where(_verdict == verdict)
    if after is not None:
        last = db.session.get(Observation, after)
        if last is None:
            raise Problem("invalid-input", errors={"query": {"after": ["Dit punt bestaat niet."]}})
        query = query.where(
            (Observation.received_at > last.received_at)
            | and_(Observation.received_at == last.received_at, Observation.id > last.id)
        )
    rows = db.session.execute(query.order_by(Observation.received_at, Observation.id).limit(limit))
    return [Reviewed(*row) for row in rows]


def counts(neighbourhood_id: str, walk_id: str | None) -> dict[str, int]:
    """How many points have each verdict."""
    judged = _with_decisions(select(_verdict.label("verdict"))).where(Walk.neighbourhood_id == neighbourhood_id)
    inner = _of_walk(judged, walk_id).subquery()
    found = db.session.execute(select(inner.c.verdict, func.count()).group_by(inner.c.verdict))
    return {APPROVED: 0, HIDDEN: 0, PENDING: 0} | dict(found.all())


def require_point(neighbourhood_id: str, observation_id: str) -> Reviewed:
    """The point of this neighbourhood; Problem not-found when it is not there, or was withdrawn."""
    row = db.session.execute(reviewed(neighbourhood_id).where(Observation.id == observation_id)).one_or_none()
    if row is None:
        raise Problem("not-found")
    return Reviewed(*row)


def points_of_spot(neighbourhood_id: str, spot_id: str) -> Sequence[Reviewed]:
    """The points of a spot, the oldest capture first."""
    query = reviewed(neighbourhood_id).join(SpotMember, SpotMember.observation_id == Observation.id)
    query = query.where(SpotMember.spot_id == spot_id).order_by(Observation.captured_at, Observation.id)
    return [Reviewed(*row) for row in db.session.execute(query)]


def pins(neighbourhood_id: str) -> Sequence[Pin]:
    """Every placed point that is not hidden, the oldest capture first."""
    columns = select(
        Observation.id,
        Observation.kind,
        SpotMember.lon,
        SpotMember.lat,
        SpotMember.spot_id,
        _verdict,
        Observation.content,
    )
    query = (
        _with_decisions(columns)
        .join(SpotMember, SpotMember.observation_id == Observation.id)
        .where(SpotMember.neighbourhood_id == neighbourhood_id, _verdict != HIDDEN)
        .order_by(Observation.captured_at, Observation.id)
    )
    return [Pin(*row) for row in db.session.execute(query)]


def photo_count(observation_id: str) -> int:
    """How many photos have come for this point."""
    return db.session.scalar(select(func.count(Photo.id)).where(Photo.observation_id == observation_id)) or 0


def photos_of(observation_ids: Collection[str]) -> dict[PhotoKey, PhotoSeen]:
    """What is known of every photo that has come for these points."""
    query = (
        select(Photo, PhotoFacts.state, PhotoFacts.taken_at, PhotoFacts.place_reason, PhotoFacts.direction_deg)
        .outerjoin(PhotoFacts, PhotoFacts.photo_id == Photo.id)
        .where(Photo.observation_id.in_(observation_ids), Photo.dropped_at.is_(None))
    )
    return {
        (photo.observation_id, photo.id): PhotoSeen(
            PENDING if state in (None, ERASED) else state,
            taken_at,
            place_reason,
            original_gone=photo.original_gone_at is not None,
            direction_deg=direction_deg,
        )
        for photo, state, taken_at, place_reason, direction_deg in db.session.execute(query)
    }


def ready_photos(neighbourhood_id: str) -> frozenset[PhotoKey]:
    """Every photo of the neighbourhood that has been made small."""
    query = select(Photo.observation_id, Photo.id).join(PhotoFacts).join(Walk, Walk.id == Photo.walk_id)
    query = query.where(
        Walk.neighbourhood_id == neighbourhood_id, PhotoFacts.state == READY, Photo.dropped_at.is_(None)
    )
    return frozenset((observation_id, photo_id) for observation_id, photo_id in db.session.execute(query))


def walk_titles(walk_ids: Collection[str]) -> dict[str, str]:
    """Walk id to title."""
    return dict(db.session.execute(select(Walk.id, Walk.title).where(Walk.id.in_(walk_ids))).all())


def theme_names(theme_ids: Collection[str | None]) -> dict[str, str]:
    """Theme id to name."""
    query = select(Theme.id, Theme.name).where(Theme.id.in_([theme_id for theme_id in theme_ids if theme_id]))
    return dict(db.session.execute(query).all())


def account_names(account_ids: Collection[str]) -> dict[str, str]:
    """Account id to name."""
    return dict(db.session.execute(select(Account.id, Account.name).where(Account.id.in_(account_ids))).all())


def verdict_of(observation_ids: Collection[str]) -> dict[str, str]:
    """Observation id to approved, hidden or pending; withdrawn and unknown ones are absent."""
    query = _with_decisions(select(Observation.id, _verdict)).where(Observation.id.in_(observation_ids))
    return dict(db.session.execute(query).all())


def who_approved(observation_id: str) -> str | None:
    """The account that approved the point, while that stands."""
    query = _with_decisions(select(Decision.account_id)).where(Observation.id == observation_id, _verdict == APPROVED)
    return db.session.scalars(query).one_or_none()


def uncovered(limit: int) -> Sequence[str]:
    """Ids of photos in approved points with proposals that nobody decided about."""
    query = _with_decisions(select(Photo.id)).join(Photo, Photo.observation_id == Observation.id)
    proposed = exists().where(Redaction.photo_id == Photo.id, Redaction.state == PROPOSED)
    query = query.where(_verdict == APPROVED, Photo.dropped_at.is_(None), proposed)
    return [photo_id for (photo_id,) in db.session.execute(query.order_by(Photo.id).limit(limit))]


def judged(*columns: Any) -> Query:
    """The query for these columns of every point that was not withdrawn, with ``verdict`` as the last of them."""
    return _with_decisions(select(*columns, _verdict.label("verdict")))


def _with_decisions(query: Query) -> Query:
    return (
        query.select_from(Observation)
        .join(Walk, Walk.id == Observation.walk_id)
        .outerjoin(Decision, _last_decision)
        .where(Observation.withdrawn_at.is_(None), Observation.kind.is_not(None))
    )


def _of_walk(query: Query, walk_id: str | None) -> Query:
    return query if walk_id is None else query.where(Observation.walk_id == walk_id)
