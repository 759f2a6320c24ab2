"""Each term of a walk: set over HTTP, counted from its end, and told to residents."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from sqlalchemy import select

from builders import (
    SentPhoto,
    WalkerPhone,
    a_jpeg,
    a_neighbourhood,
    a_point,
    a_sent_point,
    an_open_walk,
    staff,
    stored_bytes,
)
from wijkwandeling import events
from wijkwandeling.audit import AuditEntry
from wijkwandeling.database import db
from wijkwandeling.retention.destroy import destroy_expired
from wijkwandeling.walks.models import Walk

from .conftest import NO_TERMS, Clock, Command, Office

CONTACT = {
    "name": "Truus de Vries",
    "email": "truus@voorbeeld.nl",
    "phone": None,
    "address": None,
    "wantsToThinkAlong": True,
    "offer": "Koffie",
    "viaWhom": None,
    "consentedAt": "2026-05-09T10:12:31+02:00",
    "consentText": "Ik ga akkoord.",
}


def run(app: APIFlask) -> None:
    with app.app_context():
        destroy_expired()


def test_a_new_walk_has_terms_and_the_next_one_takes_over_what_was_chosen(
    app: APIFlask, walk: Walk, office: Office, time: Clock
) -> None:
    usual = office.read(f"walks/{walk.id}/terms")
    assert (usual["withdrawnDays"], usual["originalsDays"], usual["contactsDays"]) == (7, 365, 730)
    assert (usual["everythingDays"], usual["export"], usual["everythingOn"]) == (1825, True, None)
    chosen = office.set_terms(walk, withdrawnDays=0, everythingDays=60, selectionResult=" 2.1.1  beleid ")
    assert chosen["selectionResult"] == "2.1.1 beleid"
    time.later(days=1)
    following = an_open_walk(app, walk.neighbourhood_id, "Nog een rondje")
    told = office.read(f"walks/{following.id}/terms")
    assert (told["withdrawnDays"], told["originalsDays"], told["everythingDays"]) == (0, None, 60)
    with app.app_context():
        (entry,) = db.session.scalars(select(AuditEntry)).all()
    assert (entry.operation, entry.account_id) == ("walk-terms.set", office.yusuf.account_id)


@pytest.mark.parametrize(
    "wrong",
    [{"withdrawnDays": None}, {"withdrawnDays": -1}, {"everythingDays": 30}, {"originalsDays": 0}, {"export": None}],
)
def test_terms_that_cannot_be_are_refused(client: FlaskClient, walk: Walk, office: Office, wrong: Any) -> None:
    url = f"{office.url}/walks/{walk.id}/terms"
    answer = client.put(url, json={**NO_TERMS, **wrong}, headers=office.yusuf.headers)
    assert answer.status_code == 400
    assert list(answer.get_json()["errors"]["json"]) == list(wrong)


def test_only_facilitators_set_terms_and_read_the_log(
    app: APIFlask, client: FlaskClient, walk: Walk, office: Office
) -> None:
    partner = staff(app, walk.neighbourhood_id, "partner", "Piet")
    els = staff(app, a_neighbourhood(app, "Elders").id, "facilitator", "Els")
    for path in (f"walks/{walk.id}/terms", "destructions", "destructions/csv", "walk-exports"):
        for nobody in (partner, els):
            assert client.get(f"{office.url}/{path}", headers=nobody.headers).status_code == 403
        assert client.get(f"{office.url}/{path}").status_code == 401


def test_originals_go_after_their_term_and_the_copies_stay(
    app: APIFlask, client: FlaskClient, truus: WalkerPhone, walk: Walk, office: Office, time: Clock, command: Command
) -> None:
    photo = SentPhoto(a_jpeg())
    point = a_sent_point(truus, photo)
    office.set_terms(walk, originalsDays=30, selectionResult="2.1.1")
    office.close(walk)
    time.later(days=29)
    run(app)
    assert photo.sha256 in stored_bytes(app)
    time.later(days=1)
    listed = command("--dry-run")["destroyed"]
    assert command()["destroyed"] == listed
    assert photo.sha256 not in stored_bytes(app)
    assert len(stored_bytes(app)) == 2
    url = f"{office.url}/photos/{photo.photo_id}"
    codes = [client.get(f"{url}/{each}", headers=office.yusuf.headers) for each in ("small", "public", "original")]
    assert [each.status_code for each in codes] == [200, 200, 410]
    assert codes[2].get_json()["code"] == "original-destroyed"
    (seen,) = office.read("points?decision=all")["points"]
    assert seen["photos"][0]["originalUrl"] is None
    assert seen["photos"][0]["publicUrl"]
    (line,) = office.log()
    assert (line["kind"], line["counts"], line["ids"]) == ("originals", {"photos": 1}, [photo.photo_id])
    assert (line["termDays"], line["selectionResult"], line["reason"]) == (30, "2.1.1", "term")
    assert truus.put_photo(point, photo).get_json()["complete"] is True
    with app.app_context():
        events.sweep()
    run(app)
    assert photo.sha256 not in stored_bytes(app)
    assert len(office.log()) == 1


def test_contact_details_go_after_their_term_and_a_late_repeat_stays_away(
    client: FlaskClient, walk: Walk, office: Office, time: Clock, app: APIFlask
) -> None:
    url, secret = f"/api/v1/walks/{walk.id}/contacts/{uuid.uuid4()}", {"Answer-Secret": "ab" * 32}
    assert client.put(url, json=CONTACT, headers=secret).status_code == 200
    office.set_terms(walk, contactsDays=90)
    office.close(walk)
    time.later(days=90)
    assert len(office.read("contacts")["contacts"]) == 1
    run(app)
    assert office.read("contacts")["contacts"] == []
    assert client.put(url, json=CONTACT, headers=secret).get_json()["code"] == "answer-taken-back"
    (line,) = office.log()
    assert (line["kind"], line["counts"], line["termDays"]) == ("contacts", {"contacts": 1}, 90)
    assert "Truus" not in str(line)


def test_a_walk_that_was_never_closed_counts_from_its_last_point(
    app: APIFlask, truus: WalkerPhone, walk: Walk, office: Office, time: Clock
) -> None:
    office.set_terms(walk, originalsDays=30)
    a_sent_point(truus, SentPhoto(a_jpeg()))
    time.later(days=20)
    truus.put_point(str(uuid.uuid4()), a_point())
    time.later(days=29)
    run(app)
    assert office.log() == []
    time.later(days=1)
    run(app)
    assert [line["kind"] for line in office.log()] == ["originals"]


def test_the_log_is_a_table_that_a_spreadsheet_opens(
    app: APIFlask, client: FlaskClient, truus: WalkerPhone, walk: Walk, office: Office, time: Clock
) -> None:
    office.set_terms(walk, selectionResult="=1+1")
    truus.delete_point(a_sent_point(truus))
    time.later(days=7)
    run(app)
    answer = client.get(f"{office.url}/destructions/csv", headers=office.yusuf.headers)
    assert answer.mimetype == "text/csv"
    head, line, _ = answer.data.decode("utf-8-sig").split("\r\n")
    assert head.startswith("nummer;soort;wandeling;")
    assert ";withdrawn-points;Rondje Lindelaan;" in line
    assert ";'=1+1;" in line


def test_the_privacy_page_tells_the_terms_of_this_neighbourhood(
    app: APIFlask, client: FlaskClient, walk: Walk, office: Office
) -> None:
    def page() -> str:
        return " ".join(client.get("/privacy").text.split())

    assert "zijn foto’s binnen 8 dagen" in page()
    assert "tot 5 jaar na de wandeling" in page()
    office.set_terms(walk, withdrawnDays=0, contactsDays=90)
    assert "zijn foto’s meteen" in page()
    assert "tot 90 dagen na de wandeling" in page()
    assert "nog geen tijd gekozen" in page()
    assert "Wandeling Rondje Lindelaan:" not in page()
    other = an_open_walk(app, walk.neighbourhood_id, "Avondrondje")
    office.set_terms(other, withdrawnDays=1)
    assert "Wandeling Rondje Lindelaan:" in page()
    assert "zijn foto’s binnen 2 dagen" in page()
