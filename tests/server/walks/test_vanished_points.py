"""A phone whose storage was emptied tells how many points are gone, without telling whose it is."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from builders import API, an_open_walk, staff
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.walks.models import Walk


def report(client: FlaskClient, walk_id: str, report_id: str, count: Any = 3) -> TestResponse:
    return client.put(f"{API}/walks/{walk_id}/vanished-points/{report_id}", json={"count": count})


def vanished(app: APIFlask, client: FlaskClient, walk: Walk) -> list[int]:
    """The counts that the facilitator sees."""
    headers = staff(app, walk.neighbourhood_id).headers
    url = f"{API}/neighbourhoods/{walk.neighbourhood_id}/walks/{walk.id}/phones"
    answer = client.get(url, headers=headers).get_json()
    assert all(set(each) == {"count", "reportedAt"} for each in answer["vanished"])
    return [each["count"] for each in answer["vanished"]]


@pytest.mark.requirement(16)
def test_a_report_that_is_repeated_counts_once(app: APIFlask, client: FlaskClient, walk: Walk) -> None:
    first, second = str(uuid.uuid4()), str(uuid.uuid4())
    for _ in range(3):
        answer = report(client, walk.id, first, 3)
        assert (answer.status_code, answer.get_json()) == (200, {"reportId": first, "count": 3})
    report(client, walk.id, second, 1)
    assert sorted(vanished(app, client, walk)) == [1, 3]


def test_the_first_number_of_a_report_stands(app: APIFlask, client: FlaskClient, walk: Walk) -> None:
    report_id = str(uuid.uuid4())
    report(client, walk.id, report_id, 3)
    assert report(client, walk.id, report_id, 9000).get_json()["count"] == 3
    assert vanished(app, client, walk) == [3]


@pytest.mark.parametrize("count", [0, -1, 10_001, "3", 2.5, None, True])
def test_what_is_no_count_is_refused_with_a_reason(client: FlaskClient, walk: Walk, count: Any) -> None:
    answer = report(client, walk.id, str(uuid.uuid4()), count)
    assert (answer.status_code, answer.get_json()["code"]) == (400, "invalid-input")
    assert answer.get_json()["errors"]["json"]["count"]


def test_a_report_needs_an_id_and_a_walk(
    app: APIFlask, client: FlaskClient, walk: Walk, neighbourhood: Neighbourhood
) -> None:
    assert report(client, walk.id, "1").get_json()["code"] == "invalid-input"
    assert report(client, str(uuid.uuid4()), str(uuid.uuid4())).get_json()["code"] == "not-found"
    report_id = str(uuid.uuid4())
    report(client, walk.id, report_id)
    elsewhere = an_open_walk(app, neighbourhood.id, "Rondje Molenpad")
    assert report(client, elsewhere.id, report_id).get_json()["code"] == "not-found"
    assert vanished(app, client, elsewhere) == []
