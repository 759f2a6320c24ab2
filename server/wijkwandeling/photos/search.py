"""Faces are looked for in the pictures of a photo; what is found is proposed, and a person decides."""

from __future__ import annotations

import logging
from datetime import timedelta

from wijkwandeling import clock, isolation, photo_store
from wijkwandeling.database import transaction
from wijkwandeling.intake import store as intake
from wijkwandeling.intake.models import Photo
from wijkwandeling.jobs import announce
from wijkwandeling.photos import faces, redaction_store, store
from wijkwandeling.photos.faces import Face
from wijkwandeling.photos.findings import find
from wijkwandeling.problems import Problem

# A photo that makes the worker die is set aside, not tried for ever.
ATTEMPTS_MAX = 3
# It waits for all other work, also when a whole walk is coming in.
UNSEEN_AFTER = timedelta(minutes=10)
ABANDONED_AFTER = timedelta(minutes=10)

log = logging.getLogger(__name__)


def search_faces(photo_id: str) -> None:
    """Job: look for faces, once; doing it again changes nothing. Without a model the state says so."""
    with transaction():
        photo = intake.photo(photo_id)
        state = redaction_store.locked_state(photo_id)
        if photo is None or photo.dropped_at is not None or state is None or state.search != redaction_store.PENDING:
            return
        state.attempts += 1
        state.search_at = clock.now()
        attempts = state.attempts
        uncovered = store.derivatives_of([photo_id])[photo_id]["public"].sha256 if state.burnt == 0 else None
    _end(photo_id, _found(photo, uncovered) if attempts <= ATTEMPTS_MAX else None)


def search_again(photo_id: str) -> None:
    """After a search that failed: once more from the start. Another state stays as it is; Problem: not-found."""
    state = redaction_store.locked_state(photo_id)
    if state is None:
        raise Problem("not-found")
    if state.search == redaction_store.FAILED:
        state.search, state.attempts, state.search_at = redaction_store.PENDING, 0, clock.now()
        announce("photo-unsearched", photo_id=photo_id)


def nobody_on_it(photo_id: str) -> None:
    """Instead of a search, for pictures that were drawn: there are no people on them."""
    _end(photo_id, [])


def announce_unsearched() -> None:
    """For the sweep: announce again the photos that were lost from the queue, or that a killed worker left."""
    now = clock.now()
    with transaction(write=False):
        for photo_id in redaction_store.unsearched(now - UNSEEN_AFTER, now - ABANDONED_AFTER):
            announce("photo-unsearched", photo_id=photo_id)


def _end(photo_id: str, found: list[Face] | None) -> None:
    with transaction():
        state = redaction_store.locked_state(photo_id)
        if state is None or state.search != redaction_store.PENDING:
            return
        state.search = redaction_store.FAILED if found is None else redaction_store.SEARCHED
        state.search_at = clock.now()
        for face in found or []:
            _propose(photo_id, face)
        announce("photo-searched", photo_id=photo_id)


def _found(photo: Photo, uncovered: str | None) -> list[Face] | None:
    """None when it could not be done: then people look without help, and are told."""
    try:
        return faces.search(_picture(photo, uncovered))
    except Exception:  # Whatever a model or a decoder raises must not hold up the photo.
        log.exception("no faces were looked for in photo %s", photo.id)
        return None


def _picture(photo: Photo, uncovered: str | None) -> bytes:
    """The public picture as it is without anything covered; made anew when it has been covered meanwhile."""
    kept = photo_store.current()
    if uncovered and kept.has(uncovered):
        return kept.read(uncovered)
    rendition = isolation.run(find, kept.read(photo.sha256)).rendition
    if rendition is None:
        raise ValueError("a photo that had pictures cannot be decoded any more")
    return rendition.public.data


def _propose(photo_id: str, face: Face) -> None:
    row = redaction_store.add(
        photo_id, "face", redaction_store.MACHINE, redaction_store.PROPOSED, face.box, clock.now()
    )
    row.score = face.score
