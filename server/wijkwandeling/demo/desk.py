"""Speaks to the application as programs do; what it refuses stops the filling."""

from __future__ import annotations

from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse


class Refused(RuntimeError):
    """The application did not take something that the demo sent."""


def done(answer: TestResponse) -> dict[str, Any]:
    """The JSON of a successful answer; Refused otherwise."""
    if answer.status_code >= 400:
        raise Refused(f"{answer.request.method} {answer.request.path}: {answer.status_code} {answer.text[:400]}")
    body: dict[str, Any] = answer.get_json() or {}
    return body


class Desk:
    """A member of staff with a token, in one neighbourhood."""

    def __init__(self, client: FlaskClient, neighbourhood_id: str, token: str) -> None:
        self._client = client
        self._base = f"/api/v1/neighbourhoods/{neighbourhood_id}"
        self._headers = {"Authorization": f"Bearer {token}"}

    def get(self, path: str, **query: Any) -> dict[str, Any]:
        return done(self._client.get(self._base + path, query_string=query, headers=self._headers))

    def send(self, method: str, path: str, body: dict[str, Any], revision: int | None = None) -> dict[str, Any]:
        """``revision``: of what was read before this change."""
        headers = self._headers if revision is None else {**self._headers, "If-Match": f'"{revision}"'}
        return done(self._client.open(self._base + path, method=method, json=body, headers=headers))
