"""A walk in Lindenkwartier with Fenna's phone on it, and many phones sending at the same time."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from builders import WalkerPhone, a_neighbourhood, an_open_walk
from wijkwandeling.jobs import queue_of
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
