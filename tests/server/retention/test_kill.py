"""The real process is killed in the middle: what the log says is true then, and the next run does the rest."""

from __future__ import annotations

import os
import signal
import traceback
from datetime import timedelta
from importlib import import_module
from itertools import count
from typing import Any, NoReturn

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from sqlalchemy import select

from builders import SentPhoto, Staff, WalkerPhone, a_jpeg, a_neighbourhood, a_sent_point, an_open_walk, staff
from wijkwandeling import clock
from wijkwandeling.cli import main
from wijkwandeling.commands import destroy_expired as command
from wijkwandeling.database import db, transaction
from wijkwandeling.destruction import Destruction
from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.photos.models import Derivative
from wijkwandeling.retention.models import WalkExport
from wijkwandeling.settings import Settings
from wijkwandeling.walks import store as walks
from wijkwandeling.walks.models import Walk
from wijkwandeling.walks.terms.models import WalkTerms

pytestmark = pytest.mark.timeout(400)

POINTS = 12
STORE, ERASE, LOG = "wijkwandeling.photo_store.folder", "wijkwandeling.photos.erase", "wijkwandeling.destruction"
# Module, class in it if any, function, its nth call, before or after it.
Moment = tuple[str, str, str, int, str]
MOMENTS: dict[str, Moment] = {
    "before the line is committed": ("wijkwandeling.photos.store", "", "doom", 1, "after"),
    "before any byte goes": (ERASE, "", "finish", 1, "before"),
    "half way a later round": (STORE, "FolderStore", "remove", 22, "after"),
    "before it says that it is done": (LOG, "", "finish", 1, "before"),
}


@pytest.fixture
def walk(app: APIFlask) -> Walk:
    return an_open_walk(app, a_neighbourhood(app).id)


@pytest.fixture
def yusuf(app: APIFlask, walk: Walk) -> Staff:
    return staff(app, walk.neighbourhood_id)


def run(app: APIFlask, moment: Moment | None) -> int:
    """Run the command in a process of its own to its end, or until it is killed at ``moment``; the exit status.

    A fork of this one, which has read all the code already: starting from nothing takes longer than what it does.
    """
    child = os.fork()
    if child == 0:
        _destroy_expired(app, moment)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _destroy_expired(app: APIFlask, moment: Moment | None) -> NoReturn:
    status = 1
    try:
        settings: Settings = app.config["WIJKWANDELING"]
        os.environ["WIJKWANDELING_DATA_DIR"] = str(settings.data_dir)
        os.environ["WIJKWANDELING_DATABASE_URL"] = settings.database_url
        with app.app_context():
            # These connections are of the process that it was forked from.
            db.engine.dispose(close=False)
        # These tables were made without migrations.
        pytest.MonkeyPatch().setattr(command, "upgrade", lambda _app: None)
        if moment:
            _kill_at(moment)
        main(["destroy-expired"])
    except SystemExit as end:
        status = int(end.code or 0)
    except Exception:
        traceback.print_exc()
    finally:
        os._exit(status)


def _kill_at(moment: Moment) -> None:
    """This process ends itself by SIGKILL at the nth call of a function, before or after it."""
    module, owner, name, nth, when = moment
    home = getattr(import_module(module), owner) if owner else import_module(module)
    real, calls = getattr(home, name), count(1)

    def killing(*args: Any, **kwargs: Any) -> Any:
        last = next(calls) == nth
        if last and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        result = real(*args, **kwargs)
        if last:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    setattr(home, name, killing)


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

    assert run(app, MOMENTS[moment]) == -signal.SIGKILL
    with app.app_context():
        untouched = all(row.content for row in db.session.scalars(select(Observation)))
    told = lines(app)
    # Nothing went without a line, and no line says that what is still here is gone.
    assert (told == []) == untouched
    assert told or here(settings) == hashes
    assert all(line.finished_at is None for line in told)

    assert run(app, None) == 0
    assert here(settings) == set()
    (line,) = lines(app)
    assert line.finished_at
    assert sorted(line.ids) == sorted(points)
    assert line.counts == {"points": POINTS, "photos": POINTS}


@pytest.mark.parametrize(
    "moment",
    [
        ("wijkwandeling.photo_store.contract", "Arrival", "keep", 1, "after"),
        ("wijkwandeling.walks.forget", "", "forget", 1, "after"),
        (STORE, "FolderStore", "remove", 3, "after"),
    ],
    ids=["when the file for the archive is durable", "before the commit", "after the commit"],
)
def test_a_whole_walk(
    app: APIFlask, client: FlaskClient, settings: Settings, walk: Walk, yusuf: Staff, moment: Moment
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

    assert run(app, moment) == -signal.SIGKILL
    gone = [line for line in lines(app) if line.kind == "everything"]
    # With the walk gone its file is there; else the walk is whole.
    assert len(files()) == len(gone)
    assert gone or photos <= here(settings)

    assert run(app, None) == 0
    (file,) = files()
    (line,) = lines(app)
    assert line.finished_at
    with app.app_context(), transaction():
        left_over = {row.sha256 for row in db.session.scalars(select(WalkExport)) if row.ready_at is None}
        for row in db.session.scalars(select(WalkExport).where(WalkExport.ready_at.is_(None))):
            row.begun_at = clock.now() - timedelta(days=2)
    assert here(settings) == {file["sha256"], *left_over}
    assert run(app, None) == 0
    assert here(settings) == {file["sha256"]}
