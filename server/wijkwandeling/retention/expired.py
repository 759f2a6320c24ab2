"""What is over its term, and why: the same list for who only looks and for who destroys it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from wijkwandeling import clock
from wijkwandeling.retention import store
from wijkwandeling.walks.models import Walk
from wijkwandeling.walks.terms import store as terms_of
from wijkwandeling.walks.terms.models import WalkTerms

WITHDRAWN = "withdrawn-points"


@dataclass(frozen=True)
class Expired:
    """Things of one walk that go together, with one line in the log. ``kind``, ``counts``, ``ids``: as there."""

    kind: str
    neighbourhood_id: str
    walk_id: str
    walk_title: str
    counts: Mapping[str, int]
    ids: Sequence[str]
    term_days: int
    selection_result: str


def all_expired() -> list[Expired]:
    """Of every walk, the oldest first; nothing is changed."""
    return [found for walk, terms in terms_of.walks_with_terms() for found in expired_of(walk, terms)]


def expired_of(walk: Walk, terms: WalkTerms) -> list[Expired]:
    """What is over its term now, in the order in which it goes."""
    found = [withdrawn(walk, terms)]
    return [each for each in found if each is not None]


def withdrawn(walk: Walk, terms: WalkTerms) -> Expired | None:
    """The points that walkers took back long enough ago and that still say something, or have photos."""
    before = clock.now() - timedelta(days=terms.withdrawn_days)
    points = store.withdrawn_points(walk.id, before)
    photos = store.photos_of(points)
    return _expired(WITHDRAWN, walk, terms, terms.withdrawn_days, {"points": points, "photos": photos}, points)


def _expired(
    kind: str, walk: Walk, terms: WalkTerms, days: int, found: Mapping[str, Sequence[str]], ids: Sequence[str]
) -> Expired | None:
    if not any(found.values()):
        return None
    counts = {name: len(each) for name, each in found.items() if each}
    return Expired(kind, walk.neighbourhood_id, walk.id, walk.title, counts, ids, days, terms.selection_result)
