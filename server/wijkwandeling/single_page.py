"""Serves the built app: the shell for its screens, and its files."""

from __future__ import annotations

from pathlib import Path

from flask import Flask, Response, request, send_from_directory
from werkzeug.exceptions import NotFound
from werkzeug.security import safe_join

from wijkwandeling.settings import Settings

# File names below assets/ carry a hash of their content.
FOREVER_SECONDS = 365 * 24 * 3600
# The build put these beside each file that gains by it; the first that the browser takes is sent.
COMPRESSED = {"br": ".br", "gzip": ".gz"}
MEDIA_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
    ".json": "application/json",
}


def init_app(app: Flask, settings: Settings) -> None:
    """Register ``/``, ``/w/…`` and ``/werk…`` as the shell, and everything else as a file of the build."""
    folder = settings.app_dir

    def shell(**_path: str) -> Response:
        response = _sent(folder, "index.html")
        response.headers["Cache-Control"] = "no-cache"
        return response

    def file(name: str) -> Response:
        if name.startswith(("api/", "wijken/")):
            raise NotFound
        immutable = name.startswith("assets/")
        response = _sent(folder, name)
        response.headers["Cache-Control"] = f"public, max-age={FOREVER_SECONDS}, immutable" if immutable else "no-cache"
        return response

    for rule in ("/", "/w/<path:rest>", "/werk", "/werk/<path:rest>"):
        app.add_url_rule(rule, "shell", shell)
    app.add_url_rule("/<path:name>", "file", file)


def _sent(folder: Path, name: str) -> Response:
    """The file ``name``, in the smallest form that this browser takes."""
    encoding = _encoding(folder, name)
    response = send_from_directory(folder, name + COMPRESSED.get(encoding, ""))
    if media_type := MEDIA_TYPES.get(Path(name).suffix):
        response.content_type = media_type
        response.vary.add("Accept-Encoding")
    if encoding:
        response.content_encoding = encoding
    return response


def _encoding(folder: Path, name: str) -> str:
    def is_there(end: str) -> bool:
        path = safe_join(str(folder), name + end)
        return path is not None and Path(path).is_file()

    accepted = (each for each in COMPRESSED if request.accept_encodings[each] > 0)
    return next((each for each in accepted if Path(name).suffix in MEDIA_TYPES and is_there(COMPRESSED[each])), "")
