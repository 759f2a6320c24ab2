"""Every query of the stage accounts."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from wijkwandeling.accounts.models import Account, ApiToken, Membership
from wijkwandeling.database import db
from wijkwandeling.neighbourhoods.models import Neighbourhood


def find(account_id: str) -> Account | None:
    return db.session.get(Account, account_id)


def find_by_email(email: str) -> Account | None:
    """``email`` in any case."""
    return db.session.scalar(select(Account).where(Account.email == email.strip().lower()))


def account_of_token(token_sha256: str) -> str | None:
    """The account id behind a token that was not revoked."""
    query = select(ApiToken.account_id).where(ApiToken.token_sha256 == token_sha256, ApiToken.revoked_at.is_(None))
    return db.session.scalar(query)


def memberships_of(account_id: str) -> Sequence[Membership]:
    return db.session.scalars(select(Membership).where(Membership.account_id == account_id)).all()


def named_memberships_of(account_id: str) -> list[tuple[Membership, str]]:
    """Each with the name of its neighbourhood, by that name."""
    query = (
        select(Membership, Neighbourhood.name)
        .join(Neighbourhood, Neighbourhood.id == Membership.neighbourhood_id)
        .where(Membership.account_id == account_id)
        .order_by(Neighbourhood.name, Membership.role)
    )
    return [(membership, name) for membership, name in db.session.execute(query)]
