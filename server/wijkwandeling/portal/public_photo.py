"""Decide whether the bytes of a photo may be seen by everybody."""

from __future__ import annotations

from datetime import datetime

from wijkwandeling.intake import store as intake
from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.intake.split_store import split_off_since
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
    split_off = split_off_since([photo.id for photo, _ in photos])
    public = [
        photo
        for photo, observation in photos
        if verdicts.get(observation.id) == APPROVED
        and _belongs(photo, observation)
        and photo.id not in split_off
        and not is_taken_down(sha256, store.neighbourhood_of(photo).id)
    ]
    if public:
        return public
    once = [(photo, split_off.get(photo.id)) for photo, _ in photos] + store.photos_that_had_derivative(sha256)
    raise Problem("photo-taken-down" if any(_was_taken_down(photo, until) for photo, until in once) else "not-found")


def _belongs(photo: Photo, observation: Observation) -> bool:
    """Whether the point still shows this photo: wiping a face leaves the old one out."""
    return photo.dropped_at is None and photo.id in declared_photo_ids(observation.content)


def _was_taken_down(photo: Photo, until: datetime | None) -> bool:
    """Of a forgotten point, only the pictures that were public are still known."""
    observation = intake.observation(photo.observation_id)
    return (observation is not None and observation.forgotten_at is not None) or was_public(photo, until)


def was_public(photo: Photo, until: datetime | None = None) -> bool:
    """Whether a facilitator ever approved the point with this photo in it, the photo being there to see.

    ``until``: when these bytes were taken out of the photo; None when they still are in it.
    """
    return any(
        photo.id in declared_photo_ids(revision.content)
        and photo.received_at <= decision.at
        and (until is None or decision.at <= until)
        for decision, revision in store.approvals(photo.observation_id)
    )
