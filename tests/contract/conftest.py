"""The API's description as the server gives it."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

Spec = dict[str, Any]


@pytest.fixture(params=["sqlite"])
def database_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The description does not depend on the database: one kind is enough here."""
    return f"sqlite:///{tmp_path_factory.mktemp('contract') / 'test.sqlite'}"


@pytest.fixture
def spec(client: FlaskClient) -> Spec:
    answer: Spec | None = client.get("/api/v1/openapi.json").json
    assert answer is not None
    return answer
