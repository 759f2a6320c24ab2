"""``wijkwandeling destroy-expired``: destroy what is over its term now, or only list it."""

from __future__ import annotations

import json
import logging
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from wijkwandeling.app import create_app
from wijkwandeling.commands.serve import data_option
from wijkwandeling.database import transaction
from wijkwandeling.retention.destroy import Report, destroy_expired
from wijkwandeling.retention.expired import Expired, all_expired
from wijkwandeling.retention.stray import TooManyStrayError, find_stray, listed
from wijkwandeling.schema import upgrade
from wijkwandeling.settings import SettingsError, from_environment
from wijkwandeling.wire import camel

log = logging.getLogger(__name__)

WHAT = {
    "withdrawn-points": "ingetrokken punten",
    "originals": "originelen van foto's",
    "contacts": "contactgegevens",
    "everything": "alles",
    "idea-contacts": "contactgegevens van ideeën van bewoners",
    "stray-photos": "foto's die bij geen enkel punt horen",
}
COUNTED = {
    "points": "punten",
    "photos": "foto's",
    "contacts": "contactgegevens",
    "ageGroups": "leeftijden",
    "phones": "telefoons",
    "reports": "meldingen",
}
WHY_NOT = "In het logboek van de server staat waarom. De volgende keer gaat het verder."
NOTHING = "Er is niets waarvan de bewaartermijn voorbij is."


@click.command("destroy-expired")
@click.option("--dry-run", is_flag=True, help="Wis niets; toon alleen wat er gewist zou worden.")
@data_option
@click.option("--json", "as_json", is_flag=True, help="Eén regel JSON, voor programma's.")
def destroy_expired_command(dry_run: bool, data: Path | None, as_json: bool) -> None:
    """Vernietig wat zijn bewaartermijn voorbij is, met een regel in de vernietigingslog. Herhalen mag."""
    try:
        app = create_app(from_environment(data_dir=data))
    except (SettingsError, OSError) as error:
        raise click.ClickException(str(error)) from error
    upgrade(app)
    with app.app_context():
        report = _listed() if dry_run else destroy_expired()
    if as_json:
        told = {"destroyed": report.destroyed, "failed": report.failed}
        lists = {name: [_wire(each) for each in found] for name, found in told.items()}
        click.echo(json.dumps({"dryRun": dry_run, **lists}))
    else:
        _tell(report, dry_run=dry_run)
    if report.failed:
        sys.exit(1)


def _listed() -> Report:
    with transaction(write=False):
        found = all_expired()
    try:
        stray = find_stray()
    except TooManyStrayError:
        log.exception("photos that nothing refers to would stay")
        return Report(destroyed=found, failed=[listed(0)])
    return Report(destroyed=[*found, listed(len(stray))] if stray else found)


def _tell(report: Report, *, dry_run: bool) -> None:
    verb = "Zou wissen" if dry_run else "Gewist"
    for each in report.destroyed:
        counts = ", ".join(f"{count} {COUNTED[name]}" for name, count in each.counts.items())
        click.echo(f"{verb}: {_named(each)} ({counts}; termijn {each.term_days} dagen)")
    for each in report.failed:
        click.echo(f"Niet klaar: {_named(each)}. {WHY_NOT}", err=True)
    if not report.destroyed and not report.failed:
        click.echo(NOTHING)


def _named(expired: Expired) -> str:
    return f"{WHAT[expired.kind]} van {expired.walk_title!r}" if expired.walk_id else WHAT[expired.kind]


def _wire(expired: Expired) -> dict[str, Any]:
    return {camel(name): value for name, value in asdict(expired).items()}
