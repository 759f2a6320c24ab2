"""Runs the migrations on the connection that schema.upgrade hands over."""

from importlib import import_module
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from wijkwandeling.database import UtcDateTime, db

STAGES = ("neighbourhoods", "accounts", "coalition", "walks", "intake", "photos", "clustering", "review", "agenda")
for stage in STAGES:
    import_module(f"wijkwandeling.{stage}.models")


def render_item(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """A migration stands by itself: it must not change when a type of ours does."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    return False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=db.metadata,
    render_item=render_item,
    # SQLite cannot alter most of a table in place: alembic then copies it.
    render_as_batch=connection.dialect.name == "sqlite",
)
with context.begin_transaction():
    context.run_migrations()
