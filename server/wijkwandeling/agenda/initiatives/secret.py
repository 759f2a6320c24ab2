"""The code in the makers' private link: easy to type, not to guess."""

from __future__ import annotations

import hashlib
import re
import secrets

# Without letters and digits that look alike.
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
GROUPS, GROUP = 5, 5
CODE = re.compile(f"[{ALPHABET}]{{{GROUPS * GROUP}}}")


def new_code() -> str:
    """Such as ``k7fqm-…``: 25 characters, some 123 bits."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(GROUP)) for _ in range(GROUPS))


def bare(typed: str) -> str | None:
    """The code in what somebody typed, or in the whole link that they pasted; None when there is none."""
    found = re.sub(r"[\s–-]", "", typed.rpartition("#")[2]).lower()
    return found if CODE.fullmatch(found) else None


def digest(code: str) -> str:
    """SHA-256 (hex) of the bare code: all that is kept of it."""
    return hashlib.sha256(code.encode("ascii")).hexdigest()
