"""The map's data: spots as shapes with counts, and the points that lie loose. Hidden points count nowhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np

from wijkwandeling.clustering.extent import widest_m
from wijkwandeling.clustering.models import Spot
from wijkwandeling.clustering.store import members_of, spots_of
from wijkwandeling.geo import centre_of
from wijkwandeling.intake.schemas import KINDS
from wijkwandeling.review import gather, point_photo_store, spot_store
from wijkwandeling.review.photo_links import declared_photo_ids, photo_url
from wijkwandeling.review.point_photo_store import PhotoKey
from wijkwandeling.review.spot_store import Pin
from wijkwandeling.review.store import APPROVED, HIDDEN
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
    features = [_spot(spot, by_spot[spot.id], ready) for spot in living if spot.id in by_spot]
    return collection(features, loose_points=collection(_loose(pin) for pin in by_spot[None]))


def spot(found: Spot) -> dict[str, Any]:
    """The members of ``schemas.SpotDetail``. Its points include the hidden ones, its counts do not."""
    rows = spot_store.points_of_spot(found.neighbourhood_id, found.id)
    shown = [row.observation for row in rows if row.verdict != HIDDEN]
    moments = sorted(seen.captured_at for seen in shown if seen.captured_at)
    return {
        "spot_id": found.id,
        "number": found.number,
        "title": found.title,
        "outline": found.outline,
        "centre": _centre(found),
        "counts": _counts([seen.kind for seen in shown]),
        "points": gather.points(found.neighbourhood_id, rows),
        "extent_m": round(widest_m(np.array([(member.x, member.y) for member in members_of(found.id)])), 1),
        "first_at": moments[0] if moments else None,
        "last_at": moments[-1] if moments else None,
        "walker_count": len({seen.walker_id for seen in shown}),
    }


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
        counts=_counts([pin.kind for pin in pins]),
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


def _counts(kinds: Sequence[str | None]) -> dict[str, int]:
    counted = Counter(kinds)
    return {kind: counted[kind] for kind in KINDS}


def _centre(found: Spot) -> dict[str, float]:
    lon, lat = centre_of(found.outline)
    return {"lon": lon, "lat": lat}
