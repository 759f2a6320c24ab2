"""Destroy what is over its term. Doing it again does the rest, whenever it was killed.

What goes together (``Expired``) goes in one transaction: rows cleared or deleted, a line in the log, and a
list of the bytes that have to go. The bytes go after it, then the line says that it is done (see
photos.erase.finish). A run begins with what an earlier one left undone. Two runs at once take turns.

Before a whole walk goes, a file for the archive is durable (see export_walk.py); without it nothing goes.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field

from wijkwandeling import clock, destruction
from wijkwandeling.agenda.initiatives import store as initiatives
from wijkwandeling.database import db, hold_name, transaction
from wijkwandeling.destruction import TERM, Why
from wijkwandeling.photos import erase
from wijkwandeling.photos import store as photos
from wijkwandeling.retention import expired, store, stray
from wijkwandeling.retention.carry_out import CARRY_OUT
from wijkwandeling.retention.expired import CONTACTS, EVERYTHING, FINDERS, WITHDRAWN, Expired
from wijkwandeling.retention.export_walk import Archive, archive, remove_abandoned
from wijkwandeling.walks import store as walks
from wijkwandeling.walks.terms import store as terms_of

log = logging.getLogger(__name__)


@dataclass
class Report:
    """``failed``: what stays, because its file for the archive could not be made or something else went wrong."""

    destroyed: list[Expired] = field(default_factory=list)
    failed: list[Expired] = field(default_factory=list)


def destroy_expired() -> Report:
    """Everything that is over its term now. What came meanwhile waits for the next time."""
    erase.finish_all()
    remove_abandoned()
    with transaction(write=False):
        listed = expired.all_expired()
    report = Report()
    for each in listed:
        try:
            gone = _carry_out(each)
        except Exception:
            # One walk must not keep the others. Whatever it was: the transaction undid it.
            log.exception("%s of walk %r stays", each.kind, each.walk_id)
            report.failed.append(each)
        else:
            report.destroyed.extend([gone] if gone else [])
    _destroy_stray(report)
    return report


def daily() -> None:
    """Job: what ``wijkwandeling destroy-expired`` does."""
    destroy_expired()


def forget_withdrawn(observation_id: str) -> None:
    """Job: where the walk's term is nothing, a point that was withdrawn goes at once."""
    with transaction(write=False):
        walk_id = store.walk_of_withdrawn(observation_id)
        at_once = walk_id is not None and terms_of.of_walk(walk_id).withdrawn_days == 0
    if walk_id is not None and at_once:
        _destroy(walk_id, WITHDRAWN)


def _destroy_stray(report: Report) -> None:
    try:
        gone = stray.destroy_stray(stray.find_stray())
    except Exception:
        # The bucket does not answer, for one.
        log.exception("photos that nothing refers to stay")
        report.failed.append(stray.listed(0))
    else:
        report.destroyed.extend([gone] if gone else [])


def _carry_out(listed: Expired) -> Expired | None:
    match listed.kind:
        case expired.EVERYTHING:
            return _destroy_with_archive(listed)
        case expired.IDEA_CONTACTS:
            return _destroy_idea_contacts(listed)
    return _destroy(listed.walk_id, listed.kind)


def _destroy_idea_contacts(listed: Expired) -> Expired | None:
    with transaction():
        ids = initiatives.delete_contacts(listed.ids, clock.now())
        if not ids:
            return None
        gone = expired.idea_contacts(listed.neighbourhood_id, ids)
        why = Why(TERM, term_days=gone.term_days)
        line = destruction.record(CONTACTS, gone.neighbourhood_id, "", counts=gone.counts, ids=ids, why=why)
        destruction.finish(line)
        return gone


def _destroy_with_archive(listed: Expired) -> Expired | None:
    with transaction(write=False):
        wanted = terms_of.of_walk(listed.walk_id).export
    if not wanted:
        return _destroy(listed.walk_id, EVERYTHING)
    try:
        with archive(listed.walk_id) as made:
            gone = _clear(listed.walk_id, EVERYTHING, made)
    except Exception:
        # A full disk, a photo whose bytes are lost, a store that does not answer: the facilitator reads that it stays.
        with transaction():
            terms = terms_of.of_walk(listed.walk_id)
            terms.export_failed_at = clock.now()
            db.session.add(terms)
        raise
    return _finished(gone)


def _destroy(walk_id: str, kind: str) -> Expired | None:
    return _finished(_clear(walk_id, kind))


def _clear(walk_id: str, kind: str, made: Archive | None = None) -> tuple[Expired, str] | None:
    """What went and the id of its line, looked up again inside the transaction: it may have been done already."""
    with transaction():
        hold_name(f"retention {walk_id}")
        walk = walks.find(walk_id)
        found = FINDERS[kind](walk, terms_of.of_walk(walk_id)) if walk else None
        if walk is None or found is None:
            return None
        if made is not None:
            made.settle(walk)
        hashes = CARRY_OUT[kind](walk, found)
        why = Why(TERM, term_days=found.term_days, selection_result=found.selection_result)
        line = destruction.record(kind, found.neighbourhood_id, walk_id, counts=found.counts, ids=found.ids, why=why)
        photos.doom(line, hashes)
        return found, line


def _finished(gone: tuple[Expired, str] | None) -> Expired | None:
    if gone is None:
        return None
    erase.finish(gone[1])
    return gone[0]
