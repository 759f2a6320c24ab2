"""The files of the built app arrive as small as the browser can take them, under their own name and type."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from wijkwandeling import single_page
from wijkwandeling.settings import from_environment

SCRIPT = b"console.log('Wijkwandeling')"


@pytest.fixture
def browser(tmp_path: Path) -> FlaskClient:
    site = tmp_path / "site"
    (site / "assets").mkdir(parents=True)
    (site / "index.html").write_bytes(b"<!doctype html>")
    (site / "assets" / "main-1a2b.js").write_bytes(SCRIPT)
    (site / "assets" / "main-1a2b.js.gz").write_bytes(gzip.compress(SCRIPT, mtime=0))
    (site / "assets" / "main-1a2b.js.br").write_bytes(b"as brotli")
    (site / "assets" / "noto.woff2").write_bytes(b"a font")
    app = Flask("app-files")
    single_page.init_app(app, from_environment({"WIJKWANDELING_APP_DIR": str(site)}, tmp_path / "data"))
    return app.test_client()


@pytest.mark.parametrize(
    ("accepted", "encoding", "body"),
    [
        ("gzip, deflate, br", "br", b"as brotli"),
        ("gzip", "gzip", gzip.compress(SCRIPT, mtime=0)),
        ("br;q=0, gzip", "gzip", gzip.compress(SCRIPT, mtime=0)),
        ("", None, SCRIPT),
    ],
)
def test_a_script_comes_as_the_browser_takes_it(
    browser: FlaskClient, accepted: str, encoding: str | None, body: bytes
) -> None:
    answer = browser.get("/assets/main-1a2b.js", headers={"Accept-Encoding": accepted})
    assert answer.headers.get("Content-Encoding") == encoding
    assert answer.mimetype == "text/javascript"
    assert len(answer.data) == len(body) == answer.content_length
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["Vary"] == "Accept-Encoding"


def test_what_does_not_gain_by_it_comes_as_it_is(browser: FlaskClient) -> None:
    everything = {"Accept-Encoding": "gzip, br"}
    assert browser.get("/assets/noto.woff2", headers=everything).data == b"a font"
    shell = browser.get("/w/K7M2QX/camera", headers=everything)
    assert shell.data == b"<!doctype html>"
    assert shell.headers["Cache-Control"] == "no-cache"


def test_nothing_beside_the_site_is_a_file_of_it(browser: FlaskClient, tmp_path: Path) -> None:
    (tmp_path / "secret.js").write_bytes(b"no")
    (tmp_path / "secret.js.gz").write_bytes(b"no")
    for path in ("/../secret.js", "/assets/../../secret.js", "/%2e%2e/secret.js"):
        assert browser.get(path, headers={"Accept-Encoding": "gzip"}).status_code == 404
