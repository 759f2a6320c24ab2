"""Destroy what is over its term. Doing it again does the rest, whenever it was killed.

What goes together (``Expired``) goes in one transaction: rows cleared or deleted, a line in the log, and a
list of the bytes that have to go. The bytes go after it, then the line says that it is done (see
photos.erase.finish). A run begins with what an earlier one left undone. Two runs at once take turns.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from wijkwandeling import destruction
from wijkwandeling.clustering import forget as clustering
from wijkwandeling.clustering import store as spots
from wijkwandeling.database import hold_name, transaction
from wijkwandeling.destruction import TERM, Why
from wijkwandeling.intake import forget as intake
from wijkwandeling.photos import erase
from wijkwandeling.photos import store as photos
from wijkwandeling.portal.public_photo import was_public
from wijkwandeling.retention import expired, store
from wijkwandeling.retention.expired import WITHDRAWN, Expired
from wijkwandeling.review import forget as review
from wijkwandeling.walks import store as walks
from wijkwandeling.walks.models import Walk
from wijkwandeling.walks.terms import store as terms_of
from wijkwandeling.walks.terms.models import WalkTerms


@dataclass
class Report:
    destroyed: list[Expired] = field(default_factory=list)


def destroy_expired() -> Report:
    """Everything that is over its term now."""
    erase.finish_all()
    with transaction(write=False):
        listed = expired.all_expired()
    report = Report()
    for each in listed:
        gone = _destroy(each.walk_id, each.kind)
        if gone is not None:
            report.destroyed.append(gone)
    return report


def forget_withdrawn(observation_id: str) -> None:
    """Job: where the walk's term is nothing, a point that was withdrawn goes at once."""
    with transaction(write=False):
        found = store.walk_of_withdrawn(observation_id)
        at_once = found is not None and terms_of.of_walk(found).withdrawn_days == 0
    if found is not None and at_once:
        _destroy(found, WITHDRAWN)


def daily() -> None:
    """Job: as ``destroy_expired``."""
    destroy_expired()


def _destroy(walk_id: str, kind: str) -> Expired | None:
    """What went, looked up again inside the transaction: somebody may have changed the term, or done it already."""
    find, carry_out = RULES[kind]
    with transaction():
        hold_name(f"retention {walk_id}")
        walk = walks.find(walk_id)
        found = find(walk, terms_of.of_walk(walk_id)) if walk else None
        if found is None:
            return None
        hashes = carry_out(found)
        why = Why(TERM, term_days=found.term_days, selection_result=found.selection_result)
        line = destruction.record(kind, found.neighbourhood_id, walk_id, counts=found.counts, ids=found.ids, why=why)
        photos.doom(line, hashes)
    erase.finish(line)
    return found


def _forget_withdrawn(found: Expired) -> set[str]:
    """Clear what these points leave behind; the hashes of the bytes that go."""
    spots.lock_neighbourhood(found.neighbourhood_id)
    erase.hold(store.hashes_of(store.all_photos_of(found.ids)))
    points, theirs = store.locked_points(found.ids), store.all_photos_of(found.ids)
    # Asked before the versions go: they tell what was approved.
    never_public = [photo.id for photo in theirs if not was_public(photo)]
    for point in points:
        intake.forget(point)
    gone = {sha256 for photo in theirs for sha256 in erase.clear(photo)}
    photos.forget_pictures(never_public)
    clustering.forget(found.neighbourhood_id, found.ids)
    review.forget(found.ids)
    return gone


Find = Callable[[Walk, WalkTerms], Expired | None]
CarryOut = Callable[[Expired], set[str]]
RULES: Mapping[str, tuple[Find, CarryOut]] = {
    WITHDRAWN: (expired.withdrawn, _forget_withdrawn),
}
