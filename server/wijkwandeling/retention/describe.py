"""Rows of retention as the wire shows them (see schemas.py), and the log as a table."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from typing import Any

from wijkwandeling.destruction import Destruction
from wijkwandeling.retention import expired, store
from wijkwandeling.retention.models import WalkExport
from wijkwandeling.walks.models import Walk
from wijkwandeling.walks.terms.models import WalkTerms

COLUMNS = {
    "nummer": "destruction_id",
    "soort": "kind",
    "wandeling": "walk_title",
    "wandelingnummer": "walk_id",
    "aantallen": "counts",
    "nummers": "ids",
    "reden": "reason",
    "termijn in dagen": "term_days",
    "selectielijst": "selection_result",
    "door": "by_name",
    "begonnen": "begun_at",
    "klaar": "finished_at",
}


def terms(walk: Walk, row: WalkTerms) -> dict[str, Any]:
    chosen = ("withdrawn_days", "originals_days", "contacts_days", "everything_days", "export", "selection_result")
    ended = expired.ended_at(walk) if walk.closed_at else None
    over = {
        name.replace("_days", "_on"): ended + timedelta(days=days) if ended and days is not None else None
        for name in ("originals_days", "contacts_days", "everything_days")
        for days in [getattr(row, name)]
    }
    told = {"export_failed_at": row.export_failed_at, "destroyed_at": walk.destroyed_at}
    return {name: getattr(row, name) for name in chosen} | over | told


def destructions(neighbourhood_id: str, limit: int | None = None) -> list[dict[str, Any]]:
    return [_line(*row) for row in store.destructions(neighbourhood_id, limit)]


def exports(neighbourhood_id: str) -> list[dict[str, Any]]:
    return [_export(neighbourhood_id, row, title) for row, title in store.exports(neighbourhood_id)]


def as_csv(lines: list[dict[str, Any]]) -> str:
    """With a mark at the beginning by which spreadsheets know the encoding, and semicolons as they expect here."""
    written = io.StringIO()
    table = csv.writer(written, delimiter=";", lineterminator="\r\n")
    table.writerow(COLUMNS)
    for line in lines:
        table.writerow(_cell(line[name]) for name in COLUMNS.values())
    return "\ufeff" + written.getvalue()


def _line(row: Destruction, walk_title: str | None, by_name: str | None) -> dict[str, Any]:
    return {
        "destruction_id": row.id,
        "kind": row.kind,
        "walk_id": row.walk_id,
        "walk_title": walk_title,
        "counts": row.counts,
        "ids": row.ids,
        "reason": row.reason,
        "term_days": row.term_days,
        "selection_result": row.selection_result,
        "by_name": by_name,
        "begun_at": row.begun_at,
        "finished_at": row.finished_at,
    }


def _export(neighbourhood_id: str, row: WalkExport, walk_title: str) -> dict[str, Any]:
    return {
        "export_id": row.id,
        "walk_id": row.walk_id,
        "walk_title": walk_title,
        "size_bytes": row.size_bytes,
        "sha256": row.sha256,
        "made_at": row.ready_at,
        "url": f"/api/v1/neighbourhoods/{neighbourhood_id}/walk-exports/{row.id}",
    }


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case dict():
            return ", ".join(f"{count} {name}" for name, count in value.items())
        case list():
            return " ".join(value)
        case str():
            # A spreadsheet would work out what begins like a formula.
            return f"'{value}" if value[:1] in "=+-@\t\r" and value else value
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
