"""``wijkwandeling demo``: a fictional neighbourhood to look at, filled once and served until SIGTERM."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from wijkwandeling.app import create_app
from wijkwandeling.database import db, transaction
from wijkwandeling.demo import present
from wijkwandeling.demo.fill import fill
from wijkwandeling.demo.state import State
from wijkwandeling.demo.walk_plans import TITLE_TO_JOIN
from wijkwandeling.neighbourhoods import store as neighbourhoods
from wijkwandeling.schema import upgrade
from wijkwandeling.serve import ServeError, serve
from wijkwandeling.settings import PREFIX, Settings, SettingsError, from_environment
from wijkwandeling.walks import store as walks


@click.command("demo")
@click.option("--port", default=8000, show_default=True, help="Poort om op te luisteren.")
@click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("demo-data"),
    show_default=True,
    help="Map met database, foto's en logins van de demo.",
)
@click.option("--json", "as_json", is_flag=True, help="Eén regel JSON zodra alles klaarstaat, voor programma's.")
def demo(port: int, data: Path, as_json: bool) -> None:
    """Vul een verzonnen wijk en toon haar, tot SIGTERM. Een tweede start houdt alles wat er is."""
    try:
        settings = _settings(data, port)
        upgrade(create_app(settings))
        state = fill(settings, say=lambda line: click.echo(line, err=True))
        found = _facts(settings, state)
        line = present.as_json(found) if as_json else present.as_text(found)
        serve(settings, port, lambda: _tell(line))
    except (SettingsError, ServeError) as error:
        raise click.ClickException(str(error)) from error


def _settings(data: Path, port: int) -> Settings:
    """As the environment says; without a public address the demo is found where it listens."""
    settings = from_environment(data_dir=data)
    if f"{PREFIX}PUBLIC_URL" in os.environ:
        return settings
    return replace(settings, public_url=f"http://127.0.0.1:{port}")


def _facts(settings: Settings, state: State) -> dict[str, Any]:
    """Where everything is now. The walk to join is the demo's own, unless somebody closed it and opened another."""
    app = create_app(settings)
    with app.app_context():
        with transaction(write=False):
            neighbourhood = neighbourhoods.find(state.neighbourhood_id)
            if neighbourhood is None:
                raise LookupError("the neighbourhood went away while it was looked at")
            held = walks.walks_of(neighbourhood.id)
            to_join = min(held, key=lambda walk: (walk.state != "open", walk.title != TITLE_TO_JOIN))
        db.engine.dispose()
    return present.facts(state, settings.public_url, to_join.join_code, neighbourhood.slug)


def _tell(line: str) -> None:
    click.echo(line)
    sys.stdout.flush()
