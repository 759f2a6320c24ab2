"""Change what an action says, one builder at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from wijkwandeling.agenda import store
from wijkwandeling.agenda.create import check_origin, check_theme
from wijkwandeling.agenda.initiatives.own_words import require_own_words
from wijkwandeling.agenda.judge import set_verdicts
from wijkwandeling.agenda.lacks import Lack, lacks_for_agreement
from wijkwandeling.agenda.models import Action
from wijkwandeling.agenda.readiness import readiness_of
from wijkwandeling.agenda.sources import set_sources
from wijkwandeling.agenda.who import set_interests, set_owner, set_roles
from wijkwandeling.agenda.words import lacking
from wijkwandeling.agenda.workflow import AGREED_ON
from wijkwandeling.database import db
from wijkwandeling.problems import Problem

WORDS = (
    *("title", "description", "theme_id", "kind", "starts_on", "ends_on", "first_step"),
    *("paid_now", "paid_later", "paid_note"),
)
LISTS: Mapping[str, Callable[[Action, Any], None]] = {
    "owner_id": set_owner,
    "roles": set_roles,
    "verdicts": set_verdicts,
    "interests": set_interests,
}


def open_for_change(neighbourhood_id: str, action_id: str, revision: int | None) -> Action:
    """The action, kept from others until the transaction ends.

    ``revision``: the one that the caller read. Problems: not-found, precondition-required (no
    revision given), stale (somebody else changed it since).
    """
    if revision is None:
        raise Problem("precondition-required")
    action = store.action(neighbourhood_id, action_id, for_change=True)
    if action is None:
        raise Problem("not-found")
    if action.revision != revision:
        raise Problem("stale", revision=action.revision)
    return action


def change_action(action: Action, changes: Mapping[str, Any]) -> None:
    """Take over what ``changes`` names: WORDS, LISTS, place, spot_ids, observation_ids; the rest stays.

    Problems: unknown-theme, unknown-source, unknown-partner, unknown-frame, action-without-source, ends-too-soon,
    words-of-makers, agreement-needs (what others counted on when they agreed, with ``missing``).
    """
    before = _missing(action)
    if "theme_id" in changes:
        check_theme(action.neighbourhood_id, changes["theme_id"])
    require_own_words(action, changes)
    for name in WORDS:
        if name in changes:
            setattr(action, name, changes[name])
    if "place" in changes:
        place = changes["place"] or {}
        action.lon, action.lat = place.get("lon"), place.get("lat")
    if action.starts_on and action.ends_on and action.ends_on < action.starts_on:
        raise Problem("ends-too-soon")
    set_sources(action, changes.get("spot_ids"), changes.get("observation_ids"))
    for name, take_over in LISTS.items():
        if name in changes:
            take_over(action, changes[name])
    action.revision += 1
    db.session.flush()
    check_origin(action)
    _check_agreement(action, before)


def _check_agreement(action: Action, before: frozenset[Lack]) -> None:
    """What was agreed on keeps what it was agreed with. That a frame turns out to be broken must be said."""
    lost = [lack for lack in Lack if lack in _missing(action) - before - {Lack.HARD_FRAME}]
    if lost and action.status in AGREED_ON:
        raise Problem("agreement-needs", detail=f"Deze actie is afgesproken. {lacking(lost)}", missing=lost)


def _missing(action: Action) -> frozenset[Lack]:
    return frozenset(lacks_for_agreement(readiness_of(action)))
