"""The streets of the base map. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import shapely
from shapely.geometry import shape

from wijkwandeling.geo import Grid

# Farther than this a street says nothing about the place any more.
STREET_WITHIN_M = 60.0


def nearest_streets(
    base_map: dict[str, Any] | None, grid: Grid, places: Sequence[tuple[float, float]]
) -> list[str | None]:
    """For each place (x, y in metres) the name of the nearest road within STREET_WITHIN_M; of equals the first in
    the map.
    """
    roads = [
        (str(given["name"]), grid.geometry_to_metres(shape(feature["geometry"])))
        for feature in (base_map or {}).get("features", [])
        if (given := feature["properties"]).get("layer") == "road" and given.get("name")
    ]
    found: list[str | None] = [None] * len(places)
    if not roads or not places:
        return found
    tree = shapely.STRtree([geometry for _, geometry in roads])
    near = tree.query_nearest(shapely.points(places), max_distance=STREET_WITHIN_M)
    for place, road in sorted(near.T.tolist(), reverse=True):
        found[place] = roads[road][0]
    return found
