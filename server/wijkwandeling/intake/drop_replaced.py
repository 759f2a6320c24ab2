"""A walker changed a point and left a photo out, perhaps because of a face: from then on it is not here.

Its bytes go right after (photos/erase.py). What a withdrawn point leaves behind is not decided here.
"""

from __future__ import annotations

from wijkwandeling import clock
from wijkwandeling.database import transaction
from wijkwandeling.intake import store
from wijkwandeling.jobs import announce

SWEEP_MAX = 100


def drop_replaced(observation_id: str) -> None:
    """Job: drop the photos that the accepted revision no longer names; again changes nothing."""
    with transaction():
        observation = store.find_locked(observation_id)
        if observation is None or observation.withdrawn_at is not None or observation.revision == 1:
            return
        for photo in store.replaced_photos(observation):
            photo.dropped_at = clock.now()
            announce("photo-dropped", photo_id=photo.id)
        observation.cleaned_revision = observation.revision


def announce_uncleaned() -> None:
    """For the sweep: announce again the changed points whose job got lost."""
    with transaction(write=False):
        for observation_id in store.uncleaned(SWEEP_MAX):
            announce("observation-changed", observation_id=observation_id)
