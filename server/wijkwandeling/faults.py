"""Whatever goes wrong leaves the server as problem+json, or as nothing more than a reference in the log."""

from __future__ import annotations

import logging
from typing import Any

from apiflask import APIFlask, HTTPError
from flask import Response, request
from werkzeug.exceptions import BadRequest, HTTPException

from wijkwandeling.problems import Problem, render

log = logging.getLogger(__name__)

BY_STATUS = {
    404: "not-found",
    405: "method-not-allowed",
    413: "too-large",
    415: "unsupported-media-type",
    429: "too-many-requests",
}


def init_app(app: APIFlask) -> None:
    # First: it registers a handler of its own for HTTPException, which ours replaces.
    app.error_processor(_invalid)
    app.register_error_handler(Problem, render)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(RecursionError, _too_deep)
    app.register_error_handler(Exception, _unforeseen)


def _http(error: HTTPException) -> Any:
    if error.response is not None:
        # A page that says it in its own words.
        return error.response
    if isinstance(error, BadRequest) and request.is_json:
        return render(Problem("malformed-json"))
    response = render(
        Problem(BY_STATUS.get(error.code or 500, "invalid-input" if (error.code or 500) < 500 else "internal"))
    )
    if error.code and error.code in BY_STATUS:
        response.headers.extend({k: v for k, v in error.get_headers() if k in ("Allow", "Retry-After")})
    return response


def _invalid(error: HTTPError) -> Any:
    """APIFlask's own refusals: validation of the input against the whitelist."""
    if error.status_code == 400:
        return render(Problem("invalid-input", errors=error.detail))
    return render(Problem(BY_STATUS.get(error.status_code, "internal")))


def _too_deep(_error: RecursionError) -> Response:
    """JSON nested deeper than Python reads."""
    return render(Problem("malformed-json"))


def _unforeseen(error: Exception) -> Response:
    # The path holds ids only; no query, header or body reaches the log.
    log.exception("unforeseen error at %s %s", request.method, request.url_rule)
    return render(Problem("internal"))
