"""The real process is killed in the middle: what the log says is true then, and the next run does the rest."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import timedelta

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from sqlalchemy import select

from builders import SentPhoto, Staff, WalkerPhone, a_jpeg, a_neighbourhood, a_sent_point, an_open_walk, staff
from wijkwandeling import clock
from wijkwandeling.database import db, transaction
from wijkwandeling.destruction import Destruction
from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.photos.models import Derivative
from wijkwandeling.retention.models import WalkExport
from wijkwandeling.settings import Settings
from wijkwandeling.walks import store as walks
from wijkwandeling.walks.models import Walk
from wijkwandeling.walks.terms.models import WalkTerms

# Every run is a process that starts from nothing, on a machine that may be busy.
pytestmark = pytest.mark.timeout(400)

POINTS = 12
# The command, in a process that ends itself by SIGKILL at the nth call of a function, before or after it.
COMMAND = """
import os, signal, sys
from importlib import import_module
module, owner, name, nth, when = sys.argv[1:6]
home = getattr(import_module(module), owner) if owner else import_module(module)
real, calls = getattr(home, name), []
def killing(*args, **kwargs):
    calls.append(1)
    last = len(calls) == int(nth)
    if last and when == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    result = real(*args, **kwargs)
    if last:
        os.kill(os.getpid(), signal.SIGKILL)
    return result
setattr(home, name, killing)
# These tables were made without migrations.
import wijkwandeling.schema
wijkwandeling.schema.upgrade = lambda app: None
from wijkwandeling.cli import main
main(["destroy-expired"])
"""
STORE, ERASE, LOG = "wijkwandeling.photo_store.folder", "wijkwandeling.photos.erase", "wijkwandeling.destruction"
MOMENTS = {
    "before the line is committed": ("wijkwandeling.photos.store", "", "doom", "1", "after"),
    "before any byte goes": (ERASE, "", "finish", "1", "before"),
    "half way a later round": (STORE, "FolderStore", "remove", "22", "after"),
    "before it says that it is done": (LOG, "", "finish", "1", "before"),
}


@pytest.fixture
def walk(app: APIFlask) -> Walk:
    return an_open_walk(app, a_neighbourhood(app).id)


@pytest.fixture
def yusuf(app: APIFlask, walk: Walk) -> Staff:
    return staff(app, walk.neighbourhood_id)


def run(settings: Settings, moment: tuple[str, ...] | None) -> int:
    """Run the command to its end, or until it is killed at ``moment``; the exit status."""
    own = {"WIJKWANDELING_DATA_DIR": str(settings.data_dir), "WIJKWANDELING_DATABASE_URL": settings.database_url}
    never = (STORE, "FolderStore", "remove", "0", "after")
    command = [sys.executable, "-c", COMMAND, *(moment or never)]
    return subprocess.run(command, env=os.environ | own, check=False, capture_output=True, timeout=150).returncode


def long_ago(app: APIFlask, walk: Walk, **days: int) -> None:
    """As if the withdrawals and the closing were years back, with these terms."""
    before = clock.now() - timedelta(days=1000)
    with app.app_context(), transaction():
        for point in db.session.scalars(select(Observation).where(Observation.withdrawn_at.is_not(None))):
            point.withdrawn_at = before
        row = walks.find(walk.id)
        assert row is not None
        row.state, row.closed_at = "closed", before
        terms = db.session.get_one(WalkTerms, walk.id)
        terms.originals_days = terms.contacts_days = terms.everything_days = None
        for name, value in days.items():
            setattr(terms, name, value)


def lines(app: APIFlask) -> list[Destruction]:
    with app.app_context():
        return list(db.session.scalars(select(Destruction)))


def here(settings: Settings) -> set[str]:
    return {path.name for path in settings.photo_dir.glob("??/*")}


@pytest.mark.parametrize("moment", MOMENTS)
def test_withdrawn_points(
    app: APIFlask, client: FlaskClient, settings: Settings, walk: Walk, yusuf: Staff, moment: str
) -> None:
    truus = WalkerPhone(client, walk)
    points = [a_sent_point(truus, SentPhoto(a_jpeg(40 + n, 30))) for n in range(POINTS)]
    for point in points:
        truus.delete_point(point)
    long_ago(app, walk)
    with app.app_context():
        hashes = {*db.session.scalars(select(Photo.sha256)), *db.session.scalars(select(Derivative.sha256))}
    assert here(settings) == hashes

    assert run(settings, MOMENTS[moment]) == -signal.SIGKILL
    with app.app_context():
        untouched = all(row.content for row in db.session.scalars(select(Observation)))
    told = lines(app)
    # Nothing went without a line, and no line says that what is still here is gone.
    assert (told == []) == untouched
    assert told or here(settings) == hashes
    assert all(line.finished_at is None for line in told)

    assert run(settings, None) == 0
    assert here(settings) == set()
    (line,) = lines(app)
    assert line.finished_at
    assert sorted(line.ids) == sorted(points)
    assert line.counts == {"points": POINTS, "photos": POINTS}


@pytest.mark.parametrize(
    "moment",
    [
        ("wijkwandeling.photo_store.contract", "Arrival", "keep", "1", "after"),
        ("wijkwandeling.walks.forget", "", "forget", "1", "after"),
        (STORE, "FolderStore", "remove", "3", "after"),
    ],
    ids=["when the file for the archive is durable", "before the commit", "after the commit"],
)
def test_a_whole_walk(
    app: APIFlask, client: FlaskClient, settings: Settings, walk: Walk, yusuf: Staff, moment: tuple[str, ...]
) -> None:
    truus = WalkerPhone(client, walk)
    for n in range(4):
        a_sent_point(truus, SentPhoto(a_jpeg(40 + n, 30)))
    long_ago(app, walk, everything_days=60)
    photos = here(settings)

    def files() -> list[dict[str, str]]:
        url = f"/api/v1/neighbourhoods/{walk.neighbourhood_id}/walk-exports"
        found: list[dict[str, str]] = client.get(url, headers=yusuf.headers).get_json()["exports"]
        return found

    assert run(settings, moment) == -signal.SIGKILL
    gone = [line for line in lines(app) if line.kind == "everything"]
    # With the walk gone its file is there; else the walk is whole.
    assert len(files()) == len(gone)
    assert gone or photos <= here(settings)

    assert run(settings, None) == 0
    (file,) = files()
    (line,) = lines(app)
    assert line.finished_at
    with app.app_context(), transaction():
        left_over = {row.sha256 for row in db.session.scalars(select(WalkExport)) if row.ready_at is None}
        for row in db.session.scalars(select(WalkExport).where(WalkExport.ready_at.is_(None))):
            row.begun_at = clock.now() - timedelta(days=2)
    assert here(settings) == {file["sha256"], *left_over}
    assert run(settings, None) == 0
    assert here(settings) == {file["sha256"]}
