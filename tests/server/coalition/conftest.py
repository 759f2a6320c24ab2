"""A table of the coalition, and those who sit at it."""

from __future__ import annotations

from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from builders import API, Staff, a_neighbourhood, staff
from wijkwandeling.neighbourhoods.models import Neighbourhood

FRAME = {
    "title": "Bomen blijven",
    "walkerText": "Gezonde bomen blijven staan.",
    "hardness": "hard",
    "sort": "content",
    "subject": "legal",
}


class Seat:
    """A member of staff at the table of one neighbourhood; paths are below it."""

    def __init__(self, client: FlaskClient, neighbourhood_id: str, who: Staff) -> None:
        self.client = client
        self.url = f"{API}/neighbourhoods/{neighbourhood_id}"
        self.who = who

    def ask(self, method: str, path: str, content: Any = None, revision: int | None = None) -> TestResponse:
        headers = self.who.headers | ({} if revision is None else {"If-Match": f'"{revision}"'})
        return self.client.open(self.url + path, method=method, json=content, headers=headers)

    def told(self, method: str, path: str, content: Any = None, revision: int | None = None) -> Any:
        """What the server answers to what it takes."""
        answer = self.ask(method, path, content, revision)
        assert answer.status_code < 300, answer.text
        return answer.get_json()

    def partner(self, name: str = "De Vaart", **words: Any) -> dict[str, Any]:
        added: dict[str, Any] = self.told("POST", "/partners", {"name": name, "kind": "woningcorporatie", **words})
        return added


@pytest.fixture
def neighbourhood(app: APIFlask) -> Neighbourhood:
    return a_neighbourhood(app, ambition="Oud worden en groot worden", contact="Fenna", budget_eur=50_000)


@pytest.fixture
def fenna(app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood) -> Seat:
    return Seat(client, neighbourhood.id, staff(app, neighbourhood.id, "facilitator", "Fenna"))


@pytest.fixture
def yusuf(app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood) -> Seat:
    return Seat(client, neighbourhood.id, staff(app, neighbourhood.id, "agendaBuilder", "Yusuf"))


@pytest.fixture
def ilse(app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood) -> Seat:
    """Who works at a partner."""
    return Seat(client, neighbourhood.id, staff(app, neighbourhood.id, "partner", "Ilse"))
