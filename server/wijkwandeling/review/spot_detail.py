"""One spot with everything that is known of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from wijkwandeling.clustering.anchors import WIDEST_M
from wijkwandeling.clustering.extent import widest_m
from wijkwandeling.clustering.models import Spot
from wijkwandeling.clustering.store import members_of
from wijkwandeling.geo import centre_of, grid_of
from wijkwandeling.intake.models import Observation
from wijkwandeling.neighbourhoods import store as neighbourhoods
from wijkwandeling.review import gather, names_store, spot_store
from wijkwandeling.review.overview import counts_of
from wijkwandeling.review.store import APPROVED, HIDDEN
from wijkwandeling.review.streets import nearest_streets
from wijkwandeling.review.title_words import proposed_title


def spot(found: Spot) -> dict[str, Any]:
    """The members of ``spot_detail_schemas.SpotDetail``. Its points include the hidden ones, its counts do not."""
    rows = spot_store.points_of_spot(found.neighbourhood_id, found.id)
    shown = [row.observation for row in rows if row.verdict != HIDDEN]
    moments = sorted(seen.captured_at for seen in shown if seen.captured_at)
    lon, lat = centre_of(found.outline)
    extent_m = widest_m(np.array([(member.x, member.y) for member in members_of(found.id)]))
    return {
        "spot_id": found.id,
        "number": found.number,
        "title": found.title,
        "revision": found.revision,
        "pinned": found.is_pinned,
        "wide": extent_m > WIDEST_M,
        "outline": found.outline,
        "centre": {"lon": lon, "lat": lat},
        "counts": counts_of([seen.kind for seen in shown]),
        "themes": _themes(shown),
        "walks": _walks(shown),
        "points": gather.points(found.neighbourhood_id, rows),
        "extent_m": round(extent_m, 1),
        "first_at": moments[0] if moments else None,
        "last_at": moments[-1] if moments else None,
        "walker_count": len({seen.walker_id for seen in shown}),
    }


def title_for(found: Spot) -> str | None:
    """A name to propose. Of its notes only those that were approved have a say."""
    rows = spot_store.points_of_spot(found.neighbourhood_id, found.id)
    notes = [row.observation.note for row in rows if row.verdict == APPROVED]
    neighbourhood = neighbourhoods.find(found.neighbourhood_id)
    if neighbourhood is None:
        return None
    grid = grid_of(neighbourhood.boundary)
    [street] = nearest_streets(neighbourhood.base_map, grid, [grid.to_metres(*centre_of(found.outline))])
    return proposed_title(notes, street)


def _themes(shown: Sequence[Observation]) -> list[dict[str, Any]]:
    """How often each theme was chosen, the most first; without a theme last."""
    counted = Counter(seen.theme_id for seen in shown)
    names = names_store.theme_names(counted)
    order = sorted(counted, key=lambda theme_id: (theme_id is None, -counted[theme_id], names.get(theme_id or "", "")))
    return [
        {"theme_id": theme_id, "theme_name": names.get(theme_id or ""), "count": counted[theme_id]}
        for theme_id in order
    ]


def _walks(shown: Sequence[Observation]) -> list[dict[str, Any]]:
    """How many points came from each walk, by the walk's first point."""
    counted = Counter(seen.walk_id for seen in shown)
    titles = names_store.walk_titles(counted)
    return [{"walk_id": walk_id, "title": titles[walk_id], "count": count} for walk_id, count in counted.items()]
