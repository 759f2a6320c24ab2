"""A long agenda: 1,000 actions with 20,000 linked points. What board, table and promoting cost server and line."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from statistics import median
from time import process_time
from typing import Any

from apiflask import APIFlask
from sqlalchemy import insert

from bench.figures import Figure
from builders import API, LAT, LON, a_neighbourhood, an_open_walk, staff
from wijkwandeling import clock
from wijkwandeling.agenda.models import Action, ActionInterest, ActionRole, ActionSource, Commitment, Verdict
from wijkwandeling.app import create_app
from wijkwandeling.clustering.models import Spot, SpotMember
from wijkwandeling.coalition.create import add_boundary_condition, add_partner
from wijkwandeling.database import db, new_id, transaction
from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.photos.models import Derivative
from wijkwandeling.settings import Settings
from wijkwandeling.walks.models import Walker

RUNS = 9
ACTIONS, BEHIND_EACH = 1_000, 20
TIME_LIMIT_MS, PROMOTE_LIMIT_MS, SIZE_LIMIT_KB = 500.0, 200.0, 150.0
PACKED = {"Accept-Encoding": "gzip"}
PROMOTED = 5
WORDS = (
    *("bank", "stoep", "lantaarn", "park", "school", "boom", "oversteek", "plein", "speelplek", "brug", "fietspad"),
    *("bushalte", "heg", "trap", "gracht"),
)
STATUSES = ("idea", "proposed", "agreed", "running", "done", "not-done")
Rows = list[dict[str, Any]]


def measure() -> list[Figure]:
    """Median milliseconds of the server's own work in nine questions, and kilobytes (of 1,000 bytes) on the line."""
    with tempfile.TemporaryDirectory() as folder, _app(Path(folder)) as app:
        neighbourhood = a_neighbourhood(app, budget_eur=50_000)
        spots = fill(app, neighbourhood)
        who = staff(app, neighbourhood.id, "agendaBuilder")
        home = f"{API}/neighbourhoods/{neighbourhood.id}"
        read = [
            figure
            for name in ("board", "table")
            for figure in _reading(app, name, f"{home}/agenda-{name}", who.headers | PACKED)
        ]
        return [*read, _promoting(app, f"{home}/actions", who.headers, spots)]


def _reading(app: APIFlask, name: str, url: str, headers: dict[str, str]) -> list[Figure]:
    client = app.test_client()
    took, size = [], 0
    for _run in range(RUNS):
        start = process_time()
        answer = client.get(url, headers=headers)
        took.append((process_time() - start) * 1_000)
        size = len(answer.data)
    what = f"{name} of {ACTIONS} actions with {ACTIONS * BEHIND_EACH} points"
    return [
        Figure(what, median(took), TIME_LIMIT_MS, "ms"),
        Figure(f"{what}, after gzip", size / 1_000, SIZE_LIMIT_KB, "kB"),
    ]


def _promoting(app: APIFlask, url: str, headers: dict[str, str], spots: list[str]) -> Figure:
    """Spots of ten points each to one action, on an agenda that is this long already."""
    client = app.test_client()
    took = []
    for run in range(RUNS):
        chosen = spots[run * PROMOTED : (run + 1) * PROMOTED]
        wish = {"title": "Samen opknappen", "kind": "action", "spotIds": chosen}
        start = process_time()
        answer = client.post(url, json=wish, headers=headers)
        took.append((process_time() - start) * 1_000)
        if answer.status_code != 201:
            raise RuntimeError(answer.get_data(as_text=True))
    return Figure(f"{PROMOTED} spots to one action", median(took), PROMOTE_LIMIT_MS, "ms")


@contextmanager
def _app(folder: Path) -> Iterator[APIFlask]:
    app = create_app(
        Settings(folder, f"sqlite:///{folder}/bench.sqlite", "bench", "http://127.0.0.1", folder, "immediate", False)
    )
    with app.app_context():
        db.create_all()
    yield app
    with app.app_context():
        db.session.remove()
        db.engine.dispose()


