"""Passwords: hashed with argon2id, compared in the same time whether the account exists or not."""

from __future__ import annotations

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from argon2.profiles import RFC_9106_LOW_MEMORY

STRENGTH = RFC_9106_LOW_MEMORY

_hasher = PasswordHasher.from_parameters(STRENGTH)


def hashed(password: str) -> str:
    return _hasher.hash(password)


def matches(password_hash: str | None, password: str) -> bool:
    """Whether the password belongs to the hash. Without a hash the same work is done, and it is False."""
    try:
        return _hasher.verify(password_hash or _nobodys_hash(), password) and password_hash is not None
    except VerificationError:
        return False


@cache
def _nobodys_hash() -> str:
    return _hasher.hash("nobody has this password")
