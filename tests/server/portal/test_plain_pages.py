"""Privacy, accessibility, and where to report a leak."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import a_neighbourhood
from wijkwandeling import clock
from wijkwandeling.portal.fonts import font_css


@pytest.mark.parametrize("path", ["/privacy", "/toegankelijkheid"])
def test_the_pages_everybody_must_find_say_whom_to_ask(app: APIFlask, client: FlaskClient, path: str) -> None:
    a_neighbourhood(app, contact="Wijkteam, wijkteam@lindenkwartier.example, 023 123")
    page = client.get(path)
    assert page.status_code == 200
    assert 'lang="nl"' in page.text
    assert 'Lindenkwartier: Wijkteam, <a href="mailto:wijkteam@lindenkwartier.example">' in page.text


def test_the_privacy_page_tells_what_is_kept_besides_the_points(client: FlaskClient) -> None:
    page = " ".join(client.get("/privacy").text.split())
    for kept in ("e-mailadres, telefoonnummer of adres", "de tekst waarmee je akkoord ging", "jonger dan 16"):
        assert kept in page
    assert "minder dan 3" in page


def test_the_privacy_page_tells_where_wiping_happens_and_what_becomes_of_the_old_photo(client: FlaskClient) -> None:
    page = " ".join(client.get("/privacy").text.split())
    assert "Veeg dat deel dan weg in de app. Dat gebeurt op je telefoon." in page
    assert "Dan wissen we hem zodra je punt met de nieuwe foto aankomt." in page


def test_without_a_contact_the_pages_still_say_whom_to_ask(app: APIFlask, client: FlaskClient) -> None:
    a_neighbourhood(app)
    assert "de organisatie van de wandeling" in client.get("/toegankelijkheid").text


def test_security_txt_says_where_and_until_when(app: APIFlask, client: FlaskClient) -> None:
    a_neighbourhood(app, contact="Wijkteam, wijkteam@lindenkwartier.example")
    answer = client.get("/.well-known/security.txt")
    fields = dict(line.split(": ", 1) for line in answer.text.splitlines())
    assert answer.mimetype == "text/plain"
    assert fields["Contact"] == "mailto:wijkteam@lindenkwartier.example"
    left = datetime.fromisoformat(fields["Expires"]) - clock.now()
    assert timedelta(days=30) < left < timedelta(days=365)


def test_security_txt_has_a_contact_before_there_is_a_neighbourhood(client: FlaskClient, app: APIFlask) -> None:
    assert "Contact: http://127.0.0.1:8000/privacy\n" in client.get("/.well-known/security.txt").text


def test_the_page_wears_the_letters_of_the_app_where_it_is_built(tmp_path: Path) -> None:
    assert font_css(tmp_path) == ""
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "noto-sans-latin-400-normal-Ab12.woff2").touch()
    assert 'url("/assets/noto-sans-latin-400-normal-Ab12.woff2")' in font_css(tmp_path)


def test_the_style_sheet_is_served(client: FlaskClient, app: APIFlask) -> None:
    answer = client.get("/portal/portal.css")
    assert (answer.status_code, answer.mimetype) == (200, "text/css")
