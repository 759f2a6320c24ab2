"""Every query of the stage agenda."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Select, delete, func, select
from sqlalchemy.orm import aliased

from wijkwandeling.agenda.models import Action, ActionSource, PastSource, StatusChange
from wijkwandeling.clustering.models import Spot
from wijkwandeling.clustering.store import present_spot
from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation
from wijkwandeling.neighbourhoods.models import Neighbourhood, Theme
from wijkwandeling.review.models import Decision
from wijkwandeling.review.told import told
from wijkwandeling.walks.models import Walk


class CardRow(NamedTuple):
    """An action as its card on the board needs it; see ``models.Action``."""

    action_id: str
    number: int
    title: str
    kind: str
    status: str
    reason: str
    theme_id: str | None
    owner_id: str | None
    starts_on: date | None
    ends_on: date | None
    reserved: int
    committed: int
    spent: int
    lon: float | None
    lat: float | None
    revision: int


@dataclass(frozen=True)
class SpotSource:
    action_id: str
    spot_id: str
    number: int
    title: str | None


@dataclass(frozen=True)
class PointSource:
    action_id: str
    observation_id: str
    kind: str
    note: str


def action(neighbourhood_id: str, action_id: str, *, for_change: bool = False) -> Action | None:
    """One action of this neighbourhood; ``for_change`` makes a second builder wait for the first."""
    query = select(Action).where(Action.id == action_id, Action.neighbourhood_id == neighbourhood_id)
    return db.session.scalar(query.with_for_update() if for_change else query)


def actions(neighbourhood_id: str) -> list[Action]:
    """All of them, in the order of their numbers."""
    query = select(Action).where(Action.neighbourhood_id == neighbourhood_id).order_by(Action.number)
    return list(db.session.scalars(query))


def cards(neighbourhood_id: str) -> list[CardRow]:
    """All actions in short, in the order of their numbers."""
    columns = (Action.id, *(getattr(Action, name) for name in CardRow._fields[1:]))
    query = select(*columns).where(Action.neighbourhood_id == neighbourhood_id).order_by(Action.number)
    return [CardRow(*row) for row in db.session.execute(query)]


def hold_neighbourhood(neighbourhood_id: str) -> None:
    """Locks the neighbourhood's row until the transaction ends: what is counted or numbered meanwhile stays so."""
    db.session.scalar(select(Neighbourhood.id).where(Neighbourhood.id == neighbourhood_id).with_for_update())


def next_number(neighbourhood_id: str) -> int:
    """The number for a new action; two builders get two numbers."""
    hold_neighbourhood(neighbourhood_id)
    highest = select(func.max(Action.number)).where(Action.neighbourhood_id == neighbourhood_id)
    return (db.session.scalar(highest) or 0) + 1


def theme_names(neighbourhood_id: str) -> dict[str, str]:
    query = select(Theme.id, Theme.name).where(Theme.neighbourhood_id == neighbourhood_id)
    return {row.id: row.name for row in db.session.execute(query)}


def known_spots(neighbourhood_id: str, spot_ids: Collection[str]) -> set[str]:
    """Which of these are spots of this neighbourhood today."""
    query = select(Spot.id).where(
        Spot.id.in_(spot_ids), Spot.neighbourhood_id == neighbourhood_id, Spot.dissolved_at.is_(None)
    )
    return set(db.session.scalars(query))


def spots_on_agenda(neighbourhood_id: str) -> set[str]:
    """The spots that actions come from, whatever became of those; a merged one is the spot it is part of."""
    query = (
        select(present_spot(ActionSource.spot_id))
        .select_from(ActionSource)
        .join(Action, Action.id == ActionSource.action_id)
        .where(Action.neighbourhood_id == neighbourhood_id, ActionSource.spot_id.is_not(None))
    )
    return set(db.session.scalars(query))


def known_points(neighbourhood_id: str, observation_ids: Collection[str]) -> set[str]:
    """Which of these are points of this neighbourhood that were not withdrawn."""
    query = (
        select(Observation.id)
        .join(Walk, Walk.id == Observation.walk_id)
        .where(
            Observation.id.in_(observation_ids),
            Walk.neighbourhood_id == neighbourhood_id,
            Observation.withdrawn_at.is_(None),
        )
    )
    return set(db.session.scalars(query))


def source_rows(action_id: str) -> list[ActionSource]:
    return list(db.session.scalars(select(ActionSource).where(ActionSource.action_id == action_id)))


def spot_sources(of: Select[Any]) -> list[SpotSource]:
    """The spots behind the actions whose ids ``of`` selects."""
    query = (
        select(ActionSource.action_id, Spot.id, Spot.number, Spot.title)
        .join(Spot, Spot.id == present_spot(ActionSource.spot_id))
        .distinct()
        .where(ActionSource.action_id.in_(of))
        .order_by(Spot.number)
    )
    return [SpotSource(*row) for row in db.session.execute(query)]


def point_sources(of: Select[Any]) -> list[PointSource]:
    """The single points behind these actions. A withdrawn one says nothing any more and is left out."""
    query = (
        select(ActionSource.action_id, Observation)
        .join(Observation, Observation.id == ActionSource.observation_id)
        .where(ActionSource.action_id.in_(of), Observation.withdrawn_at.is_(None), Observation.kind.is_not(None))
        .order_by(Observation.received_at, Observation.id)
    )
    rows = [(action_id, observation) for action_id, observation in db.session.execute(query)]
    notes = told([observation for _, observation in rows])
    return [PointSource(action_id, each.id, each.kind or "", notes[each.id].note) for action_id, each in rows]


def past_sources(of: Select[Any]) -> list[PastSource]:
    """What was counted of points that were destroyed since."""
    return list(db.session.scalars(select(PastSource).where(PastSource.action_id.in_(of))))


def delete_sources(walk_id: str) -> None:
    """The single points of this walk that stand behind actions; its spots stay."""
    points = select(Observation.id).where(Observation.walk_id == walk_id)
    db.session.execute(delete(ActionSource).where(ActionSource.observation_id.in_(points)))


def hidden_points() -> Select[Any]:
    """Selects the ids of points that a facilitator hid last."""
    later = aliased(Decision)
    return select(Decision.observation_id).where(
        Decision.verdict == "hidden",
        ~select(later.id)
        .where(later.observation_id == Decision.observation_id, later.number > Decision.number)
        .exists(),
    )


def ids_in(neighbourhood_id: str) -> Select[Any]:
    """Selects the ids of all actions of a neighbourhood."""
    return select(Action.id).where(Action.neighbourhood_id == neighbourhood_id)


def ids_among(action_ids: Iterable[str]) -> Select[Any]:
    return select(Action.id).where(Action.id.in_(list(action_ids)))


def newest_changes(of: Select[Any]) -> dict[str, StatusChange]:
    """The newest status change of each of these actions."""
    query = select(StatusChange).where(StatusChange.action_id.in_(of)).order_by(StatusChange.at)
    return {change.action_id: change for change in db.session.scalars(query)}
