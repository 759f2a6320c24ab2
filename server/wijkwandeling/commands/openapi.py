"""``wijkwandeling openapi``: the API's description, as the app's types are made from it."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import click

from wijkwandeling.app import create_app
from wijkwandeling.settings import from_environment


@click.command("openapi")
def openapi_command() -> None:
    """Druk de OpenAPI-beschrijving af als JSON."""
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(from_environment({}, Path(folder)))
        answer = app.test_client().get("/api/v1/openapi.json")
    click.echo(json.dumps(answer.json, indent=2, sort_keys=True, ensure_ascii=False))
