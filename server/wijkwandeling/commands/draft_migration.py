"""``wijkwandeling draft-migration``: for developers, after a change of models."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from wijkwandeling.app import create_app
from wijkwandeling.schema import MIGRATIONS, draft, upgrade
from wijkwandeling.settings import from_environment


@click.command("draft-migration")
@click.argument("message")
def draft_migration(message: str) -> None:
    """Schrijf een migratie van de laatste versie naar de modellen van nu; lees haar na voor je haar bewaart."""
    number = f"{len(list((MIGRATIONS / 'versions').glob('[0-9]*.py'))) + 1:04d}"
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(from_environment({}, Path(folder)))
        upgrade(app)
        draft(app, message, number)
    click.echo(f"Geschreven: migratie {number}")
