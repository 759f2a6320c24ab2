"""What neighbours bring and hear: their own ideas, answers to points, and dates to meet. All of it is made up."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from apiflask import APIFlask

from wijkwandeling import clock
from wijkwandeling.agenda.initiatives.keep import keep, keep_contact
from wijkwandeling.agenda.initiatives.publish import approve
from wijkwandeling.database import transaction
from wijkwandeling.demo.desk import Desk
from wijkwandeling.demo.planned_points import PlannedPoint
from wijkwandeling.portal.idea_words import CONSENT


class Idea(NamedTuple):
    """``proposed``: the text that staff prepared, None while nobody looked; ``agreed``: the makers approved it."""

    title: str
    text: str
    runs: bool
    expects: str
    compass: dict[str, str]
    proposed: str | None
    agreed: bool


IDEAS = (
    Idea(
        "Soep op donderdag in De Kastanje",
        "Elke donderdag koken we soep voor wie niet alleen wil eten. Iedereen mag aanschuiven, ook om te helpen.",
        True,
        "information",
        {"Wie staan er achter het idee?": "Vier buren en de kok van De Kastanje."},
        "Elke donderdag om twaalf uur koken bewoners soep in De Kastanje. Iedereen mag aanschuiven, ook om te helpen.",
        True,
    ),
    Idea(
        "Geveltuintjes in de Taxusstraat",
        "Wij willen met onze rij stoeptegels ruilen voor planten. Wie doet er mee?",
        False,
        "together",
        {
            "Wat vindt de buurt ervan?": "Negen van de veertien huizen willen meedoen.",
            "Wat heb je al, en wat nog niet?": "Scheppen en planten. Nog niet: waar we de tegels laten.",
        },
        "Een rij in de Taxusstraat ruilt stoeptegels voor planten. Meedoen kan nog.",
        False,
    ),
    Idea(
        "Repaircafé in de lege winkel",
        "Ik kan kapotte lampen en radio's maken en zoek een plek voor één zaterdag per maand.",
        False,
        "",
        {},
        None,
        False,
    ),
)
ANSWERS = (
    ("Put verstopt.", "handed-over", "Doorgegeven aan beheer van de gemeente. De put wordt schoongemaakt."),
    (
        "Losse stoeptegel bij nummer 22, je klapt er zo overheen.",
        "handed-over",
        "Doorgegeven aan beheer. Dank je wel voor het melden.",
    ),
    ("Sinds de drempel is het hier veel rustiger.", "other", "Fijn om te horen. De drempel blijft."),
    (
        "De flat krijgt nieuwe kozijnen. Neem meteen de daken mee.",
        "already-running",
        "De corporatie zoekt dit al uit. In het najaar vertelt zij er meer over.",
    ),
    (
        "De Vlierlaan is te smal voor aan twee kanten parkeren.",
        "not-now",
        "We veranderen het parkeren dit jaar niet. Eerst komt de veilige oversteek bij de Brink.",
    ),
)
DATES = (
    (
        9,
        19,
        30,
        "Stookkamer: hoe wordt het Brinkplein groener?",
        "Wijkcentrum De Brink, Brinkplein 4",
        "Loop binnen wanneer je wilt. Koffie en thee staan klaar.",
    ),
    (23, 10, 0, "Samen regentonnen neerzetten", "Taxusstraat, bij de containers", ""),
)


def neighbours(
    app: APIFlask, desk: Desk, neighbourhood_id: str, points: Sequence[PlannedPoint], key: str, first_day: date
) -> None:
    """What is there already is left alone. ``key``: the makers' codes follow from it."""
    for idea in IDEAS:
        _bring(app, desk, neighbourhood_id, idea, hashlib.sha256(f"{key} {idea.title}".encode()).hexdigest())
    _answer(desk, points)
    if not desk.get("/gatherings")["gatherings"]:
        for plan in DATES:
            desk.send("POST", "/gatherings", _gathering(first_day, *plan))


def _bring(app: APIFlask, desk: Desk, neighbourhood_id: str, idea: Idea, secret_sha256: str) -> None:
    if idea.title not in {each["title"] for each in desk.get("/initiatives")["initiatives"]}:
        words = {"title": idea.title, "text": idea.text, "runs": idea.runs, "expects": idea.expects}
        with app.app_context(), transaction():
            found = keep(neighbourhood_id, secret_sha256, {**words, "compass": idea.compass, "as_it_is": False})
            keep_contact(found.id, {"name": "", "email": "buren@zandermeer.example", "phone": ""}, CONSENT)
    (brought,) = (each for each in desk.get("/initiatives")["initiatives"] if each["title"] == idea.title)
    if brought["state"] == "received" and idea.proposed:
        body = {"title": idea.title, "text": idea.proposed, "note": "We maakten het iets korter. Goed zo?"}
        desk.send("POST", f"/initiatives/{brought['initiativeId']}/proposals", body, brought["revision"])
    if idea.agreed and brought["state"] in ("received", "proposed"):
        with app.app_context(), transaction():
            approve(brought["initiativeId"], 1)


def _answer(desk: Desk, points: Sequence[PlannedPoint]) -> None:
    by_note = {point.note.text: point.observation_id for point in points}
    there = {each["observationId"] for each in desk.get("/point-answers")["answers"]}
    for note, kind, text in ANSWERS:
        point = by_note.get(note)
        if point and point not in there:
            body = {"points": [{"observationId": point, "number": 0}], "kind": kind, "text": text}
            desk.send("POST", "/point-answers", body)


def _gathering(
    first_day: date, days: int, hour: int, minute: int, title: str, place: str, details: str
) -> dict[str, Any]:
    starts_at = datetime.combine(first_day + timedelta(days=days), time(hour, minute), clock.ZONE)
    ends_at = starts_at + timedelta(hours=2)
    times = {"startsAt": starts_at.isoformat(), "endsAt": ends_at.isoformat()}
    return {"title": title, "place": place, "details": details, **times}
