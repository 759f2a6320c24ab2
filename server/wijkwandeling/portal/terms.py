"""How long a neighbourhood keeps what walkers gave, in words for its residents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wijkwandeling.portal import store
from wijkwandeling.walks.models import Walk
from wijkwandeling.walks.terms.models import WalkTerms
from wijkwandeling.walks.terms.store import walks_with_terms

YEAR_DAYS = 365
Days = tuple[int, int | None, int | None, int | None]


@dataclass(frozen=True)
class TermsTold:
    """Terms that some walks have in common. ``walks``: their titles; empty when all walks have these."""

    walks: Sequence[str]
    withdrawn: str
    originals: str | None
    contacts: str | None
    everything: str | None


@dataclass(frozen=True)
class NeighbourhoodTerms:
    name: str
    terms: Sequence[TermsTold]


def all_terms() -> list[NeighbourhoodTerms]:
    """Of every neighbourhood that has held or announced a walk, by name."""
    told = [NeighbourhoodTerms(each.name, _told(each.id)) for each in store.neighbourhoods()]
    return [each for each in told if each.terms]


def in_words(days: int) -> str:
    """Such as ``7 dagen``, ``1 dag``, ``2 jaar``."""
    if days and days % YEAR_DAYS == 0:
        return f"{days // YEAR_DAYS} jaar"
    return "1 dag" if days == 1 else f"{days} dagen"


def _told(neighbourhood_id: str) -> list[TermsTold]:
    by_days: dict[Days, list[Walk]] = {}
    for walk, terms in walks_with_terms(neighbourhood_id):
        if walk.state != "draft" and walk.destroyed_at is None:
            by_days.setdefault(_days(terms), []).append(walk)
    alone = len(by_days) == 1
    return [_in_words(days, [] if alone else [walk.title for walk in walks]) for days, walks in by_days.items()]


def _days(terms: WalkTerms) -> Days:
    return terms.withdrawn_days, terms.originals_days, terms.contacts_days, terms.everything_days


def _in_words(days: Days, titles: Sequence[str]) -> TermsTold:
    withdrawn, *others = days
    originals, contacts, everything = (None if each is None else in_words(each) for each in others)
    # What is over its term goes once a day: it may take one more.
    soon = f"binnen {in_words(withdrawn + 1)}" if withdrawn else "meteen"
    return TermsTold(titles, soon, originals, contacts, everything)
