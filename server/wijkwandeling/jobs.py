"""Work off the request path, through huey.

A stage announces an event; the roof's table (events.py) says which functions follow. Every one of
them is idempotent and can be derived again from the tables, so a lost queue loses nothing: the
sweep, once a minute, finds what is still pending. What is over its term goes once a day.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from flask import Flask, current_app
from huey import SqliteHuey, crontab
from huey.consumer import Consumer

from wijkwandeling.database import after_commit
from wijkwandeling.settings import Settings

Job = Callable[..., None]
Table = Mapping[str, tuple[Job, ...]]
POLL_MAX_SECONDS = 0.5
NIGHTLY_HOUR_UTC = "2"
# Before this, every job without a priority.
LAST = -1


@dataclass(frozen=True)
class WhenIdle:
    """A job that waits until no other does: it takes long, and nobody is held up by it."""

    job: Job

    def __call__(self, **values: Any) -> None:
        self.job(**values)


class JobQueue:
    """The huey queue between the server and its consumer."""

    def __init__(self, app: Flask, settings: Settings, table: Table, sweep: Job, daily: Job) -> None:
        self._app = app
        self._table = table
        self.huey = SqliteHuey(
            "wijkwandeling",
            filename=str(settings.data_dir / "jobs.sqlite"),
            immediate=settings.jobs == "immediate",
            immediate_use_memory=False,
            results=False,
            utc=True,
        )
        self._run = self.huey.task(name="run", retries=2, retry_delay=5)(self._perform)
        self.huey.periodic_task(crontab(minute="*"), name="sweep")(lambda: self._in_app(sweep, {}))
        # At night: much may go, and writers would wait for it.
        self.huey.periodic_task(crontab(hour=NIGHTLY_HOUR_UTC, minute="0"), name="daily")(
            lambda: self._in_app(daily, {})
        )

    def enqueue(self, event: str, values: dict[str, Any]) -> None:
        """One queue entry for each function of the event, so that one failing does not repeat the others."""
        for number, job in enumerate(self._table[event]):
            self._run(event, number, values, priority=LAST if isinstance(job, WhenIdle) else None)

    def consumer(self, workers: int = 1) -> Consumer:
        """The loop that performs jobs; it stops on SIGTERM."""
        return cast(Consumer, self.huey.create_consumer(workers=workers, max_delay=POLL_MAX_SECONDS))

    def _perform(self, event: str, number: int, values: dict[str, Any]) -> None:
        self._in_app(self._table[event][number], values)

    def _in_app(self, job: Job, values: dict[str, Any]) -> None:
        with self._app.app_context():
            job(**values)


def init_app(app: Flask, settings: Settings, table: Table, sweep: Job, daily: Job) -> None:
    app.extensions["jobs"] = JobQueue(app, settings, table, sweep, daily)


def queue_of(app: Flask) -> JobQueue:
    return cast(JobQueue, app.extensions["jobs"])


def announce(event: str, **values: Any) -> None:
    """Tell that ``event`` happened: its functions run once the transaction around this call is committed."""
    queue = queue_of(current_app)
    after_commit(lambda: queue.enqueue(event, values))
