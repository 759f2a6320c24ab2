"""A neighbourhood with very many points, put in the database at once: as sent, placed and half of it decided about."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
from apiflask import APIFlask
from sqlalchemy import insert

from builders import LAT, LON, Staff, a_neighbourhood, an_open_walk, square, staff
from wijkwandeling.clustering.grouping import group
from wijkwandeling.clustering.models import Spot, SpotMember
from wijkwandeling.clustering.outline import outline
from wijkwandeling.database import db, new_id, transaction
from wijkwandeling.geo import as_geojson, grid_of
from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.intake.schemas import KINDS
from wijkwandeling.neighbourhoods.store import themes_of
from wijkwandeling.photos.models import PhotoFacts
from wijkwandeling.review.models import Decision
from wijkwandeling.walks.models import Walker

Rows = list[dict[str, Any]]
# Of the points one in five lies anywhere; the others where many stopped.
PLACES, SPREAD_M, ANYWHERE = 150, 9.0, 0.2
# Metres from the middle: a neighbourhood of a good square kilometre.
HALF_M = 550.0
BEGUN = datetime(2026, 5, 9, 10, 0, tzinfo=UTC)


@dataclass(frozen=True)
class BusyNeighbourhood:
    neighbourhood_id: str
    builder: Staff
    facilitator: Staff


def fill(app: APIFlask, count: int, seed: int = 7) -> BusyNeighbourhood:
    """``count`` points of four walks in one neighbourhood; every second one has a photo and is approved."""
    boundary = square(half=0.008)
    neighbourhood = a_neighbourhood(app, boundary=boundary)
    walks = [an_open_walk(app, neighbourhood.id, f"Wandeling {number}") for number in range(1, 5)]
    yusuf = staff(app, neighbourhood.id)
    marja = staff(app, neighbourhood.id, "agendaBuilder", "Marja")
    chance = random.Random(seed)
    grid = grid_of(boundary)
    xy = _places(count, seed) + np.array(grid.to_metres(LON, LAT))
    degrees = [grid.to_degrees(x, y) for x, y in xy]
    labels = group(xy)
    with app.app_context(), transaction():
        theme_ids = [theme.id for theme in themes_of(neighbourhood.id)]
        walkers = [_walker(walk.id) for walk in walks for _ in range(25)]
        spots: Rows = []
        spot_ids: dict[int, str] = {}
        for label in range(int(labels.max()) + 1):
            members = np.flatnonzero(labels == label)
            spot_ids[label] = new_id()
            spots.append(
                {
                    "id": spot_ids[label],
                    "neighbourhood_id": neighbourhood.id,
                    "number": label + 1,
                    "title": f"Speelplek nummer {label}" if label % 3 == 0 else None,
                    "anchor_x": float(xy[members[0]][0]),
                    "anchor_y": float(xy[members[0]][1]),
                    "outline": as_geojson(grid.geometry_to_degrees(outline(xy[members]))),
                    "created_at": BEGUN,
                }
            )
        observations: Rows = []
        placed: Rows = []
        photos: Rows = []
        facts: Rows = []
        decisions: Rows = []
        for index, (lon, lat) in enumerate(degrees):
            walker = walkers[index % len(walkers)]
            at = BEGUN + timedelta(days=index % 60, seconds=index)
            observation_id, photo_id, has_photo = new_id(), new_id(), index % 2 == 0
            kind = chance.choice(KINDS)
            content: dict[str, Any] = {"directionDeg": index % 360 if index % 4 == 0 else None}
            content |= {"photos": [{"photoId": photo_id}] if has_photo else []}
            observations.append(
                {
                    "id": observation_id,
                    "walk_id": walker["walk_id"],
                    "walker_id": walker["id"],
                    "revision": 1,
                    "content": content,
                    "kind": kind,
                    "theme_id": chance.choice(theme_ids),
                    "note": f"Hier liggen de tegels los bij nummer {chance.randrange(400)}, na regen staat er een plas",
                    "lon": lon,
                    "lat": lat,
                    "place_source": "device",
                    "captured_at": at,
                    "received_at": at,
                }
            )
            placed.append(
                {
                    "observation_id": observation_id,
                    "neighbourhood_id": neighbourhood.id,
                    "spot_id": spot_ids.get(int(labels[index])),
                    "x": float(xy[index][0]),
                    "y": float(xy[index][1]),
                    "lon": lon,
                    "lat": lat,
                    "source": "device",
                    "revision": 1,
                }
            )
            if not has_photo:
                continue
            photos.append(
                {
                    "id": photo_id,
                    "walk_id": walker["walk_id"],
                    "walker_id": walker["id"],
                    "observation_id": observation_id,
                    "size_bytes": 1,
                    "sha256": f"{index:064x}",
                    "media_type": "image/jpeg",
                    "received_at": at,
                }
            )
            facts.append({"photo_id": photo_id, "state": "ready", "direction_deg": None, "derived_at": at})
            decisions.append(
                {
                    "id": new_id(),
                    "observation_id": observation_id,
                    "number": 1,
                    "verdict": "approved",
                    "revision": 1,
                    "photo_count": 1,
                    "account_id": yusuf.account_id,
                    "at": at + timedelta(days=1),
                }
            )
        tables = (Walker, Spot, Observation, SpotMember, Photo, PhotoFacts, Decision)
        for table, rows in zip(tables, (walkers, spots, observations, placed, photos, facts, decisions), strict=True):
            db.session.execute(insert(table), rows)
    return BusyNeighbourhood(neighbourhood.id, marja, yusuf)


def _places(count: int, seed: int) -> np.ndarray[Any, np.dtype[np.float64]]:
    """(count, 2) metres from the middle."""
    dice = np.random.default_rng(seed)
    centres = dice.uniform(-HALF_M, HALF_M, (PLACES, 2))
    crowded = centres[dice.integers(0, PLACES, count)] + dice.normal(0, SPREAD_M, (count, 2))
    anywhere = dice.random(count) < ANYWHERE
    crowded[anywhere] = dice.uniform(-HALF_M, HALF_M, (int(anywhere.sum()), 2))
    return crowded


def _walker(walk_id: str) -> dict[str, Any]:
    return {
        "id": new_id(),
        "walk_id": walk_id,
        "secret_sha256": "0" * 64,
        "joined_at": BEGUN,
        "seen_at": BEGUN,
        "unsent_count": 0,
    }
