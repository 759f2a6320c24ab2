"""Where to report a leak (RFC 9116)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

VALID_FOR = timedelta(days=180)


def security_txt(public_url: str, emails: Sequence[str], now: datetime) -> str:
    """The text of ``/.well-known/security.txt``. Without an address to write to, the privacy page says how."""
    contacts = [f"mailto:{email}" for email in emails] or [f"{public_url}/privacy"]
    expires = (now + VALID_FOR).strftime("%Y-%m-%dT%H:%M:%SZ")
    lines = [f"Contact: {contact}" for contact in contacts]
    lines += [f"Expires: {expires}", "Preferred-Languages: nl, en", f"Canonical: {public_url}/.well-known/security.txt"]
    return "\n".join(lines) + "\n"
