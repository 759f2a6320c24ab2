"""Everything that can go wrong, in one catalogue: code, status, title and advice in Dutch.

Raise ``Problem("join-code-unknown")`` anywhere; it becomes application/problem+json (RFC 9457) in
``render`` and nowhere else. The texts are read by residents: first what is safe, then what to do.
"""

from __future__ import annotations

import json
from typing import Any

from flask import Response

from wijkwandeling.problems.arriving import ARRIVING
from wijkwandeling.problems.entry import (
    AGENDA_FILE_MAX_BYTES,
    AGENDA_ROWS_MAX,
    IMPORT_MAX_BYTES,
    JSON_MAX_BYTES,
    PHOTO_MAX_BYTES,
    Entry,
)
from wijkwandeling.problems.general import GENERAL
from wijkwandeling.problems.table import AT_THE_TABLE

__all__ = [
    "AGENDA_FILE_MAX_BYTES",
    "AGENDA_ROWS_MAX",
    "CATALOGUE",
    "IMPORT_MAX_BYTES",
    "JSON_MAX_BYTES",
    "PHOTO_MAX_BYTES",
    "Problem",
    "render",
]

CATALOGUE: dict[str, Entry] = {**GENERAL, **ARRIVING, **AT_THE_TABLE}


class Problem(Exception):
    """A refusal from the catalogue.

    ``keeps``: what the transaction wrote until now stays (a refusal that must leave a trace).
    ``extra``: further members of the answer, such as ``receipt`` or ``errors``.
    """

    def __init__(self, code: str, *, keeps: bool = False, detail: str | None = None, **extra: Any) -> None:
        self.entry = CATALOGUE[code]
        super().__init__(f"{self.entry.status} {code}")
        self.code = code
        self.keeps = keeps
        self.detail = detail or self.entry.detail
        self.extra = extra

    @property
    def passes(self) -> bool:
        """Whether the same request may succeed a little later."""
        return self.entry.retry_after_s is not None


def render(problem: Problem) -> Response:
    """The RFC 9457 answer. ``type`` is a stable URN-like address of the code."""
    body = {
        "type": f"/problems/{problem.code}",
        "status": problem.entry.status,
        "code": problem.code,
        "title": problem.entry.title,
        "detail": problem.detail,
        **problem.extra,
    }
    response = Response(
        json.dumps(body, ensure_ascii=False), status=problem.entry.status, content_type="application/problem+json"
    )
    if problem.entry.retry_after_s is not None:
        response.headers["Retry-After"] = str(problem.entry.retry_after_s)
    return response
