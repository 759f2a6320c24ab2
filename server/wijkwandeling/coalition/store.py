"""Every query of the stage coalition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import delete, select

from wijkwandeling.accounts.models import Account, Membership
from wijkwandeling.coalition.models import BoundaryCondition, Partner, PartnerAccount, PartnerPerson
from wijkwandeling.database import db


def boundary_conditions_of(neighbourhood_id: str) -> Sequence[BoundaryCondition]:
    """Those that count, in the order that the coalition gave them."""
    return [row for row in all_boundary_conditions_of(neighbourhood_id) if row.retired_at is None]


def all_boundary_conditions_of(neighbourhood_id: str) -> Sequence[BoundaryCondition]:
    """Also the retired ones: verdicts on them can still be read."""
    query = select(BoundaryCondition).where(BoundaryCondition.neighbourhood_id == neighbourhood_id)
    return db.session.scalars(query.order_by(BoundaryCondition.position, BoundaryCondition.id)).all()


def retired_boundary_conditions_of(neighbourhood_id: str) -> Sequence[BoundaryCondition]:
    """Those that count no more, the last that went first."""
    query = select(BoundaryCondition).where(
        BoundaryCondition.neighbourhood_id == neighbourhood_id, BoundaryCondition.retired_at.is_not(None)
    )
    return db.session.scalars(query.order_by(BoundaryCondition.retired_at.desc(), BoundaryCondition.id)).all()


def boundary_condition(neighbourhood_id: str, condition_id: str) -> BoundaryCondition | None:
    """To change it: a second writer waits for the first."""
    query = select(BoundaryCondition).where(
        BoundaryCondition.id == condition_id, BoundaryCondition.neighbourhood_id == neighbourhood_id
    )
    return db.session.scalar(query.with_for_update())


def partners_of(neighbourhood_id: str) -> Sequence[Partner]:
    """Who is at the table, in the order in which they joined it."""
    return [row for row in all_partners_of(neighbourhood_id) if row.left_at is None]


def all_partners_of(neighbourhood_id: str) -> Sequence[Partner]:
    """Also who left."""
    query = select(Partner).where(Partner.neighbourhood_id == neighbourhood_id)
    return db.session.scalars(query.order_by(Partner.position, Partner.id)).all()


def partner(neighbourhood_id: str, partner_id: str) -> Partner | None:
    """To change it: a second writer waits for the first."""
    query = select(Partner).where(Partner.id == partner_id, Partner.neighbourhood_id == neighbourhood_id)
    return db.session.scalar(query.with_for_update())


def accounts_of(partner_ids: Collection[str]) -> defaultdict[str, list[str]]:
    """By partner id: the accounts that speak for it and still are partners in its neighbourhood."""
    query = (
        select(PartnerAccount.partner_id, PartnerAccount.account_id)
        .join(Partner, Partner.id == PartnerAccount.partner_id)
        .join(
            Membership,
            (Membership.account_id == PartnerAccount.account_id)
            & (Membership.neighbourhood_id == Partner.neighbourhood_id)
            & (Membership.role == "partner"),
        )
        .where(PartnerAccount.partner_id.in_(partner_ids))
        .order_by(PartnerAccount.account_id)
    )
    found: defaultdict[str, list[str]] = defaultdict(list)
    for partner_id, account_id in db.session.execute(query):
        found[partner_id].append(account_id)
    return found


def partner_accounts_of(neighbourhood_id: str) -> list[tuple[Account, str | None]]:
    """Every account with the role partner, by name, with the partner that it speaks for."""
    mine = (
        select(PartnerAccount.account_id, PartnerAccount.partner_id)
        .join(Partner, Partner.id == PartnerAccount.partner_id)
        .where(Partner.neighbourhood_id == neighbourhood_id)
    )
    speaks_for = {row.account_id: row.partner_id for row in db.session.execute(mine)}
    query = (
        select(Account)
        .join(Membership, Membership.account_id == Account.id)
        .where(Membership.neighbourhood_id == neighbourhood_id, Membership.role == "partner")
        .order_by(Account.name, Account.id)
    )
    return [(account, speaks_for.get(account.id)) for account in db.session.scalars(query)]


def names_of_accounts(account_ids: Collection[str]) -> dict[str, str]:
    query = select(Account.id, Account.name).where(Account.id.in_(account_ids))
    return {row.id: row.name for row in db.session.execute(query)}


def delete_accounts(partner_id: str) -> None:
    db.session.execute(delete(PartnerAccount).where(PartnerAccount.partner_id == partner_id))


def free_accounts(neighbourhood_id: str, account_ids: Collection[str]) -> None:
    """They speak for no partner of this neighbourhood any more."""
    here = select(Partner.id).where(Partner.neighbourhood_id == neighbourhood_id)
    db.session.execute(
        delete(PartnerAccount).where(PartnerAccount.account_id.in_(account_ids), PartnerAccount.partner_id.in_(here))
    )


def people_of(partner_id: str) -> Sequence[PartnerPerson]:
    """By name."""
    query = select(PartnerPerson).where(PartnerPerson.partner_id == partner_id)
    return db.session.scalars(query.order_by(PartnerPerson.name, PartnerPerson.id)).all()


def person(partner_id: str, person_id: str) -> PartnerPerson | None:
    query = select(PartnerPerson).where(PartnerPerson.id == person_id, PartnerPerson.partner_id == partner_id)
    return db.session.scalar(query.with_for_update())


def delete_people(partner_id: str) -> None:
    """For good: nothing of them stays."""
    db.session.execute(delete(PartnerPerson).where(PartnerPerson.partner_id == partner_id))
