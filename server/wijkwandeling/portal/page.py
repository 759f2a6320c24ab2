"""A page of the portal: HTML for everybody, asked for again each time."""

from __future__ import annotations

from typing import Any

from flask import Response, make_response, render_template

from wijkwandeling.portal import words


def page(template: str, *, status: int = 200, **values: Any) -> Response:
    response = make_response(render_template(template, words=words, **values), status)
    response.headers["Cache-Control"] = "no-cache"
    return response
