"""A list that comes ready-made and that each neighbourhood may make its own, one person at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijkwandeling.database import Base, db, insert_once
from wijkwandeling.problems import Problem

Entry = Mapping[str, Any]


@dataclass(frozen=True)
class OwnList:
    """``revision``: 0 while nobody changed it."""

    entries: Sequence[Entry]
    revision: int


@dataclass(frozen=True)
class ListKeeper:
    """``table``: with ``neighbourhood_id`` for its key and a ``revision``. ``column``: where it keeps the list."""

    table: type[Base]
    column: str
    defaults: Sequence[Entry]

    def read(self, neighbourhood_id: str) -> OwnList:
        row: Any = db.session.get(self.table, neighbourhood_id)
        return OwnList(getattr(row, self.column), row.revision) if row else OwnList(self.defaults, 0)

    def change(self, neighbourhood_id: str, entries: Sequence[Entry], revision: int | None) -> OwnList:
        """``revision``: the one that was read. Problems: precondition-required, stale."""
        if revision is None:
            raise Problem("precondition-required")
        first = {"neighbourhood_id": neighbourhood_id, self.column: list(self.defaults), "revision": 0}
        insert_once(self.table, first)
        row: Any = db.session.get_one(self.table, neighbourhood_id, with_for_update=True, populate_existing=True)
        if row.revision != revision:
            raise Problem("stale", revision=row.revision)
        setattr(row, self.column, [dict(entry) for entry in entries])
        row.revision += 1
        db.session.flush()
        return self.read(neighbourhood_id)
