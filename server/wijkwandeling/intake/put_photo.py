"""A photo arrives: verified, durable, then acknowledged, in that order.

Temporary file, length and hash verified, fsync, rename, commit, answer. A kill at any moment leaves
either nothing acknowledged or everything present.
"""

from __future__ import annotations

from typing import Any, BinaryIO

from wijkwandeling import clock, images, photo_store
from wijkwandeling.database import transaction
from wijkwandeling.intake import store
from wijkwandeling.intake.acknowledge import Receipt, is_announced_as, receipt_for_photo, receipt_of
from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.intake.sender import Sender
from wijkwandeling.jobs import announce
from wijkwandeling.photo_store import Stream
from wijkwandeling.problems import PHOTO_MAX_BYTES, Problem


def put_photo(sender: Sender, observation_id: str, photo_id: str, body: Stream, length: int, sha256: str) -> Receipt:
    """Receive ``length`` bytes that must have the hash ``sha256`` (hex), and answer with the receipt.

    Commits by itself: no lock is held while a slow telephone sends.
    Problems: photo-truncated, photo-digest-mismatch, photo-not-an-image, photo-too-many-pixels,
    photo-differs, observation-taken.
    """
    with photo_store.current().receive(body, length, sha256) as arrival:
        values = {
            "id": photo_id,
            "walk_id": sender.walk_id,
            "walker_id": sender.walker_id,
            "observation_id": observation_id,
            "size_bytes": length,
            "sha256": sha256,
            "media_type": _media_type(arrival.file),
        }
        with transaction(write=False):
            settled = _settled(sender, values)
        if settled:
            return settled
        arrival.keep()
    with transaction():
        photo, created = store.insert_photo(values | {"received_at": clock.now()})
        if created:
            announce("photo-received", photo_id=photo_id)
        # Made by another request in the meantime? Then it must be the same photo.
        return receipt_for_photo(observation_id, _observation(sender, values), _same(photo, values))


def require_size(length: int) -> None:
    """Problems: photo-too-large, photo-empty."""
    if length > PHOTO_MAX_BYTES:
        raise Problem("photo-too-large")
    if length == 0:
        raise Problem("photo-empty")


def _settled(sender: Sender, values: dict[str, Any]) -> Receipt | None:
    """The receipt when nothing needs to be kept: the photo is here already, or its point is withdrawn."""
    observation = _observation(sender, values)
    if observation is not None and observation.withdrawn_at is not None:
        return receipt_of(observation)
    photo = store.photo(values["id"])
    if photo is None:
        return None
    return receipt_for_photo(values["observation_id"], observation, _same(photo, values))


def _observation(sender: Sender, values: dict[str, Any]) -> Observation | None:
    """The photo's point, if it has come; Problem photo-differs when it announced another photo by this id."""
    observation = store.observation(values["observation_id"])
    if observation is None:
        return None
    sender.require_own(observation)
    for announced in store.announced_photos(observation):
        if announced["photoId"] == values["id"] and not is_announced_as(
            announced, values["size_bytes"], values["sha256"]
        ):
            raise Problem("photo-differs")
    return observation


def _same(photo: Photo, values: dict[str, Any]) -> Photo:
    """``photo`` when it is the one in ``values``: same bytes, same sender, same point."""
    if any(getattr(photo, name) != value for name, value in values.items()):
        raise Problem("photo-differs")
    return photo


def _media_type(file: BinaryIO) -> str:
    try:
        return images.inspect(file).media_type
    except images.ImageRefused as refused:
        raise Problem(refused.code) from refused
