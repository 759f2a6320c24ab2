"""A person decides what must not be seen on a photo."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from wijkwandeling import clock
from wijkwandeling.database import db
from wijkwandeling.jobs import announce
from wijkwandeling.photos import redaction_store
from wijkwandeling.photos.models import Redaction, RedactionState
from wijkwandeling.photos.redaction_store import CONFIRMED, PERSON, PROPOSED
from wijkwandeling.photos.regions import Box
from wijkwandeling.problems import Problem

REDACTIONS_MAX = 200
TOO_MANY = f"Een foto mag hoogstens {REDACTIONS_MAX} vlakken hebben."


def redact(
    photo_id: str,
    revision: int | None,
    account_id: str,
    *,
    decided: Collection[Mapping[str, Any]],
    drawn: Collection[Mapping[str, Any]],
) -> None:
    """Change what is covered, all of it or nothing.

    ``revision``: the one that the caller saw. ``decided``: redaction_id and state (confirmed, rejected, removed);
    ``drawn``: kind, x, y, width, height. Problems: precondition-required, not-found, stale, invalid-input.
    """
    if revision is None:
        raise Problem("precondition-required")
    state = redaction_store.locked_state(photo_id)
    if state is None:
        raise Problem("not-found")
    if state.revision != revision:
        raise Problem("stale", revision=state.revision)

    def change() -> None:
        known = {row.id: row for row in redaction_store.redactions_of([photo_id])[photo_id]}
        if len(known) + len(drawn) > REDACTIONS_MAX:
            raise Problem(
                "invalid-input", errors={"json": {"drawn": [f"Een foto mag {REDACTIONS_MAX} vlakken hebben."]}}
            )
        for each in decided:
            if each["redaction_id"] not in known:
                raise Problem("not-found")
            _decide(known[each["redaction_id"]], each["state"], account_id)
        for each in drawn:
            box = Box(each["x"], each["y"], each["width"], each["height"])
            row = redaction_store.add(photo_id, each["kind"], PERSON, CONFIRMED, box, clock.now())
            _decide(row, CONFIRMED, account_id)

    _change(state, change)


def require_unchanged(seen: Mapping[str, int]) -> None:
    """Keep these photos from others until the transaction ends. ``seen``: photo id to revision. Problem: stale."""
    for photo_id, revision in sorted(seen.items()):
        state = redaction_store.locked_state(photo_id)
        if state is not None and state.revision != revision:
            raise Problem("stale")


def confirm_proposed(photo_ids: Collection[str], account_id: str) -> None:
    """Cover what the machine proposed and nobody decided about. Again changes nothing."""
    for photo_id in sorted(photo_ids):
        state = redaction_store.locked_state(photo_id)
        rows = redaction_store.redactions_of([photo_id])[photo_id]
        proposed = [row for row in rows if row.state == PROPOSED]
        if state is None or not proposed:
            continue

        def change(proposed: Collection[Redaction] = proposed) -> None:
            for row in proposed:
                _decide(row, CONFIRMED, account_id)

        _change(state, change)


def _decide(row: Redaction, state: str, account_id: str) -> None:
    row.state, row.account_id, row.decided_at = state, account_id, clock.now()


def _change(state: RedactionState, change: Callable[[], None]) -> None:
    """Make a change, and see to it that the pictures follow when it is one of what is covered."""
    photo_id, now = state.photo_id, clock.now()
    before, was_fit = redaction_store.covered(photo_id), redaction_store.is_fit(photo_id)
    was_burnt = state.burnt == state.revision
    change()
    state.revision += 1
    state.changed_at = now
    db.session.flush()
    if was_burnt and redaction_store.covered(photo_id) == before:
        state.burnt = state.revision
        return
    if was_fit:
        redaction_store.remember(photo_id, now)
    announce("photo-redacted", photo_id=photo_id)
