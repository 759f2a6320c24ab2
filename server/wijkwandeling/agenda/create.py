"""Promote what people pointed at to an action."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from wijkwandeling import clock
from wijkwandeling.agenda import carrying_store, store
from wijkwandeling.agenda.models import Action
from wijkwandeling.agenda.record_status import record_status
from wijkwandeling.agenda.sources import set_sources
from wijkwandeling.agenda.who import set_interests
from wijkwandeling.agenda.workflow import NEEDS_ORIGIN, START, Kind
from wijkwandeling.database import db, new_id
from wijkwandeling.problems import Problem


def create_action(
    neighbourhood_id: str,
    account_id: str,
    *,
    title: str,
    kind: str,
    description: str = "",
    theme_id: str | None = None,
    spot_ids: Collection[str] = (),
    observation_ids: Collection[str] = (),
    interests: Collection[Mapping[str, Any]] = (),
) -> Action:
    """A new line on the agenda, with its own number. A running initiative starts as running, and comes from itself.

    ``interests``: as set_interests takes them. Problems: unknown-theme, unknown-source, unknown-partner,
    action-without-source.
    """
    check_theme(neighbourhood_id, theme_id)
    action = Action(
        id=new_id(),
        neighbourhood_id=neighbourhood_id,
        number=store.next_number(neighbourhood_id),
        title=title,
        description=description,
        theme_id=theme_id,
        kind=kind,
        status=START[Kind(kind)],
        reason="",
        revision=1,
        created_at=clock.now(),
    )
    db.session.add(action)
    db.session.flush()
    set_sources(action, spot_ids, observation_ids)
    set_interests(action, interests)
    db.session.flush()
    check_origin(action)
    record_status(action, account_id)
    db.session.flush()
    return action


def check_theme(neighbourhood_id: str, theme_id: str | None) -> None:
    """Problem: unknown-theme."""
    if theme_id is not None and theme_id not in store.theme_names(neighbourhood_id):
        raise Problem("unknown-theme")


def check_origin(action: Action) -> None:
    """An action comes from a spot, a point, or an interest at the table. Problem: action-without-source."""
    if action.kind in NEEDS_ORIGIN and not carrying_store.has_origin(action.id):
        raise Problem("action-without-source")
