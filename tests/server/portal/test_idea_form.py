"""The form of an idea and its makers' private link: no secret where it does not belong, nothing from machines."""

from __future__ import annotations

import logging

import pytest
from apiflask import APIFlask
from flask import request, request_started
from sqlalchemy import select

from wijkwandeling.agenda.initiatives import keep
from wijkwandeling.agenda.initiatives.models import Initiative
from wijkwandeling.app import create_app
from wijkwandeling.audit import AuditEntry
from wijkwandeling.database import db
from wijkwandeling.settings import from_environment

from .conftest import Town
from .maker import TEXT, TITLE, Maker, ideas


def test_the_private_link_opens_the_idea_on_another_computer_and_nothing_else_does(town: Town, hatice: Maker) -> None:
    hatice.brings()
    other = hatice.at_another_computer()
    assert other.opens("/mijn-idee/bekijken").status_code == 303
    for wrong in ("", "abcde-abcde-abcde-abcde-abcde", ideas(town)[0]["initiativeId"], "' OR 1=1"):
        assert other.enters_code(wrong).status_code == 400
    assert other.enters_code(f"http://127.0.0.1:8000/mijn-idee#{hatice.code.upper()} ").status_code == 303
    assert TITLE in other.opens("/mijn-idee/bekijken").text
    other.does("/mijn-idee/sluiten")
    assert other.opens("/mijn-idee/bekijken").status_code == 303


def test_no_secret_reaches_an_address_a_log_the_audit_or_the_database(
    app: APIFlask, town: Town, hatice: Maker, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    asked: list[str] = []

    def note_address(_sender: object, **_more: object) -> None:
        asked.append(f"{request.full_path} {request.headers.get('Referer')}")

    request_started.connect(note_address, app)
    sent = hatice.brings()
    hatice.at_another_computer().enters_code()
    # Also when something breaks in the middle of it.
    monkeypatch.setattr(keep, "rewrite", lambda *_args: 1 / 0)
    assert hatice.does("/mijn-idee/tekst", title=TITLE, text=TEXT).status_code == 500
    bare = hatice.code.replace("-", "")
    with app.app_context():
        rows = [str(vars(row)) for table in (Initiative, AuditEntry) for row in db.session.scalars(select(table))]
    assert "unforeseen error" in caplog.text
    for place in (caplog.text, *asked, *rows):
        assert hatice.code not in place
        assert bare not in place
        assert TEXT[:20] not in caplog.text
    assert sent.headers["Cache-Control"] == "no-store"
    assert sent.headers["Referrer-Policy"] == "no-referrer"
    assert sent.headers["X-Robots-Tag"] == "noindex"


def test_sending_twice_brings_one_idea(town: Town, hatice: Maker) -> None:
    form = hatice.opens(hatice.form)
    for text in ("Eerst zo", "Toen zo"):
        assert hatice.fills_in(form, hatice.form, title=TITLE, text=text).status_code == 200
    assert [idea["text"] for idea in ideas(town)] == ["Toen zo"]


def test_what_is_missing_is_said_and_what_was_written_stays(town: Town, hatice: Maker) -> None:
    page = hatice.fills_in(hatice.opens(hatice.form), hatice.form, title="", text=TEXT, **{"vraag-4-1": "Zaterdags"})
    assert page.status_code == 400
    assert 'href="#title"' in page.text
    assert "Geef je idee een naam." in page.text
    assert TEXT in page.text
    assert "Zaterdags" in page.text
    assert page.text.count("<title>Let op: ") == 1
    assert ideas(town) == []
    assert hatice.fills_in(page, hatice.form, title=TITLE, text="x" * 5001).status_code == 400


def test_forms_of_other_sites_and_machines_bring_nothing(town: Town, hatice: Maker) -> None:
    assert hatice.browser.post(hatice.form, data={"title": TITLE, "text": TEXT}).status_code == 403
    trapped = hatice.brings(website="https://reclame.example")
    assert (trapped.status_code, ideas(town)) == (400, [])
    hatice.brings()
    for address in ("tekst", "akkoord", "bereikbaar", "niet-bereikbaar", "weghalen"):
        assert hatice.browser.post(f"/mijn-idee/{address}", data={"sure": "yes", "title": "x"}).status_code == 403
    assert [idea["title"] for idea in ideas(town)] == [TITLE]


def test_who_sends_too_often_reads_to_wait(
    town: Town, database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    limited = create_app(from_environment({"WIJKWANDELING_DATABASE_URL": database_url}, tmp_path_factory.mktemp("x")))
    browser = limited.test_client()
    for address, allowed in ((f"/wijken/{town.neighbourhood.slug}/idee", 20), ("/mijn-idee", 20)):
        told = [browser.post(address, data={}) for _time in range(allowed + 1)]
        assert {answer.status_code for answer in told[:-1]} == {403}
        assert (told[-1].status_code, "Even wachten" in told[-1].text) == (429, True)
    with limited.app_context():
        db.engine.dispose()


def test_so_many_may_wait(town: Town, hatice: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keep, "WAITING_MAX", 1)
    assert hatice.brings().status_code == 200
    other = hatice.at_another_computer()
    assert other.brings().status_code == 503
    assert len(ideas(town)) == 1
