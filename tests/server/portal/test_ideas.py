"""*Ik heb een idee*: from the form, by a private link, to the agenda; public only in words that the makers approved."""

from __future__ import annotations

import json
import logging
import re
from datetime import timedelta
from typing import Any

import pytest
from apiflask import APIFlask
from click.testing import CliRunner
from flask import request, request_started
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from builders import a_neighbourhood, staff
from wijkwandeling import clock
from wijkwandeling.agenda.initiatives import keep
from wijkwandeling.agenda.initiatives.models import Initiative, InitiativeContact
from wijkwandeling.agenda.models import Meeting
from wijkwandeling.app import create_app
from wijkwandeling.audit import AuditEntry
from wijkwandeling.cli import main
from wijkwandeling.commands import destroy_expired as command
from wijkwandeling.database import db
from wijkwandeling.retention.destroy import daily
from wijkwandeling.settings import from_environment

from .conftest import Town

TITLE, TEXT = "Geveltuintjes in de Taxusstraat", "Wij willen stoeptegels ruilen voor planten.\nDoe je mee?"
CODE = re.compile(r"#((?:[a-z2-9]{5}-){4}[a-z2-9]{5})")


class Maker:
    """Hatice, with a browser without JavaScript and without an account."""

    def __init__(self, app: APIFlask, slug: str) -> None:
        self.app = app
        self.form = f"/wijken/{slug}/idee"
        self.browser = app.test_client()
        self.code = ""

    def opens(self, address: str, **again: Any) -> TestResponse:
        return self.browser.get(address, **again)

    def fills_in(self, page: TestResponse, address: str, **fields: str) -> TestResponse:
        """Send the form at this address as it stands on the page, with these fields filled in."""
        action = "" if address.startswith("/wijken") else f' action="{address}"'
        form = re.search(rf'<form[^>]*method="post"{action}.*?</form>', page.text, re.DOTALL)
        assert form, page.text
        hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', form[0]))
        return self.browser.post(address, data=hidden | fields)

    def brings(self, **fields: str) -> TestResponse:
        answer = self.fills_in(self.opens(self.form), self.form, title=TITLE, text=TEXT, **fields)
        link = CODE.search(answer.text)
        self.code = link[1] if link else ""
        return answer

    def does(self, address: str, **fields: str) -> TestResponse:
        return self.fills_in(self.opens("/mijn-idee/bekijken"), address, **fields)

    def at_another_computer(self) -> Maker:
        other = Maker(self.app, self.form.split("/")[2])
        other.code = self.code
        return other

    def enters_code(self, typed: str | None = None) -> TestResponse:
        return self.fills_in(self.opens("/mijn-idee"), "/mijn-idee", code=self.code if typed is None else typed)


@pytest.fixture
def hatice(app: APIFlask, town: Town) -> Maker:
    return Maker(app, town.neighbourhood.slug)


def ideas(town: Town) -> list[dict[str, Any]]:
    answer = town.client.get(f"{town.url}/initiatives", headers=town.fenna.headers)
    assert answer.status_code == 200, answer.text
    return answer.get_json()["initiatives"]  # type: ignore[no-any-return]


def proposes(town: Town, idea: dict[str, Any], **words: str) -> TestResponse:
    headers = town.fenna.headers | {"If-Match": f'"{idea["revision"]}"'}
    body = {"title": idea["title"], "text": idea["text"], **words}
    return town.client.post(f"{town.url}/initiatives/{idea['initiativeId']}/proposals", json=body, headers=headers)


def test_an_idea_becomes_public_once_its_makers_approve_the_text_as_it_will_stand(town: Town, hatice: Maker) -> None:
    sent = hatice.brings(expects="together", runs="no", **{"vraag-1-1": "De hele straat"})
    assert sent.status_code == 200
    assert "Je idee is aangekomen" in sent.text
    (idea,) = ideas(town)
    assert (idea["state"], idea["title"], idea["text"], idea["expects"]) == ("received", TITLE, TEXT, "together")
    assert idea["compass"] == [{"question": "Wie staan er achter het idee?", "answer": "De hele straat"}]
    assert TITLE not in town.page()

    assert proposes(town, idea, title="Groene gevels", note="Wat korter, zo goed?").status_code == 201
    assert "Groene gevels" not in town.page()
    own = hatice.opens("/mijn-idee/bekijken").text
    assert "Groene gevels" in own
    assert "Wat korter, zo goed?" in own
    assert hatice.does("/mijn-idee/akkoord").status_code == 303
    page = town.page()
    assert "Groene gevels" in page
    assert "Idee van bewoners" in page
    assert "De hele straat" not in page
    (public,) = ideas(town)
    assert (public["state"], public["actionNumber"]) == ("public", 1)
    actions = town.client.get(f"{town.url}/actions", headers=town.fenna.headers).get_json()["actions"]
    assert [(each["kind"], each["status"]) for each in actions] == [("residents-idea", "idea")]


