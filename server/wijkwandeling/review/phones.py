"""What a facilitator may know of the phones on a walk: how much is still to come, and from nobody in particular."""

from __future__ import annotations

from typing import Any

from wijkwandeling.intake.arrivals import Arrivals, arrivals_of
from wijkwandeling.intake.models import Photo
from wijkwandeling.photos.store import facts_of
from wijkwandeling.review.photo_links import photo_links
from wijkwandeling.review.store import PENDING
from wijkwandeling.walks import store as walks
from wijkwandeling.walks.models import Walker


def phones(neighbourhood_id: str, walk_id: str) -> dict[str, Any]:
    """The members of ``schemas.Phones``. Problem: not-found, also for another neighbourhood's walk."""
    walks.require_walk(neighbourhood_id, walk_id)
    arrivals = arrivals_of(walk_id)
    walkers = walks.walkers_of(walk_id)
    return {
        "phones": [_phone(n, walker, arrivals.get(walker.id, Arrivals())) for n, walker in enumerate(walkers, 1)],
        "vanished": [
            {"count": report.count, "reported_at": report.reported_at} for report in walks.vanished_reports_of(walk_id)
        ],
        "stray_photos": _stray_photos(neighbourhood_id, [photo for each in arrivals.values() for photo in each.stray]),
    }


def _phone(number: int, walker: Walker, arrivals: Arrivals) -> dict[str, Any]:
    return {
        "number": number,
        "joined_at": walker.joined_at,
        "seen_at": walker.seen_at,
        "announced_count": walker.unsent_count,
        "arrived_count": arrivals.complete,
        "incomplete_count": arrivals.incomplete,
        "stray_photo_count": len(arrivals.stray),
    }


def _stray_photos(neighbourhood_id: str, photos: list[Photo]) -> list[dict[str, Any]]:
    """By moment of arrival, so that they do not tell which came from the same phone."""
    facts = facts_of([photo.id for photo in photos])
    return [
        {
            "photo_id": photo.id,
            "received_at": photo.received_at,
            **photo_links(
                neighbourhood_id,
                photo.id,
                facts[photo.id].state if photo.id in facts else PENDING,
                original_gone=photo.original_gone_at is not None,
            ),
        }
        for photo in sorted(photos, key=lambda photo: (photo.received_at, photo.id))
    ]
