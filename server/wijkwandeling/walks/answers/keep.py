"""Keep an answer, or take it back. Who has the secret may; the server cannot tell whose phone that is."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from wijkwandeling import clock
from wijkwandeling.problems import Problem
from wijkwandeling.walks import store as walks
from wijkwandeling.walks.answers import store
from wijkwandeling.walks.answers.models import AgeGroup, Contact
from wijkwandeling.walks.answers.store import Kind
from wijkwandeling.walks.join import UUID

# What stays of an answer that was taken back, so that nobody else takes its place and no late repeat brings it back.
STAYS = frozenset({"id", "walk_id", "secret_sha256", "consent_mark"})


def keep_contact(walk_id: str, contact_id: str, secret: str, data: Mapping[str, Any]) -> Contact:
    """Keep what somebody wants to be reached by; ``data`` as schemas.ContactIn gives it.

    After it was taken back, a request with the same moment of consent is an old one that arrives late; with
    another it is a new consent. Problems: answer-taken-back, and as ``_own``.
    """
    contact = _own(Contact, walk_id, contact_id, secret)
    mark = _sha256(f"{secret}:{data['consented_at'].timestamp()}")
    if contact.stored_at is None and contact.consent_mark == mark:
        raise Problem("answer-taken-back")
    _fill(contact, {**data, "consented_at": _day(data["consented_at"]), "consent_mark": mark})
    return contact


def keep_age_group(walk_id: str, answer_id: str, secret: str, data: Mapping[str, Any]) -> AgeGroup:
    """Keep how old somebody is; ``data`` as schemas.AgeGroupIn gives it. Problems: as ``_own``."""
    answer = _own(AgeGroup, walk_id, answer_id, secret)
    _fill(answer, data)
    return answer


def take_back(kind: type[Kind], walk_id: str, answer_id: str, secret: str) -> None:
    """Erase the answer for good; one that never came needs nothing. Problem: answer-taken."""
    answer = store.locked(kind, answer_id)
    if answer is not None:
        _require_secret(answer, walk_id, secret)
        erase(answer)


def erase(answer: Contact | AgeGroup) -> None:
    """Empty every column that somebody filled, also those that come later."""
    for column in set(answer.__table__.columns.keys()) - STAYS:
        setattr(answer, column, None)


def _own(kind: type[Kind], walk_id: str, answer_id: str, secret: str) -> Kind:
    """The answer with this id, made now when it is new; the primary key decides who was first.

    Problems: invalid-input, not-found (the walk), walk-destroyed, answer-taken.
    """
    if not UUID.fullmatch(answer_id):
        raise Problem("invalid-input", errors={"path": {"id": ["Gebruik een UUID in kleine letters."]}})
    walk = walks.find(walk_id)
    if walk is None or walk.state == "draft":
        raise Problem("not-found")
    walks.require_kept(walk)
    store.insert_empty(kind, answer_id, walk_id, _sha256(secret))
    answer = store.locked(kind, answer_id)
    if answer is None:
        raise Problem("not-found")
    _require_secret(answer, walk_id, secret)
    return answer


def _require_secret(answer: Contact | AgeGroup, walk_id: str, secret: str) -> None:
    if answer.walk_id != walk_id or not hmac.compare_digest(answer.secret_sha256, _sha256(secret)):
        raise Problem("answer-taken")


def _fill(answer: Contact | AgeGroup, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(answer, name, value)
    answer.stored_at = _day(clock.now())


def _day(moment: datetime) -> datetime:
    """The start of the day, on the clocks of the Netherlands."""
    return moment.astimezone(clock.ZONE).replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("ascii")).hexdigest()
