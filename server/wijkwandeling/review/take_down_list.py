"""The photos that somebody wants gone, as a facilitator reads them: each once, with all who asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkwandeling.review import take_down_store as store
from wijkwandeling.review.photo_links import photo_url
from wijkwandeling.review.take_down_store import Asked
from wijkwandeling.review.told import Told, told


def waiting(neighbourhood_id: str) -> dict[str, Any]:
    """The members of ``take_down_schemas.TakeDownRequests``, whoever was asked about first on top."""
    by_photo: dict[str, list[Asked]] = {}
    for asked in store.waiting(neighbourhood_id):
        by_photo.setdefault(asked.photo.id, []).append(asked)
    numbers = store.last_numbers(list(by_photo))
    notes = told([each[0].observation for each in by_photo.values()])
    return {"photos": [_photo(neighbourhood_id, each, numbers, notes) for each in by_photo.values()]}


def _photo(
    neighbourhood_id: str, asked: list[Asked], numbers: Mapping[str, int], notes: Mapping[str, Told]
) -> dict[str, Any]:
    _, photo, observation, spot = asked[0]
    return {
        "photo_id": photo.id,
        "observation_id": observation.id,
        "kind": observation.kind,
        "note": notes[observation.id].note,
        "spot_number": spot.number if spot else None,
        "spot_title": spot.title if spot else None,
        "public_url": photo_url(neighbourhood_id, photo.id, "public"),
        "number": numbers.get(photo.id, 0),
        "asked": [
            {"reason": request.reason, "words": request.words, "asked_at": request.asked_at} for request, *_ in asked
        ],
    }
