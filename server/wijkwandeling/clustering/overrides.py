"""What a person decided about spots: each a row with who and when; what clustering computes respects them."""

from __future__ import annotations

from typing import Any

from wijkwandeling import clock
from wijkwandeling.clustering.models import Override, Spot
from wijkwandeling.clustering.store import EXCLUDE, RENAME
from wijkwandeling.database import db, new_id
from wijkwandeling.jobs import announce


def rename(spot: Spot, title: str, *, account_id: str) -> None:
    """Give ``spot`` a person's name; an empty one lets it go by its number again."""
    name = title.strip() or None
    _record(spot.neighbourhood_id, RENAME, account_id, spot_id=spot.id, value={"title": name})
    spot.title = name


def exclude(neighbourhood_id: str, observation_id: str, *, excluded: bool, account_id: str) -> None:
    """Keep a point out of every spot, or (``excluded`` False) let it take part again; its job moves it."""
    value = {"excluded": excluded}
    _record(neighbourhood_id, EXCLUDE, account_id, observation_id=observation_id, value=value)
    announce("observation-changed", observation_id=observation_id)


def _record(neighbourhood_id: str, verb: str, account_id: str, *, value: dict[str, Any], **about: str) -> None:
    db.session.add(
        Override(
            id=new_id(),
            neighbourhood_id=neighbourhood_id,
            verb=verb,
            value=value,
            account_id=account_id,
            at=clock.now(),
            spot_id=about.get("spot_id"),
            observation_id=about.get("observation_id"),
        )
    )
