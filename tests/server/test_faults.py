"""Whatever goes wrong is problem+json with advice in Dutch."""

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
