"""Every approved point has an outcome, and its walker reads the answer; dates to meet stand on the page."""

from __future__ import annotations

import html
from datetime import timedelta
from typing import Any

import pytest
from apiflask import APIFlask
from werkzeug.test import TestResponse

from builders import a_neighbourhood, a_sent_point, staff
from wijkwandeling import clock
from wijkwandeling.coalition.create import add_boundary_condition
from wijkwandeling.database import transaction

from .conftest import Town, near

WHY = "Het gras moet blijven."


def unanswered(town: Town) -> list[str]:
    answer = town.client.get(f"{town.url}/unanswered-points", headers=town.fenna.headers)
    assert answer.status_code == 200, answer.text
    return [point["observationId"] for point in answer.get_json()["points"]]


def answers(town: Town, points: dict[str, int], **said: Any) -> TestResponse:
    seen = [{"observationId": id_, "number": number} for id_, number in points.items()]
    body = {"points": seen, "kind": "handed-over", "text": "Doorgegeven aan beheer.", **said}
    return town.client.post(f"{town.url}/point-answers", json=body, headers=town.fenna.headers)


def later(monkeypatch: pytest.MonkeyPatch, **more: float) -> None:
    moment = clock.now() + timedelta(**more)
    monkeypatch.setattr(clock, "now", lambda: moment)


