"""One line of the catalogue of problems, and the sizes that its words tell."""

from __future__ import annotations

from dataclasses import dataclass

PHOTO_MAX_BYTES = 25 * 1000 * 1000
JSON_MAX_BYTES = 1000 * 1000
# What a walker saved as a file and a facilitator hands in.
IMPORT_MAX_BYTES = 1000 * 1000 * 1000
# An agenda that comes back as a workbook.
AGENDA_FILE_MAX_BYTES = 5 * 1000 * 1000
AGENDA_ROWS_MAX = 2000


@dataclass(frozen=True)
class Entry:
    """One line of the catalogue."""

    status: int
    title: str
    detail: str
    retry_after_s: int | None = None
