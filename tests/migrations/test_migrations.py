"""Every database can be brought to today's tables, and the migrations say exactly what the models say."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from wijkwandeling.app import create_app
from wijkwandeling.database import db
from wijkwandeling.schema import MIGRATIONS, upgrade
from wijkwandeling.settings import Settings, from_environment


@pytest.fixture
def fresh(empty_database_url: str, tmp_path: Path) -> Settings:
    return from_environment({"WIJKWANDELING_DATABASE_URL": empty_database_url}, tmp_path / "data")


def test_an_empty_database_becomes_what_the_models_describe(fresh: Settings) -> None:
    app = create_app(fresh)
    upgrade(app)
    with app.app_context(), db.engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), db.metadata)
    assert differences == []


def test_upgrading_twice_changes_nothing(fresh: Settings) -> None:
    app = create_app(fresh)
    upgrade(app)
    upgrade(app)
    with app.app_context(), db.engine.connect() as connection:
        assert MigrationContext.configure(connection).get_current_revision() is not None


def test_migrations_are_numbered_without_gaps() -> None:
    names = sorted(path.name for path in (MIGRATIONS / "versions").glob("*.py"))
    assert [name[:4] for name in names] == [f"{number:04d}" for number in range(1, len(names) + 1)]
