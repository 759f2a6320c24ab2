"""Who is asking: a member of staff by session cookie or API token."""

from __future__ import annotations

from collections import defaultdict

from flask import request, session
from flask_wtf.csrf import validate_csrf
from wtforms.validators import ValidationError

from wijkwandeling.access import SAFE_METHODS, Caller, Role
from wijkwandeling.accounts import store, tokens
from wijkwandeling.problems import Problem
from wijkwandeling.web import SESSION_HOURS

ACCOUNT_KEY = "account_id"
BEARER = "Bearer "
CSRF_HEADER = "X-CSRF-Token"


def identify_account() -> Caller | None:
    """The account behind the token or the cookie, None without either.

    A cookie is sent by the browser whoever asks for it, so a change by cookie must prove that our own
    page made it. Problems: csrf, not-signed-in (a token that does not count).
    """
    header = request.headers.get("Authorization", "")
    if header.startswith(BEARER):
        account_id = store.account_of_token(tokens.digest(header.removeprefix(BEARER)))
        if account_id is None:
            raise Problem("not-signed-in")
        return _caller(account_id)
    account_id = session.get(ACCOUNT_KEY)
    if account_id is None or store.find(account_id) is None:
        return None
    if request.method not in SAFE_METHODS:
        _require_own_page()
    return _caller(account_id)


def _caller(account_id: str) -> Caller:
    roles: dict[str, set[Role]] = defaultdict(set)
    for membership in store.memberships_of(account_id):
        roles[membership.neighbourhood_id].add(Role(membership.role))
    return Caller(account_id=account_id, roles={id_: frozenset(found) for id_, found in roles.items()})


def _require_own_page() -> None:
    try:
        validate_csrf(request.headers.get(CSRF_HEADER), time_limit=SESSION_HOURS * 3600)
    except ValidationError as error:
        raise Problem("csrf") from error
