"""What is known about what must not be seen on photos, as staff read it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from wijkwandeling.photos import redaction_store
from wijkwandeling.photos.models import Redaction, RedactionState


def redactions(photo_ids: Collection[str]) -> dict[str, dict[str, Any]]:
    """The members of ``schemas.PhotoRedaction`` by photo id; a photo without pictures is not there."""
    states = redaction_store.states_of(photo_ids)
    regions = redaction_store.redactions_of(states)
    return {photo_id: _one(state, regions[photo_id]) for photo_id, state in states.items()}


def _one(state: RedactionState, regions: Sequence[Redaction]) -> dict[str, Any]:
    return {
        "search": state.search,
        "revision": state.revision,
        "burnt": state.burnt == state.revision,
        "regions": [_region(row) for row in regions],
    }


def _region(row: Redaction) -> dict[str, Any]:
    names = ("kind", "source", "state", "x", "y", "width", "height", "score")
    return {"redaction_id": row.id, **{name: getattr(row, name) for name in names}}
