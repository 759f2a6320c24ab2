"""Bytes in the photo store that nothing refers to: of a process that was killed between keeping them and its commit,
when the phone never sent them again. After STRAY_DAYS they go.

Whoever keeps bytes looks under the same hold, before its commit, whether they are still there: a photo that
arrives again meanwhile either stays, or its phone is told to send it once more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from wijkwandeling import clock, destruction, photo_store
from wijkwandeling.database import transaction
from wijkwandeling.destruction import TERM, Why
from wijkwandeling.photos import erase
from wijkwandeling.photos import store as photos
from wijkwandeling.retention import store
from wijkwandeling.retention.expired import STRAY, Expired

STRAY_DAYS = 7
# So many are looked up in one query, and held in one transaction.
AT_ONCE = 500
# Kills leave one now and then. More than this, and more than a tenth of all, is another database's photos.
FEW = 20


class TooManyStrayError(Exception):
    """So much cannot be what kills left behind."""


def find_stray() -> Sequence[str]:
    """The hashes of these bytes; nothing is changed. TooManyStrayError when this looks like the wrong database."""
    old = sorted(photo_store.current().kept_before(clock.now() - timedelta(days=STRAY_DAYS)))
    stray: list[str] = []
    for some in _slices(old):
        with transaction(write=False):
            stray += sorted(set(some) - store.referred_to(some))
    if len(stray) > max(FEW, len(old) // 10):
        raise TooManyStrayError(f"the database does not know {len(stray)} of {len(old)} photos: is it the right one?")
    return stray


def destroy_stray(found: Sequence[str]) -> Expired | None:
    """Destroy those of ``found`` that nothing refers to now, with a line in the log, of no neighbourhood."""
    gone = sum(_destroy(some) for some in _slices(found))
    return listed(gone) if gone else None


def listed(count: int) -> Expired:
    return Expired(STRAY, "", "", "", {"photos": count}, [], STRAY_DAYS, "")


def _destroy(some: Sequence[str]) -> int:
    with transaction():
        erase.hold(some)
        stray = set(some) - store.referred_to(some)
        if not stray:
            return 0
        counts = {"photos": len(stray)}
        line = destruction.record(STRAY, "", "", counts=counts, ids=[], why=Why(TERM, term_days=STRAY_DAYS))
        photos.doom(line, stray)
    erase.finish(line)
    return len(stray)


def _slices(hashes: Sequence[str]) -> Iterator[Sequence[str]]:
    return (hashes[start : start + AT_ONCE] for start in range(0, len(hashes), AT_ONCE))
