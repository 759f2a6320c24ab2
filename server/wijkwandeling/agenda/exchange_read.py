"""Read a workbook that somebody hands in: nothing in it is worked out, and none of it may be endless."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from openpyxl import load_workbook

from wijkwandeling.agenda.exchange_rows import COLUMNS, plain, without_mark
from wijkwandeling.problems import AGENDA_ROWS_MAX, Problem

# What a workbook may hold once it is unpacked; an agenda of a thousand actions takes a tenth of it.
PARTS_MAX = 200
UNPACKED_MAX = 30 * 1000 * 1000
CELLS_MAX = 60
# Rows that were only given a colour are no lines, but somebody has to walk past them.
EMPTY_MAX = 20_000
NEEDED = ("action_id", "revision", "title")


@dataclass(frozen=True)
class FileLine:
    """``place``: the row's number in the sheet. ``formulas``: the headings of cells that hold a formula."""

    place: int
    cells: dict[str, str]
    formulas: Sequence[str]


@dataclass(frozen=True)
class AgendaFile:
    """``unknown``: headings that we have no column for."""

    lines: Sequence[FileLine]
    unknown: Sequence[str]


def read_xlsx(data: bytes) -> AgendaFile:
    """The lines of the first sheet. Problems: agenda-file-unreadable, agenda-file-too-large, agenda-file-columns."""
    _require_modest(data)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        return _read(sheet.iter_rows(max_col=CELLS_MAX))
    except Problem:
        raise
    except Exception as error:
        # Whatever a broken workbook makes the library stumble over, it is the file.
        raise Problem("agenda-file-unreadable") from error


def _require_modest(data: bytes) -> None:
    """Count what is really unpacked, a megabyte at a time: what the file says of itself may not be so."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            if len(parts.infolist()) > PARTS_MAX:
                raise Problem("agenda-file-too-large")
            left = UNPACKED_MAX
            for part in parts.infolist():
                with parts.open(part) as unpacked:
                    while piece := unpacked.read(1 << 20):
                        left -= len(piece)
                        if left < 0:
                            raise Problem("agenda-file-too-large")
                        # No spreadsheet writes these, and they can make a small text endless.
                        if b"<!DOCTYPE" in piece or b"<!ENTITY" in piece:
                            raise Problem("agenda-file-unreadable")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        raise Problem("agenda-file-unreadable") from error


def _read(rows: Iterator[Any]) -> AgendaFile:
    headings = [_as_text(cell.value) for cell in next(rows, ())]
    keys = {column.heading.casefold(): column.key for column in COLUMNS}
    columns = {place: keys[heading.casefold()] for place, heading in enumerate(headings) if heading.casefold() in keys}
    missing = [column.heading for column in COLUMNS if column.key in NEEDED and column.key not in columns.values()]
    if missing:
        raise Problem("agenda-file-columns", missing=missing)
    lines: list[FileLine] = []
    for place, row in enumerate(rows, 2):
        line = _line(place, {key: row[column] for column, key in columns.items() if column < len(row)})
        if line.formulas or any(line.cells.values()):
            lines.append(line)
        if len(lines) > AGENDA_ROWS_MAX or place - len(lines) > EMPTY_MAX:
            raise Problem("agenda-file-too-large")
    unknown = [heading for heading in headings if heading and heading.casefold() not in keys]
    return AgendaFile(lines, unknown)


def _line(place: int, found: dict[str, Any]) -> FileLine:
    headings = {column.key: column.heading for column in COLUMNS}
    # Also one that Excel keeps apart from its text, as an array.
    formulas = [key for key, cell in found.items() if cell.data_type == "f"]
    texts = {key: "" if key in formulas else _as_text(cell.value) for key, cell in found.items()}
    return FileLine(place, texts, [headings[key] for key in formulas])


def _as_text(value: Any) -> str:
    """A cell as our own files hold it: a whole number without its decimals, a day without its hours."""
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nee"
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time().isoformat() == "00:00:00":
            return value.date().isoformat()
        case date():
            return value.isoformat()
    return without_mark(plain(str(value)))
