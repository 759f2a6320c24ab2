"""A facilitator makes a photo a point of its own: another thing was seen there, or it was elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkwandeling.clustering import store as spots
from wijkwandeling.clustering.corrected_place import Corrected, correct_place
from wijkwandeling.clustering.place import place_now
from wijkwandeling.intake import split_store
from wijkwandeling.intake import store as intake
from wijkwandeling.intake.models import Photo
from wijkwandeling.intake.split_off import put_back, split_off
from wijkwandeling.photos import erase, redaction_store
from wijkwandeling.photos import store as photos
from wijkwandeling.photos.copy_findings import copy_findings
from wijkwandeling.problems import Problem
from wijkwandeling.review import store
from wijkwandeling.review.photo_links import READY


def split(
    neighbourhood_id: str,
    observation_id: str,
    *,
    account_id: str,
    photo_id: str,
    kind: str,
    place: Mapping[str, Any] | None,
) -> str:
    """The id of the new point. ``place``: lon and lat in degrees, where it is not that of the walker's point.

    Problems: not-found, stale (another point has the photo already), photo-not-ready.
    """
    spots.lock_neighbourhood(neighbourhood_id)
    photo = _require_photo(observation_id, photo_id)
    erase.hold({photo.sha256, *photos.hashes_of(photo_id)})
    store.require_point(neighbourhood_id, observation_id)
    parent = intake.locked_observation(observation_id)
    if parent.withdrawn_at is not None or not intake.announces(parent, photo_id):
        raise Problem("stale")
    if split_store.split_off_among([photo_id]):
        raise Problem("stale")
    point, copy = split_off(parent, photo, kind)
    copy_findings(photo_id, copy.id)
    if place:
        correct_place(neighbourhood_id, point, Corrected(place["lon"], place["lat"]), account_id=account_id)
    place_now(point.id)
    return point.id


def undo(neighbourhood_id: str, observation_id: str) -> str:
    """The photo goes back; the id of the point it came for. Problem: not-found, also for what was not split off."""
    spots.lock_neighbourhood(neighbourhood_id)
    store.require_point(neighbourhood_id, observation_id)
    point = intake.locked_observation(observation_id)
    photo = intake.photo(point.split_from) if point.split_from else None
    if photo is None:
        raise Problem("not-found")
    put_back(point)
    place_now(point.id)
    return photo.observation_id


def _require_photo(observation_id: str, photo_id: str) -> Photo:
    """One that was looked at: what was covered on it goes along."""
    photo = intake.photo(photo_id)
    if photo is None or photo.observation_id != observation_id or photo.dropped_at is not None:
        raise Problem("not-found")
    facts, state = photos.facts(photo_id), redaction_store.states_of([photo_id]).get(photo_id)
    looked_at = state is not None and state.search != redaction_store.PENDING and state.burnt == state.revision
    if facts is None or facts.state != READY or not looked_at:
        raise Problem("photo-not-ready")
    return photo
