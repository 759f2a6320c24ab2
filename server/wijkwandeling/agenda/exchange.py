"""Take over an agenda that comes back as a file: first what would change, then exactly that.

The preview carries out every line and undoes it all again, so what it shows is what will happen: the same rules,
the same refusals. Its mark stands for all of it; who applies names the mark of what was seen.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass

from wijkwandeling.agenda import store
from wijkwandeling.agenda.change import change_action
from wijkwandeling.agenda.correct import correct
from wijkwandeling.agenda.create import create_action
from wijkwandeling.agenda.exchange_cells import Choices, Refusal, choices_of, patch_of, status_named
from wijkwandeling.agenda.exchange_read import AgendaFile, FileLine
from wijkwandeling.agenda.exchange_rows import CHANGEABLE, Row, agenda_rows
from wijkwandeling.agenda.models import Action
from wijkwandeling.agenda.move import change_status
from wijkwandeling.agenda.read import ActionView
from wijkwandeling.agenda.words import KIND_NAMES
from wijkwandeling.agenda.workflow import START, Kind
from wijkwandeling.database import db
from wijkwandeling.problems import Problem

NEW, CHANGED, UNCHANGED, REFUSED = "new", "changed", "unchanged", "refused"
# What an action is made with; the rest is said of it afterwards.
FIRST = ("title", "description", "theme_id", "kind", "spot_ids")


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
    choices: Choices


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
        choices_of(neighbourhood_id),
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
    patch = patch_of(after, agenda.choices.with_spots(action.sources.spots))
    if patch:
        change_action(found, patch)
    _move(agenda, found, after)
    return changes


def _create(agenda: _Agenda, line: FileLine) -> list[CellChange]:
    said = {key: line.cells[key] for key in CHANGEABLE if line.cells.get(key)}
    patch = patch_of({"title": "", "kind": KIND_NAMES[Kind.ACTION], **said}, agenda.choices)
    action = create_action(
        agenda.neighbourhood_id, agenda.who.account_id, **{name: patch[name] for name in FIRST if name in patch}
    )
    rest = {name: value for name, value in patch.items() if name not in FIRST}
    if rest:
        change_action(action, rest)
    if "status" in said and status_named(said["status"]) != START[Kind(action.kind)]:
        _move(agenda, action, said)
    return [CellChange(key, "", text) for key, text in said.items()]


def _move(agenda: _Agenda, action: Action, after: Mapping[str, str]) -> None:
    """To another status, with its reason; or only another reason for the one it has."""
    who = agenda.who
    if "status" in after:
        # What it had belongs to the status that it leaves.
        said = {name: after.get(name, "") for name in ("reason", "handed_to")}
        change_status(action, who.account_id, who.roles, status_named(after["status"]), **said)
        if said["handed_to"] and not action.handed_to:
            raise Refusal("‘Overgedragen aan’ hoort alleen bij een actie die een ander overneemt.")
    elif "handed_to" in after:
        raise Refusal("‘Overgedragen aan’ verandert alleen samen met de status.")
    elif "reason" in after:
        correct(action, who.account_id, reason=after["reason"])
