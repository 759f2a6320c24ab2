"""Destroy a photo that its walker dropped: its bytes, the pictures made of it, and what was found in it."""

from __future__ import annotations

from collections.abc import Collection

from wijkwandeling import audit, clock, photo_store
from wijkwandeling.database import db, hold_name, transaction
from wijkwandeling.intake import store as intake
from wijkwandeling.jobs import announce
from wijkwandeling.photos import redaction_store, store


def erase(photo_id: str) -> None:
    """Job: destroy it, unless it is wanted again; again changes nothing.

    Bytes that another photo has as well stay for that one.
    """
    with transaction():
        photo = intake.photo(photo_id)
        if photo is None:
            return
        hashes = {photo.sha256, *store.hashes_of(photo_id)}
        hold(hashes)
        db.session.refresh(photo)
        facts = store.facts(photo_id)
        if photo.dropped_at is None or (facts is not None and facts.state == store.ERASED):
            return
        redaction_store.forget(photo_id, clock.now())
        store.mark_erased(photo_id, clock.now())
        discard(hashes)
        audit.record(
            "photos.erase",
            account_id=None,
            subject={"walk_id": photo.walk_id, "observation_id": photo.observation_id, "photo_id": photo_id},
        )


def announce_unerased() -> None:
    """For the sweep: announce again the dropped photos whose job got lost."""
    with transaction(write=False):
        for photo_id in store.unerased(store.SWEEP_MAX):
            announce("photo-dropped", photo_id=photo_id)


def hold(hashes: Collection[str]) -> None:
    """Nobody else keeps or destroys these bytes until the end of this transaction. Always in one order: no deadlock."""
    for sha256 in sorted(hashes):
        hold_name(sha256)


def discard(hashes: Collection[str]) -> None:
    """Destroy the bytes that nothing has any more; the caller holds them."""
    for sha256 in hashes:
        if not store.in_use(sha256):
            photo_store.current().remove(sha256)
