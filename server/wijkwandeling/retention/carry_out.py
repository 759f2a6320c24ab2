"""What goes, kind by kind, in the running transaction. Each gives the hashes of the bytes that have to go after it.

Locks are taken in one order everywhere: the neighbourhood's spots, the bytes, the points.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from wijkwandeling.agenda import forget as agenda
from wijkwandeling.clustering import forget as clustering
from wijkwandeling.clustering import store as spots
from wijkwandeling.intake import forget as intake
from wijkwandeling.intake import store as points
from wijkwandeling.photos import erase
from wijkwandeling.photos import store as photos
from wijkwandeling.portal.public_photo import was_public
from wijkwandeling.retention import store
from wijkwandeling.retention.expired import CONTACTS, EVERYTHING, ORIGINALS, WITHDRAWN, Expired
from wijkwandeling.review import forget as review
from wijkwandeling.walks import forget as walks
from wijkwandeling.walks.answers import keep
from wijkwandeling.walks.answers import store as answers
from wijkwandeling.walks.answers.models import Contact
from wijkwandeling.walks.models import Walk


def withdrawn(walk: Walk, found: Expired) -> set[str]:
    """Clear what these points leave behind. What was public stays known by its address, to be answered as gone."""
    spots.lock_neighbourhood(walk.neighbourhood_id)
    erase.hold(store.hashes_of(store.all_photos_of(found.ids)))
    taken_back, theirs = store.locked_points(found.ids), store.all_photos_of(found.ids)
    # Asked before the versions go: they tell what was approved.
    never_public = [photo.id for photo in theirs if not was_public(photo)]
    for point in taken_back:
        intake.forget(point)
    gone = {sha256 for photo in theirs for sha256 in erase.clear(photo)}
    photos.forget_pictures(never_public)
    clustering.forget(walk.neighbourhood_id, found.ids)
    review.forget(found.ids)
    agenda.forget_points(found.ids)
    review.forget_requests([photo.id for photo in theirs])
    return gone


def originals(walk: Walk, found: Expired) -> set[str]:
    """The photos as they came; the pictures made of them stay."""
    theirs = store.photos_with_ids(found.ids)
    gone = {photo.sha256 for photo in theirs}
    erase.hold(gone)
    intake.forget_originals(theirs)
    return gone


def contacts(walk: Walk, found: Expired) -> set[str]:
    """As if everybody took it back themselves: what stays keeps a late repeat away."""
    for contact_id in found.ids:
        contact = answers.locked(Contact, contact_id)
        if contact is not None:
            keep.erase(contact)
    return set()


def everything(walk: Walk, found: Expired) -> set[str]:
    """All that walkers gave. The walk's own texts stay, its actions with counts, and spots by number and name."""
    spots.lock_neighbourhood(walk.neighbourhood_id)
    theirs = store.photos_of_walk(walk.id)
    gone = store.hashes_of(theirs)
    erase.hold(gone)
    observation_ids = [point.id for point in store.locked_points(store.everything(walk.id)["points"])]
    agenda.forget(walk.id)
    clustering.forget(walk.neighbourhood_id, observation_ids)
    review.forget(observation_ids)
    review.forget_photos([photo.id for photo in theirs], walk.neighbourhood_id)
    photos.delete_all([photo.id for photo in theirs])
    points.delete_walk(walk.id)
    walks.forget(walk)
    return gone


CarryOut = Callable[[Walk, Expired], set[str]]
CARRY_OUT: Mapping[str, CarryOut] = {
    WITHDRAWN: withdrawn,
    ORIGINALS: originals,
    CONTACTS: contacts,
    EVERYTHING: everything,
}
