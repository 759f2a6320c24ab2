"""Forget what a point said: only that it was withdrawn is left, so that a late repeat of it stays away."""

from __future__ import annotations

from collections.abc import Iterable

from wijkwandeling import clock
from wijkwandeling.intake import store
from wijkwandeling.intake.models import Observation, Photo


def forget_originals(photos: Iterable[Photo]) -> None:
    """From now on only the pictures that were made of these are here; the caller sees to it that the bytes go."""
    for photo in photos:
        photo.original_gone_at = clock.now()


def forget(observation: Observation) -> None:
    """Empty a withdrawn point and delete all its versions, those that lost a conflict too.

    Its photos count as not here from now on; the caller sees to it that their bytes go.
    """
    now = clock.now()
    observation.content = None
    observation.content_sha256 = None
    observation.kind = None
    observation.theme_id = None
    observation.note = ""
    observation.lon = observation.lat = None
    observation.place_source = "none"
    observation.place = None
    observation.metres_outside = None
    observation.captured_at = None
    observation.clock_offset_ms = None
    observation.forgotten_at = observation.forgotten_at or now
    store.delete_revisions(observation.id)
    for photo in store.undropped_photos(observation.id):
        photo.dropped_at = now
