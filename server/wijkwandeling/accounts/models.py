"""Tables of the stage accounts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from wijkwandeling.database import Id, Model, Moment, Ref, UtcDateTime


class Account(Model):
    """A member of staff. ``email`` is kept in lower case; ``password_hash`` is argon2id."""

    __tablename__ = "account"

    id: Mapped[Id]
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    password_hash: Mapped[str] = mapped_column(String(200))
    created_at: Mapped[Moment]


class Membership(Model):
    """``role``: one of access.STAFF. An account can have several roles in one neighbourhood."""

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("account_id", "neighbourhood_id", "role"),)

    id: Mapped[Id]
    account_id: Mapped[Ref] = mapped_column(ForeignKey("account.id"), index=True)
    neighbourhood_id: Mapped[Ref] = mapped_column(ForeignKey("neighbourhood.id"), index=True)
    role: Mapped[str] = mapped_column(String(20))


class ApiToken(Model):
    """Only the SHA-256 (hex) of a token is kept."""

    __tablename__ = "api_token"

    id: Mapped[Id]
    account_id: Mapped[Ref] = mapped_column(ForeignKey("account.id"), index=True)
    token_sha256: Mapped[str] = mapped_column(String(64), unique=True)
    label: Mapped[str] = mapped_column(String(80))
    created_at: Mapped[Moment]
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
