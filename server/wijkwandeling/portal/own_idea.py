"""Which idea this browser has opened with its code. The code itself is not kept, the cookie ends with the browser."""

from __future__ import annotations

from flask import session

from wijkwandeling import clock
from wijkwandeling.agenda.initiatives import store
from wijkwandeling.agenda.initiatives.models import Initiative
from wijkwandeling.agenda.initiatives.secret import bare, digest
from wijkwandeling.web import SESSION_HOURS

KEY = "idea"


def open_with(typed: str) -> Initiative | None:
    """The idea that this code, or link, belongs to; from now on this browser has it open."""
    code = bare(typed)
    found = store.with_secret(digest(code)) if code else None
    if found is None or found.withdrawn_at is not None:
        return None
    session[KEY] = {"id": found.id, "until": int(clock.now().timestamp()) + SESSION_HOURS * 3600}
    return found


def opened() -> Initiative | None:
    held = session.get(KEY)
    if not held or held["until"] < clock.now().timestamp():
        return None
    return store.find(held["id"])


def close() -> None:
    session.pop(KEY, None)
