"""Decide whether the bytes of a photo may be seen by everybody."""

from __future__ import annotations

from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.portal import store
from wijkwandeling.problems import Problem
from wijkwandeling.review.photo_links import declared_photo_ids
from wijkwandeling.review.store import APPROVED, verdict_of
from wijkwandeling.review.take_down_store import is_taken_down


def require_public(sha256: str) -> list[Photo]:
    """The photos in approved points, as these are now, that have these bytes: one, or twins.

    Problems: photo-taken-down when they once were public; not-found otherwise, so that nobody can tell a photo
    that waits for a decision from one that never existed.
    """
    photos = store.photos_with_derivative(sha256)
    verdicts = verdict_of([observation.id for _, observation in photos])
    public = [
        photo
        for photo, observation in photos
        if verdicts.get(observation.id) == APPROVED
        and _belongs(photo, observation)
        and not is_taken_down(sha256, store.neighbourhood_of(photo).id)
    ]
    if public:
        return public
    taken_down = any(_was_taken_down(photo, observation) for photo, observation in photos)
    raise Problem("photo-taken-down" if taken_down else "not-found")


def _belongs(photo: Photo, observation: Observation) -> bool:
    """Whether the point still shows this photo: wiping a face leaves the old one out."""
    return photo.dropped_at is None and photo.id in declared_photo_ids(observation.content)


def _was_taken_down(photo: Photo, observation: Observation) -> bool:
    """Of a forgotten point, only the pictures that were public are still known."""
    return observation.forgotten_at is not None or was_public(photo)


def was_public(photo: Photo) -> bool:
    """Whether a facilitator ever approved the point with this photo in it, the photo being there to see."""
    return any(
        photo.id in declared_photo_ids(revision.content) and photo.received_at <= decision.at
        for decision, revision in store.approvals(photo.observation_id)
    )
