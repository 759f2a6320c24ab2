"""What makers do with their idea: write it, change it, say how they can be reached, and take all of it back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from wijkwandeling import clock
from wijkwandeling.agenda import store as agenda
from wijkwandeling.agenda.agreement import clear_words
from wijkwandeling.agenda.initiatives import store
from wijkwandeling.agenda.initiatives.models import Initiative, InitiativeContact
from wijkwandeling.agenda.record_status import record_status
from wijkwandeling.agenda.workflow import Status
from wijkwandeling.database import db, insert_once, new_id
from wijkwandeling.problems import Problem

# So many may wait for staff; who floods the form keeps the others out for a while, but not the database full.
WAITING_MAX = 200
CONTACT_DAYS = 365
WORDS = ("title", "text", "runs", "expects", "compass", "as_it_is")
GONE_TITLE = "Teruggetrokken idee van bewoners"
GONE_REASON = "De makers hebben hun idee teruggetrokken."


def keep(neighbourhood_id: str, secret_sha256: str, words: Mapping[str, Any]) -> Initiative:
    """A new idea; the same code again changes the one that it opens. ``words``: see WORDS.

    Problems: too-many-ideas, idea-gone (it was withdrawn).
    """
    if store.with_secret(secret_sha256) is None and store.unseen_count(neighbourhood_id) >= WAITING_MAX:
        raise Problem("too-many-ideas")
    now = clock.now()
    empty = {"proposed_title": "", "proposed_text": "", "proposed_note": "", "approved_title": "", "approved_text": ""}
    row = {
        "id": new_id(),
        "neighbourhood_id": neighbourhood_id,
        "secret_sha256": secret_sha256,
        **{name: words[name] for name in WORDS},
        **empty,
        "proposal": 0,
        "set_aside_reason": "",
        "revision": 1,
        "created_at": now,
        "changed_at": now,
    }
    is_new = insert_once(Initiative, row)
    found = store.with_secret(secret_sha256)
    if found is None or found.withdrawn_at is not None or found.neighbourhood_id != neighbourhood_id:
        raise Problem("idea-gone")
    if not is_new:
        rewrite(found.id, words)
    return found


def rewrite(initiative_id: str, words: Mapping[str, Any]) -> Initiative:
    """What is public stays as it was approved until staff proposes a new text. Problem: idea-gone."""
    found = _own(initiative_id)
    for name in WORDS:
        setattr(found, name, words[name])
    # Who set it aside looks again.
    found.set_aside_at, found.set_aside_reason = None, ""
    _touch(found)
    return found


def keep_contact(initiative_id: str, said: Mapping[str, str], consent_text: str) -> None:
    """``said``: name, email, phone. Problem: idea-gone."""
    found = _own(initiative_id)
    now = clock.now()
    contact = store.contact(initiative_id) or InitiativeContact(initiative_id=initiative_id)
    contact.name, contact.email, contact.phone = said["name"], said["email"], said["phone"]
    contact.consent_text, contact.consented_at = consent_text, now
    contact.kept_until = now + timedelta(days=CONTACT_DAYS)
    db.session.add(contact)
    _touch(found)


def forget_contact(initiative_id: str) -> None:
    found = _own(initiative_id)
    _delete_contact(initiative_id)
    _touch(found)


def withdraw(initiative_id: str) -> None:
    """Nothing of what the makers wrote stays, on the agenda and in a planning neither. Problem: idea-gone."""
    found = _own(initiative_id)
    _delete_contact(initiative_id)
    for name in ("title", "text", "proposed_title", "proposed_text", "proposed_note", "approved_title"):
        setattr(found, name, "")
    found.approved_text, found.set_aside_reason, found.expects, found.compass = "", "", "", {}
    found.withdrawn_at = clock.now()
    _touch(found)
    action = agenda.action(found.neighbourhood_id, found.action_id, for_change=True) if found.action_id else None
    if action is not None and found.proposed_by is not None:
        action.title, action.description = GONE_TITLE, ""
        action.status, action.reason = Status.NOT_DONE, GONE_REASON
        action.revision += 1
        record_status(action, found.proposed_by)
        clear_words(found.neighbourhood_id, action.id, GONE_TITLE)
    db.session.flush()


def _own(initiative_id: str) -> Initiative:
    found = store.find(initiative_id, for_change=True)
    if found is None:
        raise Problem("idea-gone")
    return found


def _delete_contact(initiative_id: str) -> None:
    contact = store.contact(initiative_id)
    if contact is not None:
        db.session.delete(contact)


def _touch(initiative: Initiative) -> None:
    initiative.revision += 1
    initiative.changed_at = clock.now()
    db.session.flush()
