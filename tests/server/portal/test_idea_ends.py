"""How an idea ends: contact details go after their term, and makers take everything back."""

from __future__ import annotations

import json
import re
from datetime import timedelta

import pytest
from apiflask import APIFlask
from click.testing import CliRunner
from sqlalchemy import select

from wijkwandeling import clock
from wijkwandeling.agenda.initiatives import keep
from wijkwandeling.agenda.initiatives.models import Initiative, InitiativeContact
from wijkwandeling.agenda.models import Meeting
from wijkwandeling.cli import main
from wijkwandeling.commands import destroy_expired as command
from wijkwandeling.database import db
from wijkwandeling.retention.destroy import daily

from .conftest import Town
from .maker import TITLE, Maker, ideas, proposes


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
