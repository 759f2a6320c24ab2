"""Who wants to be reached says so apart from the points, and takes it back from any phone with the link."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import API, Staff, a_neighbourhood, an_open_walk, staff
from wijkwandeling import clock
from wijkwandeling.audit import AuditEntry
from wijkwandeling.database import db, transaction
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.walks.answers.models import Contact
from wijkwandeling.walks.models import Walk

from .answering import Answering, a_contact

LIMITS = {"name": 200, "phone": 40, "address": 300, "offer": 1000, "consentText": 4000}


@pytest.fixture
def truus(client: FlaskClient, walk: Walk) -> Answering:
    return Answering(client, walk, "contacts")


@pytest.fixture
def yusuf(app: APIFlask, neighbourhood: Neighbourhood) -> Staff:
    return staff(app, neighbourhood.id, "facilitator")


@pytest.fixture
def listed(client: FlaskClient, neighbourhood: Neighbourhood, yusuf: Staff) -> Callable[[], list[dict[str, Any]]]:
    def read() -> list[dict[str, Any]]:
        answer = client.get(f"{API}/neighbourhoods/{neighbourhood.id}/contacts", headers=yusuf.headers)
        assert answer.status_code == 200, answer.text
        return answer.get_json()["contacts"]  # type: ignore[no-any-return]

    return read


Listed = Callable[[], list[dict[str, Any]]]


def rows(app: APIFlask) -> list[Contact]:
    with app.app_context(), transaction(write=False):
        return list(db.session.query(Contact))


def test_the_facilitator_reads_who_can_be_reached_and_what_they_offer(
    truus: Answering, walk: Walk, listed: Listed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 5, 9, 22, 30, tzinfo=UTC))
    answer = truus.put(a_contact())
    assert answer.get_json() == {"answerId": truus.answer_id, "storedAt": "2026-05-09T22:00:00+00:00"}
    assert listed() == [
        {
            "contactId": truus.answer_id,
            "walkId": walk.id,
            "walkTitle": "Rondje Lindelaan",
            "name": "Truus Bakker",
            "email": "truus@lindenkwartier.example",
            "phone": None,
            "address": None,
            "wantsToThinkAlong": True,
            "offer": "Ik kan op woensdag soep koken.",
            "viaWhom": None,
            "consentedAt": "2026-05-08T22:00:00+00:00",
            "storedAt": "2026-05-09T22:00:00+00:00",
        }
    ]


def test_the_words_somebody_agreed_to_are_kept_as_proof(app: APIFlask, truus: Answering) -> None:
    truus.put(a_contact())
    (contact,) = rows(app)
    assert contact.consent_text == a_contact()["consentText"]
    assert contact.consented_at == datetime(2026, 5, 8, 22, 0, tzinfo=UTC)


def test_who_is_under_sixteen_is_reached_through_a_parent_or_school(truus: Answering, listed: Listed) -> None:
    truus.put(a_contact(viaWhom="parent"))
    assert [contact["viaWhom"] for contact in listed()] == ["parent"]


def test_saying_it_twice_is_saying_it_once(app: APIFlask, truus: Answering) -> None:
    first, again = truus.put(a_contact()), truus.put(a_contact())
    assert (again.status_code, again.get_json()) == (first.status_code, first.get_json())
    assert len(rows(app)) == 1


@pytest.mark.requirement(21)
def test_twelve_requests_at_once_make_one_row(app: APIFlask, truus: Answering) -> None:
    def put(_: int) -> tuple[int, str]:
        answer = app.test_client().put(truus.url, json=a_contact(), headers=truus.headers)
        return answer.status_code, str(answer.get_json())

    with ThreadPoolExecutor(12) as phones:
        answers = list(phones.map(put, range(12)))
    assert {status for status, _ in answers} == {200}
    assert len(set(answers)) == 1
    assert len(rows(app)) == 1


def test_what_somebody_changes_replaces_what_was_there(truus: Answering, listed: Listed) -> None:
    truus.put(a_contact())
    truus.put(a_contact(email=None, phone="023 555 01 12", wantsToThinkAlong=False))
    (contact,) = listed()
    assert (contact["email"], contact["phone"], contact["wantsToThinkAlong"]) == (None, "023 555 01 12", False)


def test_another_secret_changes_and_removes_nothing(truus: Answering, listed: Listed) -> None:
    truus.put(a_contact())
    before = listed()
    truus.secret = "0" * 64
    for answer in (truus.put(a_contact(name="Iemand anders")), truus.take_back()):
        assert (answer.status_code, answer.get_json()["code"]) == (409, "answer-taken")
    assert listed() == before


def test_the_same_number_on_another_walk_is_not_the_same_answer(
    app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood, walk: Walk, truus: Answering, listed: Listed
) -> None:
    truus.put(a_contact())
    truus.url = truus.url.replace(walk.id, an_open_walk(app, neighbourhood.id, "Avondrondje").id)
    assert truus.put(a_contact(name="Iemand anders")).get_json()["code"] == "answer-taken"
    assert truus.take_back().get_json()["code"] == "answer-taken"
    assert [contact["name"] for contact in listed()] == ["Truus Bakker"]


def test_taking_it_back_leaves_nothing_but_the_number(app: APIFlask, truus: Answering, listed: Listed) -> None:
    truus.put(a_contact(phone="023 555 01 12", address="Lindelaan 4", viaWhom="school"))
    for _ in range(2):
        answer = truus.take_back()
        assert (answer.status_code, answer.get_json()) == (200, {"answerId": truus.answer_id, "storedAt": None})
    assert listed() == []
    (contact,) = rows(app)
    filled = {column for column in Contact.__table__.columns.keys() if getattr(contact, column) is not None}  # noqa: SIM118
    assert filled == {"id", "walk_id", "secret_sha256", "consent_mark"}


def test_a_request_that_was_late_does_not_undo_taking_back(truus: Answering, listed: Listed) -> None:
    truus.put(a_contact())
    truus.take_back()
    late = truus.put(a_contact())
    assert (late.status_code, late.get_json()["code"]) == (409, "answer-taken-back")
    assert listed() == []


def test_who_agrees_anew_is_heard_again(truus: Answering, listed: Listed) -> None:
    truus.put(a_contact())
    truus.take_back()
    assert truus.put(a_contact(consentedAt="2026-05-09T12:41:00+02:00")).status_code == 200
    assert len(listed()) == 1


def test_taking_back_what_never_came_needs_nothing(app: APIFlask, truus: Answering) -> None:
    assert truus.take_back().get_json() == {"answerId": truus.answer_id, "storedAt": None}
    assert rows(app) == []


def test_a_closed_walk_still_hears_who_wants_to_help(
    client: FlaskClient, neighbourhood: Neighbourhood, yusuf: Staff, walk: Walk, truus: Answering, listed: Listed
) -> None:
    url = f"{API}/neighbourhoods/{neighbourhood.id}/walks/{walk.id}"
    client.patch(url, json={"state": "closed"}, headers=yusuf.headers)
    assert truus.put(a_contact()).status_code == 200
    assert len(listed()) == 1


def test_the_facilitator_removes_somebody_who_asks_and_that_is_noted_without_content(
    app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood, yusuf: Staff, truus: Answering, listed: Listed
) -> None:
    truus.put(a_contact())
    url = f"{API}/neighbourhoods/{neighbourhood.id}/contacts/{truus.answer_id}"
    for _ in range(2):
        answer = client.delete(url, headers=yusuf.headers)
        assert (answer.status_code, answer.get_json()) == (200, {"answerId": truus.answer_id, "storedAt": None})
    assert listed() == []
    assert rows(app)[0].name is None
    with app.app_context(), transaction(write=False):
        entries = db.session.query(AuditEntry).all()
    assert [(entry.operation, entry.account_id) for entry in entries] == [("contacts.delete", yusuf.account_id)] * 2
    assert entries[0].subject == {"neighbourhood_id": neighbourhood.id, "contact_id": truus.answer_id}


def test_contacts_are_for_the_facilitators_of_the_own_neighbourhood(
    app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood, truus: Answering, listed: Listed
) -> None:
    truus.put(a_contact())
    elsewhere = a_neighbourhood(app, "Eikenkwartier")
    stranger = staff(app, elsewhere.id, "facilitator")
    for who in (*(staff(app, neighbourhood.id, role) for role in ("agendaBuilder", "partner")), stranger):
        for method, path in (("GET", ""), ("DELETE", f"/{truus.answer_id}")):
            url = f"{API}/neighbourhoods/{neighbourhood.id}/contacts{path}"
            assert client.open(url, method=method, headers=who.headers).get_json()["code"] == "not-allowed"
    assert client.get(f"{API}/neighbourhoods/{neighbourhood.id}/contacts").get_json()["code"] == "not-signed-in"
    detour = f"{API}/neighbourhoods/{elsewhere.id}/contacts/{truus.answer_id}"
    assert client.delete(detour, headers=stranger.headers).status_code == 404
    assert len(listed()) == 1


@pytest.mark.parametrize(
    "text",
    ["a\0b", "half \ud83d", "Zoë 👩‍👩‍👧 شكراً", "' OR 1=1 --", "<script>alert(1)</script>"],
    ids=["nul", "half a pair", "emoji and Arabic", "sql", "html"],
)
def test_every_text_that_a_keyboard_makes_is_kept(truus: Answering, listed: Listed, text: str) -> None:
    assert truus.put(a_contact(name=text, phone=text, address=text, offer=text, consentText=text)).status_code == 200
    (contact,) = listed()
    readable = text.replace("\0", "\ufffd").replace("\ud83d", "\ufffd")
    assert {contact[field] for field in ("name", "phone", "address", "offer")} == {readable}


def test_the_longest_texts_fit(truus: Answering, listed: Listed) -> None:
    longest = {field: "😀" * limit for field, limit in LIMITS.items()}
    email = f"{'t' * 60}@{'voorbeeld.' * 18}nl"
    assert truus.put(a_contact(**longest, email=email)).status_code == 200
    (contact,) = listed()
    assert (contact["name"], contact["offer"], contact["email"]) == (longest["name"], longest["offer"], email)


def test_space_around_a_text_does_not_count_and_an_empty_way_is_none(truus: Answering, listed: Listed) -> None:
    truus.put(a_contact(name=" Truus ", email=" truus@lindenkwartier.example \n", phone="  ", address=""))
    (contact,) = listed()
    assert (contact["name"], contact["email"]) == ("Truus", "truus@lindenkwartier.example")
    assert (contact["phone"], contact["address"]) == (None, None)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"email": None}, "email"),
        ({"email": " ", "phone": "", "address": "\n"}, "email"),
        ({"email": "truus"}, "email"),
        ({"email": "truus@ lindenkwartier.example"}, "email"),
        ({"name": "  "}, "name"),
        ({"name": None}, "name"),
        ({"wantsToThinkAlong": None}, "wantsToThinkAlong"),
        ({"viaWhom": "neighbour"}, "viaWhom"),
        ({"consentText": ""}, "consentText"),
        ({"consentedAt": "2026-05-09T12:40:07"}, "consentedAt"),
        ({"consentedAt": "0001-01-01T00:00:00+14:00"}, "consentedAt"),
        ({"walkerId": "6a1b9b3e-2f0c-4f7e-9d59-0d5d5f6f3b11"}, "walkerId"),
        *(({field: "x" * (limit + 1)}, field) for field, limit in LIMITS.items()),
    ],
)
def test_a_wrong_member_is_named_and_nothing_is_kept(
    app: APIFlask, truus: Answering, changes: dict[str, Any], field: str
) -> None:
    answer = truus.put(a_contact(**changes))
    assert (answer.status_code, list(answer.get_json()["errors"]["json"])) == (400, [field])
    assert rows(app) == []


def test_every_member_that_is_missing_is_named(truus: Answering) -> None:
    assert set(truus.put({}).get_json()["errors"]["json"]) == set(a_contact())


@pytest.mark.parametrize("secret", [None, "kort", "A" * 64, "0" * 65])
def test_without_a_proper_secret_nothing_happens(client: FlaskClient, truus: Answering, secret: str | None) -> None:
    headers = {} if secret is None else {"Answer-Secret": secret}
    for answer in (
        client.put(truus.url, json=a_contact(), headers=headers),
        client.delete(truus.url, headers=headers),
    ):
        assert (answer.status_code, list(answer.get_json()["errors"]["headers"])) == (400, ["Answer-Secret"])


def test_an_unknown_walk_and_a_wrong_number_are_refused(app: APIFlask, walk: Walk, truus: Answering) -> None:
    right = truus.url
    truus.url = right.replace(truus.answer_id, "nummer-1")
    assert truus.put(a_contact()).get_json()["code"] == "invalid-input"
    truus.url = right.replace(walk.id, truus.answer_id)
    assert truus.put(a_contact()).get_json()["code"] == "not-found"
    assert rows(app) == []
