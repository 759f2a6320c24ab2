"""The map of spots for the desk: every spot as a shape with its counts, and what lies loose, as little as it needs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from wijkwandeling.intake.schemas import KINDS
from wijkwandeling.review import map_store
from wijkwandeling.review.map_store import Count, LooseRow, MapFilter, SpotRow
from wijkwandeling.review.photo_links import photo_url

# Six decimals of a degree are ten centimetres: less than a line on the map.
DECIMALS = 6


def spot_map(neighbourhood_id: str, wanted: MapFilter, *, with_points: bool) -> dict[str, Any]:
    """The members of ``map_schemas.SpotMap``: only spots with points that the filter wants.

    ``with_points``: also the loose points, with words that perhaps nobody looked at yet.
    """
    by_spot: dict[str, list[Count]] = defaultdict(list)
    for count in map_store.counts(neighbourhood_id, wanted):
        by_spot[count.spot_id].append(count)
    photos = map_store.first_photos(neighbourhood_id, wanted)
    urls = {
        spot_id: [photo_url(neighbourhood_id, photo_id, "small") for photo_id in ids] for spot_id, ids in photos.items()
    }
    # A pinned spot stays also without points; under a filter it would say nothing.
    keeps_pinned = wanted == MapFilter()
    living = map_store.spots(neighbourhood_id)
    shown = [row for row in living if row.spot_id in by_spot or (row.is_pinned and keeps_pinned)]
    return {
        "spots": [_spot(row, by_spot[row.spot_id], urls.get(row.spot_id, [])) for row in shown],
        "loose": [_loose(row) for row in map_store.loose(neighbourhood_id, wanted)] if with_points else [],
    }


def ring(outline: Mapping[str, Any]) -> list[list[float]]:
    """The outer ring of a GeoJSON Polygon, rounded."""
    rounded: list[list[float]] = np.round(outline["coordinates"][0], DECIMALS).tolist()
    return rounded


def kind_counts(counted: Iterable[tuple[str, int]]) -> dict[str, int]:
    """How many of each kind, of pairs of a kind and a number."""
    total: Counter[str] = Counter()
    for kind, count in counted:
        total[kind] += count
    return {kind: total[kind] for kind in KINDS}


def _spot(row: SpotRow, counts: Sequence[Count], photo_urls: list[str]) -> dict[str, Any]:
    return {
        "spot_id": row.spot_id,
        "number": row.number,
        "title": row.title,
        "revision": row.revision,
        "pinned": row.is_pinned,
        "ring": ring(row.outline),
        "counts": kind_counts((count.kind, count.points) for count in counts),
        "point_count": sum(count.points for count in counts),
        "photo_urls": photo_urls,
    }


def _loose(row: LooseRow) -> dict[str, Any]:
    has_place = row.lon is not None and row.lat is not None
    return {
        "observation_id": row.observation_id,
        "kind": row.kind,
        "position": [round(row.lon or 0.0, DECIMALS), round(row.lat or 0.0, DECIMALS)] if has_place else None,
        "note": row.note,
        "verdict": row.verdict,
        "direction_deg": row.direction_deg,
    }
