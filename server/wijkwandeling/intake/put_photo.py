"""A photo arrives: verified, durable, then acknowledged, in that order.

Temporary file, length and hash verified, fsync, rename, commit, answer. A kill at any moment leaves
either nothing acknowledged or everything present.
"""

from __future__ import annotations

from typing import Any, BinaryIO

from wijkwandeling import clock, images, photo_store
from wijkwandeling.database import hold_name, transaction
from wijkwandeling.intake import store
from wijkwandeling.intake.acknowledge import Receipt, ReceiptPhoto, is_announced_as, receipt_for_photo, receipt_of
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
        return _accept(sender, values)


def _accept(sender: Sender, values: dict[str, Any]) -> Receipt:
    # The same bytes may be being destroyed for another photo, and the point may be changing: one after the other.
    hold_name(values["sha256"])
    observation = store.find_locked(values["observation_id"])
    _require_announced(observation, sender, values)
    photo, created = store.insert_photo(values | {"received_at": clock.now()})
    # Made by another request in the meantime? Then it must be the same photo.
    _same(photo, values)
    if observation is not None and _is_unwanted(observation, photo.id):
        store.drop_photo(photo.id, clock.now())
        announce("photo-dropped", photo_id=photo.id)
    elif not photo_store.current().has(photo.sha256):
        raise Problem("photo-truncated")
    elif created:
        announce("photo-received", photo_id=photo.id)
    elif photo.dropped_at is not None:
        photo.dropped_at, photo.original_gone_at, photo.received_at = None, None, clock.now()
        announce("photo-received", photo_id=photo.id)
    return receipt_for_photo(values["observation_id"], observation, _line(values))


def _is_unwanted(observation: Observation, photo_id: str) -> bool:
    """Whether the walker took it back: with its point, perhaps while it was on its way, or by a later version."""
    return observation.withdrawn_at is not None or store.is_replaced(observation, photo_id)


def require_size(length: int) -> None:
    """Problems: photo-too-large, photo-empty."""
    if length > PHOTO_MAX_BYTES:
        raise Problem("photo-too-large")
    if length == 0:
        raise Problem("photo-empty")


def _settled(sender: Sender, values: dict[str, Any]) -> Receipt | None:
    """The receipt when nothing needs to be kept: the photo is here, or its walker took it back."""
    observation, photo = store.point_and_photo(values["observation_id"], values["id"])
    _require_announced(observation, sender, values)
    if observation is not None and observation.withdrawn_at is not None:
        return receipt_of(observation)
    if photo is not None:
        _same(photo, values)
    replaced = observation is not None and store.is_replaced(observation, values["id"])
    if replaced or (photo is not None and photo.dropped_at is None):
        return receipt_for_photo(values["observation_id"], observation, _line(values))
    return None


def _require_announced(observation: Observation | None, sender: Sender, values: dict[str, Any]) -> None:
    """Problem photo-differs when the photo's point, if it has come, announced another photo by this id."""
    if observation is None:
        return
    sender.require_own(observation)
    for announced in store.announced_photos(observation):
        if announced["photoId"] == values["id"] and not is_announced_as(
            announced, values["size_bytes"], values["sha256"]
        ):
            raise Problem("photo-differs")


def _same(photo: Photo, values: dict[str, Any]) -> None:
    """Problem photo-differs when ``photo`` is not the one in ``values``: same bytes, same sender, same point."""
    if any(getattr(photo, name) != value for name, value in values.items()):
        raise Problem("photo-differs")


def _line(values: dict[str, Any]) -> ReceiptPhoto:
    """Acknowledged, also when it need not be kept: the phone has nothing left to do."""
    return ReceiptPhoto(values["id"], values["size_bytes"], values["sha256"], received=True)


def _media_type(file: BinaryIO) -> str:
    try:
        return images.inspect(file).media_type
    except images.ImageRefused as refused:
        raise Problem(refused.code) from refused
