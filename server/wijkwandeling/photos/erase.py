"""Destroy a photo that its walker dropped: its bytes, the pictures made of it, and what was found in it.

In two steps. One transaction clears the rows, writes a line of the destruction log and keeps down which
bytes go; the bytes go after it. A process killed in between leaves that list, and ``finish`` takes it up.
"""

from __future__ import annotations

from collections.abc import Collection

from wijkwandeling import audit, clock, destruction, photo_store
from wijkwandeling.database import db, hold_name, transaction
from wijkwandeling.destruction import WALKER, Why
from wijkwandeling.intake import store as intake
from wijkwandeling.intake.models import Photo
from wijkwandeling.jobs import announce
from wijkwandeling.photos import redaction_store, store
from wijkwandeling.walks import store as walks

# Each transaction waits for the disk once for each of them, and writers wait for the transaction.
AT_ONCE = 20


def erase(photo_id: str) -> None:
    """Job: destroy it, unless it is wanted again; again changes nothing.

    Bytes that another photo has as well stay for that one.
    """
    with transaction():
        photo = intake.photo(photo_id)
        if photo is None:
            return
        hold({photo.sha256, *store.hashes_of(photo_id)})
        db.session.refresh(photo)
        facts = store.facts(photo_id)
        if photo.dropped_at is None or (facts is not None and facts.state == store.ERASED):
            return
        line = _log(photo)
        store.doom(line, clear(photo))
        audit.record(
            "photos.erase",
            account_id=None,
            subject={"walk_id": photo.walk_id, "observation_id": photo.observation_id, "photo_id": photo_id},
        )
    finish(line)


def clear(photo: Photo) -> set[str]:
    """Leave nothing of what was found in it; the hashes of the bytes that have to go now."""
    redaction_store.forget(photo.id, clock.now())
    store.mark_erased(photo.id, clock.now())
    return {photo.sha256, *store.hashes_of(photo.id)}


def finish(destruction_id: str) -> None:
    """Destroy the bytes that belong to this line of the log, then say that it is done; again changes nothing."""
    while True:
        with transaction():
            doomed = store.doomed(destruction_id, AT_ONCE)
            hashes = [each.sha256 for each in doomed]
            hold(hashes)
            discard(hashes)
            for each in doomed:
                db.session.delete(each)
            if not doomed:
                destruction.finish(destruction_id)
                return


def finish_all() -> None:
    """What a killed process left undone."""
    with transaction(write=False):
        unfinished = store.unfinished()
    for destruction_id in unfinished:
        finish(destruction_id)


def announce_unerased() -> None:
    """For the sweep: announce again the dropped photos whose job got lost."""
    with transaction(write=False):
        for photo_id in store.unerased(store.SWEEP_MAX):
            announce("photo-dropped", photo_id=photo_id)


def announce_unfinished() -> None:
    """For the sweep: announce again the destructions that a killed process left half done."""
    with transaction(write=False):
        for destruction_id in store.unfinished():
            announce("destruction-begun", destruction_id=destruction_id)


def hold(hashes: Collection[str]) -> None:
    """Nobody else keeps or destroys these bytes until the end of this transaction. Always in one order: no deadlock."""
    for sha256 in sorted(hashes):
        hold_name(sha256)


def discard(hashes: Collection[str]) -> None:
    """Destroy the bytes that nothing has any more; the caller holds them."""
    for sha256 in hashes:
        if not store.in_use(sha256):
            photo_store.current().remove(sha256)


def _log(photo: Photo) -> str:
    walk = walks.find(photo.walk_id)
    return destruction.record(
        "removed-photo",
        walk.neighbourhood_id if walk else "",
        photo.walk_id,
        counts={"photos": 1},
        ids=[photo.id],
        why=Why(WALKER),
    )
