"""Questions that help to work an idea out, after Haarlem's Kompas: a help, never a duty."""

from __future__ import annotations

from collections.abc import Sequence

from wijkwandeling.agenda.initiatives.models import Compass
from wijkwandeling.agenda.own_list import Entry, ListKeeper

DEFAULTS: Sequence[Entry] = (
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
QUESTIONS = ListKeeper(Compass, "groups", DEFAULTS)
