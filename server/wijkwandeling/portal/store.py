"""Every query of the stage portal. It owns no tables: it reads what the stages before it keep."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, or_, select

from wijkwandeling.agenda.models import Action, ActionSource, StatusChange
from wijkwandeling.clustering.models import Spot, SpotMember
from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation
from wijkwandeling.review.models import Decision


@dataclass(frozen=True)
class SpotName:
    spot_id: str
    number: int
    title: str | None


@dataclass(frozen=True)
class OwnPoint:
    """A walker's point with the newest decision about it and the spot that it lies in."""

    observation_id: str
    withdrawn: bool
    verdict: str | None
    verdict_is_current: bool
    spot: SpotName | None

    @property
    def spot_id(self) -> str | None:
        return self.spot.spot_id if self.spot else None


@dataclass(frozen=True)
class ActionNews:
    """An action with its newest message, and the point or spot through which it concerns the reader."""

    action_id: str
    number: int
    title: str
    status: str
    reason: str
    message: str
    spot_id: str | None
    observation_id: str | None


def own_points(walk_id: str, walker_id: str) -> list[OwnPoint]:
    """Every point of a walker, also the withdrawn ones, the first received first."""
    newest = (
        select(func.max(Decision.number))
        .where(Decision.observation_id == Observation.id)
        .correlate(Observation)
        .scalar_subquery()
    )
    query = (
        select(Observation, Decision, Spot)
        .outerjoin(Decision, (Decision.observation_id == Observation.id) & (Decision.number == newest))
        .outerjoin(SpotMember, SpotMember.observation_id == Observation.id)
        .outerjoin(Spot, (Spot.id == SpotMember.spot_id) & Spot.dissolved_at.is_(None))
        .where(Observation.walk_id == walk_id, Observation.walker_id == walker_id)
        .order_by(Observation.received_at, Observation.id)
    )
    return [
        OwnPoint(
            observation_id=observation.id,
            withdrawn=observation.withdrawn_at is not None,
            verdict=decision.verdict if decision else None,
            verdict_is_current=decision is not None and decision.revision == observation.revision,
            spot=SpotName(spot.id, spot.number, spot.title) if spot else None,
        )
        for observation, decision, spot in db.session.execute(query)
    ]


def news_of_points(walk_id: str, walker_id: str) -> Sequence[ActionNews]:
    """The actions that came from this walker's points, or from the spots they lie in."""
    own = select(Observation.id).where(Observation.walk_id == walk_id, Observation.walker_id == walker_id)
    spots = select(SpotMember.spot_id).where(SpotMember.observation_id.in_(own), SpotMember.spot_id.is_not(None))
    query = (
        select(Action, ActionSource)
        .join(ActionSource, ActionSource.action_id == Action.id)
        .where(or_(ActionSource.observation_id.in_(own), ActionSource.spot_id.in_(spots)))
        .order_by(Action.number)
    )
    rows = [(action, source) for action, source in db.session.execute(query)]
    messages = _newest_messages({action.id for action, _ in rows})
    return [
        ActionNews(
            action_id=action.id,
            number=action.number,
            title=action.title,
            status=action.status,
            reason=action.reason,
            message=messages.get(action.id, ""),
            spot_id=source.spot_id,
            observation_id=source.observation_id,
        )
        for action, source in rows
    ]


def _newest_messages(action_ids: set[str]) -> dict[str, str]:
    """The message that came with the newest status of each action."""
    query = (
        select(StatusChange.action_id, StatusChange.message)
        .where(StatusChange.action_id.in_(action_ids))
        .order_by(StatusChange.at, StatusChange.id)
    )
    return {row.action_id: row.message for row in db.session.execute(query)}
