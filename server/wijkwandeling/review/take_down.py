"""Somebody asks for a public photo to go; a facilitator takes it down, or lets it stand and says why."""

from __future__ import annotations

from sqlalchemy.exc import IntegrityError

from wijkwandeling import clock
from wijkwandeling.database import db, new_id
from wijkwandeling.photos.show import photo_in
from wijkwandeling.problems import Problem
from wijkwandeling.review import take_down_store as store
from wijkwandeling.review.models import PhotoDecision, TakeDownRequest

# Who wants to fill our tables, or a facilitator's day, gets no further than this with one photo.
WAITING_MAX = 20


def ask(photo_id: str, *, reason: str | None, words: str) -> None:
    """Keep the request. ``reason``: one of take_down_schemas.REASONS."""
    if store.waiting_count(photo_id) >= WAITING_MAX:
        return
    db.session.add(TakeDownRequest(id=new_id(), photo_id=photo_id, reason=reason, words=words, asked_at=clock.now()))


def decide(
    neighbourhood_id: str, photo_id: str, *, account_id: str, verdict: str, number: int, reason: str | None
) -> None:
    """Add a decision after number ``number``, the one that was seen (0: none), and answer what waited for it.

    Saying the same again is no conflict: the answer to the first time may have been lost.
    Problems: not-found, photo-taken-down (its walker was first), stale.
    """
    photo_in(neighbourhood_id, photo_id)
    last = store.last_decision(photo_id)
    said = (verdict, reason or None)
    if last and (last.number, last.account_id, last.verdict, last.reason) == (number + 1, account_id, *said):
        return
    if number != (last.number if last else 0):
        raise Problem("stale")
    decision = PhotoDecision(
        id=new_id(),
        photo_id=photo_id,
        number=number + 1,
        verdict=verdict,
        reason=said[1],
        account_id=account_id,
        at=clock.now(),
    )
    db.session.add(decision)
    try:
        db.session.flush()
    except IntegrityError as error:
        raise Problem("stale") from error
    store.settle(photo_id, decision)
