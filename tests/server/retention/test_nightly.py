"""What happens without anybody asking: the consumer's own nightly job, and walks that do not hold up each other."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import SentPhoto, WalkerPhone, a_jpeg, a_sent_point, an_open_walk, stored_bytes
from wijkwandeling.jobs import queue_of
from wijkwandeling.retention import carry_out
from wijkwandeling.walks.models import Walk

from .conftest import Clock, Command, Office


def test_the_consumer_destroys_once_a_night(app: APIFlask, truus: WalkerPhone, time: Clock) -> None:
    huey = queue_of(app).huey
    nights = [hour for hour in range(24) if len(huey.read_periodic(datetime(2026, 5, 20, hour, 0))) > 1]
    assert nights == [2]
    truus.delete_point(a_sent_point(truus, SentPhoto(a_jpeg())))
    time.later(days=7)
    for task in huey.read_periodic(datetime(2026, 5, 20, 2, 0)):
        huey.execute(task)
    assert stored_bytes(app) == set()


def test_a_walk_that_goes_wrong_does_not_keep_the_others(
    app: APIFlask,
    client: FlaskClient,
    truus: WalkerPhone,
    walk: Walk,
    office: Office,
    time: Clock,
    command: Command,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = WalkerPhone(client, an_open_walk(app, walk.neighbourhood_id, "Avondrondje"))
    for phone in (truus, other):
        phone.delete_point(a_sent_point(phone))
    time.later(days=7)

    def broken_for_one(of: Walk, found: Any) -> set[str]:
        if of.id == walk.id:
            raise RuntimeError
        return carry_out.withdrawn(of, found)

    with monkeypatch.context() as patch:
        patch.setitem(carry_out.CARRY_OUT, "withdrawn-points", broken_for_one)
        told = command(exit_code=1)
    assert [each["walkId"] for each in told["failed"]] == [walk.id]
    assert [each["walkTitle"] for each in told["destroyed"]] == ["Avondrondje"]
    assert [line["walkTitle"] for line in office.log()] == ["Avondrondje"]
    assert [each["walkId"] for each in command()["destroyed"]] == [walk.id]
