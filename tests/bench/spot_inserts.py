"""How long a new point takes to know its spot, in a database of a million that have one. On SQLite."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import process_time

import numpy as np
from apiflask import APIFlask
from sqlalchemy import insert

from bench.figures import Figure
from builders import LAT, LON
from ground import Ground, ground_of
from streets import a_street
from wijkwandeling import clock
from wijkwandeling.app import create_app
from wijkwandeling.clustering.models import Spot, SpotMember
from wijkwandeling.clustering.place import place_observation
from wijkwandeling.clustering.reshape import NOWHERE
from wijkwandeling.database import db, new_id, transaction
from wijkwandeling.intake.models import Observation
from wijkwandeling.schema import upgrade
from wijkwandeling.settings import from_environment

POINTS = 1_000_000
PER_SPOT = 10
AT_ONCE = 50_000
# Spots stand 45 metres apart, in a square.
APART_M = 45.0
RUNS = 60
LIMIT_MS = 10.0


def one_new_observation() -> list[Figure]:
    """Median CPU milliseconds of the job that places one point."""
    with tempfile.TemporaryDirectory() as folder:
        environ = {"WIJKWANDELING_JOBS": "immediate", "WIJKWANDELING_RATE_LIMITS": "off"}
        app = create_app(from_environment(environ, Path(folder)))
        upgrade(app)
        ground = ground_of(a_street(app, app.test_client(), LON, LAT))
        _fill(app, ground)
        took = list(_place(app, ground))
    return [Figure(f"one new point among {POINTS:,}: its spot is known, CPU", 1000 * median(took), LIMIT_MS, "ms")]


def _place(app: APIFlask, ground: Ground) -> Iterator[float]:
    random = np.random.default_rng(3)
    side = int((POINTS / PER_SPOT) ** 0.5)
    for _ in range(RUNS):
        column, row = random.integers(0, side, 2)
        row_id = ground.write(column * APART_M + random.uniform(-20, 20), row * APART_M + random.uniform(-20, 20))
        with app.app_context():
            started = process_time()
            place_observation(row_id)
            yield process_time() - started


def _fill(app: APIFlask, ground: Ground) -> None:
    random = np.random.default_rng(4)
    side = int((POINTS / PER_SPOT) ** 0.5)
    x0, y0 = ground.corner
    for first in range(0, POINTS // PER_SPOT, AT_ONCE // PER_SPOT):
        numbers = np.arange(first, min(first + AT_ONCE // PER_SPOT, POINTS // PER_SPOT))
        anchors = np.column_stack([x0 + numbers % side * APART_M, y0 + numbers // side * APART_M])
        spots = [_spot(ground, int(n) + 1, x, y) for n, (x, y) in zip(numbers, anchors.tolist(), strict=True)]
        places = np.repeat(anchors, PER_SPOT, axis=0) + random.normal(0, 6, (len(anchors) * PER_SPOT, 2))
        homes = [spot["id"] for spot in spots for _ in range(PER_SPOT)]
        points = [_point(ground) for _ in homes]
        members = [
            _member(ground, point["id"], home, x, y)
            for point, home, (x, y) in zip(points, homes, places.tolist(), strict=True)
        ]
        with app.app_context(), transaction():
            db.session.execute(insert(Observation), points)
            db.session.execute(insert(Spot), spots)
            db.session.execute(insert(SpotMember), members)


def _spot(ground: Ground, number: int, x: float, y: float) -> dict[str, object]:
    return {
        "id": new_id(),
        "neighbourhood_id": ground.neighbourhood_id,
        "number": number,
        "anchor_x": x,
        "anchor_y": y,
        "outline": NOWHERE,
        "created_at": clock.now(),
    }


def _point(ground: Ground) -> dict[str, object]:
    return {
        "id": new_id(),
        "walk_id": ground.walk_id,
        "walker_id": ground.walker_id,
        "revision": 1,
        "kind": "weakness",
        "content": {},
        "lon": LON,
        "lat": LAT,
        "received_at": clock.now(),
    }


def _member(ground: Ground, observation_id: object, home: object, x: float, y: float) -> dict[str, object]:
    return {
        "observation_id": observation_id,
        "neighbourhood_id": ground.neighbourhood_id,
        "spot_id": home,
        "home_id": home,
        "x": x,
        "y": y,
        "lon": LON,
        "lat": LAT,
        "source": "device",
        "revision": 1,
    }
