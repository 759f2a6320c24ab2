"""The texts to answer with, per neighbourhood."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wijkwandeling.agenda.feedback.models import AnswerTemplates
from wijkwandeling.database import db, insert_once
from wijkwandeling.problems import Problem


class AnswerKind(StrEnum):
    ALREADY_RUNNING = "already-running"
    HANDED_OVER = "handed-over"
    NOT_NOW = "not-now"
    OTHER = "other"


Template = Mapping[str, str]
DEFAULTS: Sequence[Template] = (
    {
        "kind": AnswerKind.ALREADY_RUNNING,
        "title": "Dit loopt al",
        "text": "Goed gezien. Hier wordt al aan gewerkt: […]",
    },
    {
        "kind": AnswerKind.HANDED_OVER,
        "title": "Doorgegeven aan de gemeente",
        "text": "Dank je wel. We hebben dit doorgegeven aan de afdeling beheer van de gemeente. Zij kijken er naar.",
    },
    {
        "kind": AnswerKind.NOT_NOW,
        "title": "Nu niet",
        "text": "Dank je wel voor je punt. We doen dit nu niet, omdat […]",
    },
    {
        "kind": AnswerKind.OTHER,
        "title": "Fijn om te weten",
        "text": "Dank je wel. We nemen dit mee als een sterk punt van de wijk. Er hoeft niets te veranderen.",
    },
)


@dataclass(frozen=True)
class Templates:
    """``revision``: 0 while nobody changed them."""

    templates: Sequence[Template]
    revision: int


def templates_of(neighbourhood_id: str) -> Templates:
    row = db.session.get(AnswerTemplates, neighbourhood_id)
    return Templates(row.templates, row.revision) if row else Templates(DEFAULTS, 0)


def set_templates(neighbourhood_id: str, templates: Sequence[Template], revision: int | None) -> Templates:
    """``revision``: the one that was read. Problems: precondition-required, stale."""
    if revision is None:
        raise Problem("precondition-required")
    insert_once(AnswerTemplates, {"neighbourhood_id": neighbourhood_id, "templates": list(DEFAULTS), "revision": 0})
    row = db.session.get_one(AnswerTemplates, neighbourhood_id, with_for_update=True, populate_existing=True)
    if row.revision != revision:
        raise Problem("stale", revision=row.revision)
    row.templates = [dict(each) for each in templates]
    row.revision += 1
    db.session.flush()
    return Templates(row.templates, row.revision)
