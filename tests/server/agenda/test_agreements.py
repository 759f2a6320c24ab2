"""The coalition says partner by partner what it agrees to, and what was agreed stands."""

from __future__ import annotations

from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from builders import API, Staff, WalkerPhone, a_sent_point, staff
from wijkwandeling.neighbourhoods.models import Neighbourhood

from .conftest import Builder
from .test_rose import a_partner


class Table:
    """Where the coalition meets."""

    def __init__(self, client: FlaskClient, neighbourhood_id: str, who: Staff, partners: list[str]) -> None:
        self.client, self.who, self.partners = client, who, partners
        self.url = f"{API}/neighbourhoods/{neighbourhood_id}/meetings"

    def said(self, action: dict[str, Any], *answers: str) -> list[dict[str, str]]:
        """What each partner said about this action; an empty answer is none."""
        return [
            {"actionId": action["actionId"], "partnerId": partner, "answer": answer, "reservation": f"{answer}!"}
            for partner, answer in zip(self.partners, answers, strict=False)
            if answer
        ]

    def content(self, *agreements: dict[str, str], **other: Any) -> dict[str, Any]:
        meeting = {"heldOn": "2026-10-01", "place": "De stookkamer", "othersPresent": "Twee bewoners"}
        return {**meeting, "present": self.partners, "agreements": list(agreements), **other}

    def meet(self, *agreements: dict[str, str], **other: Any) -> dict[str, Any]:
        answer = self.client.post(self.url, json=self.content(*agreements, **other), headers=self.who.headers)
        assert answer.status_code == 201, answer.text
        meeting: dict[str, Any] = answer.get_json()
        return meeting

    def ask(self, method: str, meeting: dict[str, Any], path: str = "", content: Any = None) -> TestResponse:
        headers = self.who.headers | {"If-Match": f'"{meeting["revision"]}"'}
        return self.client.open(
            f"{self.url}/{meeting['meetingId']}{path}", method=method, json=content, headers=headers
        )

    def read(self, meeting: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = self.ask("GET", meeting).get_json()
        return found


@pytest.fixture
def table(app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood) -> Table:
    partners = [a_partner(app, neighbourhood, name) for name in ("De Vaart", "De Klimboom")]
    return Table(client, neighbourhood.id, staff(app, neighbourhood.id, "agendaBuilder", "Yusuf"), partners)


def test_what_was_agreed_is_frozen_with_who_said_what(table: Table, fenna: Builder) -> None:
    roofs, garden, fence = (fenna.create(title=title, kind="running-initiative") for title in ("Daken", "Tuin", "Hek"))
    meeting = table.meet(*table.said(roofs, "yes", "reserved"), *table.said(garden, "yes", "no"))
    frozen = table.ask("POST", meeting, "/version").get_json()
    assert (frozen["version"], frozen["frozenBy"], frozen["heldOn"]) == (1, "Yusuf", "2026-10-01")
    told = frozen["snapshot"]
    assert told["presentPartners"] == ["De Vaart", "De Klimboom"]
    assert [(line["action"]["title"], [each["answer"] for each in line["answers"]]) for line in told["agreed"]] == [
        ("Daken", ["yes", "reserved"])
    ]
    assert told["agreed"][0]["answers"][1]["reservation"] == "reserved!"
    assert [line["action"]["title"] for line in told["notAgreed"]] == ["Tuin"]
    assert fence["title"] not in str(told)


def test_later_changes_leave_the_frozen_planning_as_it_was(
    app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood, table: Table, fenna: Builder
) -> None:
    action = fenna.create(title="Daken", kind="running-initiative")
    frozen = table.ask("POST", table.meet(*table.said(action, "yes")), "/version").get_json()
    fenna.patch(action["actionId"], '"1"', title="Iets heel anders")
    partner = f"{API}/neighbourhoods/{neighbourhood.id}/partners/{table.partners[0]}"
    headers = table.who.headers | {"If-Match": '"1"'}
    assert client.patch(partner, json={"name": "Fusie BV", "left": True}, headers=headers).status_code == 200
    assert table.read(frozen)["snapshot"] == frozen["snapshot"]
    for method, path, content in (("PUT", "", table.content()), ("DELETE", "", None), ("POST", "/version", None)):
        assert table.ask(method, frozen, path, content).get_json()["code"] == "planning-frozen"


def test_versions_are_numbered_and_listed(table: Table, fenna: Builder) -> None:
    action = fenna.create(kind="running-initiative")
    for held_on in ("2026-10-01", "2027-03-01"):
        table.ask("POST", table.meet(*table.said(action, "yes"), heldOn=held_on), "/version")
    listed = table.client.get(table.url, headers=table.who.headers).get_json()["meetings"]
    assert [(each["heldOn"], each["version"]) for each in listed] == [("2027-03-01", 2), ("2026-10-01", 1)]


def test_a_meeting_can_be_corrected_by_one_person_at_a_time(table: Table, fenna: Builder) -> None:
    action = fenna.create(kind="running-initiative")
    meeting = table.meet()
    changed = table.ask("PUT", meeting, "", table.content(*table.said(action, "yes"), place="School")).get_json()
    assert (changed["place"], len(changed["agreements"])) == ("School", 1)
    assert table.ask("PUT", meeting, "", table.content()).get_json()["code"] == "stale"
    assert table.read(changed) == changed
    assert table.ask("DELETE", changed).status_code == 204
    assert table.ask("GET", changed).status_code == 404


def test_nothing_agreed_is_no_planning(table: Table, fenna: Builder) -> None:
    action = fenna.create(kind="running-initiative")
    for said in ([], table.said(action, "no"), table.said(action, "yes", "no")):
        assert table.ask("POST", table.meet(*said), "/version").get_json()["code"] == "nothing-agreed"


def test_the_planning_keeps_no_words_of_walkers(table: Table, fenna: Builder, phone: WalkerPhone) -> None:
    point = a_sent_point(phone, note="Bij Truus voor de deur")
    action = fenna.create(title="Stoep", observationIds=[point])
    frozen = table.ask("POST", table.meet(*table.said(action, "yes")), "/version").get_json()
    shown = frozen["snapshot"]["agreed"][0]["action"]
    assert (shown["number"], shown["sources"]) == (1, {"spots": [], "pointCount": 1})
    assert "Truus" not in str(frozen)
    assert "photo" not in str(frozen).lower()


def test_partners_and_actions_must_be_of_this_neighbourhood(table: Table, fenna: Builder) -> None:
    action = fenna.create(kind="running-initiative")
    twice = table.said(action, "yes") * 2
    strange = [{**table.said(action, "yes")[0], "partnerId": action["actionId"]}]
    for said in (twice, strange):
        answer = table.client.post(table.url, json=table.content(*said), headers=table.who.headers)
        assert answer.get_json()["code"] == "unknown-at-meeting"


def test_partners_read_the_planning_and_do_not_write_it(
    app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood, table: Table
) -> None:
    headers = staff(app, neighbourhood.id, "partner").headers
    assert client.get(table.url, headers=headers).status_code == 200
    assert client.post(table.url, json=table.content(), headers=headers).status_code == 403
