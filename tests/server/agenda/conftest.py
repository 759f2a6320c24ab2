"""A neighbourhood that was walked, and somebody who builds its agenda."""

from __future__ import annotations

from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from builders import API, Staff, WalkerPhone, a_neighbourhood, an_open_walk, staff
from wijkwandeling.neighbourhoods.models import Neighbourhood


class Builder:
    """An agenda builder at the keyboard."""

    def __init__(self, client: FlaskClient, neighbourhood_id: str, who: Staff) -> None:
        self.client = client
        self.url = f"{API}/neighbourhoods/{neighbourhood_id}/actions"
        self.who = who

    def post(self, **content: Any) -> TestResponse:
        body = {"title": "Een bank bij de vijver", "kind": "new-action", **content}
        return self.client.post(self.url, json=body, headers=self.who.headers)

    def create(self, **content: Any) -> dict[str, Any]:
        """The action as the server shows it."""
        answer = self.post(**content)
        assert answer.status_code == 201, answer.text
        action: dict[str, Any] = answer.get_json()
        return action

    def read(self, action_id: str) -> dict[str, Any]:
        action: dict[str, Any] = self.client.get(f"{self.url}/{action_id}", headers=self.who.headers).get_json()
        return action

    def patch(self, action_id: str, if_match: str | None, **content: Any) -> TestResponse:
        headers = self.who.headers | ({"If-Match": if_match} if if_match else {})
        return self.client.patch(f"{self.url}/{action_id}", json=content, headers=headers)

    def move(self, action: dict[str, Any], status: str, **words: str) -> TestResponse:
        """Ask for the status, as one who has read ``action``."""
        headers = self.who.headers | {"If-Match": f'"{action["revision"]}"'}
        body = {"status": status, **words}
        return self.client.post(f"{self.url}/{action['actionId']}/status-changes", json=body, headers=headers)


@pytest.fixture
def neighbourhood(app: APIFlask) -> Neighbourhood:
    return a_neighbourhood(app)


@pytest.fixture
def fenna(app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood) -> Builder:
    return Builder(client, neighbourhood.id, staff(app, neighbourhood.id, "agendaBuilder", "Fenna"))


@pytest.fixture
def phone(app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood) -> WalkerPhone:
    return WalkerPhone(client, an_open_walk(app, neighbourhood.id))
