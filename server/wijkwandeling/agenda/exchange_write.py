"""Write the agenda as a file: a workbook, CSV, JSON or GeoJSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

from geojson import MultiPoint
from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from wijkwandeling import wire
from wijkwandeling.agenda.carrying_store import partner_names
from wijkwandeling.agenda.exchange_rows import COLUMNS, Row, agenda_rows, neutral
from wijkwandeling.agenda.exchange_store import places_of_actions
from wijkwandeling.agenda.read import ActionView
from wijkwandeling.agenda.store import theme_names
from wijkwandeling.agenda.words import KIND_NAMES, STATUS_NAMES
from wijkwandeling.geo import RD_NEW, grid_of
from wijkwandeling.neighbourhoods.models import Neighbourhood

SHEET, HELP_SHEET = "Actieagenda", "Uitleg"
# New lines get the lists of choices too.
ROWS_WITH_CHOICES = 1000
HELP = (
    "Zo werkt dit bestand",
    "Wijzig de witte kolommen. De grijze kolommen laat je staan: wat je daar wijzigt, nemen we niet over.",
    "Een nieuwe actie: vul een nieuwe regel in en laat Id, Versie en Nummer leeg.",
    "Een regel weghalen verandert niets aan de agenda.",
    "Plekken: de nummers van de plekken op de kaart, met een komma ertussen.",
    "Reden: bij een actie die niet, later of voor een deel doorgaat. Bewoners lezen de reden.",
    "Trekker: een partner van de coalitie. Begint en Klaar op: een dag, bijvoorbeeld 1-3-2027.",
    "Sla het bestand op als Excel-bestand (.xlsx) en kies het op de agenda bij Overnemen en meenemen.",
    "Je ziet daar eerst wat er verandert. Er verandert pas iets als je op de knop drukt.",
)
Read = Sequence[tuple[ActionView, Row]]


def as_xlsx(neighbourhood: Neighbourhood) -> bytes:
    """A workbook that can come back (see exchange_read)."""
    book = Workbook()
    sheet = book.active
    if not isinstance(sheet, Worksheet):
        raise TypeError("a new workbook begins with a sheet")
    sheet.title = SHEET
    themes = sorted(theme_names(neighbourhood.id).values())
    _fill(sheet, [row for _, row in agenda_rows(neighbourhood.id)])
    helping = book.create_sheet(HELP_SHEET)
    helping.column_dimensions["A"].width = 100
    for number, line in enumerate(HELP, 1):
        _text(helping.cell(number, 1), line).font = Font(bold=number == 1)
    partners = sorted(partner_names(neighbourhood.id).values())
    choices = {
        "theme": themes,
        "owner": partners,
        "kind": list(KIND_NAMES.values()),
        "status": list(STATUS_NAMES.values()),
    }
    for place, (key, values) in enumerate(choices.items(), 3):
        _offer(sheet, helping, place, key, values)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def as_csv(neighbourhood: Neighbourhood) -> bytes:
    """UTF-8 with BOM and semicolons, as a Dutch spreadsheet opens it; where an action is in metres of the grid."""
    grid = grid_of(neighbourhood.boundary)
    places = places_of_actions(neighbourhood.id)
    name = "RD" if grid.epsg == RD_NEW else f"EPSG:{grid.epsg}"
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";")
    writer.writerow([*(column.heading for column in COLUMNS), f"x ({name})", f"y ({name})"])
    for action, row in agenda_rows(neighbourhood.id):
        first = places.get(action.action_id, [])[:1]
        xy = [f"{metres:.0f}" for lon_lat in first for metres in grid.to_metres(*lon_lat)] or ["", ""]
        writer.writerow([*(neutral(row[column.key]) for column in COLUMNS), *xy])
    return written.getvalue().encode("utf-8-sig")


def as_json(neighbourhood: Neighbourhood) -> bytes:
    """What every action says, as programs read it."""
    actions = [_facts(action) for action, _ in agenda_rows(neighbourhood.id)]
    return _dumped({"neighbourhood": neighbourhood.name, "actions": actions})


def as_geojson(neighbourhood: Neighbourhood) -> bytes:
    """The same as features: CRS84 degrees; an action that came from no place has no geometry."""
    places = places_of_actions(neighbourhood.id)
    features = [
        wire.feature(action.action_id, _geometry(places.get(action.action_id, [])), **_facts(action))
        for action, _ in agenda_rows(neighbourhood.id)
    ]
    return _dumped(wire.collection(features))


def _fill(sheet: Worksheet, rows: Sequence[Row]) -> None:
    grey = PatternFill("solid", fgColor="E6E9EE")
    for place, column in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(place)].width = column.width
        _text(sheet.cell(1, place), column.heading).font = Font(bold=True)
        for line, row in enumerate(rows, 2):
            cell = _text(sheet.cell(line, place), row[column.key])
            if column.is_number:
                cell.value = int(row[column.key])
            cell.alignment = Alignment(vertical="top", wrap_text=column.key != "action_id")
            if not column.changeable:
                cell.fill = grey
    sheet.freeze_panes = "E2"
    sheet.auto_filter.ref = sheet.dimensions


def _text(cell: Cell | MergedCell, text: str) -> Cell | MergedCell:
    """As text, whatever it looks like."""
    cell.value = neutral(text) or None
    if cell.value is not None:
        cell.data_type = "s"
    return cell


def _offer(sheet: Worksheet, helping: Worksheet, place: int, key: str, values: Sequence[str]) -> None:
    """A list to choose from in a column; the choices stand on the sheet with help."""
    for number, value in enumerate(values, 1):
        _text(helping.cell(number, place), value)
    letter = get_column_letter(place)
    helping.column_dimensions[letter].hidden = True
    if not values:
        return
    column = get_column_letter([each.key for each in COLUMNS].index(key) + 1)
    choice = DataValidation("list", formula1=f"{HELP_SHEET}!${letter}$1:${letter}${len(values)}", allow_blank=True)
    choice.add(f"{column}2:{column}{ROWS_WITH_CHOICES}")
    sheet.add_data_validation(choice)


def _facts(action: ActionView) -> dict[str, Any]:
    return {
        "actionId": action.action_id,
        "number": action.number,
        "title": action.title,
        "description": action.description,
        "theme": action.theme_name,
        "kind": action.kind,
        "status": action.status,
        "reason": action.reason,
        "handedTo": action.handed_to,
        "owner": action.owner_name,
        "startsOn": action.starts_on.isoformat() if action.starts_on else None,
        "endsOn": action.ends_on.isoformat() if action.ends_on else None,
        "firstStep": action.first_step,
        "budgetClaim": {"reserved": action.reserved, "committed": action.committed, "spent": action.spent},
        "spots": [{"number": spot.number, "title": spot.title} for spot in action.sources.spots],
        "revision": action.revision,
        "createdAt": action.created_at.isoformat(),
    }


def _geometry(places: Sequence[tuple[float, float]]) -> Any:
    if len(places) > 1:
        return MultiPoint([list(place) for place in places], precision=7)
    return wire.point(*places[0]) if places else None


def _dumped(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode()
