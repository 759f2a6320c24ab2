"""What is over its term, and why: the same list for who only looks and for who destroys it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from wijkwandeling import clock
from wijkwandeling.agenda.initiatives import store as initiatives
from wijkwandeling.agenda.initiatives.keep import CONTACT_DAYS
from wijkwandeling.retention import store
from wijkwandeling.walks.models import Walk
from wijkwandeling.walks.terms import store as terms_of
from wijkwandeling.walks.terms.models import WalkTerms

WITHDRAWN, ORIGINALS, CONTACTS, EVERYTHING = "withdrawn-points", "originals", "contacts", "everything"
IDEA_CONTACTS, STRAY = "idea-contacts", "stray-photos"


@dataclass(frozen=True)
class Expired:
    """Things that go together, with one line in the log. ``kind``, ``counts``, ``ids``: as there. ``walk_id`` and
    ``walk_title``: empty for what is of no walk.
    """

    kind: str
    neighbourhood_id: str
    walk_id: str
    walk_title: str
    counts: Mapping[str, int]
    ids: Sequence[str]
    term_days: int
    selection_result: str


def all_expired() -> list[Expired]:
    """Of every walk, the oldest first, in the order in which it goes, then of ideas; nothing is changed."""
    walks = terms_of.walks_with_terms()
    of_walks = [found for walk, terms in walks for find in FINDERS.values() if (found := find(walk, terms))]
    ideas = initiatives.with_contacts_over_term(clock.now())
    return [*of_walks, *(idea_contacts(neighbourhood_id, ids) for neighbourhood_id, ids in ideas.items())]


def idea_contacts(neighbourhood_id: str, initiative_ids: Sequence[str]) -> Expired:
    """How the makers of these ideas can be reached."""
    counts = {"contacts": len(initiative_ids)}
    return Expired(IDEA_CONTACTS, neighbourhood_id, "", "", counts, initiative_ids, CONTACT_DAYS, "")


def ended_at(walk: Walk) -> datetime:
    """From when the terms count: closed, else the last point, else when it was held or made."""
    if walk.closed_at is not None:
        return walk.closed_at
    return store.last_point_at(walk.id) or max(walk.created_at, walk.starts_at or walk.created_at)


def withdrawn(walk: Walk, terms: WalkTerms) -> Expired | None:
    """The points that walkers took back long enough ago and that still say something, or have photos."""
    before = clock.now() - timedelta(days=terms.withdrawn_days)
    points = store.withdrawn_points(walk.id, before)
    photos = store.photos_of(points)
    return _expired(WITHDRAWN, walk, terms, terms.withdrawn_days, {"points": points, "photos": photos}, points)


def originals(walk: Walk, terms: WalkTerms) -> Expired | None:
    """The photos as they came, of which pictures were made: those stay."""
    if not _is_over(walk, terms.originals_days):
        return None
    photos = store.photos_with_original(walk.id)
    return _expired(ORIGINALS, walk, terms, terms.originals_days, {"photos": photos}, photos)


def contacts(walk: Walk, terms: WalkTerms) -> Expired | None:
    """How people can be reached."""
    if not _is_over(walk, terms.contacts_days):
        return None
    found = store.contacts(walk.id)
    return _expired(CONTACTS, walk, terms, terms.contacts_days, {"contacts": found}, found)


def everything(walk: Walk, terms: WalkTerms) -> Expired | None:
    """All that walkers gave: points, photos, answers, and their phones."""
    if walk.destroyed_at is not None or not _is_over(walk, terms.everything_days):
        return None
    found = store.everything(walk.id)
    ids = [*found["points"], *found["photos"]]
    return _expired(EVERYTHING, walk, terms, terms.everything_days, found, ids)


def _is_over(walk: Walk, days: int | None) -> bool:
    return walk.state != "draft" and days is not None and ended_at(walk) + timedelta(days=days) <= clock.now()


def _expired(
    kind: str, walk: Walk, terms: WalkTerms, days: int | None, found: Mapping[str, Sequence[str]], ids: Sequence[str]
) -> Expired | None:
    counts = {name: len(each) for name, each in found.items() if each}
    if not counts or days is None:
        return None
    return Expired(kind, walk.neighbourhood_id, walk.id, walk.title, counts, ids, days, terms.selection_result)


Find = Callable[[Walk, WalkTerms], Expired | None]
FINDERS: Mapping[str, Find] = {
    WITHDRAWN: withdrawn,
    ORIGINALS: originals,
    CONTACTS: contacts,
    EVERYTHING: everything,
}
