"""Whatever address anybody asks: nothing of a point before a facilitator approved it, nor what was left out after."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator

import pytest
from apiflask import APIFlask
from werkzeug.test import TestResponse

from builders import API, SentPhoto, WalkerPhone, a_jpeg, a_sent_point, stored_bytes
from wijkwandeling.access import Role
from wijkwandeling.roles import OPERATIONS
from wijkwandeling.walks.models import Walk

from .conftest import Town

NOTE = "Hier woont Jan de Vries"
NAME = "Jan de Vries"
WORDS_OF_PATHS = re.compile(r"<(?:[a-z]+:)?([a-z0-9_]+)>")


def addresses(app: APIFlask, values: dict[str, list[str]]) -> Iterator[str]:
    """Every address that may be read without staff's rights, with everything that could be filled in."""
    for rule in app.url_map.iter_rules():
        view = app.view_functions[rule.endpoint]
        allowed = OPERATIONS.get(view.__dict__.get("operation", ""), frozenset({Role.PUBLIC}))
        if "GET" not in (rule.methods or ()) or not allowed & {Role.PUBLIC, Role.WALKER}:
            continue
        paths = [rule.rule]
        for name in WORDS_OF_PATHS.findall(rule.rule):
            fill = re.compile(rf"<(?:[a-z]+:)?{name}>")
            paths = [fill.sub(value, path) for path in paths for value in values.get(name, ["x"])]
        yield from paths


def everything(town: Town, app: APIFlask, other: WalkerPhone, observation_id: str) -> list[tuple[str, TestResponse]]:
    """What anybody gets, and what another walker gets, at every such address."""
    values = {
        "slug": [town.neighbourhood.slug],
        "neighbourhood_id": [town.neighbourhood.id],
        "walk_id": [other.walk_id],
        "walker_id": [other.walker_id, town.truus.walker_id],
        "observation_id": [observation_id],
        "sha256": sorted(stored_bytes(app)),
    }
    found = []
    for path in addresses(app, values):
        for headers in ({}, other.headers):
            found.append((path, town.client.get(path, headers=headers)))
    return found


@pytest.fixture
def other(town: Town, walk: Walk) -> WalkerPhone:
    return WalkerPhone(town.client, walk)


def test_no_public_address_tells_of_a_point_before_it_was_approved(
    town: Town, app: APIFlask, other: WalkerPhone
) -> None:
    photo = SentPhoto(a_jpeg())
    points = [a_sent_point(town.truus, photo, note=NOTE)]
    points += town.points_at_one_place(3, note=NOTE)
    town.decide(points[1], "hidden")
    answers = everything(town, app, other, points[0])
    # The sweep is worth something: it went past the page, the pictures and what walkers saw together.
    assert {f"/wijken/{town.neighbourhood.slug}", f"{API}/walks/{other.walk_id}/together"} <= {
        path for path, answer in answers if answer.status_code == 200
    }
    assert sum(path.startswith("/publieke-fotos/") for path, _ in answers) >= 2 * len(stored_bytes(app))
    assert [path for path, answer in answers if NAME.encode() in answer.data] == []
    pictures = [path for path, answer in answers if answer.mimetype == "image/jpeg"]
    assert pictures == []

    town.decide(points[0])
    approved = everything(town, app, other, points[0])
    assert [path for path, answer in approved if NAME.encode() in answer.data]
    assert [path for path, answer in approved if answer.mimetype == "image/jpeg"]


def test_what_was_left_out_is_read_nowhere_also_after_approval(town: Town, app: APIFlask, other: WalkerPhone) -> None:
    points = town.points_at_one_place(3, note=NOTE)
    for point_id in points:
        answer = town.client.put(
            f"{town.url}/points/{point_id}/correction",
            json={"leftOut": [{"words": NAME, "kind": "name"}]},
            headers=town.yusuf.headers | {"If-Match": '"0"'},
        )
        assert answer.status_code == 200
        town.decide(point_id)
    action = town.action(observationIds=[points[0]])
    assert [point["note"] for point in action["sources"]["points"]] == ["Hier woont [naam weggelaten]"]
    answers = everything(town, app, other, str(uuid.uuid4()))
    assert [path for path, answer in answers if b"[naam weggelaten]" in answer.data]
    assert [path for path, answer in answers if NAME.encode() in answer.data] == []
