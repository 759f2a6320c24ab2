"""Signing in and out, in the cookie of this browser."""

from __future__ import annotations

from typing import Any

from flask import session
from flask_wtf.csrf import generate_csrf

from wijkwandeling.accounts import passwords, store
from wijkwandeling.accounts.identify import ACCOUNT_KEY
from wijkwandeling.database import transaction
from wijkwandeling.problems import Problem


def sign_in(email: str, password: str) -> str:
    """Put the account into a fresh session and return its id. Problem: wrong-credentials.

    Commits nothing and holds no transaction while the password is compared: that is slow on purpose.
    """
    with transaction(write=False):
        account = store.find_by_email(email)
    if not passwords.matches(account.password_hash if account else None, password) or account is None:
        raise Problem("wrong-credentials")
    # Nothing of a session that somebody else may have planted survives.
    session.clear()
    session.permanent = True
    session[ACCOUNT_KEY] = account.id
    return account.id


def sign_out() -> None:
    session.clear()


def describe_session(account_id: str | None) -> dict[str, Any]:
    """The answer Session (see schemas.py)."""
    account = store.find(account_id) if account_id else None
    if account is None:
        return {"account": None, "memberships": [], "csrf_token": generate_csrf()}
    return {
        "account": {"account_id": account.id, "email": account.email, "name": account.name},
        "memberships": [
            {"neighbourhood_id": membership.neighbourhood_id, "neighbourhood_name": name, "role": membership.role}
            for membership, name in store.named_memberships_of(account.id)
        ],
        "csrf_token": generate_csrf(),
    }
