"""Passwords cannot be tried without end."""

from __future__ import annotations

from pathlib import Path

from wijkwandeling.app import create_app
from wijkwandeling.schema import upgrade
from wijkwandeling.settings import from_environment


def test_the_eleventh_try_within_a_minute_has_to_wait(tmp_path: Path) -> None:
    app = create_app(from_environment({}, tmp_path))
    upgrade(app)
    client = app.test_client()
    body = {"email": "fenna@voorbeeld.nl", "password": "raden"}
    codes = [client.post("/api/v1/session", json=body).get_json()["code"] for _ in range(11)]
    assert codes == ["wrong-credentials"] * 10 + ["too-many-requests"]
