"""The code on the poster: short enough to type, drawn from signs that nobody mistakes."""

from __future__ import annotations

import secrets

# No 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V: read aloud in the wind, or off a wet poster.
ALPHABET = "ACDEFGHJKMNPQRTWXY34679"
LENGTH = 6


def draw() -> str:
    """A new code: one of 148 million."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def read(typed: str) -> str | None:
    """The code a person meant, capitals without spaces or dashes; None when it cannot be one."""
    code = typed.upper().replace(" ", "").replace("-", "")
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else None


def walker_url(public_url: str, code: str) -> str:
    """The link on the poster; ``public_url`` has no trailing slash."""
    return f"{public_url}/w/{code}"
