"""Which photos a point shows to staff, and where they are read. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

READY = "ready"


def declared_photo_ids(content: Mapping[str, Any] | None) -> list[str]:
    """The photos that a point's accepted content names, in its order."""
    return [photo["photoId"] for photo in (content or {}).get("photos", [])]


def photo_url(neighbourhood_id: str, photo_id: str, variant: str) -> str:
    """The address of a photo for staff. ``variant``: small, public, original."""
    return f"/api/v1/neighbourhoods/{neighbourhood_id}/photos/{photo_id}/{variant}"


def photo_links(
    neighbourhood_id: str, photo_id: str, state: str, *, original_gone: bool = False
) -> dict[str, str | None]:
    """The addresses that exist in this state: only what was decoded has derivatives."""
    made = state == READY
    return {
        "small_url": photo_url(neighbourhood_id, photo_id, "small") if made else None,
        "public_url": photo_url(neighbourhood_id, photo_id, "public") if made else None,
        "original_url": None if original_gone else photo_url(neighbourhood_id, photo_id, "original"),
    }
