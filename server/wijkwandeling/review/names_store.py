"""Names that go with ids."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select

from wijkwandeling.accounts.models import Account
from wijkwandeling.database import db
from wijkwandeling.neighbourhoods.models import Theme
from wijkwandeling.walks.models import Walk


def walk_titles(walk_ids: Collection[str]) -> dict[str, str]:
    """Walk id to title."""
    return dict(db.session.execute(select(Walk.id, Walk.title).where(Walk.id.in_(walk_ids))).all())


def theme_names(theme_ids: Collection[str | None]) -> dict[str, str]:
    """Theme id to name."""
    query = select(Theme.id, Theme.name).where(Theme.id.in_([theme_id for theme_id in theme_ids if theme_id]))
    return dict(db.session.execute(query).all())


def account_names(account_ids: Collection[str]) -> dict[str, str]:
    """Account id to name."""
    return dict(db.session.execute(select(Account.id, Account.name).where(Account.id.in_(account_ids))).all())
