"""A neighbourhood that was walked, and somebody who builds its agenda."""

from __future__ import annotations

from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from builders import API, Staff, WalkerPhone, a_neighbourhood, an_open_walk, staff
from wijkwandeling.agenda.workflow import steps_between
from wijkwandeling.coalition.create import add_boundary_condition, add_partner
from wijkwandeling.coalition.models import BoundaryCondition as Frame
from wijkwandeling.coalition.models import Partner
from wijkwandeling.database import transaction
from wijkwandeling.neighbourhoods.models import Neighbourhood


class Builder:
    """An agenda builder at the keyboard."""

    def __init__(self, client: FlaskClient, neighbourhood_id: str, who: Staff) -> None:
        self.client = client
        self.url = f"{API}/neighbourhoods/{neighbourhood_id}/actions"
        self.who = who

    def post(self, **content: Any) -> TestResponse:
        body = {"title": "Een bank bij de vijver", "kind": "action", **content}
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

    def change(self, action: dict[str, Any], **content: Any) -> dict[str, Any]:
        """The action after a change by one who has read ``action``."""
        answer = self.patch(action["actionId"], f'"{action["revision"]}"', **content)
        assert answer.status_code == 200, answer.text
        changed: dict[str, Any] = answer.get_json()
        return changed

    def under(self, action: dict[str, Any], method: str, path: str, body: dict[str, Any]) -> TestResponse:
        """Send what hangs on an action, as one who has read ``action``."""
        headers = self.who.headers | {"If-Match": f'"{action["revision"]}"'}
        return self.client.open(f"{self.url}/{action['actionId']}/{path}", method=method, json=body, headers=headers)

    def pledge(self, action: dict[str, Any], partner_id: str, **told: Any) -> TestResponse:
        body = {"partnerId": partner_id, "hours": 10, "state": "promised", **told}
        return self.under(action, "POST", "commitments", body)

    def claim(self, action: dict[str, Any], **euros: Any) -> TestResponse:
        body = {"reserved": 0, "committed": 0, "spent": 0, **euros}
        return self.under(action, "PUT", "budget-claim", body)

    def table(self) -> dict[str, Any]:
        url = self.url.removesuffix("/actions") + "/agenda-table"
        read: dict[str, Any] = self.client.get(url, headers=self.who.headers).get_json()
        return read

    def ready_to_agree(self, action: dict[str, Any], partner_id: str) -> dict[str, Any]:
        """With an owner who decides, and within every frame."""
        verdicts = [{"frameId": frame["frameId"], "verdict": "fits"} for frame in action["frames"]]
        roles = [{"partnerId": partner_id, "role": "decides"}]
        return self.change(action, ownerId=partner_id, roles=roles, verdicts=verdicts)

    def at(self, action: dict[str, Any], status: str, partner_id: str) -> dict[str, Any]:
        """The action after the shortest way to ``status``, with whatever that asks for."""
        if action["kind"] != "running-initiative":
            action = self.ready_to_agree(action, partner_id)
        for step in [*steps_between(action["status"], status), *([status] if status != action["status"] else [])]:
            answer = self.move(action, step, reason="Daarom.", handedTo="De buren")
            assert answer.status_code == 201, answer.text
            action = answer.get_json()
        return action

    def move(self, action: dict[str, Any], status: str, **words: Any) -> TestResponse:
        """Ask for the status, as one who has read ``action``."""
        headers = self.who.headers | {"If-Match": f'"{action["revision"]}"'}
        body = {"status": status, **words}
        return self.client.post(f"{self.url}/{action['actionId']}/status-changes", json=body, headers=headers)


@pytest.fixture
def neighbourhood(app: APIFlask) -> Neighbourhood:
    return a_neighbourhood(app, budget_eur=50_000)


@pytest.fixture
def fenna(app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood) -> Builder:
    return Builder(client, neighbourhood.id, staff(app, neighbourhood.id, "agendaBuilder", "Fenna"))


@pytest.fixture
def phone(app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood) -> WalkerPhone:
    return WalkerPhone(client, an_open_walk(app, neighbourhood.id))


def a_partner(app: APIFlask, neighbourhood_id: str, name: str = "De Vaart", **offers: Any) -> Partner:
    """``offers``: hours_offered, euros_offered, interest."""
    with app.app_context(), transaction():
        row = add_partner(neighbourhood_id, name, "woningcorporatie", interest=offers.pop("interest", "Rust"))
        for offer, amount in offers.items():
            setattr(row, offer, amount)
        return row


def a_frame(app: APIFlask, neighbourhood_id: str, title: str = "Bomen blijven staan", **facts: str) -> Frame:
    with app.app_context(), transaction():
        return add_boundary_condition(neighbourhood_id, title, walker_text=title, **facts)


@pytest.fixture
def de_vaart(app: APIFlask, neighbourhood: Neighbourhood) -> Partner:
    return a_partner(app, neighbourhood.id)


@pytest.fixture
def trees(app: APIFlask, neighbourhood: Neighbourhood) -> Frame:
    """A hard frame."""
    return a_frame(app, neighbourhood.id)
