"""``wijkwandeling serve`` and the job consumer it runs beside the server."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from wijkwandeling.app import create_app
from wijkwandeling.jobs import queue_of
from wijkwandeling.schema import upgrade
from wijkwandeling.serve import ServeError, serve
from wijkwandeling.settings import SettingsError, from_environment

data_option = click.option(
    "--data", type=click.Path(file_okay=False, path_type=Path), help="Map met database, foto's en wachtrij."
)


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Adres om op te luisteren.")
@click.option("--port", default=8000, show_default=True, help="Poort om op te luisteren.")
@data_option
def serve_command(host: str, port: int, data: Path | None) -> None:
    """Bied de app en de API aan, met de achtergrondtaken ernaast, tot SIGTERM."""
    try:
        settings = from_environment(data_dir=data)
        upgrade(create_app(settings))
        serve(settings, port, lambda: click.echo(f"Wijkwandeling draait op http://{host}:{port}"), host)
    except (SettingsError, ServeError) as error:
        click.echo(str(error), err=True)
        sys.exit(1)


@click.command("consume")
@data_option
def consume_command(data: Path | None) -> None:
    """Voer achtergrondtaken uit tot SIGTERM (serve start dit zelf)."""
    queue_of(create_app(from_environment(data_dir=data))).consumer().run()
