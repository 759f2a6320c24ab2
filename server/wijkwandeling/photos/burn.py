"""What must not be seen is burnt into the pictures of a photo; those that showed it are destroyed."""

from __future__ import annotations

import logging
from datetime import timedelta

from wijkwandeling import clock, isolation, photo_store
from wijkwandeling.database import transaction
from wijkwandeling.intake import store as intake
from wijkwandeling.intake.models import Photo
from wijkwandeling.jobs import announce
from wijkwandeling.photos import redaction_store, store
from wijkwandeling.photos.derive import kept
from wijkwandeling.photos.erase import discard, hold
from wijkwandeling.photos.findings import find

UNBURNT_AFTER = timedelta(minutes=2)

log = logging.getLogger(__name__)


def burn(photo_id: str) -> None:
    """Job: make the pictures again from the original, with what is confirmed painted over.

    Again changes nothing: the same regions give the same bytes. Until it is done the photo is not public.
    """
    with transaction(write=False):
        photo = intake.photo(photo_id)
        state = redaction_store.states_of([photo_id]).get(photo_id)
        if photo is None or photo.dropped_at is not None or state is None or state.burnt == state.revision:
            return
        revision, covered = state.revision, redaction_store.covered(photo_id)
    pictures = kept(isolation.run(find, _source(photo), covered))
    if not pictures:
        log.error("photo %s had pictures and cannot be decoded any more", photo_id)
        return
    made = {sha256 for _variant, sha256, _jpeg in pictures}
    with transaction():
        old = store.hashes_of(photo_id)
        hold(old | made)
        state = redaction_store.locked_state(photo_id)
        current = state is not None and state.revision == revision and state.burnt != revision
        if state is None or not current or not all(map(photo_store.current().has, made)):
            # Erased, changed or finished by another in the meantime; what is still to be done, the sweep finds.
            discard(made)
            return
        redaction_store.remove_derivatives(photo_id)
        for variant, sha256, jpeg in pictures:
            store.add_derivative(photo_id, variant, sha256, jpeg)
        state.burnt = revision
        discard(old - made)


def _source(photo: Photo) -> bytes:
    """The original; where its term is over, the public picture, out of which nothing can be lifted any more."""
    kept_photos = photo_store.current()
    if kept_photos.has(photo.sha256):
        return kept_photos.read(photo.sha256)
    with transaction(write=False):
        public = store.derivatives_of([photo.id])[photo.id]["public"].sha256
    return kept_photos.read(public)


def announce_unburnt() -> None:
    """For the sweep: announce again the photos whose job got lost."""
    with transaction(write=False):
        for photo_id in redaction_store.unburnt(clock.now() - UNBURNT_AFTER):
            announce("photo-redacted", photo_id=photo_id)
