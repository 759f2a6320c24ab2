"""How refusals, files and pages of the server say it: names, what is missing, and which steps come first. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from wijkwandeling.agenda.lacks import Lack
from wijkwandeling.agenda.workflow import Kind, Status

STATUS_NAMES = {
    Status.IDEA: "Idee",
    Status.PROPOSED: "Voorgesteld",
    Status.AGREED: "Afgesproken",
    Status.RUNNING: "Bezig",
    Status.DONE: "Klaar",
    Status.PARTLY_DONE: "Deels klaar",
    Status.NOT_DONE: "Niet, omdat …",
    Status.HANDED_OVER: "Overgedragen",
    Status.LATER: "Later",
}
KIND_NAMES = {
    Kind.RUNNING_INITIATIVE: "Lopend initiatief",
    Kind.QUICK_ACTIVITY: "Snelle eerste activiteit",
    Kind.ACTION: "Actie",
    Kind.PROJECT: "Project",
    Kind.RESIDENTS_IDEA: "Idee van bewoners",
}
LACK_SENTENCES = {
    Lack.OWNER: "Kies één partner die de actie trekt.",
    Lack.DATE: "Geef een datum.",
    Lack.ROLES: "Kies welke partner beslist.",
    Lack.VERDICTS: "Geef bij elke randvoorwaarde aan of de actie erin past.",
    Lack.HARD_FRAME: "De actie past niet binnen iets wat vaststaat. Pas de actie aan.",
    Lack.REASON: "Schrijf de reden op. Bewoners lezen die.",
    Lack.HANDED_TO: "Schrijf op wie het overneemt.",
}


def named(status: str) -> str:
    return f"‘{STATUS_NAMES[Status(status)]}’"


def lacking(lacks: Sequence[Lack], broken: Sequence[str] = ()) -> str:
    """``broken``: the titles of the hard frames that the action does not fit."""
    names = f" Dit staat vast: {'; '.join(broken)}." if broken and Lack.HARD_FRAME in lacks else ""
    return " ".join(LACK_SENTENCES[lack] for lack in lacks) + names


def steps_first(now: str, wanted: str, between: Sequence[Status]) -> str:
    """Why a step is not in the table, and what comes before it."""
    if now == wanted:
        return f"De actie staat al op {named(now)}."
    return f"Van {named(now)} kun je niet meteen naar {named(wanted)}. Eerst: {', '.join(map(named, between))}."


def euros(amount: int) -> str:
    """``euros(12500)`` → ``€ 12.500``."""
    return f"€ {amount:,}".replace(",", ".")
