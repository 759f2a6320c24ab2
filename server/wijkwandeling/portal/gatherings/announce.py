"""Announce a date to meet, change it, or call it off."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkwandeling import clock
from wijkwandeling.database import db, new_id
from wijkwandeling.portal.gatherings import store
from wijkwandeling.portal.gatherings.models import Gathering
from wijkwandeling.problems import Problem


def announce(neighbourhood_id: str, said: Mapping[str, Any]) -> Gathering:
    """``said``: as schemas.GatheringIn gives it."""
    found = Gathering(id=new_id(), neighbourhood_id=neighbourhood_id, revision=1, created_at=clock.now(), **said)
    db.session.add(found)
    db.session.flush()
    return found


def change(gathering: Gathering, said: Mapping[str, Any]) -> None:
    for name, value in said.items():
        setattr(gathering, name, value)
    gathering.revision += 1
    db.session.flush()


def call_off(gathering: Gathering) -> None:
    db.session.delete(gathering)


def open_for_change(neighbourhood_id: str, gathering_id: str, revision: int | None) -> Gathering:
    """Problems: precondition-required, not-found, stale."""
    if revision is None:
        raise Problem("precondition-required")
    found = store.find(neighbourhood_id, gathering_id)
    if found is None:
        raise Problem("not-found")
    if found.revision != revision:
        raise Problem("stale", revision=found.revision)
    return found
