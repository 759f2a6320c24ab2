"""What everybody may read travels small; what is somebody's own never does."""

from __future__ import annotations

import gzip

import pytest
from flask import Flask, jsonify
from flask.testing import FlaskClient

from wijkwandeling import compression

MUCH = {"words": "samen door de wijk " * 200}
PACKED = {"Accept-Encoding": "gzip, br"}


@pytest.fixture
def browser() -> FlaskClient:
    app = Flask("compression")
    app.after_request(compression.pack)
    app.add_url_rule("/much", view_func=lambda: jsonify(MUCH))
    app.add_url_rule("/little", "little", view_func=lambda: jsonify({}))
    return app.test_client()


def test_a_public_answer_arrives_small_and_whole(browser: FlaskClient) -> None:
    answer = browser.get("/much", headers=PACKED)
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in answer.headers["Vary"]
    assert answer.content_length == len(answer.data) < 500
    assert b"samen door de wijk" in gzip.decompress(answer.data)


@pytest.mark.parametrize("own", [{"Authorization": "Bearer walker.secret"}, {}])
def test_an_answer_to_somebody_tells_nothing_by_its_length(browser: FlaskClient, own: dict[str, str]) -> None:
    if not own:
        browser.set_cookie("wijkwandeling", "session")
    answer = browser.get("/much", headers=PACKED | own)
    assert "Content-Encoding" not in answer.headers
    assert answer.get_json() == MUCH


def test_who_did_not_ask_for_it_gets_it_as_it_is(browser: FlaskClient) -> None:
    assert browser.get("/much").get_json() == MUCH
    assert "Content-Encoding" not in browser.get("/little", headers=PACKED).headers
