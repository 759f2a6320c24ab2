"""Queries about who carries an action: partners, roles, frames, interests, hours and money."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Row, Select, exists, func, select

from wijkwandeling.accounts.models import Account
from wijkwandeling.agenda.lacks import FITS_NOT, HARD
from wijkwandeling.agenda.models import (
    Action,
    ActionInterest,
    ActionRole,
    ActionSource,
    ClaimChange,
    Commitment,
    CommitmentChange,
    PastSource,
    StatusChange,
    Verdict,
)
from wijkwandeling.coalition import store as coalition
from wijkwandeling.coalition.models import BoundaryCondition, Partner
from wijkwandeling.database import db
from wijkwandeling.neighbourhoods import store as neighbourhoods


class ClaimRow(NamedTuple):
    status: str
    reserved: int
    committed: int
    spent: int


class PledgeRow(NamedTuple):
    """A commitment with what its action is; see pledges.Pledge."""

    action_id: str
    partner_id: str
    status: str
    state: str
    hours: int
    euros: int


def partners(neighbourhood_id: str) -> Sequence[Partner]:
    return coalition.partners_of(neighbourhood_id)


def partner_names(neighbourhood_id: str) -> dict[str, str]:
    """By id, also of partners that left: what they did stays theirs."""
    query = select(Partner.id, Partner.name).where(Partner.neighbourhood_id == neighbourhood_id)
    return {row.id: row.name for row in db.session.execute(query)}


def boundary_conditions(neighbourhood_id: str) -> Sequence[BoundaryCondition]:
    return coalition.boundary_conditions_of(neighbourhood_id)


def boundary_condition_ids(neighbourhood_id: str) -> set[str]:
    query = select(BoundaryCondition.id).where(BoundaryCondition.neighbourhood_id == neighbourhood_id)
    return set(db.session.scalars(query))


def roles(of: Select[Any]) -> list[ActionRole]:
    """Of the actions whose ids ``of`` selects; so below."""
    return list(db.session.scalars(select(ActionRole).where(ActionRole.action_id.in_(of))))


def interests(of: Select[Any]) -> list[ActionInterest]:
    return list(db.session.scalars(select(ActionInterest).where(ActionInterest.action_id.in_(of))))


def verdicts(of: Select[Any]) -> list[Verdict]:
    return list(db.session.scalars(select(Verdict).where(Verdict.action_id.in_(of)).order_by(Verdict.position)))


def broken_hard_frames(neighbourhood_id: str) -> list[tuple[str, str]]:
    """(action id, title) of every hard frame that an action of this neighbourhood does not fit, in their order."""
    query = (
        select(Verdict.action_id, Verdict.title, BoundaryCondition.title)
        .join(Action, Action.id == Verdict.action_id)
        .outerjoin(BoundaryCondition, BoundaryCondition.id == Verdict.boundary_condition_id)
        .where(
            Action.neighbourhood_id == neighbourhood_id,
            Verdict.verdict == FITS_NOT,
            func.coalesce(BoundaryCondition.hardness, Verdict.hardness) == HARD,
        )
        .order_by(Verdict.action_id, BoundaryCondition.position, Verdict.position)
    )
    return [(action_id, shared or own) for action_id, own, shared in db.session.execute(query)]


def served_interests(neighbourhood_id: str) -> list[tuple[str, str]]:
    """(action id, partner id) of the whole agenda."""
    query = select(ActionInterest.action_id, ActionInterest.partner_id).join(Action)
    rows = db.session.execute(query.where(Action.neighbourhood_id == neighbourhood_id))
    return [(action_id, partner_id) for action_id, partner_id in rows]


def verdict_exists(verdict_id: str) -> bool:
    return db.session.get(Verdict, verdict_id) is not None


def has_origin(action_id: str) -> bool:
    """Whether it came from a spot, a point (also one that is no more), or an interest at the table."""
    return any(
        db.session.scalar(select(exists().where(model.action_id == action_id)))
        for model in (ActionSource, PastSource, ActionInterest)
    )


def commitments(of: Select[Any]) -> list[Commitment]:
    """In the order in which they were written down."""
    query = select(Commitment).where(Commitment.action_id.in_(of))
    return list(db.session.scalars(query.order_by(Commitment.action_id, Commitment.number)))


def commitment(action_id: str, commitment_id: str) -> Commitment | None:
    query = select(Commitment).where(Commitment.id == commitment_id, Commitment.action_id == action_id)
    return db.session.scalar(query)


def next_commitment(action_id: str) -> int:
    """Its place among the action's commitments; the action is held meanwhile."""
    highest = select(func.max(Commitment.number)).where(Commitment.action_id == action_id)
    return (db.session.scalar(highest) or 0) + 1


def pledges(neighbourhood_id: str) -> list[PledgeRow]:
    """Of the whole agenda."""
    query = (
        select(Action.id, Commitment.partner_id, Action.status, Commitment.state, Commitment.hours, Commitment.euros)
        .join(Action, Action.id == Commitment.action_id)
        .where(Action.neighbourhood_id == neighbourhood_id)
    )
    return [PledgeRow(*row) for row in db.session.execute(query)]


def claims(neighbourhood_id: str) -> list[ClaimRow]:
    """Of every action, also those that claim nothing."""
    query = select(Action.status, Action.reserved, Action.committed, Action.spent)
    rows = db.session.execute(query.where(Action.neighbourhood_id == neighbourhood_id))
    return [ClaimRow(*row) for row in rows]


def budget_total(neighbourhood_id: str) -> int | None:
    """In euros; None when nobody filled it in."""
    neighbourhood = neighbourhoods.find(neighbourhood_id)
    return neighbourhood.budget_eur if neighbourhood else None


def status_history(action_id: str) -> Sequence[Row[StatusChange, str]]:
    """The changes with the name of who made them, oldest first."""
    query = select(StatusChange, Account.name).join(Account, Account.id == StatusChange.account_id)
    return db.session.execute(query.where(StatusChange.action_id == action_id).order_by(StatusChange.at)).all()


def commitment_history(action_id: str) -> Sequence[Row[CommitmentChange, str]]:
    """What its commitments were, with the name of who wrote that down, oldest first."""
    query = (
        select(CommitmentChange, Account.name)
        .join(Account, Account.id == CommitmentChange.account_id)
        .join(Commitment, Commitment.id == CommitmentChange.commitment_id)
        .where(Commitment.action_id == action_id)
    )
    return db.session.execute(query.order_by(CommitmentChange.at)).all()


def claim_history(action_id: str) -> Sequence[Row[ClaimChange, str]]:
    query = select(ClaimChange, Account.name).join(Account, Account.id == ClaimChange.account_id)
    return db.session.execute(query.where(ClaimChange.action_id == action_id).order_by(ClaimChange.at)).all()


def decisions(neighbourhood_id: str) -> Sequence[Row[ClaimChange, int, str]]:
    """Every decision to go above the budget, with the number and title of its action, newest first."""
    query = (
        select(ClaimChange, Action.number, Action.title)
        .join(Action, Action.id == ClaimChange.action_id)
        .where(Action.neighbourhood_id == neighbourhood_id, ClaimChange.over > 0)
    )
    return db.session.execute(query.order_by(ClaimChange.at.desc())).all()
