"""``wijkwandeling import-photos``: a folder of photos from cameras becomes points of a walk."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path

import click

from wijkwandeling import audit
from wijkwandeling.app import create_app
from wijkwandeling.commands.serve import data_option
from wijkwandeling.database import transaction
from wijkwandeling.intake.schemas import KINDS
from wijkwandeling.photos.import_photo import Imported, PhotoImport
from wijkwandeling.photos.track import Track, TrackError, read_track
from wijkwandeling.problems import CATALOGUE, PHOTO_MAX_BYTES
from wijkwandeling.schema import upgrade
from wijkwandeling.settings import SettingsError, from_environment
from wijkwandeling.walks import join_code
from wijkwandeling.walks import store as walks

DAY_SECONDS = 24 * 3600
LOCAL_TIME = len("2026-05-09T10:12:31")
OUTCOMES = {"imported": "overgenomen", "duplicate": "was er al", "refused": "geweigerd"}
REASONS = {
    "no-gps": "locatie onbekend: de foto zegt niet waar",
    "incomplete": "locatie onbekend: noord of zuid, oost of west ontbreekt",
    "impossible": "locatie onbekend: de plaats in de foto bestaat niet",
    "zero": "locatie onbekend: de foto zegt 0,0",
    "not-near-walk": "locatie onbekend: de foto is ver van deze wandeling genomen",
    "undecodable": "de foto is beschadigd",
    "gave-up": "de foto is te zwaar om te openen",
    "unreadable": "het bestand kan niet worden gelezen",
}


@click.command("import-photos")
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--walk", "code", required=True, help="Deelnamecode van de wandeling.")
@click.option("--kind", type=click.Choice(KINDS), default="opportunity", show_default=True, help="Soort punt.")
@click.option("--gpx", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Spoor van wie meeliep.")
@click.option(
    "--offset",
    type=click.IntRange(-36500 * DAY_SECONDS, 36500 * DAY_SECONDS),
    default=0,
    help="Zoveel seconden loopt de klok van de camera achter.",
)
@click.option("--dry-run", is_flag=True, help="Kijk wat er zou gebeuren en bewaar niets.")
@click.option("--json", "as_json", is_flag=True, help="Eén regel JSON voor elk bestand, voor programma's.")
@data_option
def import_photos(
    folder: Path, code: str, kind: str, gpx: Path | None, offset: int, dry_run: bool, as_json: bool, data: Path | None
) -> None:
    """Neem de foto's in een map over als punten van een wandeling. Herhalen mag: wat er al is, blijft zo."""
    try:
        app = create_app(from_environment(data_dir=data))
    except (SettingsError, OSError) as error:
        raise click.ClickException(str(error)) from error
    track = _track(gpx)
    upgrade(app)
    with app.app_context():
        walk_id = _begun(code, dry_run)
        into = PhotoImport(walk_id, kind, track, timedelta(seconds=offset), dry_run)
        counts: Counter[str] = Counter()
        for path in files_in(folder):
            imported = take(into, path)
            counts[imported.outcome] += 1
            name = str(path.relative_to(folder))
            click.echo(as_line(name, imported) if as_json else f"{name}: {_sentence(imported)}")
    if not as_json:
        click.echo(_total(counts, dry_run))


def files_in(folder: Path) -> Iterator[Path]:
    """Every file, also of the folders in it, by name."""
    return (path for path in sorted(folder.rglob("*")) if not path.is_dir())


def take(into: PhotoImport, path: Path) -> Imported:
    try:
        if path.stat().st_size > PHOTO_MAX_BYTES:
            return Imported("refused", "photo-too-large")
        return into.take(path.read_bytes())
    except OSError:
        return Imported("refused", "unreadable")


def as_line(name: str, imported: Imported) -> str:
    return json.dumps(
        {
            "file": name,
            "outcome": imported.outcome,
            "reason": imported.reason,
            "place": asdict(imported.place) if imported.place else None,
            # Without the offset that some cameras give: what its clock said, the same for all.
            "takenAt": imported.taken_at[:LOCAL_TIME] if imported.taken_at else None,
        }
    )


def _begun(code: str, dry_run: bool) -> str:
    """The id of the walk; that staff brought photos is known before the first is here."""
    with transaction():
        walk = walks.find_by_join_code(join_code.read(code) or "")
        if walk is None:
            raise click.ClickException(f"Er is geen wandeling met de code {code!r}.")
        if not dry_run:
            audit.record("photos.import", account_id=None, subject={"walk_id": walk.id})
        return walk.id


def _track(path: Path | None) -> Track | None:
    if path is None:
        return None
    try:
        return read_track(path.read_text(encoding="utf-8-sig"))
    except (TrackError, OSError, ValueError) as error:
        raise click.ClickException(f"{path} is geen GPX-spoor met tijden.") from error


def _sentence(imported: Imported) -> str:
    return " · ".join(part for part in (OUTCOMES[imported.outcome], _why(imported.reason), _where(imported)) if part)


def _why(reason: str | None) -> str:
    if reason is None:
        return ""
    return REASONS.get(reason) or CATALOGUE[reason].title


def _where(imported: Imported) -> str:
    place = imported.place
    if place is None:
        return ""
    source = "volgens het spoor" if place.source == "track" else "volgens de foto"
    return f"{place.lat:.6f}, {place.lon:.6f} ({source})"


def _total(counts: Counter[str], dry_run: bool) -> str:
    parts = ", ".join(f"{counts[outcome]} {words}" for outcome, words in OUTCOMES.items() if counts[outcome])
    return f"{parts or 'De map is leeg'}{'. Er is niets bewaard: dit was een proef' if dry_run else ''}."
