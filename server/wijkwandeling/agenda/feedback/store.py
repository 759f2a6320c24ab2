"""Every query about answers to points."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, delete, func, select, true
from sqlalchemy.orm import aliased

from wijkwandeling.accounts.models import Account
from wijkwandeling.agenda.feedback.models import PointAnswer
from wijkwandeling.agenda.models import ActionSource
from wijkwandeling.agenda.store import theme_names
from wijkwandeling.clustering.models import Spot, SpotMember
from wijkwandeling.clustering.store import present_spot
from wijkwandeling.coalition.models import BoundaryCondition
from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation
from wijkwandeling.review.store import HIDDEN, reviewed
from wijkwandeling.review.told import told
from wijkwandeling.walks.models import Walk


@dataclass(frozen=True)
class UnansweredPoint:
    observation_id: str
    kind: str | None
    note: str
    theme_name: str | None
    spot_number: int | None
    spot_title: str | None
    verdict: str
    received_at: datetime


@dataclass(frozen=True)
class GivenAnswer:
    """``condition``: the frame that is in the way, in a walker's own words."""

    observation_id: str
    number: int
    kind: str
    text: str
    boundary_condition_id: str | None
    condition: str | None
    by_name: str
    at: datetime
    point_kind: str | None
    point_note: str


def unanswered(neighbourhood_id: str, before: datetime) -> Sequence[UnansweredPoint]:
    """The points received before then about which their walkers heard nothing, the oldest first.

    A hidden point was answered by hiding it; one that is behind an action, itself or by its spot, by that action.
    """
    own = select(ActionSource.id).where(ActionSource.observation_id == Observation.id).exists()
    behind = select(present_spot(ActionSource.spot_id)).where(ActionSource.spot_id.is_not(None))
    of_spot = and_(SpotMember.spot_id.is_not(None), SpotMember.spot_id.in_(behind))
    answered = select(PointAnswer.id).where(PointAnswer.observation_id == Observation.id).exists()
    query = (
        reviewed(neighbourhood_id)
        .outerjoin(SpotMember, SpotMember.observation_id == Observation.id)
        .outerjoin(Spot, (Spot.id == SpotMember.spot_id) & Spot.dissolved_at.is_(None))
        .where(Observation.received_at < before, ~answered, ~own, ~of_spot)
        .add_columns(Spot.number, Spot.title)
        .order_by(Observation.received_at, Observation.id)
    )
    rows = [row for row in db.session.execute(query) if row[2] != HIDDEN]
    said, themes = told([row[0] for row in rows]), theme_names(neighbourhood_id)
    return [
        UnansweredPoint(
            observation_id=point.id,
            kind=point.kind,
            note=said[point.id].note,
            theme_name=themes.get(said[point.id].theme_id or ""),
            spot_number=number,
            spot_title=title,
            verdict=verdict,
            received_at=point.received_at,
        )
        for point, _, verdict, number, title in rows
    ]


def lock_points(neighbourhood_id: str, observation_ids: Collection[str]) -> set[str]:
    """Which of these are points of this neighbourhood that were not withdrawn; kept so until the transaction ends."""
    query = (
        select(Observation.id)
        .join(Walk, Walk.id == Observation.walk_id)
        .where(
            Observation.id.in_(observation_ids),
            Walk.neighbourhood_id == neighbourhood_id,
            Observation.withdrawn_at.is_(None),
            Observation.kind.is_not(None),
        )
        .order_by(Observation.id)
        .with_for_update(of=Observation)
    )
    return set(db.session.scalars(query))


def last_numbers(observation_ids: Collection[str]) -> dict[str, int]:
    query = select(PointAnswer.observation_id, func.max(PointAnswer.number))
    query = query.where(PointAnswer.observation_id.in_(observation_ids)).group_by(PointAnswer.observation_id)
    return dict(db.session.execute(query).all())


def knows_condition(neighbourhood_id: str, boundary_condition_id: str) -> bool:
    found = db.session.get(BoundaryCondition, boundary_condition_id)
    return found is not None and found.neighbourhood_id == neighbourhood_id


def answers_of(neighbourhood_id: str) -> Sequence[GivenAnswer]:
    """The newest answer to each point that was not withdrawn, the newest first."""
    return _answers(Walk.neighbourhood_id == neighbourhood_id)


def answers_to(walk_id: str, walker_id: str) -> dict[str, GivenAnswer]:
    """Observation id → the answer, for one walker."""
    found = _answers((Observation.walk_id == walk_id) & (Observation.walker_id == walker_id))
    return {answer.observation_id: answer for answer in found}


def delete_answers(observation_ids: Collection[str]) -> None:
    db.session.execute(delete(PointAnswer).where(PointAnswer.observation_id.in_(observation_ids)))


def delete_of_walk(walk_id: str) -> None:
    points = select(Observation.id).where(Observation.walk_id == walk_id)
    db.session.execute(delete(PointAnswer).where(PointAnswer.observation_id.in_(points)))


def _answers(where: object) -> Sequence[GivenAnswer]:
    later = aliased(PointAnswer)
    is_newest = ~(
        select(later.id)
        .where(later.observation_id == PointAnswer.observation_id, later.number > PointAnswer.number)
        .exists()
    )
    query = (
        select(PointAnswer, BoundaryCondition.walker_text, Account.name, Observation)
        .join(Observation, Observation.id == PointAnswer.observation_id)
        .join(Walk, Walk.id == Observation.walk_id)
        .join(Account, Account.id == PointAnswer.account_id)
        .outerjoin(BoundaryCondition, BoundaryCondition.id == PointAnswer.boundary_condition_id)
        .where(true() & where, is_newest, Observation.withdrawn_at.is_(None))
        .order_by(PointAnswer.at.desc(), PointAnswer.observation_id)
    )
    rows = list(db.session.execute(query))
    said = told([row[3] for row in rows])
    return [
        GivenAnswer(
            observation_id=answer.observation_id,
            number=answer.number,
            kind=answer.kind,
            text=answer.text,
            boundary_condition_id=answer.boundary_condition_id,
            condition=condition,
            by_name=name,
            at=answer.at,
            point_kind=point.kind,
            point_note=said[point.id].note,
        )
        for answer, condition, name, point in rows
    ]
