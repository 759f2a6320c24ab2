"""Rows of this stage as the wire shows them (see schemas.py)."""

from __future__ import annotations

from typing import Any

from wijkwandeling import geo
from wijkwandeling.neighbourhoods import store
from wijkwandeling.neighbourhoods.models import Neighbourhood, Theme


def brief(neighbourhood: Neighbourhood) -> dict[str, Any]:
    return {
        "neighbourhood_id": neighbourhood.id,
        "name": neighbourhood.name,
        "slug": neighbourhood.slug,
    }


def facts(neighbourhood: Neighbourhood) -> dict[str, Any]:
    return {
        **brief(neighbourhood),
        "boundary": neighbourhood.boundary,
        "centre": centre(neighbourhood.boundary),
        "profile": neighbourhood.profile,
        "ambition": neighbourhood.ambition,
        "residents_interest": neighbourhood.residents_interest,
        "ladder": neighbourhood.ladder,
        "contact": neighbourhood.contact,
        "budget_eur": neighbourhood.budget_eur,
        "revision": neighbourhood.revision,
        "themes": themes(neighbourhood.id),
    }


def themes(neighbourhood_id: str) -> list[dict[str, Any]]:
    """Those that walkers choose from."""
    return [theme(row) for row in store.themes_of(neighbourhood_id) if row.retired_at is None]


def all_themes(neighbourhood_id: str) -> list[dict[str, Any]]:
    """Also those that are not offered any more, at the end."""
    return [{**theme(row), "retired": row.retired_at is not None} for row in store.themes_of(neighbourhood_id)]


def theme(row: Theme) -> dict[str, Any]:
    return {"theme_id": row.id, "name": row.name, "icon": row.icon, "without_photos": row.without_photos}


def centre(area: dict[str, Any]) -> dict[str, float]:
    """A point well inside a GeoJSON area, degrees."""
    lon, lat = geo.centre_of(area)
    return {"lon": lon, "lat": lat}