def test_who_said_so_beforehand_is_public_at_once_when_nothing_is_changed(town: Town, hatice: Maker) -> None:
    hatice.brings(asItIs="yes", runs="yes")
    (idea,) = ideas(town)
    proposes(town, idea)
    assert TITLE in town.page()
    (public,) = ideas(town)
    assert public["state"] == "public"
    actions = town.client.get(f"{town.url}/actions", headers=town.fenna.headers).get_json()["actions"]
    assert [(each["kind"], each["status"]) for each in actions] == [("running-initiative", "running")]


def test_another_text_than_the_one_that_was_seen_is_not_approved(town: Town, hatice: Maker) -> None:
    hatice.brings()
    (idea,) = ideas(town)
    proposes(town, idea, title="Eerste tekst")
    seen = hatice.opens("/mijn-idee/bekijken")
    proposes(town, ideas(town)[0], title="Tweede tekst")
    assert hatice.fills_in(seen, "/mijn-idee/akkoord").status_code == 409
    page = town.page()
    assert "Eerste tekst" not in page
    assert "Tweede tekst" not in page
    assert proposes(town, idea, title="Derde tekst").get_json()["code"] == "stale"


def test_the_words_of_makers_cannot_be_changed_on_the_board(town: Town, hatice: Maker) -> None:
    hatice.brings(asItIs="yes")
    proposes(town, ideas(town)[0])
    (action,) = town.client.get(f"{town.url}/actions", headers=town.fenna.headers).get_json()["actions"]
    url, headers = f"{town.url}/actions/{action['actionId']}", town.fenna.headers | {"If-Match": '"1"'}
    refused = town.client.patch(url, json={"title": "Iets anders"}, headers=headers)
    assert (refused.status_code, refused.get_json()["code"]) == (409, "words-of-makers")
    assert town.client.patch(url, json={"title": TITLE, "themeId": None}, headers=headers).status_code == 200


def test_what_makers_change_later_waits_for_a_new_agreement(town: Town, hatice: Maker) -> None:
    hatice.brings(asItIs="yes")
    proposes(town, ideas(town)[0])
    hatice.does("/mijn-idee/tekst", title="Nog groener", text="Ook bomen")
    assert "Nog groener" not in town.page()
    (idea,) = ideas(town)
    assert (idea["state"], idea["title"]) == ("changed", "Nog groener")
    proposes(town, idea)
    assert "Nog groener" not in town.page()
    hatice.does("/mijn-idee/akkoord")
    assert "Nog groener" in town.page()
    assert TITLE not in town.page()


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


def test_contact_details_are_kept_apart_and_can_be_taken_back(app: APIFlask, town: Town, hatice: Maker) -> None:
    hatice.brings(asItIs="yes")
    proposes(town, ideas(town)[0])
    assert hatice.does("/mijn-idee/bereikbaar", email="hatice@voorbeeld.nl").status_code == 400
    assert hatice.does("/mijn-idee/bereikbaar", name="Hatice", consent="yes").status_code == 400
    assert ideas(town)[0]["contact"] is None
    hatice.does("/mijn-idee/bereikbaar", name="Hatice", email="hatice@voorbeeld.nl", consent="yes")
    assert ideas(town)[0]["contact"]["email"] == "hatice@voorbeeld.nl"
    assert "hatice@voorbeeld.nl" in hatice.opens("/mijn-idee/bekijken").text
    assert "atice" not in town.page()
    hatice.does("/mijn-idee/niet-bereikbaar")
    assert ideas(town)[0]["contact"] is None
    with app.app_context():
        assert db.session.scalars(select(InitiativeContact)).all() == []


