"""Questions that help to work an idea out, after Haarlem's Kompas: a help, never a duty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijkwandeling.agenda.initiatives.models import Compass
from wijkwandeling.database import db, insert_once
from wijkwandeling.problems import Problem

Group = Mapping[str, Any]
DEFAULTS: Sequence[Group] = (
    {
        "title": "Wie doen er mee?",
        "questions": [
            "Wie staan er achter het idee?",
            "Wat vindt de buurt ervan?",
            "Wie kan er nog meer helpen?",
        ],
    },
    {
        "title": "Wat levert het op?",
        "questions": ["Voor wie is het?", "Wat wordt er beter in de wijk?"],
    },
    {
        "title": "Past het bij de plannen?",
        "questions": [
            "Weet je of de gemeente of een organisatie al zoiets doet?",
            "Waar past het bij, of juist niet?",
        ],
    },
    {
        "title": "Wat is er nodig?",
        "questions": [
            "Waar en wanneer wil je het doen?",
            "Wat heb je al, en wat nog niet?",
            "Is er een vergunning of toestemming nodig?",
        ],
    },
)


@dataclass(frozen=True)
class Questions:
    """``revision``: 0 while nobody changed them."""

    groups: Sequence[Group]
    revision: int


def questions_of(neighbourhood_id: str) -> Questions:
    row = db.session.get(Compass, neighbourhood_id)
    return Questions(row.groups, row.revision) if row else Questions(DEFAULTS, 0)


def set_questions(neighbourhood_id: str, groups: Sequence[Group], revision: int | None) -> Questions:
    """``revision``: the one that was read. Problems: precondition-required, stale."""
    if revision is None:
        raise Problem("precondition-required")
    insert_once(Compass, {"neighbourhood_id": neighbourhood_id, "groups": list(DEFAULTS), "revision": 0})
    row = db.session.get_one(Compass, neighbourhood_id, with_for_update=True, populate_existing=True)
    if row.revision != revision:
        raise Problem("stale", revision=row.revision)
    row.groups = [dict(group) for group in groups]
    row.revision += 1
    db.session.flush()
    return Questions(row.groups, row.revision)
