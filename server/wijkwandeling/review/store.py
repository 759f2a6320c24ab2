"""Every query of the stage review, and what later stages may ask it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, select

from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.photos.models import Redaction, RedactionState
from wijkwandeling.photos.redaction_store import FAILED, PROPOSED
from wijkwandeling.problems import Problem
from wijkwandeling.review.models import Decision
from wijkwandeling.walks.models import Walk

Query = Select[*tuple[Any, ...]]
APPROVED, HIDDEN, PENDING = "approved", "hidden", "pending"


class Reviewed(NamedTuple):
    """A point with the last decision about it; ``verdict`` is what that decision still means."""

    observation: Observation
    decision: Decision | None
    verdict: str


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
standing: ColumnElement[str] = case(
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
    return with_decisions(select(Observation, Decision, standing)).where(Walk.neighbourhood_id == neighbourhood_id)


def page(
    neighbourhood_id: str, *, verdict: str | None, walk_id: str | None, after: str | None, limit: int
) -> Sequence[Reviewed]:
    """At most ``limit`` points, the oldest received first, after the point with id ``after``."""
    query = _of_walk(reviewed(neighbourhood_id), walk_id)
    if verdict is not None:
        query = query.where(standing == verdict)
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
    judged = with_decisions(select(standing.label("verdict"))).where(Walk.neighbourhood_id == neighbourhood_id)
    inner = _of_walk(judged, walk_id).subquery()
    found = db.session.execute(select(inner.c.verdict, func.count()).group_by(inner.c.verdict))
    return {APPROVED: 0, HIDDEN: 0, PENDING: 0} | dict(found.all())


def require_point(neighbourhood_id: str, observation_id: str) -> Reviewed:
    """The point of this neighbourhood; Problem not-found when it is not there, or was withdrawn."""
    row = db.session.execute(reviewed(neighbourhood_id).where(Observation.id == observation_id)).one_or_none()
    if row is None:
        raise Problem("not-found")
    return Reviewed(*row)


def points_with_ids(neighbourhood_id: str, observation_ids: Collection[str]) -> Sequence[Reviewed]:
    """Those of this neighbourhood that are there, the oldest received first."""
    query = reviewed(neighbourhood_id).where(Observation.id.in_(list(observation_ids)))
    rows = db.session.execute(query.order_by(Observation.received_at, Observation.id))
    return [Reviewed(*row) for row in rows]


def verdict_of(observation_ids: Collection[str]) -> dict[str, str]:
    """Observation id to approved, hidden or pending; withdrawn and unknown ones are absent."""
    query = with_decisions(select(Observation.id, standing)).where(Observation.id.in_(observation_ids))
    return dict(db.session.execute(query).all())


def who_approved(observation_id: str) -> str | None:
    """The account that approved the point, while that stands."""
    query = with_decisions(select(Decision.account_id)).where(Observation.id == observation_id, standing == APPROVED)
    return db.session.scalars(query).one_or_none()


def uncovered(limit: int) -> Sequence[str]:
    """Ids of photos in approved points with proposals that nobody decided about."""
    query = with_decisions(select(Photo.id)).join(Photo, Photo.observation_id == Observation.id)
    proposed = exists().where(Redaction.photo_id == Photo.id, Redaction.state == PROPOSED)
    query = query.where(standing == APPROVED, Photo.dropped_at.is_(None), proposed)
    return [photo_id for (photo_id,) in db.session.execute(query.order_by(Photo.id).limit(limit))]


def with_decisions(query: Query) -> Query:
    return (
        query.select_from(Observation)
        .join(Walk, Walk.id == Observation.walk_id)
        .outerjoin(Decision, _last_decision)
        .where(Observation.withdrawn_at.is_(None), Observation.kind.is_not(None))
    )


def _of_walk(query: Query, walk_id: str | None) -> Query:
    return query if walk_id is None else query.where(Observation.walk_id == walk_id)
