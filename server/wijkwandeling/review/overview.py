"""The map's data: spots as shapes with counts, and the points that lie loose. Hidden points count nowhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from wijkwandeling.clustering.models import Spot
from wijkwandeling.clustering.store import spots_of
from wijkwandeling.geo import centre_of
from wijkwandeling.intake.schemas import KINDS
from wijkwandeling.review import point_photo_store, spot_store
from wijkwandeling.review.photo_links import declared_photo_ids, photo_url
from wijkwandeling.review.point_photo_store import PhotoKey
from wijkwandeling.review.spot_store import Pin
from wijkwandeling.review.store import APPROVED
from wijkwandeling.wire import collection, feature, point

PHOTOS_SHOWN = 3


def spots(neighbourhood_id: str, *, approved_only: bool) -> Any:
    """A FeatureCollection of outlines with ``loose_points``; with ``approved_only`` as if nothing else existed."""
    pins = [pin for pin in spot_store.pins(neighbourhood_id) if not approved_only or pin.verdict == APPROVED]
    by_spot: dict[str | None, list[Pin]] = defaultdict(list)
    for pin in pins:
        by_spot[pin.spot_id].append(pin)
    ready = point_photo_store.ready_photos(neighbourhood_id)
    living = spots_of(neighbourhood_id)
    shown = [spot for spot in living if spot.id in by_spot or (spot.is_pinned and not approved_only)]
    features = [_spot(spot, by_spot[spot.id], ready) for spot in shown]
    return collection(features, loose_points=collection(_loose(pin) for pin in by_spot[None]))


def _spot(found: Spot, pins: Sequence[Pin], ready: frozenset[PhotoKey]) -> Any:
    photo_ids = [
        photo_id
        for pin in pins
        for photo_id in declared_photo_ids(pin.content)
        if (pin.observation_id, photo_id) in ready
    ]
    return feature(
        found.id,
        found.outline,
        spot_id=found.id,
        number=found.number,
        title=found.title,
        revision=found.revision,
        pinned=found.is_pinned,
        counts=counts_of([pin.kind for pin in pins]),
        point_count=len(pins),
        approved_count=sum(pin.verdict == APPROVED for pin in pins),
        centre=_centre(found),
        photo_urls=[photo_url(found.neighbourhood_id, photo_id, "small") for photo_id in photo_ids[:PHOTOS_SHOWN]],
    )


def _loose(pin: Pin) -> Any:
    return feature(
        pin.observation_id,
        point(pin.lon, pin.lat),
        observation_id=pin.observation_id,
        kind=pin.kind,
        verdict=pin.verdict,
    )


def counts_of(kinds: Sequence[str | None]) -> dict[str, int]:
    counted = Counter(kinds)
    return {kind: counted[kind] for kind in KINDS}


def _centre(found: Spot) -> dict[str, float]:
    lon, lat = centre_of(found.outline)
    return {"lon": lon, "lat": lat}
