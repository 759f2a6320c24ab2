"""Members of staff get an account, a role in a neighbourhood, a token for scripts."""

from __future__ import annotations

from wijkwandeling import clock
from wijkwandeling.access import STAFF, Role
from wijkwandeling.accounts import passwords, tokens
from wijkwandeling.accounts.models import Account, ApiToken, Membership
from wijkwandeling.database import db, new_id


def create_account(email: str, name: str, password: str) -> Account:
    """Add an account to the running transaction; the e-mail address must be new (IntegrityError)."""
    account = Account(
        id=new_id(),
        email=email.strip().lower(),
        name=name,
        password_hash=passwords.hashed(password),
        created_at=clock.now(),
    )
    db.session.add(account)
    db.session.flush()
    return account


def add_membership(account_id: str, neighbourhood_id: str, role: Role | str) -> Membership:
    """Give the account one role in one neighbourhood; ValueError for what is not a staff role."""
    wanted = Role(role)
    if wanted not in STAFF:
        raise ValueError(f"{wanted} is not a role for staff")
    membership = Membership(id=new_id(), account_id=account_id, neighbourhood_id=neighbourhood_id, role=wanted.value)
    db.session.add(membership)
    db.session.flush()
    return membership


def create_token(account_id: str, label: str) -> str:
    """Add an API token and return its text, which cannot be read again later."""
    token = tokens.draw()
    row = ApiToken(
        id=new_id(),
        account_id=account_id,
        token_sha256=tokens.digest(token),
        label=label,
        created_at=clock.now(),
    )
    db.session.add(row)
    db.session.flush()
    return token