def fill(app: APIFlask, neighbourhood: Neighbourhood) -> list[str]:
    """The ids of the spots. Half of the points in spots, half by themselves, each with a photo; all actions carried."""
    chance = Random(7)
    walk = an_open_walk(app, neighbourhood.id)
    with app.app_context(), transaction():
        partners = [add_partner(neighbourhood.id, f"Partner {n}", "welzijn", interest="Rust").id for n in range(12)]
        frames = [add_boundary_condition(neighbourhood.id, f"Regel {n}", walker_text="Zo is het.").id for n in range(7)]
        now, walker = clock.now(), new_id()
        rows: dict[Any, Rows] = {
            Walker: [{"id": walker, "walk_id": walk.id, "secret_sha256": "", "joined_at": now, "seen_at": now}]
        }
        for number in range(1, ACTIONS + 1):
            action, spot = new_id(), new_id()
            title = " ".join(chance.sample(WORDS, 5)).capitalize()
            partner = chance.choice(partners)
            _add(rows, Action, id=action, neighbourhood_id=neighbourhood.id, number=number, title=title, kind="action",
                 status=chance.choice(STATUSES), owner_id=chance.choice([partner, None]), revision=3, created_at=now,
                 reserved=chance.choice([0, 0, 25]))  # fmt: skip
            _add(rows, Spot, id=spot, neighbourhood_id=neighbourhood.id, number=number, anchor_x=0.0, anchor_y=0.0,
                 outline={}, created_at=now)  # fmt: skip
            _add(rows, ActionSource, id=new_id(), action_id=action, spot_id=spot, observation_id=None)
            for each in range(BEHIND_EACH):
                _add_point(rows, chance, neighbourhood.id, walk.id, walker, action, spot if each % 2 else None)
            _add(rows, ActionRole, id=new_id(), action_id=action, partner_id=partner, role="decides")
            _add(rows, ActionInterest, id=new_id(), action_id=action, partner_id=partner)
            _add(rows, Commitment, id=new_id(), action_id=action, partner_id=partner, hours=4, euros=0,
                 state="promised", number=1)  # fmt: skip
            for position, frame in enumerate(frames):
                _add(rows, Verdict, id=new_id(), action_id=action, boundary_condition_id=frame, verdict="fits",
                     position=position)  # fmt: skip
        order = db.metadata.sorted_tables
        for model in sorted(rows, key=lambda model: order.index(model.__table__)):
            db.session.execute(insert(model), rows[model])
    return [spot["id"] for spot in rows[Spot]]


def _add_point(
    rows: dict[Any, Rows],
    chance: Random,
    neighbourhood_id: str,
    walk_id: str,
    walker_id: str,
    action_id: str,
    spot_id: str | None,
) -> None:
    now, point, photo = clock.now(), new_id(), new_id()
    ids = {"walk_id": walk_id, "walker_id": walker_id, "received_at": now}
    _add(rows, Observation, id=point, **ids, revision=1, content={"photos": [{"photoId": photo}]}, kind="weakness",
         place_source="device")  # fmt: skip
    _add(rows, Photo, id=photo, **ids, observation_id=point, size_bytes=1, sha256=photo, media_type="image/jpeg")
    _add(rows, Derivative, id=new_id(), photo_id=photo, variant="small", sha256=photo, size_bytes=1, width=1, height=1)
    lon, lat = LON + chance.uniform(-0.004, 0.004), LAT + chance.uniform(-0.004, 0.004)
    _add(rows, SpotMember, observation_id=point, neighbourhood_id=neighbourhood_id, spot_id=spot_id, x=0.0, y=0.0,
         lon=lon, lat=lat, source="device", revision=1)  # fmt: skip
    if spot_id is None:
        _add(rows, ActionSource, id=new_id(), action_id=action_id, spot_id=None, observation_id=point)


def _add(rows: dict[Any, Rows], model: Any, **values: Any) -> None:
    rows.setdefault(model, []).append(values)
