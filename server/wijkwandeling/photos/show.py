"""Which photo somebody may see: staff one of the own neighbourhood, a walker an own one; none that was taken back."""

from __future__ import annotations

from typing import Any

from wijkwandeling.intake import store as intake
from wijkwandeling.intake.models import Photo
from wijkwandeling.photos import store
from wijkwandeling.photos.models import PhotoFacts
from wijkwandeling.problems import Problem
from wijkwandeling.walks import store as walks


def photo_in(neighbourhood_id: str, photo_id: str) -> Photo:
    """The photo, also when it is kept aside for a point that has yet to come.

    Problems: not-found (also when it is another neighbourhood's), photo-taken-down.
    """
    photo = intake.photo(photo_id)
    walk = walks.find(photo.walk_id) if photo else None
    if photo is None or walk is None or walk.neighbourhood_id != neighbourhood_id:
        raise Problem("not-found")
    _require_standing(photo)
    return photo


def own_photo(walker_id: str, observation_id: str, photo_id: str) -> Photo:
    """The walker's photo of this point. Problems: not-found (also when it is another's), photo-taken-down."""
    photo = intake.photo(photo_id)
    if photo is None or (photo.walker_id, photo.observation_id) != (walker_id, observation_id):
        raise Problem("not-found")
    _require_standing(photo)
    return photo


def told_by(photo: Photo) -> dict[str, Any]:
    """As schemas.PhotoTold; the place also where it does not count."""
    facts = store.facts(photo.id) or PhotoFacts()
    names = ("lon", "lat", "place_reason", "accuracy_m", "direction_deg", "taken_at")
    return {**{name: getattr(facts, name) for name in names}, "tags": facts.exif or {}}


def _require_standing(photo: Photo) -> None:
    observation = intake.observation(photo.observation_id)
    if photo.dropped_at is not None:
        raise Problem("photo-taken-down")
    if observation is not None and (observation.withdrawn_at or not intake.announces(observation, photo.id)):
        raise Problem("photo-taken-down")
