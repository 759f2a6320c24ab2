"""Serves the built app: the shell for its screens, and its files."""

from __future__ import annotations

from flask import Flask, Response, send_from_directory
from werkzeug.exceptions import NotFound

from wijkwandeling.settings import Settings

# File names below assets/ carry a hash of their content.
FOREVER_SECONDS = 365 * 24 * 3600


def init_app(app: Flask, settings: Settings) -> None:
    """Register ``/``, ``/w/…`` and ``/werk…`` as the shell, and everything else as a file of the build."""
    folder = settings.app_dir

    def shell(**_path: str) -> Response:
        response = send_from_directory(folder, "index.html", max_age=0)
        response.headers["Cache-Control"] = "no-cache"
        return response

    def file(name: str) -> Response:
        if name.startswith(("api/", "wijken/")):
            raise NotFound
        immutable = name.startswith("assets/")
        response = send_from_directory(folder, name, max_age=FOREVER_SECONDS if immutable else 0)
        response.headers["Cache-Control"] = f"public, max-age={FOREVER_SECONDS}, immutable" if immutable else "no-cache"
        if name.endswith((".mjs", ".js")):
            response.mimetype = "text/javascript"
        if name.endswith(".webmanifest"):
            response.mimetype = "application/manifest+json"
        return response

    for rule in ("/", "/w/<path:rest>", "/werk", "/werk/<path:rest>"):
        app.add_url_rule(rule, "shell", shell)
    app.add_url_rule("/<path:name>", "file", file)
