"""The queries behind the collective planning."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, func, select
from sqlalchemy.orm import undefer

from wijkwandeling.agenda.models import Action, Agreement, Meeting
from wijkwandeling.coalition.models import Partner
from wijkwandeling.database import db
from wijkwandeling.neighbourhoods.models import Neighbourhood


def meetings_of(neighbourhood_id: str) -> Sequence[Meeting]:
    """The newest first, without their snapshots."""
    query = select(Meeting).where(Meeting.neighbourhood_id == neighbourhood_id)
    return db.session.scalars(query.order_by(Meeting.held_on.desc(), Meeting.created_at.desc(), Meeting.id)).all()


def meeting(neighbourhood_id: str, meeting_id: str, *, for_change: bool = False) -> Meeting | None:
    """With its snapshot; ``for_change`` makes a second writer wait for the first."""
    query = (
        select(Meeting)
        .where(Meeting.id == meeting_id, Meeting.neighbourhood_id == neighbourhood_id)
        .options(undefer(Meeting.snapshot))
    )
    return db.session.scalar(query.with_for_update() if for_change else query)


def frozen_meetings(neighbourhood_id: str) -> Sequence[Meeting]:
    """With their snapshots, kept from others until the transaction ends."""
    query = select(Meeting).where(Meeting.neighbourhood_id == neighbourhood_id, Meeting.version.is_not(None))
    return db.session.scalars(query.options(undefer(Meeting.snapshot)).order_by(Meeting.id).with_for_update()).all()


def agreements_of(meeting_id: str) -> Sequence[Agreement]:
    """By number of the action, then in the order in which the partners joined the table."""
    query = (
        select(Agreement)
        .join(Action, Action.id == Agreement.action_id)
        .join(Partner, Partner.id == Agreement.partner_id)
        .where(Agreement.meeting_id == meeting_id)
        .order_by(Action.number, Partner.position, Partner.id)
    )
    return db.session.scalars(query).all()


def delete_agreements(meeting_id: str) -> None:
    db.session.execute(delete(Agreement).where(Agreement.meeting_id == meeting_id))


def next_version(neighbourhood_id: str) -> int:
    """The number for a new planning. Locks the neighbourhood's row, so that two people get two numbers."""
    db.session.scalar(select(Neighbourhood.id).where(Neighbourhood.id == neighbourhood_id).with_for_update())
    highest = select(func.max(Meeting.version)).where(Meeting.neighbourhood_id == neighbourhood_id)
    return (db.session.scalar(highest) or 0) + 1
