"""A photo that arrived is looked at: its facts, and pictures of it that are safe to show."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from wijkwandeling import clock, geo, isolation, photo_store
from wijkwandeling.database import transaction
from wijkwandeling.intake import store as intake
from wijkwandeling.jobs import announce
from wijkwandeling.photos import redaction_store, store
from wijkwandeling.photos.erase import discard, hold
from wijkwandeling.photos.exif import Exif
from wijkwandeling.photos.findings import Findings, find
from wijkwandeling.photos.models import PhotoFacts
from wijkwandeling.problems import Problem
from wijkwandeling.walks import store as walks

NEAR_WALK_METRES = 2000.0
# A photo that makes the worker die is set aside, not tried for ever.
ATTEMPTS_MAX = 3
# Long enough for a queue to get to it, or for a decoder to finish.
UNSEEN_AFTER = timedelta(minutes=2)
ABANDONED_AFTER = timedelta(minutes=10)


def derive(photo_id: str, findings: Findings | None = None) -> None:
    """Find the facts of a photo and make its pictures, once; doing it again changes nothing.

    ``findings``: where somebody looked at it already.
    """
    with transaction():
        photo = intake.photo(photo_id)
        if photo is None or photo.dropped_at is not None:
            return
        begun = store.begin(photo_id, clock.now())
        if begun.state != "pending":
            return
    try:
        if begun.attempts > ATTEMPTS_MAX:
            findings = Findings(Exif(), None, "gave-up")
        elif findings is None:
            findings = _found(photo_store.current().read(photo.sha256))
        pictures = kept(findings)
    except Problem:
        # The store does not answer, which says nothing of the photo.
        with transaction():
            store.take_back_attempt(photo_id)
        raise
    with transaction():
        hashes = [sha256 for _variant, sha256, _jpeg in pictures]
        hold(hashes)
        row = store.locked_facts(photo_id)
        if row.state != "pending" or not all(map(photo_store.current().has, hashes)):
            # Erased or finished by another in the meantime, or the same picture was erased for another photo.
            discard(hashes)
            return
        _fill(row, findings, photo.walk_id)
        for variant, sha256, jpeg in pictures:
            store.add_derivative(photo_id, variant, sha256, jpeg)
        if pictures:
            redaction_store.open_state(photo_id, clock.now())
        announce("photo-derived", photo_id=photo_id)


def _found(data: bytes) -> Findings:
    """Looked at where it can do no harm. Raises isolation.Died: then it is tried again, some times."""
    try:
        return isolation.run(find, data)
    except isolation.TooHeavy:
        return Findings(Exif(), None, "gave-up")


def announce_overdue() -> None:
    """For the sweep: announce again the photos that were lost from the queue, or that a killed worker left."""
    now = clock.now()
    with transaction(write=False):
        for photo_id in store.overdue(now - UNSEEN_AFTER, now - ABANDONED_AFTER):
            announce("photo-received", photo_id=photo_id)


def kept(findings: Findings) -> list[tuple[str, str, Any]]:
    """Variant, hash and picture of each derivative, now durable."""
    rendition = findings.rendition
    if rendition is None:
        return []
    keep = photo_store.current().put
    named = {"small": rendition.small, "public": rendition.public}
    return [(variant, keep(jpeg.data), jpeg) for variant, jpeg in named.items()]


def _fill(row: PhotoFacts, findings: Findings, walk_id: str) -> None:
    exif, rendition = findings.exif, findings.rendition
    row.state = "ready" if rendition else "undecodable"
    row.reason = findings.reason
    if rendition:
        row.width, row.height = rendition.width, rendition.height
    row.exif = exif.raw
    row.orientation = exif.orientation
    row.direction_deg = exif.direction_deg
    row.taken_at = exif.taken_at
    row.place_reason = exif.place_reason
    if exif.place:
        row.lon, row.lat = exif.place
        row.accuracy_m = exif.accuracy_m
        row.place_reason = None if is_near(walk_id, exif.place) else "not-near-walk"
    row.derived_at = clock.now()


def is_near(walk_id: str, place: tuple[float, float]) -> bool:
    """Whether a photo taken at ``place`` (lon, lat in degrees) can be of this walk."""
    walk = walks.find(walk_id)
    return walk is not None and geo.metres_outside(walk.area, *place) <= NEAR_WALK_METRES
