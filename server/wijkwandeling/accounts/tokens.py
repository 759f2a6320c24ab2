"""The form of an API token. Only its SHA-256 is ever kept."""

from __future__ import annotations

import hashlib
import secrets

PREFIX = "wt_"


def draw() -> str:
    """A new token of 256 random bits; the prefix lets scanners of leaked secrets find it."""
    return PREFIX + secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """SHA-256 (hex). No slow hash is needed for what nobody can guess."""
    return hashlib.sha256(token.encode()).hexdigest()
