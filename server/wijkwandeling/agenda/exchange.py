"""Take over an agenda that comes back as a file: first what would change, then exactly that.

The preview carries out every line and undoes it all again, so what it shows is what will happen: the same rules,
the same refusals. Its mark stands for all of it; who applies names the mark of what was seen.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from marshmallow import ValidationError

from wijkwandeling.agenda import store
from wijkwandeling.agenda.carrying_store import partner_names
from wijkwandeling.agenda.change import change_action
from wijkwandeling.agenda.correct import correct
from wijkwandeling.agenda.create import create_action
from wijkwandeling.agenda.exchange_read import AgendaFile, FileLine
from wijkwandeling.agenda.exchange_rows import CHANGEABLE, COLUMNS, Row, agenda_rows
from wijkwandeling.agenda.exchange_store import spot_numbers
from wijkwandeling.agenda.models import Action
from wijkwandeling.agenda.move import change_status
from wijkwandeling.agenda.read import ActionView
from wijkwandeling.agenda.schemas import ActionPatch
from wijkwandeling.agenda.words import KIND_NAMES, STATUS_NAMES
from wijkwandeling.agenda.workflow import START, Kind
from wijkwandeling.database import db
from wijkwandeling.problems import Problem

NEW, CHANGED, UNCHANGED, REFUSED = "new", "changed", "unchanged", "refused"
# What a cell holds as it is, and what the wire calls it.
WIRE_NAMES = {"title": "title", "description": "description", "first_step": "firstStep"}
WORDS = tuple(WIRE_NAMES)
DUTCH_DAY = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})")
WIRE_NAMES |= {"starts_on": "startsOn", "ends_on": "endsOn"}
# What an action is made with; the rest is said of it afterwards.
FIRST = ("title", "description", "theme_id", "kind", "spot_ids")
HEADINGS = {column.key: column.heading for column in COLUMNS}
KINDS = {word.casefold(): kind for kind, word in KIND_NAMES.items()}
STATUSES = {word.casefold(): status for status, word in STATUS_NAMES.items()}


class Refusal(Exception):
    """A line that is not taken over; its words say why."""


@dataclass(frozen=True)
class Who:
    """Who hands in the file. ``roles``: theirs in this neighbourhood."""

    account_id: str
    roles: Collection[str]


@dataclass(frozen=True)
class CellChange:
    column: str
    before: str
    after: str


@dataclass(frozen=True)
class Line:
    """``place``: the row in the sheet. ``number``: of the action, None for a new one. ``why``: when refused."""

    place: int
    outcome: str
    number: int | None
    title: str
    changes: Sequence[CellChange]
    why: str = ""


@dataclass(frozen=True)
class Preview:
    """``mark``: of all that would happen, for ``take_over``."""

    lines: Sequence[Line]
    unknown_columns: Sequence[str]
    mark: str


@dataclass(frozen=True)
class _Agenda:
    """The agenda as it is before the first line."""

    neighbourhood_id: str
    who: Who
    actions: Mapping[str, tuple[ActionView, Row]]
    themes: Mapping[str, str]
    partners: Mapping[str, str]
    spots: Mapping[int, str]


def preview(neighbourhood_id: str, who: Who, file: AgendaFile) -> Preview:
    """What taking over this file would do; nothing is changed."""
    everything = db.session.begin_nested()
    try:
        return _carry_out(neighbourhood_id, who, file)
    finally:
        everything.rollback()


def take_over(neighbourhood_id: str, who: Who, file: AgendaFile, mark: str) -> Preview:
    """Do what the preview with this mark showed. Problem: stale, when it would no longer be the same."""
    done = _carry_out(neighbourhood_id, who, file)
    if done.mark != mark:
        raise Problem("stale")
    return done


def _carry_out(neighbourhood_id: str, who: Who, file: AgendaFile) -> Preview:
    store.hold_neighbourhood(neighbourhood_id)
    agenda = _Agenda(
        neighbourhood_id,
        who,
        {action.action_id: (action, row) for action, row in agenda_rows(neighbourhood_id)},
        {name.casefold(): theme_id for theme_id, name in store.theme_names(neighbourhood_id).items()},
        {name.casefold(): partner_id for partner_id, name in partner_names(neighbourhood_id).items()},
        spot_numbers(neighbourhood_id),
    )
    seen: dict[str, int] = {}
    lines = [_take(agenda, line, seen) for line in file.lines]
    revisions = sorted((action.number, action.revision) for action, _ in agenda.actions.values())
    told = json.dumps([revisions, [asdict(line) for line in lines]], sort_keys=True)
    return Preview(lines, file.unknown, hashlib.sha256(told.encode()).hexdigest())


def _take(agenda: _Agenda, line: FileLine, seen: dict[str, int]) -> Line:
    """Carry out one line, or nothing of it."""
    action_id = line.cells["action_id"].lower()
    known = agenda.actions.get(action_id)
    number, title = (known[0].number, known[0].title) if known else (None, line.cells["title"])
    try:
        _require_sound(line, known, seen)
        with db.session.begin_nested():
            changes = _change(agenda, line, *known) if known else _create(agenda, line)
    except Refusal as refusal:
        return Line(line.place, REFUSED, number, title, [], str(refusal))
    except Problem as problem:
        return Line(line.place, REFUSED, number, title, [], f"{problem.entry.title}. {problem.detail}")
    outcome = (CHANGED if changes else UNCHANGED) if known else NEW
    return Line(line.place, outcome, number, title, changes)


def _require_sound(line: FileLine, known: tuple[ActionView, Row] | None, seen: dict[str, int]) -> None:
    action_id = line.cells["action_id"].lower()
    if line.formulas:
        raise Refusal(f"In {' en '.join(line.formulas)} staat een formule. Zet er gewone tekst neer.")
    if not action_id:
        return
    if known is None:
        raise Refusal("Deze actie staat niet op deze agenda. Is de regel nieuw? Maak dan Id, Versie en Nummer leeg.")
    if action_id in seen:
        raise Refusal(f"Deze actie staat ook op regel {seen[action_id]} van het bestand.")
    seen[action_id] = line.place


def _change(agenda: _Agenda, line: FileLine, action: ActionView, row: Row) -> list[CellChange]:
    changes = [
        CellChange(key, row[key], line.cells[key])
        for key in CHANGEABLE
        if key in line.cells and line.cells[key] != row[key]
    ]
    if not changes:
        return []
    if line.cells["revision"] != str(action.revision):
        raise Refusal("Iemand anders heeft deze actie gewijzigd nadat dit bestand is gemaakt. Haal een nieuw bestand.")
    found = store.action(agenda.neighbourhood_id, action.action_id, for_change=True)
    if found is None:
        raise Problem("not-found")
    after = {change.column: change.after for change in changes}
    patch = _patch(agenda, after, {spot.number: spot.spot_id for spot in action.sources.spots})
    if patch:
        change_action(found, patch)
    _move(agenda, found, after)
    return changes


def _create(agenda: _Agenda, line: FileLine) -> list[CellChange]:
    said = {key: line.cells[key] for key in CHANGEABLE if line.cells.get(key)}
    patch = _patch(agenda, {"title": "", "kind": KIND_NAMES[Kind.ACTION], **said}, {})
    action = create_action(
        agenda.neighbourhood_id, agenda.who.account_id, **{name: patch[name] for name in FIRST if name in patch}
    )
    rest = {name: value for name, value in patch.items() if name not in FIRST}
    if rest:
        change_action(action, rest)
    if (
        said.get("status", STATUS_NAMES[START[Kind(action.kind)]]).casefold()
        != STATUS_NAMES[START[Kind(action.kind)]].casefold()
    ):
        _move(agenda, action, said)
    return [CellChange(key, "", text) for key, text in said.items()]


def _move(agenda: _Agenda, action: Action, after: Mapping[str, str]) -> None:
    """To another status, with its reason; or only another reason for the one it has."""
    who = agenda.who
    if "status" in after:
        # What it had belongs to the status that it leaves.
        said = {name: after.get(name, "") for name in ("reason", "handed_to")}
        change_status(action, who.account_id, who.roles, _known("status", after["status"], STATUSES), **said)
        if said["handed_to"] and not action.handed_to:
            raise Refusal("‘Overgedragen aan’ hoort alleen bij een actie die een ander overneemt.")
    elif "handed_to" in after:
        raise Refusal("‘Overgedragen aan’ verandert alleen samen met de status.")
    elif "reason" in after:
        correct(action, who.account_id, reason=after["reason"])


def _patch(agenda: _Agenda, after: Mapping[str, str], own_spots: Mapping[int, str]) -> dict[str, Any]:
    """What to change, as ``change_action`` takes it, from the cells that differ."""
    patch: dict[str, Any] = {WIRE_NAMES[key]: after[key] for key in WORDS if key in after}
    patch |= {WIRE_NAMES[key]: _day(after[key]) for key in ("starts_on", "ends_on") if key in after}
    if "kind" in after:
        patch["kind"] = _known("kind", after["kind"], KINDS)
    if "theme" in after:
        patch["themeId"] = _known("theme", after["theme"], agenda.themes) if after["theme"] else None
    if "owner" in after:
        patch["ownerId"] = _known("owner", after["owner"], agenda.partners) if after["owner"] else None
    if "spots" in after:
        patch["spotIds"] = _spot_ids(after["spots"], {**agenda.spots, **own_spots})
    try:
        loaded: dict[str, Any] = ActionPatch().load(patch)
    except ValidationError as refused:
        # The first of them: who mends it sees the next.
        key, texts = next(iter(refused.messages_dict.items()))
        heading = {wire: HEADINGS[name] for name, wire in WIRE_NAMES.items()}.get(key, key)
        raise Refusal(f"{heading}: {next(iter(texts))}") from refused
    return loaded


def _known(key: str, text: str, choices: Mapping[str, str]) -> str:
    if text.casefold() not in choices:
        raise Refusal(f"{HEADINGS[key]} ‘{text}’ kennen we niet.")
    return choices[text.casefold()]


def _day(text: str) -> str | None:
    """2026-03-01, also where 1-3-2026 was typed as words; None for an empty cell."""
    typed = DUTCH_DAY.fullmatch(text)
    return f"{typed[3]}-{int(typed[2]):02}-{int(typed[1]):02}" if typed else text or None


def _spot_ids(text: str, spots: Mapping[int, str]) -> list[str]:
    found = []
    for number in text.replace(";", ",").split(","):
        if not number.strip():
            continue
        if not number.strip().isascii() or not number.strip().isdigit() or int(number) not in spots:
            raise Refusal(f"Plek ‘{number.strip()}’ staat niet op de kaart.")
        found.append(spots[int(number)])
    return found
