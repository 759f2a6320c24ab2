"""How the server behaves on the web: configuration, OpenAPI's head, headers of every answer."""

from __future__ import annotations

from datetime import timedelta

from apiflask import APIFlask
from flask import Response, request

from wijkwandeling import __version__, compression
from wijkwandeling.draining import Draining
from wijkwandeling.problems import JSON_MAX_BYTES, Problem
from wijkwandeling.settings import Settings

SESSION_HOURS = 12
OPENAPI_PATH = "/api/v1/openapi.json"

APP_POLICY = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' blob: data:",
        "media-src 'self' blob:",
        "style-src 'self'",
        "worker-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
API_POLICY = "default-src 'none'; frame-ancestors 'none'"


def configure(app: APIFlask, settings: Settings) -> None:
    app.config.update(
        SECRET_KEY=settings.secret_key,
        SQLALCHEMY_DATABASE_URI=settings.database_url,
        # What people wrote stays out of the log, also when the database fails on it.
        SQLALCHEMY_ENGINE_OPTIONS={"hide_parameters": True},
        # Photos are read past it, with a limit of their own.
        MAX_CONTENT_LENGTH=JSON_MAX_BYTES,
        SESSION_COOKIE_NAME="wijkwandeling",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.secure_cookies,
        PERMANENT_SESSION_LIFETIME=timedelta(hours=SESSION_HOURS),
        OPENAPI_VERSION="3.0.3",
        VALIDATION_ERROR_STATUS_CODE=400,
    )
    app.config["WIJKWANDELING"] = settings
    app.before_request(_refuse_nul)
    app.after_request(_headers)
    app.after_request(compression.pack)
    app.wsgi_app = Draining(app.wsgi_app)  # type: ignore[method-assign]


def _refuse_nul() -> None:
    """No address of ours holds a NUL, and PostgreSQL cannot even look for one."""
    if "\0" in request.path or b"%00" in request.query_string:
        raise Problem("not-found")


def _headers(response: Response) -> Response:
    """Security headers everywhere; the API's version and no caching on the API."""
    api = request.path.startswith("/api/")
    headers = response.headers
    headers.setdefault("X-Content-Type-Options", "nosniff")
    headers.setdefault("X-Frame-Options", "DENY")
    headers.setdefault("Referrer-Policy", "no-referrer")
    headers.setdefault("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
    headers.setdefault("Permissions-Policy", "geolocation=(self), camera=(self), microphone=()")
    headers.setdefault("Content-Security-Policy", API_POLICY if api else APP_POLICY)
    if api:
        headers["API-Version"] = __version__
        headers.setdefault("Cache-Control", "no-store")
    return response
