"""The texts to answer with, per neighbourhood."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from wijkwandeling.agenda.feedback.models import AnswerTemplates
from wijkwandeling.agenda.own_list import Entry, ListKeeper


class AnswerKind(StrEnum):
    ALREADY_RUNNING = "already-running"
    HANDED_OVER = "handed-over"
    NOT_NOW = "not-now"
    OTHER = "other"


DEFAULTS: Sequence[Entry] = (
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
TEMPLATES = ListKeeper(AnswerTemplates, "templates", DEFAULTS)
