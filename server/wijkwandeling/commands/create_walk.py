"""``wijkwandeling create-walk``: a walk that is open to join, from a drawn area."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from wijkwandeling.app import create_app
from wijkwandeling.commands.serve import data_option
from wijkwandeling.database import transaction
from wijkwandeling.neighbourhoods import store as neighbourhoods
from wijkwandeling.neighbourhoods.area import AreaError, only_area_in
from wijkwandeling.neighbourhoods.create import create_neighbourhood
from wijkwandeling.schema import upgrade
from wijkwandeling.settings import Settings, SettingsError, from_environment
from wijkwandeling.walks import create, join_code
from wijkwandeling.walks.models import Walk

NAME_MAX = 120
TITLE_MAX = 160


@click.command("create-walk")
@click.option("--neighbourhood", "name", required=True, help="Naam van de wijk; een nieuwe wijk wordt gemaakt.")
@click.option("--title", required=True, help="Titel van de wandeling.")
@click.option("--area", required=True, type=click.Path(path_type=Path), help="GeoJSON-bestand met één gebied.")
@data_option
@click.option("--json", "as_json", is_flag=True, help="Eén regel JSON, voor programma's.")
def create_walk(name: str, title: str, area: Path, data: Path | None, as_json: bool) -> None:
    """Maak een wandeling waaraan telefoons meteen kunnen meedoen."""
    settings = _settings(data)
    drawn = _area(area)
    walk = _make(settings, _text(name, "De naam van de wijk", NAME_MAX), _text(title, "De titel", TITLE_MAX), drawn)
    url = join_code.walker_url(settings.public_url, walk.join_code)
    if as_json:
        click.echo(json.dumps({"joinCode": walk.join_code, "walkerUrl": url}))
    else:
        click.echo(f"De wandeling {walk.title!r} staat klaar.\n\n  Code  {walk.join_code}\n  Link  {url}\n")


def _make(settings: Settings, name: str, title: str, area: dict[str, Any]) -> Walk:
    app = create_app(settings)
    upgrade(app)
    with app.app_context(), transaction():
        neighbourhood = neighbourhoods.find_by_name(name) or create_neighbourhood(name, area)
        return create.create_walk(neighbourhood.id, title, area)


def _settings(data: Path | None) -> Settings:
    try:
        return from_environment(data_dir=data)
    except (SettingsError, OSError) as error:
        raise click.ClickException(str(error)) from error


def _text(value: str, what: str, longest: int) -> str:
    text = value.strip()
    if not text or len(text) > longest or not text.isprintable():
        raise click.ClickException(f"{what} moet 1 tot {longest} leesbare tekens hebben.")
    return text


def _area(path: Path) -> dict[str, Any]:
    try:
        # Some programs begin a file with a byte order mark.
        return only_area_in(json.loads(path.read_text(encoding="utf-8-sig")))
    except AreaError as error:
        raise click.ClickException(f"{path}: {error}") from error
    except OSError as error:
        raise click.ClickException(f"{path} kan niet worden gelezen. Bestaat het bestand?") from error
    except (ValueError, RecursionError) as error:
        raise click.ClickException(f"{path} is geen GeoJSON: de inhoud is geen geldige JSON.") from error