def test_contact_details_go_when_their_term_is_over_and_a_line_in_the_log_says_so(
    app: APIFlask, town: Town, hatice: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    hatice.brings()
    hatice.does("/mijn-idee/bereikbaar", phone="06 12345678", consent="yes")
    later = clock.now() + timedelta(days=366)
    with app.app_context():
        daily()
        assert ideas(town)[0]["contact"]
        monkeypatch.setattr(clock, "now", lambda: later)
        daily()
    assert ideas(town)[0]["contact"] is None
    (line,) = town.client.get(f"{town.url}/destructions", headers=town.yusuf.headers).get_json()["destructions"]
    assert (line["kind"], line["counts"], line["finishedAt"] is not None) == ("contacts", {"contacts": 1}, True)


def test_the_command_destroys_contact_details_of_ideas_too(
    app: APIFlask, town: Town, hatice: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    hatice.brings()
    hatice.does("/mijn-idee/bereikbaar", phone="06 12345678", consent="yes")
    later = clock.now() + timedelta(days=366)
    monkeypatch.setattr(clock, "now", lambda: later)
    monkeypatch.setattr(command, "create_app", lambda _settings: app)
    monkeypatch.setattr(command, "upgrade", lambda _app: None)
    told = CliRunner().invoke(main, ["destroy-expired", "--dry-run"], catch_exceptions=False).stdout
    assert told == "Zou wissen: contactgegevens van ideeën van bewoners (1 contactgegevens; termijn 365 dagen)\n"
    assert ideas(town)[0]["contact"]
    told = CliRunner().invoke(main, ["destroy-expired", "--json"], catch_exceptions=False).stdout
    (gone,) = json.loads(told)["destroyed"]
    assert (gone["kind"], gone["counts"], gone["walkId"]) == ("idea-contacts", {"contacts": 1}, "")
    assert ideas(town)[0]["contact"] is None
    assert json.loads(CliRunner().invoke(main, ["destroy-expired", "--json"]).stdout)["destroyed"] == []


def test_a_frozen_planning_keeps_who_agreed_and_not_the_words_of_an_idea_that_was_withdrawn(
    app: APIFlask, town: Town, hatice: Maker
) -> None:
    hatice.brings(asItIs="yes")
    proposes(town, ideas(town)[0])
    (theirs,) = town.client.get(f"{town.url}/actions", headers=town.fenna.headers).get_json()["actions"]
    body = {"name": "De Vaart", "kind": "woningcorporatie", "interest": "Bewoners die elkaar kennen"}
    partner = town.client.post(f"{town.url}/partners", json=body, headers=town.fenna.headers).get_json()["partnerId"]
    own = town.action("Een bank bij de vijver", interests=[{"partnerId": partner, "served": True}])
    said = {"partnerId": partner, "answer": "reserved", "reservation": "Als er water is"}
    agreements = [{"actionId": action["actionId"], **said} for action in (own, theirs)]
    meeting = {"heldOn": "2026-10-01", "present": [partner], "agreements": agreements}
    made = town.client.post(f"{town.url}/meetings", json=meeting, headers=town.fenna.headers).get_json()
    url, stale = f"{town.url}/meetings/{made['meetingId']}", town.fenna.headers | {"If-Match": f'"{made["revision"]}"'}
    frozen = town.client.post(f"{url}/version", headers=stale).get_json()

    hatice.does("/mijn-idee/weghalen", sure="yes")

    now = town.client.get(url, headers=town.fenna.headers).get_json()
    assert (now["version"], now["frozenAt"], now["revision"]) == (1, frozen["frozenAt"], frozen["revision"] + 1)
    before = {line["action"]["actionId"]: line for line in frozen["snapshot"]["agreed"]}
    line, *others = sorted(now["snapshot"]["agreed"], key=lambda line: "withdrawnOn" not in line["action"])
    assert others == [before[own["actionId"]]]
    today = clock.now().astimezone(clock.ZONE).date().isoformat()
    gone = {"title": keep.GONE_TITLE, "description": "", "withdrawnOn": today}
    was = before[theirs["actionId"]]
    assert was["action"]["title"] == TITLE
    assert line == {"action": was["action"] | gone, "answers": was["answers"]}
    with app.app_context():
        assert "Gevel" not in str([row.snapshot for row in db.session.scalars(select(Meeting))])


def test_makers_take_everything_back(app: APIFlask, town: Town, hatice: Maker) -> None:
    hatice.brings(asItIs="yes", **{"vraag-1-1": "Mijn buren"})
    hatice.does("/mijn-idee/bereikbaar", email="hatice@voorbeeld.nl", consent="yes")
    proposes(town, ideas(town)[0])
    assert hatice.does("/mijn-idee/weghalen").status_code == 400
    assert TITLE in town.page()
    gone = hatice.does("/mijn-idee/weghalen", sure="yes")
    assert "Je idee is gewist" in gone.text
    assert TITLE not in town.page()
    assert "eruggetrokken" not in town.page()
    assert ideas(town) == []
    (action,) = town.client.get(f"{town.url}/actions", headers=town.fenna.headers).get_json()["actions"]
    assert (action["title"], action["description"], action["status"]) == (keep.GONE_TITLE, "", "not-done")
    assert hatice.enters_code().status_code == 400
    with app.app_context():
        kept = " ".join(str(vars(row)) for row in db.session.scalars(select(Initiative)))
    assert not re.search("Gevel|stoeptegels|buren|hatice", kept)


def test_staff_may_leave_an_idea_aside_and_the_makers_read_why(town: Town, hatice: Maker) -> None:
    hatice.brings()
    (idea,) = ideas(town)
    headers = town.yusuf.headers | {"If-Match": f'"{idea["revision"]}"'}
    url = f"{town.url}/initiatives/{idea['initiativeId']}/set-asides"
    assert town.client.post(url, json={"reason": " "}, headers=headers).status_code == 400
    assert town.client.post(url, json={"reason": "Dit is reclame"}, headers=headers).status_code == 201
    assert ideas(town)[0]["state"] == "set-aside"
    assert "Dit is reclame" in hatice.opens("/mijn-idee/bekijken").text
    hatice.does("/mijn-idee/tekst", title=TITLE, text="Zonder reclame")
    assert ideas(town)[0]["state"] == "received"


def test_a_neighbourhood_asks_its_own_questions_and_old_answers_stay(town: Town, hatice: Maker) -> None:
    hatice.brings(**{"vraag-1-1": "De hele straat"})
    url = f"{town.url}/compass"
    before = town.client.get(url, headers=town.yusuf.headers)
    assert [len(before.get_json()["groups"]), before.headers["ETag"]] == [4, '"0"']
    body = {"groups": [{"title": "Plek", "questions": ["Waar precies?"]}]}
    headers = town.yusuf.headers | {"If-Match": '"0"'}
    assert town.client.put(url, json=body, headers=headers).status_code == 200
    assert town.client.put(url, json=body, headers=headers).status_code == 409
    page = hatice.opens("/mijn-idee/bekijken").text
    assert "Waar precies?" in page
    assert "Wat vindt de buurt ervan?" not in page
    hatice.does("/mijn-idee/tekst", title=TITLE, text=TEXT, **{"vraag-1-1": "Bij nummer 12"})
    answers = {each["question"]: each["answer"] for each in ideas(town)[0]["compass"]}
    assert answers == {"Waar precies?": "Bij nummer 12", "Wie staan er achter het idee?": "De hele straat"}


def test_ideas_are_for_who_thinks_along_in_this_neighbourhood(
    app: APIFlask, client: FlaskClient, town: Town, hatice: Maker
) -> None:
    hatice.brings()
    (idea,) = ideas(town)
    elsewhere = a_neighbourhood(app, "Elders")
    stranger, partner = staff(app, elsewhere.id), staff(app, town.neighbourhood.id, "partner")
    for headers, status in ((stranger.headers, 403), (partner.headers, 403), ({}, 401)):
        assert client.get(f"{town.url}/initiatives", headers=headers).status_code == status
    url = f"/api/v1/neighbourhoods/{elsewhere.id}/initiatives/{idea['initiativeId']}/proposals"
    headers = stranger.headers | {"If-Match": '"1"'}
    assert client.post(url, json={"title": "x", "text": "y"}, headers=headers).status_code == 404
