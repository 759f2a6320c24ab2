"""The agenda as rows of plain text: one for each action, the same for every kind of file."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from wijkwandeling.agenda.read import ActionView, read_actions
from wijkwandeling.agenda.words import KIND_NAMES, STATUS_NAMES
from wijkwandeling.agenda.workflow import Kind, Status

# What XML, and so a spreadsheet, cannot hold.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
# A spreadsheet would work out what begins like a formula.
LIKE_FORMULA = re.compile(r"'*[=+\-@\t\r]")
Row = Mapping[str, str]


@dataclass(frozen=True)
class Column:
    """``key``: its name in rows. ``changeable``: whether a file that comes back may change it. ``width``: letters.
    ``is_number``: a spreadsheet may add it up.
    """

    key: str
    heading: str
    width: int
    show: Callable[[ActionView], str]
    changeable: bool = True
    is_number: bool = False


COLUMNS: Sequence[Column] = (
    Column("action_id", "Id", 12, lambda action: action.action_id, changeable=False),
    Column("revision", "Versie", 8, lambda action: str(action.revision), changeable=False),
    Column("number", "Nummer", 9, lambda action: str(action.number), changeable=False),
    Column("title", "Titel", 42, lambda action: action.title),
    Column("description", "Omschrijving", 60, lambda action: action.description),
    Column("theme", "Thema", 24, lambda action: action.theme_name or ""),
    Column("kind", "Soort", 20, lambda action: KIND_NAMES[Kind(action.kind)]),
    Column("status", "Status", 16, lambda action: STATUS_NAMES[Status(action.status)]),
    Column("reason", "Reden", 40, lambda action: action.reason),
    Column("handed_to", "Overgedragen aan", 24, lambda action: action.handed_to),
    Column("owner", "Trekker", 24, lambda action: action.owner_name or ""),
    Column("starts_on", "Begint", 12, lambda action: action.starts_on.isoformat() if action.starts_on else ""),
    Column("ends_on", "Klaar op", 12, lambda action: action.ends_on.isoformat() if action.ends_on else ""),
    Column("first_step", "Eerste stap", 40, lambda action: action.first_step),
    Column("spots", "Plekken", 12, lambda action: ", ".join(str(spot.number) for spot in action.sources.spots)),
    # What the neighbourhood budget gives is changed with a decision when it is too much: not in a file.
    Column("reserved", "Gereserveerd (€)", 16, lambda action: str(action.reserved), changeable=False, is_number=True),
    Column("committed", "Toegekend (€)", 14, lambda action: str(action.committed), changeable=False, is_number=True),
    Column("spent", "Uitgegeven (€)", 14, lambda action: str(action.spent), changeable=False, is_number=True),
)
CHANGEABLE = tuple(column.key for column in COLUMNS if column.changeable)


def agenda_rows(neighbourhood_id: str) -> list[tuple[ActionView, Row]]:
    """Every action with its row, in the order of their numbers."""
    return [(action, row_of(action)) for action in read_actions(neighbourhood_id)]


def row_of(action: ActionView) -> Row:
    return {column.key: plain(column.show(action)) for column in COLUMNS}


def plain(text: str) -> str:
    """As any file can hold it, and as it comes back: one kind of line end, nothing invisible around it."""
    return UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def neutral(text: str) -> str:
    """With an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{text}" if LIKE_FORMULA.match(text) else text


def without_mark(text: str) -> str:
    """The other way round."""
    return text[1:] if text[:1] == "'" and LIKE_FORMULA.match(text) else text
