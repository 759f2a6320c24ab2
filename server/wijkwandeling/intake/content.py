"""The content of a point: the same content has the same hash, however it was written down."""

from __future__ import annotations

import hashlib
import json
from typing import Any


def content_sha256(content: Any) -> str:
    """The SHA-256 (hex) of the canonical JSON: sorted members, and those that are null left out.

    Null and absent are the same, so that a field added later does not make an old point look changed
    when a telephone sends it again.

    >>> content_sha256({"a": 1, "b": None}) == content_sha256({"a": 1})
    True
    """
    text = json.dumps(_without_nulls(content), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_nulls(member) for key, member in value.items() if member is not None}
    if isinstance(value, list):
        return [_without_nulls(member) for member in value]
    return value
