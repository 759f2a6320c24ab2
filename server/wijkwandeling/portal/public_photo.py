"""Decide whether the bytes of a photo may be seen by everybody."""

from __future__ import annotations

from datetime import datetime

from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.portal import store
from wijkwandeling.problems import Problem
from wijkwandeling.review.photo_links import declared_photo_ids
from wijkwandeling.review.store import APPROVED, verdict_of


def require_public(sha256: str) -> None:
    """Pass when these are the bytes of a photo in an approved point, as it is now.

    Problems: photo-taken-down when they once were; not-found otherwise, so that nobody can tell a photo
    that waits for a decision from one that never existed.
    """
    photos = store.photos_with_derivative(sha256)
    verdicts = verdict_of([observation.id for _, observation in photos])
    if any(verdicts.get(observation.id) == APPROVED and _belongs(photo, observation) for photo, observation in photos):
        return
    once = [(photo, None) for photo, _ in photos] + store.photos_that_had_derivative(sha256)
    raise Problem("photo-taken-down" if any(_was_public(photo, until) for photo, until in once) else "not-found")


def _belongs(photo: Photo, observation: Observation) -> bool:
    """Whether the point still shows this photo: wiping a face leaves the old one out."""
    return photo.dropped_at is None and photo.id in declared_photo_ids(observation.content)


def _was_public(photo: Photo, until: datetime | None) -> bool:
    """Whether a facilitator ever approved the point with this photo in it, the photo being there to see.

    ``until``: when these bytes were taken out of the photo; None when they still are in it.
    """
    return any(
        photo.id in declared_photo_ids(revision.content)
        and photo.received_at <= decision.at
        and (until is None or decision.at <= until)
        for decision, revision in store.approvals(photo.observation_id)
    )
