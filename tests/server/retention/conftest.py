"""A town that was walked, a clock that can be moved, and the command that destroys what is over its term."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from apiflask import APIFlask
from click.testing import CliRunner
from flask.testing import FlaskClient

from builders import API, Staff, WalkerPhone, a_neighbourhood, an_open_walk, staff
from wijkwandeling import clock
from wijkwandeling.cli import main
from wijkwandeling.commands import destroy_expired
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.walks.models import Walk

START = datetime.fromisoformat("2026-05-09T09:00:00+02:00")


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = START

    def later(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Clock:
    moved = Clock()
    monkeypatch.setattr(clock, "now", lambda: moved.now)
    return moved


@pytest.fixture
def neighbourhood(app: APIFlask, time: Clock) -> Neighbourhood:
    return a_neighbourhood(app, contact="Wijkteam, wijkteam@lindenkwartier.example")


@pytest.fixture
def walk(app: APIFlask, neighbourhood: Neighbourhood) -> Walk:
    return an_open_walk(app, neighbourhood.id)


@pytest.fixture
def truus(client: FlaskClient, walk: Walk) -> WalkerPhone:
    return WalkerPhone(client, walk)


@pytest.fixture
def yusuf(app: APIFlask, neighbourhood: Neighbourhood) -> Staff:
    return staff(app, neighbourhood.id, "facilitator", "Yusuf")


NO_TERMS = {
    "withdrawnDays": 7,
    "originalsDays": None,
    "contactsDays": None,
    "everythingDays": None,
    "export": True,
    "selectionResult": "",
}


class Office:
    """Yusuf at his desk: what he reads and sets over HTTP."""

    def __init__(self, client: FlaskClient, neighbourhood: Neighbourhood, yusuf: Staff) -> None:
        self.client = client
        self.neighbourhood = neighbourhood
        self.yusuf = yusuf
        self.url = f"{API}/neighbourhoods/{neighbourhood.id}"

    def read(self, path: str) -> Any:
        answer = self.client.get(f"{self.url}/{path}", headers=self.yusuf.headers)
        assert answer.status_code == 200, answer.text
        return answer.get_json()

    def set_terms(self, walk: Walk, **terms: Any) -> dict[str, Any]:
        """Terms as they go over the wire; what is not named has no term."""
        url = f"{self.url}/walks/{walk.id}/terms"
        answer = self.client.put(url, json={**NO_TERMS, **terms}, headers=self.yusuf.headers)
        assert answer.status_code == 200, answer.text
        return answer.get_json()  # type: ignore[no-any-return]

    def close(self, walk: Walk) -> None:
        url = f"{self.url}/walks/{walk.id}"
        assert self.client.patch(url, json={"state": "closed"}, headers=self.yusuf.headers).status_code == 200

    def log(self) -> list[dict[str, Any]]:
        """The lines of the destruction log, the newest first."""
        return self.read("destructions")["destructions"]  # type: ignore[no-any-return]

    def correct(self, observation_id: str, **correction: Any) -> None:
        answer = self.client.put(
            f"{self.url}/points/{observation_id}/correction",
            json=correction,
            headers=self.yusuf.headers | {"If-Match": '"0"'},
        )
        assert answer.status_code == 200, answer.text

    def decide(self, observation_id: str, verdict: str = "approved", number: int = 0, **said: str) -> None:
        url = f"{self.url}/points/{observation_id}/decision"
        body = {"verdict": verdict, "number": number, **said}
        answer = self.client.put(url, json=body, headers=self.yusuf.headers)
        assert answer.status_code == 200, answer.text


@pytest.fixture
def office(client: FlaskClient, neighbourhood: Neighbourhood, yusuf: Staff) -> Office:
    return Office(client, neighbourhood, yusuf)


Command = Callable[..., dict[str, Any]]


@pytest.fixture
def command(app: APIFlask, monkeypatch: pytest.MonkeyPatch) -> Command:
    """The command as an administrator types it, on the database of this test; gives what it printed as JSON."""

    def run(*options: str, exit_code: int = 0) -> dict[str, Any]:
        with monkeypatch.context() as patch:
            patch.setattr(destroy_expired, "create_app", lambda _settings: app)
            patch.setattr(destroy_expired, "upgrade", lambda _app: None)
            result = CliRunner().invoke(main, ["destroy-expired", "--json", *options], catch_exceptions=False)
        assert result.exit_code == exit_code, result.output
        printed: dict[str, Any] = json.loads(result.stdout)
        return printed

    return run
