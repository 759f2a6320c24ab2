"""Kills while a batch of photos is being looked at: in the end each was looked at, once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from apiflask import APIFlask
from sqlalchemy import func, select

from builders import SentPhoto, WalkerPhone, a_jpeg, a_neighbourhood, a_sent_point, an_open_walk
from wijkwandeling import clock
from wijkwandeling.app import create_app
from wijkwandeling.database import db
from wijkwandeling.photos import store
from wijkwandeling.photos.derive import announce_overdue
from wijkwandeling.photos.models import Derivative, PhotoFacts
from wijkwandeling.schema import upgrade
from wijkwandeling.settings import from_environment

BATCH = 24
WAIT_SECONDS = 120


class Consumer:
    """``wijkwandeling consume`` on the data of ``app``, and the process that it lets decode."""

    def __init__(self, app: APIFlask) -> None:
        settings = app.config["WIJKWANDELING"]
        own = {"WIJKWANDELING_DATA_DIR": str(settings.data_dir), "WIJKWANDELING_JOBS": "queued"}
        command = [sys.executable, "-m", "wijkwandeling.cli", "consume"]
        self._process = subprocess.Popen(command, env=os.environ | own, start_new_session=True)

    def kill(self) -> None:
        """SIGKILL to both."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def kill_decoder(self) -> None:
        wait_until(lambda: self._decoder() is not None)
        os.kill(self._decoder() or 0, signal.SIGKILL)

    def _decoder(self) -> int | None:
        children = Path(f"/proc/{self._process.pid}/task").glob("*/children")
        ids = [int(number) for file in children for number in file.read_text().split()]
        return next((each for each in ids if b"spawn_main" in Path(f"/proc/{each}/cmdline").read_bytes()), None)


@pytest.fixture
def app(tmp_path: Path) -> APIFlask:
    """Its jobs wait for a consumer."""
    app = create_app(from_environment({"WIJKWANDELING_JOBS": "queued"}, tmp_path / "data"))
    upgrade(app)
    return app


@pytest.fixture
def batch(app: APIFlask) -> list[SentPhoto]:
    """Photos that were sent and that nobody looked at yet."""
    phone = WalkerPhone(app.test_client(), an_open_walk(app, a_neighbourhood(app).id))
    photos = [SentPhoto(a_jpeg(1600, 1200, colour=(number, 90, 90))) for number in range(BATCH)]
    for photo in photos:
        a_sent_point(phone, photo)
    return photos


@pytest.fixture
def consume(app: APIFlask) -> Iterator[Callable[[], Consumer]]:
    started: list[Consumer] = []

    def start() -> Consumer:
        started.append(Consumer(app))
        return started[-1]

    yield start
    for consumer in started:
        try:
            consumer.kill()
        except ProcessLookupError:
            continue


def test_every_photo_of_a_batch_is_looked_at_once_whatever_is_killed(
    app: APIFlask, batch: list[SentPhoto], consume: Callable[[], Consumer], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = consume()
    wait_until(lambda: ready(app) >= 3)
    first.kill()
    assert ready(app) < BATCH
    second = consume()
    before = ready(app)
    wait_until(lambda: ready(app) >= before + 2)
    second.kill_decoder()
    # What the first held when it was killed is found by the sweep, some minutes later.
    wait_until(lambda: ready(app) >= BATCH - 1)
    later = clock.now() + timedelta(minutes=11)
    with monkeypatch.context() as patch, app.app_context():
        patch.setattr(clock, "now", lambda: later)
        announce_overdue()
    wait_until(lambda: ready(app) == BATCH)
    with app.app_context():
        made = store.derivatives_of([photo.photo_id for photo in batch])
        assert [set(made[photo.photo_id]) for photo in batch] == [{"small", "public"}] * BATCH
        assert db.session.scalar(select(func.count(Derivative.id))) == 2 * BATCH


def ready(app: APIFlask) -> int:
    with app.app_context():
        return db.session.scalar(select(func.count()).where(PhotoFacts.state == "ready")) or 0


def wait_until(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + WAIT_SECONDS
    while not done():
        assert time.monotonic() < deadline, "it does not happen"
        time.sleep(0.05)
