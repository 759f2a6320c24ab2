"""The receipt: what the server has of one point, photo by photo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from wijkwandeling.intake import store
from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.intake.sender import Sender
from wijkwandeling.problems import Problem


@dataclass(frozen=True)
class ReceiptPhoto:
    photo_id: str
    size_bytes: int
    sha256: str
    received: bool


@dataclass(frozen=True)
class Receipt:
    observation_id: str
    revision: int
    complete: bool
    withdrawn: bool
    received_at: datetime | None
    photos: tuple[ReceiptPhoto, ...]


def receipt(sender: Sender, observation_id: str) -> Receipt:
    """What a telephone may know of its own point. Problems: not-found, observation-taken."""
    observation = store.observation(observation_id)
    if observation is None:
        raise Problem("not-found")
    sender.require_own(observation)
    return receipt_of(observation)


def receipt_of(observation: Observation, known: ReceiptPhoto | None = None) -> Receipt:
    """Complete when every announced photo is there, with the announced size and hash.

    ``known``: one that is there for certain, so that nobody need look.
    """
    announced = store.announced_photos(observation)
    lines = {known.photo_id: known} if known else {}
    there = store.photos_with_ids([photo["photoId"] for photo in announced if photo["photoId"] not in lines])
    photos = tuple(lines.get(photo["photoId"]) or _line(photo, there.get(photo["photoId"])) for photo in announced)
    return Receipt(
        observation_id=observation.id,
        revision=observation.revision,
        complete=all(photo.received for photo in photos),
        withdrawn=observation.withdrawn_at is not None,
        received_at=observation.received_at,
        photos=photos,
    )


def receipt_for_photo(observation_id: str, observation: Observation | None, line: ReceiptPhoto) -> Receipt:
    """The receipt after a photo. A photo that no revision announces (yet) is named as well, by ``line``."""
    if observation is None:
        return Receipt(observation_id, 0, complete=False, withdrawn=False, received_at=None, photos=(line,))
    # Of a point that was taken back nothing is there.
    known = receipt_of(observation, None if observation.withdrawn_at else line)
    if any(each.photo_id == line.photo_id for each in known.photos):
        return known
    return Receipt(
        observation_id, known.revision, known.complete, known.withdrawn, known.received_at, (*known.photos, line)
    )


def _line(announced: Mapping[str, Any], photo: Photo | None) -> ReceiptPhoto:
    return ReceiptPhoto(
        photo_id=announced["photoId"],
        size_bytes=announced["sizeBytes"],
        sha256=announced["sha256"],
        received=photo is not None and is_announced_as(announced, photo.size_bytes, photo.sha256),
    )


def is_announced_as(announced: Mapping[str, Any], size_bytes: int, sha256: str) -> bool:
    return bool(announced["sizeBytes"] == size_bytes and announced["sha256"] == sha256)
