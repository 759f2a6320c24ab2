"""Who is asking: a walker by ``Authorization: Bearer {walkerId}.{secret}``."""

from __future__ import annotations

import hashlib
import hmac
import re
from datetime import timedelta

from flask import request

from wijkwandeling import clock
from wijkwandeling.access import SAFE_METHODS, Caller
from wijkwandeling.database import after_commit, transaction
from wijkwandeling.problems import Problem
from wijkwandeling.walks import store
from wijkwandeling.walks.models import Walk, Walker

BEARER = "Bearer "
# An account's API token starts with this; anything else behind Bearer is a walker's.
API_TOKEN = "wt_"  # noqa: S105
CREDENTIAL = re.compile(r"([0-9a-f-]{36})\.([0-9a-f]{64})")
GRACE = timedelta(days=30)
UNSENT_MAX = 100_000
# Seen again within this time with the same count is not worth a write.
SEEN_EVERY = timedelta(seconds=30)


def identify_walker() -> Caller | None:
    """The walker that the header proves, None without such a header.

    Problems: walker-unknown, and walk-not-open for sending 30 days after the walk was closed; reading
    and withdrawing stay possible.
    """
    header = request.headers.get("Authorization", "")
    if not header.startswith(BEARER) or header.startswith(BEARER + API_TOKEN):
        return None
    walker, walk = _proven(header.removeprefix(BEARER))
    if request.method in ("PUT", "POST", "PATCH") and not _may_send(walk):
        raise Problem("walk-not-open")
    _note_seen(walker)
    return Caller(walker_id=walker.id, walk_id=walker.walk_id)


def _proven(credential: str) -> tuple[Walker, Walk]:
    match = CREDENTIAL.fullmatch(credential)
    found = store.walker_with_walk(match[1]) if match else None
    if match is None or found is None:
        raise Problem("walker-unknown")
    given = hashlib.sha256(match[2].encode("ascii")).hexdigest()
    if not hmac.compare_digest(given, found[0].secret_sha256):
        raise Problem("walker-unknown")
    return found


def _may_send(walk: Walk) -> bool:
    return walk.closed_at is None or clock.now() <= walk.closed_at + GRACE


def _note_seen(walker: Walker) -> None:
    """Keep when the phone was last heard, and what it says it still has to send."""
    unsent = _unsent_count()
    if unsent in (None, walker.unsent_count) and clock.now() - walker.seen_at < SEEN_EVERY:
        return
    if request.method in SAFE_METHODS:
        # A reading transaction cannot turn into a writing one on SQLite; write after it.
        walker_id = walker.id
        after_commit(lambda: _write_seen(walker_id, unsent))
    else:
        _set_seen(walker, unsent)


def _write_seen(walker_id: str, unsent: int | None) -> None:
    with transaction():
        walker = store.find_walker(walker_id)
        if walker is not None:
            _set_seen(walker, unsent)


def _set_seen(walker: Walker, unsent: int | None) -> None:
    walker.seen_at = clock.now()
    if unsent is not None:
        walker.unsent_count = unsent


def _unsent_count() -> int | None:
    """The header Unsent-Count, 0 to 100000; anything else is as if it was not sent."""
    text = request.headers.get("Unsent-Count", "")
    if not re.fullmatch(r"[0-9]{1,6}", text) or int(text) > UNSENT_MAX:
        return None
    return int(text)
