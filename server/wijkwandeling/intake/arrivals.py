"""What came from each phone of a walk: whole points, points that still miss photos, photos that miss their point."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from wijkwandeling.intake import store
from wijkwandeling.intake.acknowledge import is_announced_as
from wijkwandeling.intake.models import Observation, Photo


@dataclass
class Arrivals:
    """Of one phone. Withdrawn points are not counted."""

    complete: int = 0
    incomplete: int = 0
    stray: list[Photo] = field(default_factory=list)


def arrivals_of(walk_id: str) -> dict[str, Arrivals]:
    """By walker id; a phone that sent nothing is absent."""
    observations = {row.id: row for row in store.observations_of_walks([walk_id])}
    photos = {row.id: row for row in store.photos_of_walk(walk_id)}
    result: defaultdict[str, Arrivals] = defaultdict(Arrivals)
    for observation in observations.values():
        if observation.withdrawn_at is None and observation.split_from is None:
            of_phone = result[observation.walker_id]
            if _is_complete(observation, photos):
                of_phone.complete += 1
            else:
                of_phone.incomplete += 1
    for photo in photos.values():
        if photo.observation_id not in observations:
            result[photo.walker_id].stray.append(photo)
    return result


def _is_complete(observation: Observation, photos: dict[str, Photo]) -> bool:
    return all(
        (photo := photos.get(announced["photoId"])) is not None
        and is_announced_as(announced, photo.size_bytes, photo.sha256)
        for announced in store.announced_photos(observation)
    )
