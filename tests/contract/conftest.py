"""The API's description as the server gives it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

Spec = dict[str, Any]


@pytest.fixture
def database_url(sqlite_with_tables: Path, tmp_path: Path) -> str:
    """The description does not depend on the database: one kind is enough here."""
    return f"sqlite:///{shutil.copyfile(sqlite_with_tables, tmp_path / 'test.sqlite')}"


@pytest.fixture
def spec(client: FlaskClient) -> Spec:
    answer: Spec | None = client.get("/api/v1/openapi.json").json
    assert answer is not None
    return answer
