"""Whatever goes wrong is problem+json with advice in Dutch."""

import pytest
from flask.testing import FlaskClient


def test_an_unknown_address_is_a_problem(client: FlaskClient) -> None:
    answer = client.get("/api/v1/bestaat-niet")
    assert answer.status_code == 404
    assert answer.content_type == "application/problem+json"
    assert answer.json is not None
    assert answer.json["code"] == "not-found"
    assert answer.json["title"] == "Niet gevonden"


def test_the_api_describes_itself(client: FlaskClient) -> None:
    answer = client.get("/api/v1/openapi.json")
    assert answer.status_code == 200
    assert answer.json is not None
    assert answer.json["openapi"] == "3.0.3"
    assert answer.headers["API-Version"] == answer.json["info"]["version"]


@pytest.mark.parametrize("body", ['{"email": ', '"\\ud8', "[" * 100_000, b"\xff\xfe"])
def test_what_is_no_json_is_refused_as_such(client: FlaskClient, body: str | bytes) -> None:
    answer = client.post("/api/v1/session", data=body, content_type="application/json")
    assert answer.json is not None
    assert (answer.status_code, answer.json["code"]) == (400, "malformed-json")


def test_a_method_that_does_not_exist_names_those_that_do(client: FlaskClient) -> None:
    answer = client.put("/api/v1/session", json={})
    assert answer.json is not None
    assert (answer.status_code, answer.json["code"]) == (405, "method-not-allowed")
    assert {"GET", "POST", "DELETE"} <= set(answer.headers["Allow"].split(", "))
