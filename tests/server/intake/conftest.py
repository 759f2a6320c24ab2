"""A walk in Lindenkwartier with Fenna's phone on it, and many phones sending at the same time."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from builders import API, WalkerPhone, a_neighbourhood, an_open_walk, staff
from wijkwandeling import clock
from wijkwandeling.audit import AuditEntry
from wijkwandeling.database import db, transaction
from wijkwandeling.jobs import queue_of
from wijkwandeling.walks import store as walks
from wijkwandeling.walks.models import Walk

AT_ONCE = 12


@pytest.fixture
def walk(app: APIFlask) -> Walk:
    return an_open_walk(app, a_neighbourhood(app).id)


@pytest.fixture
def fenna(client: FlaskClient, walk: Walk) -> WalkerPhone:
    return WalkerPhone(client, walk)


@pytest.fixture
def yusuf(client: FlaskClient, walk: Walk) -> WalkerPhone:
    """Another phone on the same walk."""
    return WalkerPhone(client, walk)


class Importing:
    """Yusuf, the facilitator, takes over files; calling it gives the report."""

    def __init__(self, app: APIFlask, client: FlaskClient, walk: Walk) -> None:
        self.app = app
        self.client = client
        self.walk = walk
        self.yusuf = staff(app, walk.neighbourhood_id)
        self.url = self._url_of(walk)

    def __call__(self, body: bytes, walk: Walk | None = None) -> dict[str, Any]:
        answer = self.send(body, url=self._url_of(walk or self.walk))
        assert answer.status_code == 200, answer.text
        return answer.get_json()  # type: ignore[no-any-return]

    def send(
        self,
        body: bytes | None,
        *,
        content_length: int | None = None,
        headers: dict[str, str] | None = None,
        url: str | None = None,
    ) -> TestResponse:
        """``content_length``: what is announced, when it is not what comes; body None: nothing is announced."""
        given = {**(self.yusuf.headers if headers is None else headers), "Content-Type": "application/zip"}
        if body is None:
            environ = {"HTTP_TRANSFER_ENCODING": "chunked"}
        else:
            environ = {"CONTENT_LENGTH": str(len(body) if content_length is None else content_length)}
        return self.client.post(
            url or self.url,
            input_stream=io.BytesIO(body or b""),
            headers=given,
            environ_overrides=environ,
        )

    def audit(self) -> Sequence[AuditEntry]:
        with self.app.app_context():
            return db.session.scalars(select(AuditEntry)).all()

    def _url_of(self, walk: Walk) -> str:
        return f"{API}/neighbourhoods/{walk.neighbourhood_id}/walks/{walk.id}/imports"


@pytest.fixture
def importing(app: APIFlask, client: FlaskClient, walk: Walk) -> Importing:
    return Importing(app, client, walk)


CloseWalk = Callable[[int], None]


@pytest.fixture
def close_walk(app: APIFlask, walk: Walk) -> CloseWalk:
    """Close the walk so many days ago."""

    def close(days_ago: int) -> None:
        with app.app_context(), transaction():
            row = walks.find(walk.id)
            assert row is not None
            row.state, row.closed_at = "closed", clock.now() - timedelta(days=days_ago)

    return close


AllAtOnce = Callable[[Callable[[int], TestResponse]], list[TestResponse]]


@pytest.fixture
def all_at_once() -> AllAtOnce:
    """Send twelve requests from twelve threads that start together; ``send`` gets its number."""

    def perform(send: Callable[[int], TestResponse]) -> list[TestResponse]:
        start = Barrier(AT_ONCE)

        def one(number: int) -> TestResponse:
            start.wait()
            return send(number)

        with ThreadPoolExecutor(AT_ONCE) as pool:
            return list(pool.map(one, range(AT_ONCE)))

    return perform


@pytest.fixture
def announced(app: APIFlask, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What intake told the other stages, event by event: the values."""
    told: list[dict[str, Any]] = []
    monkeypatch.setattr(queue_of(app), "enqueue", lambda _event, values: told.append(values))
    return told
