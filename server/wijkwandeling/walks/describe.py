"""Rows of this stage as the wire shows them (see schemas.py)."""

from __future__ import annotations

from typing import Any

from wijkwandeling import settings
from wijkwandeling.coalition import store as coalition
from wijkwandeling.neighbourhoods import describe as neighbourhoods
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.walks import join_code, store
from wijkwandeling.walks.models import MapPack, Walk, Walker


def neighbourhood(row: Neighbourhood) -> dict[str, Any]:
    packs = list(store.map_packs_of(row.id).values())
    return {**neighbourhoods.facts(row), "map_pack": map_pack(packs[-1] if packs else None)}


def walk_to_join(walk: Walk, of: Neighbourhood) -> dict[str, Any]:
    """The join page: everything a phone needs before it goes offline."""
    return {
        **_briefing(walk, store.map_pack_of(walk.id)),
        "neighbourhood_id": of.id,
        "neighbourhood_name": of.name,
        "neighbourhood_slug": of.slug,
        "contact": of.contact,
        "ambition": of.ambition,
        "ladder": of.ladder,
        "themes": neighbourhoods.themes(of.id),
        "frames": [
            {"text": condition.walker_text, "hard": condition.hardness == "hard"}
            for condition in coalition.boundary_conditions_of(of.id)
        ],
    }


def walks_of(neighbourhood_id: str) -> list[dict[str, Any]]:
    packs = store.map_packs_of(neighbourhood_id)
    phones = store.phones_of(neighbourhood_id)
    return [_walk(walk, packs.get(walk.id), phones.get(walk.id, (0, 0))) for walk in store.walks_of(neighbourhood_id)]


def walk(row: Walk) -> dict[str, Any]:
    return _walk(row, store.map_pack_of(row.id), store.phones_of(row.neighbourhood_id).get(row.id, (0, 0)))


def walker(row: Walker) -> dict[str, Any]:
    return {"walker_id": row.id, "walk_id": row.walk_id, "joined_at": row.joined_at}


def map_pack(row: MapPack | None) -> dict[str, Any] | None:
    if row is None:
        return None
    return {"url": f"/map-packs/{row.sha256}.pmtiles", "size_bytes": row.size_bytes, "sha256": row.sha256}


def _walk(walk: Walk, pack: MapPack | None, phones: tuple[int, int]) -> dict[str, Any]:
    return {
        **_briefing(walk, pack),
        "join_code": walk.join_code,
        "walker_url": join_code.walker_url(settings.current().public_url, walk.join_code),
        "walker_count": phones[0],
        "announced_count": phones[1],
        "created_at": walk.created_at,
        "closed_at": walk.closed_at,
        "destroyed_at": walk.destroyed_at,
    }


def _briefing(walk: Walk, pack: MapPack | None) -> dict[str, Any]:
    return {
        "walk_id": walk.id,
        "title": walk.title,
        "starts_at": walk.starts_at,
        "meeting_point": walk.meeting_point,
        "goal": walk.goal,
        "who_decides": walk.who_decides,
        "what_happens": walk.what_happens,
        "area": walk.area,
        "route": walk.route,
        "centre": neighbourhoods.centre(walk.area),
        "state": walk.state,
        "map_pack": map_pack(pack),
    }