def test_who_heard_nothing_for_fourteen_days_is_listed(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    in_spot = town.approved_spot(3)
    alone = a_sent_point(town.truus, place=near(300), note="Alleen")
    by_itself = a_sent_point(town.truus, place=near(400))
    hidden = a_sent_point(town.truus, place=near(500))
    withdrawn = a_sent_point(town.truus, place=near(600))
    town.decide(hidden, "hidden", reason="Iemand is herkenbaar")
    town.truus.delete_point(withdrawn)
    assert unanswered(town) == []
    later(monkeypatch, days=14, minutes=1)
    assert set(unanswered(town)) == {*in_spot, alone, by_itself}
    town.action(spotIds=[town.spots()[0]["spotId"]])
    town.action(observationIds=[by_itself])
    assert unanswered(town) == [alone]
    assert answers(town, {alone: 0}).status_code == 201
    assert unanswered(town) == []


def test_several_walkers_hear_at_once_and_an_answer_can_be_said_better(town: Town) -> None:
    points = town.approved_spot(2)
    assert answers(town, dict.fromkeys(points, 0)).status_code == 201
    told = town.my_point(points[0])["answer"]
    assert (told["kind"], told["text"], told["condition"]) == ("handed-over", "Doorgegeven aan beheer.", None)
    refused = answers(town, dict.fromkeys(points, 0), text="Twee keer")
    assert (refused.status_code, refused.get_json()["overtakenIds"]) == (409, sorted(points))
    assert answers(town, {points[0]: 1}, kind="already-running", text="Loopt al sinds maart.").status_code == 201
    assert [town.my_point(point)["answer"]["text"] for point in points] == [
        "Loopt al sinds maart.",
        "Doorgegeven aan beheer.",
    ]


def test_the_page_says_what_became_of_every_approved_point(app: APIFlask, town: Town) -> None:
    in_spot = town.approved_spot(3, note="In de plek")
    kinds = ("already-running", "handed-over", "not-now", "other", None)
    with app.app_context(), transaction():
        condition = add_boundary_condition(town.neighbourhood.id, "Gras", walker_text=WHY)
    for number, kind in enumerate(kinds):
        point = a_sent_point(town.truus, place=near(200 + 100 * number), note=f"Los {kind}")
        town.decide(point)
        if kind:
            said = {"boundaryConditionId": condition.id} if kind == "not-now" else {}
            assert answers(town, {point: 0}, kind=kind, text=f"Antwoord {kind}", **said).status_code == 201
    waiting = a_sent_point(town.truus, place=near(900), note="Nog niet bekeken")
    answers(town, {waiting: 0}, text="Antwoord op iets dat niemand zag")
    town.action(spotIds=[town.spots()[0]["spotId"]], title="De bank")
    page = html.unescape(town.page())
    assert page.count("Op de agenda: actie 1") == len(in_spot)
    for kind in kinds[:-1]:
        assert f"Antwoord {kind}" in page
    assert f"Dit staat vast: {WHY}" in page
    assert "Los None" in page
    assert page.count('class="became waits">Nog geen antwoord') == 1
    assert "<strong>3</strong> op de agenda" in page
    assert "Nog niet bekeken" not in page
    assert "niemand zag" not in page


def test_nothing_of_a_withdrawn_point_or_its_answer_stays_on_the_page(town: Town) -> None:
    point = a_sent_point(town.truus, place=near(300), note="Bij Truus voor de deur")
    town.decide(point)
    answers(town, {point: 0}, text="Antwoord aan Truus")
    assert "Antwoord aan Truus" in town.page()
    town.truus.delete_point(point)
    page = town.page()
    assert "Truus" not in page
    given = town.client.get(f"{town.url}/point-answers", headers=town.fenna.headers).get_json()
    assert given == {"answers": []}


def test_answers_need_words_points_of_here_and_a_condition_of_here(app: APIFlask, town: Town) -> None:
    point = a_sent_point(town.truus)
    unknown = "00000000-0000-4000-8000-000000000000"
    for refused, code in (
        (answers(town, {point: 0}, text="  "), "invalid-input"),
        (answers(town, {point: 0}, kind="maybe"), "invalid-input"),
        (answers(town, {unknown: 0}), "unknown-source"),
        (answers(town, {point: 0}, kind="not-now", boundaryConditionId=unknown), "unknown-condition"),
    ):
        assert (refused.status_code, refused.get_json()["code"]) == (400, code)
    elsewhere = staff(app, a_neighbourhood(app, "Elders").id, "agendaBuilder")
    for path in ("unanswered-points", "point-answers", "answer-templates"):
        assert town.client.get(f"{town.url}/{path}", headers=elsewhere.headers).status_code == 403


def test_the_texts_to_answer_with_can_be_changed_by_one_at_a_time(town: Town) -> None:
    url = f"{town.url}/answer-templates"
    first = town.client.get(url, headers=town.fenna.headers)
    assert {each["kind"] for each in first.get_json()["templates"]} == {
        *("already-running", "handed-over", "not-now", "other")
    }
    body = {"templates": [{"kind": "other", "title": "Dank", "text": "Dank je wel!"}]}
    assert town.client.put(url, json=body, headers=town.fenna.headers).status_code == 428
    headers = town.fenna.headers | {"If-Match": first.headers["ETag"]}
    assert town.client.put(url, json=body, headers=headers).get_json() == {**body, "revision": 1}
    assert town.client.put(url, json=body, headers=headers).status_code == 409


def test_a_message_can_be_said_better_and_its_walker_sees_since_when(town: Town) -> None:
    point = a_sent_point(town.truus)
    action = town.move(town.action(observationIds=[point]), "not-done", reason="Kan niet", message="Helas")
    before = town.my_point(point)["actions"][0]
    headers = town.fenna.headers | {"If-Match": f'"{action["revision"]}"'}
    url = f"{town.url}/actions/{action['actionId']}/status-corrections"
    better = {"message": "Helaas", "reason": "Er ligt een gasleiding"}
    assert town.client.post(url, json={"reason": " "}, headers=headers).get_json()["code"] == "reason-required"
    assert town.client.post(url, json=better, headers=headers).status_code == 201
    assert town.client.post(url, json=better, headers=headers).status_code == 409
    after = town.my_point(point)["actions"][0]
    assert (after["message"], after["reason"], after["status"]) == ("Helaas", "Er ligt een gasleiding", "not-done")
    assert after["toldAt"] > before["toldAt"]


def a_date(days: float = 7, **changes: Any) -> dict[str, Any]:
    starts_at = clock.now() + timedelta(days=days)
    return {
        "title": "Stookkamer: ideeën voor het plein",
        "place": "Het Lindehuis, Brinkplein 4",
        "details": "Koffie staat klaar.",
        "startsAt": starts_at.isoformat(),
        "endsAt": (starts_at + timedelta(hours=2)).isoformat(),
        **changes,
    }


def test_dates_to_meet_stand_on_the_page_until_they_are_over(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"{town.url}/gatherings"
    made = town.client.post(url, json=a_date(), headers=town.yusuf.headers)
    assert made.status_code == 201, made.text
    town.client.post(url, json=a_date(-1, title="Vorige keer"), headers=town.yusuf.headers)
    page = town.page()
    assert "Kom langs" in page
    assert "Het Lindehuis, Brinkplein 4" in page
    assert "Vorige keer" not in page
    one = f"{url}/{made.get_json()['gatheringId']}"
    headers = town.yusuf.headers | {"If-Match": '"1"'}
    assert town.client.put(one, json=a_date(place="Buiten"), headers=headers).get_json()["revision"] == 2
    assert "Buiten" in town.page()
    assert town.client.delete(one, headers=headers).status_code == 409
    later(monkeypatch, days=8)
    assert "Kom langs" not in town.page()
    monkeypatch.undo()
    assert town.client.delete(one, headers=town.yusuf.headers | {"If-Match": '"2"'}).status_code == 204
    assert "Buiten" not in town.page()


def test_a_date_that_cannot_be_is_refused(app: APIFlask, town: Town) -> None:
    url = f"{town.url}/gatherings"
    ends_before = (clock.now() + timedelta(days=6)).isoformat()
    wrongs: list[dict[str, Any]] = [{"title": " "}, {"place": ""}, {"startsAt": "morgen"}, {"endsAt": ends_before}]
    for wrong in wrongs:
        assert town.client.post(url, json=a_date(**wrong), headers=town.yusuf.headers).status_code == 400
    partner = staff(app, town.neighbourhood.id, "partner")
    assert town.client.post(url, json=a_date(), headers=partner.headers).status_code == 403
    assert town.client.get(url, headers=partner.headers).get_json() == {"gatherings": []}
