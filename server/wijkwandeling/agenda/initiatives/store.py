"""Every query about initiatives."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import delete, func, select

from wijkwandeling.agenda.initiatives.models import Initiative, InitiativeContact
from wijkwandeling.database import db


def with_secret(secret_sha256: str) -> Initiative | None:
    """Also one that was withdrawn."""
    return db.session.scalar(select(Initiative).where(Initiative.secret_sha256 == secret_sha256))


def find(initiative_id: str, *, for_change: bool = False) -> Initiative | None:
    """Not one that was withdrawn; ``for_change`` makes a second one wait for the first."""
    query = select(Initiative).where(Initiative.id == initiative_id, Initiative.withdrawn_at.is_(None))
    if for_change:
        query = query.with_for_update().execution_options(populate_existing=True)
    return db.session.scalar(query)


def all_of(neighbourhood_id: str) -> Sequence[tuple[Initiative, InitiativeContact | None]]:
    """Those that were not withdrawn, what came last first."""
    query = (
        select(Initiative, InitiativeContact)
        .outerjoin(InitiativeContact, InitiativeContact.initiative_id == Initiative.id)
        .where(Initiative.neighbourhood_id == neighbourhood_id, Initiative.withdrawn_at.is_(None))
        .order_by(Initiative.changed_at.desc(), Initiative.id)
    )
    return [(initiative, contact) for initiative, contact in db.session.execute(query)]


def unseen_count(neighbourhood_id: str) -> int:
    """How many wait for staff to look at them."""
    query = select(func.count(Initiative.id)).where(
        Initiative.neighbourhood_id == neighbourhood_id,
        Initiative.withdrawn_at.is_(None),
        Initiative.set_aside_at.is_(None),
        Initiative.proposal == 0,
    )
    return db.session.scalar(query) or 0


def contact(initiative_id: str) -> InitiativeContact | None:
    return db.session.get(InitiativeContact, initiative_id)


def with_contacts_over_term(now: datetime) -> dict[str, list[str]]:
    """Ids of the ideas whose makers may not be reached any more, by neighbourhood."""
    query = (
        select(Initiative.neighbourhood_id, Initiative.id)
        .join(InitiativeContact, InitiativeContact.initiative_id == Initiative.id)
        .where(InitiativeContact.kept_until <= now)
        .order_by(Initiative.neighbourhood_id, Initiative.id)
    )
    found: dict[str, list[str]] = {}
    for neighbourhood_id, initiative_id in db.session.execute(query):
        found.setdefault(neighbourhood_id, []).append(initiative_id)
    return found


def delete_contacts(initiative_ids: Collection[str], now: datetime) -> Sequence[str]:
    """Ids of the ideas of which they went: those that are over their term by now."""
    query = delete(InitiativeContact).where(
        InitiativeContact.initiative_id.in_(list(initiative_ids)), InitiativeContact.kept_until <= now
    )
    return sorted(db.session.scalars(query.returning(InitiativeContact.initiative_id)))


def with_action(action_id: str) -> Initiative | None:
    return db.session.scalar(select(Initiative).where(Initiative.action_id == action_id))


def withdrawn_actions(neighbourhood_id: str) -> set[str]:
    """The actions whose makers took their idea back."""
    query = select(Initiative.action_id).where(
        Initiative.neighbourhood_id == neighbourhood_id,
        Initiative.withdrawn_at.is_not(None),
        Initiative.action_id.is_not(None),
    )
    return {action_id for action_id in db.session.scalars(query) if action_id}
