"""How the portal says it: plain Dutch for states, counts and moments."""

from __future__ import annotations

import re
from datetime import datetime

from wijkwandeling import clock
from wijkwandeling.agenda import words as agenda_words
from wijkwandeling.agenda.workflow import Status

DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)

# What happens now comes first; what was, and what will not be, last.
STATUS_ORDER = (
    *(Status.RUNNING, Status.AGREED, Status.PROPOSED, Status.IDEA, Status.LATER),
    *(Status.DONE, Status.PARTLY_DONE, Status.HANDED_OVER, Status.NOT_DONE),
)
STATUS_WORDS, ACTION_KIND_WORDS = agenda_words.STATUS_NAMES, agenda_words.KIND_NAMES
REASON_WORDS = {
    Status.NOT_DONE: "Niet, omdat",
    Status.LATER: "Later, omdat",
    Status.PARTLY_DONE: "Wat niet lukte",
    Status.HANDED_OVER: "Waarom",
}
euros = agenda_words.euros
# The step on the participation ladder, as a promise to residents.
LADDER_WORDS = {
    "inform": "Bewoners horen wat er gebeurt.",
    "consult": "We vragen wat bewoners vinden.",
    "advise": "Bewoners geven advies en horen wat we ermee doen.",
    "coproduce": "Bewoners maken de plannen samen met ons.",
    "decide-together": "Bewoners besluiten mee.",
}
STATUS_MEANINGS = {
    Status.IDEA: "Dit is bedacht. Er is nog niets besloten.",
    Status.PROPOSED: "Dit ligt op tafel bij de organisaties in de wijk.",
    Status.AGREED: "Dit gaan we doen.",
    Status.RUNNING: "Hier wordt nu aan gewerkt.",
    Status.DONE: "Dit is af.",
    Status.PARTLY_DONE: "Dit is voor een deel gelukt. Wat niet lukte, staat erbij.",
    Status.NOT_DONE: "Dit doen we niet. De reden staat erbij.",
    Status.HANDED_OVER: "Een ander heeft dit overgenomen.",
    Status.LATER: "Dit doen we nu nog niet. De reden staat erbij.",
}
BECAME_WORDS = {
    "on-agenda": "Op de agenda",
    "already-running": "Dit loopt al",
    "handed-over": "Doorgegeven",
    "not-now": "Nu niet",
    "other": "Beantwoord",
    "nothing": "Nog geen antwoord",
}
# As in "12 op de agenda".
BECAME_COUNTED = {
    "on-agenda": "op de agenda",
    "already-running": "waar al aan gewerkt wordt",
    "handed-over": "doorgegeven",
    "not-now": "nu niet",
    "other": "beantwoord",
    "nothing": "nog zonder antwoord",
}
KIND_WORDS = {"strength": "Sterk", "weakness": "Zwak", "opportunity": "Kans"}
POINT_WORDS = {"strength": "sterk punt", "weakness": "zwak punt", "opportunity": "kans"}
TAKE_DOWN_REASONS = {
    "me": "Ik sta op deze foto",
    "child": "Mijn kind staat op deze foto",
    "somebody": "Er staat iemand anders herkenbaar op",
    "private": "Je ziet mijn huis, mijn auto of iets anders van mij",
    "other": "Iets anders",
}

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def counted(number: int, one: str, many: str) -> str:
    """``counted(1, "plek", "plekken")`` → ``1 plek``."""
    return f"{number} {one if number == 1 else many}"


def listed(parts: list[str]) -> str:
    """``a, b en c``."""
    return " en ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def day(moment: datetime) -> str:
    """``zaterdag 9 mei 2026``, on the clocks of the Netherlands."""
    local = moment.astimezone(clock.ZONE)
    return f"{DAYS[local.weekday()]} {local.day} {MONTHS[local.month - 1]} {local.year}"


def day_and_time(moment: datetime) -> str:
    """``zaterdag 9 mei 2026 om 14.00 uur``."""
    local = moment.astimezone(clock.ZONE)
    return f"{day(moment)} om {local.hour}.{local.minute:02} uur"


def clock_time(moment: datetime) -> str:
    """``14.00``, on the clocks of the Netherlands."""
    local = moment.astimezone(clock.ZONE)
    return f"{local.hour}.{local.minute:02}"


def email_in(text: str) -> str | None:
    """The first e-mail address in ``text``."""
    found = EMAIL.search(text)
    return found[0] if found else None


def around_email(text: str) -> tuple[str, str, str]:
    """``text`` as what comes before its first e-mail address, the address, and what follows it."""
    address = email_in(text)
    if address is None:
        return text, "", ""
    before, _, after = text.partition(address)
    return before, address, after
