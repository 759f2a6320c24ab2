"""Brings a database to today's tables: empty or of any earlier version, in place."""

from __future__ import annotations

import sys

from alembic import command
from alembic.config import Config
from flask import Flask
from sqlalchemy import Connection

from wijkwandeling.database import db
from wijkwandeling.settings import REPOSITORY

MIGRATIONS = REPOSITORY / "server" / "migrations"


def upgrade(app: Flask) -> None:
    """Apply every migration that is still missing, in one transaction where the database can."""
    with app.app_context(), db.engine.begin() as connection:
        command.upgrade(configuration(connection), "head")


def draft(app: Flask, message: str, number: str) -> None:
    """Write a migration for what the models say and the database does not have yet."""
    with app.app_context(), db.engine.begin() as connection:
        command.revision(configuration(connection), message, autogenerate=True, rev_id=number)


def configuration(connection: Connection) -> Config:
    """Alembic's configuration for one open connection."""
    config = Config(stdout=sys.stderr)
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config
