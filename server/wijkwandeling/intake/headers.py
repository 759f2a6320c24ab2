"""What stands in the headers of a phone's request."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])

PHOTO_TYPES = ["image/jpeg", "image/png", "image/webp", "image/heic", "application/octet-stream"]
SHA256_BYTES = 32


def revision(if_match: str | None) -> int | None:
    """The number in ``If-Match: "3"``; None when it is missing or is no number of ours."""
    found = re.fullmatch(r'\s*"(\d{1,9})"\s*', if_match or "", re.ASCII)
    return int(found[1]) if found else None


def sha256(content_digest: str | None) -> str | None:
    """The hex of ``Content-Digest: sha-256=:…base64…:`` (RFC 9530); None when there is none to go by."""
    for member in (content_digest or "").split(","):
        found = re.fullmatch(r"\s*sha-256=:([A-Za-z0-9+/=]+):\s*", member, re.ASCII)
        if found:
            return _hex(found[1])
    return None


def _hex(text: str) -> str | None:
    try:
        digest = base64.b64decode(text, validate=True)
    except binascii.Error:
        return None
    return digest.hex() if len(digest) == SHA256_BYTES else None


def takes_bytes(content_types: list[str]) -> Callable[[View], View]:
    """Tell the OpenAPI document that the body is a file's bytes; APIFlask has no decorator for that."""

    def describe(view: View) -> View:
        spec: dict[str, Any] = view.__dict__.setdefault("_spec", {})
        spec["body"] = {"type": "string", "format": "binary"}
        spec["content_type"] = content_types
        return view

    return describe
