"""Hold an action against the frames: the neighbourhood's, and those that count for this action only."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from wijkwandeling.agenda import carrying_store, store
from wijkwandeling.agenda.lacks import HARD
from wijkwandeling.agenda.models import Action, Verdict
from wijkwandeling.database import db, new_id
from wijkwandeling.problems import Problem


def set_verdicts(action: Action, entries: Collection[Mapping[str, Any]]) -> None:
    """Each entry is one frame; frames that are not named stay as they are.

    ``frame_id``: the neighbourhood's boundary condition, or one of the action's own: a new id with a ``title`` and
    ``hardness`` makes that one. ``verdict``, ``reason``: how the action stands to it. ``removed``: takes an own frame
    away. Problem: unknown-frame.
    """
    shared = carrying_store.boundary_condition_ids(action.neighbourhood_id)
    rows = carrying_store.verdicts(store.ids_among([action.id]))
    there = {row.boundary_condition_id or row.id: row for row in rows}
    position = max((row.position for row in rows), default=-1)
    for entry in entries:
        frame_id = entry["frame_id"]
        row = there.get(frame_id)
        if row is None:
            position += 1
            row = there[frame_id] = _new_row(action, entry, frame_id in shared, position)
        if entry.get("removed") and row.boundary_condition_id is None:
            db.session.delete(there.pop(frame_id))
            continue
        _take_over(row, entry)


def _new_row(action: Action, entry: Mapping[str, Any], is_shared: bool, position: int) -> Verdict:
    title = entry.get("title", "").strip()
    if not is_shared and (not title or carrying_store.verdict_exists(entry["frame_id"])):
        raise Problem("unknown-frame", unknownIds=[entry["frame_id"]])
    row = Verdict(
        id=new_id() if is_shared else entry["frame_id"],
        action_id=action.id,
        boundary_condition_id=entry["frame_id"] if is_shared else None,
        hardness="" if is_shared else HARD,
        position=position,
    )
    db.session.add(row)
    return row


def _take_over(row: Verdict, entry: Mapping[str, Any]) -> None:
    for name in ("verdict", "reason"):
        if name in entry:
            setattr(row, name, entry[name])
    if row.boundary_condition_id is None:
        row.title = entry.get("title", "").strip() or row.title
        row.hardness = entry.get("hardness", row.hardness)
