"""How the points would fall into spots at another distance. Nothing is written: today's spots stay as they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import shapely

from wijkwandeling.clustering.grouping import group
from wijkwandeling.clustering.outline import MARGIN_M
from wijkwandeling.geo import Grid, grid_of
from wijkwandeling.review import map_store
from wijkwandeling.review.map_store import MapFilter, PlacedRow
from wijkwandeling.review.spot_map import DECIMALS, kind_counts


def spot_preview(
    neighbourhood_id: str, boundary: Mapping[str, Any], wanted: MapFilter, distance_m: float
) -> dict[str, Any]:
    """The members of ``map_schemas.SpotPreview``: groups of the points that the filter wants, the largest first."""
    rows = map_store.placed(neighbourhood_id, wanted)
    numbers = {spot.spot_id: spot.number for spot in map_store.spots(neighbourhood_id)}
    labels = group(np.array([(row.x, row.y) for row in rows]).reshape(-1, 2), distance_m)
    members: dict[int, list[PlacedRow]] = defaultdict(list)
    for label, row in zip(labels.tolist(), rows, strict=True):
        members[label].append(row)
    loose = members.pop(-1, [])
    grid = grid_of(dict(boundary))
    groups = sorted(members.values(), key=len, reverse=True)
    places = [[(row.x, row.y) for row in rows] for rows in groups]
    return {
        "distance_m": distance_m,
        "groups": [
            {"number": number, "ring": ring, **_about(of_group, numbers)}
            for number, (ring, of_group) in enumerate(zip(round_rings(places, grid), groups, strict=True), start=1)
        ],
        "loose": [_loose(row) for row in loose],
        "spot_count": len({row.spot_id for row in rows if row.spot_id}),
    }


def round_rings(groups: Sequence[Sequence[tuple[float, float]]], grid: Grid) -> list[list[list[float]]]:
    """A round shape in degrees for each group of places (x, y in metres), drawn together: a hundredth of the time that
    true outlines take.
    """
    if not groups:
        return []
    points = shapely.points([place for places in groups for place in places])
    together = shapely.multipoints(points, indices=np.repeat(np.arange(len(groups)), [len(each) for each in groups]))
    shapes = shapely.buffer(shapely.convex_hull(together), MARGIN_M, quad_segs=3)
    xy, of_group = shapely.get_coordinates(shapes, return_index=True)
    corners: list[list[float]] = np.round(grid.many_to_degrees(xy), DECIMALS).tolist()
    ends = np.cumsum(np.bincount(of_group)).tolist()
    return [corners[begin:end] for begin, end in pairwise([0, *ends])]


def _about(rows: Sequence[PlacedRow], numbers: Mapping[str, int]) -> dict[str, Any]:
    spots = Counter(row.spot_id for row in rows if row.spot_id)
    return {
        "counts": kind_counts((row.kind, 1) for row in rows),
        "point_count": len(rows),
        "spot_numbers": sorted(numbers[spot_id] for spot_id in spots if spot_id in numbers),
        "loose_count": len(rows) - spots.total(),
    }


def _loose(row: PlacedRow) -> dict[str, Any]:
    return {
        "observation_id": row.observation_id,
        "kind": row.kind,
        "position": [round(row.lon, DECIMALS), round(row.lat, DECIMALS)],
    }
