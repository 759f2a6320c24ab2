"""A photo becomes a point of its own, with a copy of the photo. Its walker's point stays as it was sent.

What the walker takes back goes here as well, in the same transaction.
"""

from __future__ import annotations

from collections.abc import Collection

from wijkwandeling import clock
from wijkwandeling.database import new_id
from wijkwandeling.intake import split_store, store
from wijkwandeling.intake.content import content_sha256
from wijkwandeling.intake.models import Observation, ObservationRevision, Photo
from wijkwandeling.jobs import announce

SAME = ("walk_id", "walker_id", "theme_id", "lon", "lat", "place_source", "place", "metres_outside")
SAME_MOMENTS = ("captured_at", "clock_offset_ms", "received_at")
SAME_PHOTO = ("walk_id", "walker_id", "size_bytes", "sha256", "media_type", "received_at", "original_gone_at")


def split_off(observation: Observation, photo: Photo, kind: str) -> tuple[Observation, Photo]:
    """The new point and its photo; the caller locked ``observation`` and holds the photo's bytes."""
    announced = next(each for each in store.announced_photos(observation) if each["photoId"] == photo.id)
    photo_id, point_id = new_id(), new_id()
    content = {**(observation.content or {}), "kind": kind, "note": "", "photos": [{**announced, "photoId": photo_id}]}
    same = {name: getattr(observation, name) for name in (*SAME, *SAME_MOMENTS)}
    store.insert_observation(
        {
            **same,
            "id": point_id,
            "revision": 1,
            "kind": kind,
            "note": "",
            "content": content,
            "content_sha256": content_sha256(content),
            "split_from": photo.id,
        }
    )
    store.add_revision(
        ObservationRevision(
            id=new_id(),
            observation_id=point_id,
            revision=1,
            accepted=True,
            content=content,
            content_sha256=content_sha256(content),
            received_at=clock.now(),
        )
    )
    copy = {name: getattr(photo, name) for name in SAME_PHOTO}
    store.insert_photo({**copy, "id": photo_id, "observation_id": point_id})
    announce("observation-changed", observation_id=point_id)
    return store.locked_observation(point_id), store.present_photo(photo_id)


def put_back(point: Observation) -> None:
    """The photo stands at its walker's point again; the point that was made of it is withdrawn."""
    point.withdrawn_at = clock.now()
    point.revision += 1
    announce("observation-changed", observation_id=point.id)
    announce("observation-withdrawn", observation_id=point.id)


def put_back_all(photo_ids: Collection[str]) -> None:
    """For photos that their walker took back."""
    for point in split_store.points_of_photos(photo_ids):
        put_back(point)
