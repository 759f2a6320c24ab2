"""Decisions: made by a person who saw what is there, and never silently overwritten."""

from __future__ import annotations

from threading import Barrier, Thread
from typing import Any

import pytest
from sqlalchemy import select

from builders import SentPhoto, a_jpeg, a_point, staff
from streets import Street
from wijkwandeling.database import db
from wijkwandeling.review.models import Decision
from wijkwandeling.review.store import verdict_of


def verdict(street: Street, point_id: str) -> str | None:
    with street.app.app_context():
        return verdict_of([point_id]).get(point_id)


def test_an_approved_point_says_who_approved_it(street: Street) -> None:
    point_id = street.point(0)
    answer = street.decide(point_id, "approved")
    assert answer.status_code == 200
    decision = answer.get_json()["decision"]
    assert (decision["verdict"], decision["number"], decision["byName"]) == ("approved", 1, "Yusuf")
    assert decision["at"] is not None
    assert street.points()["counts"] == {"pending": 0, "approved": 1, "hidden": 0}


def test_a_decision_can_be_taken_back_and_all_of_them_are_kept(street: Street) -> None:
    point_id = street.point(0)
    for number, said in enumerate(("approved", "hidden", "pending")):
        assert street.decide(point_id, said, number=number).status_code == 200
        assert verdict(street, point_id) == said
    with street.app.app_context():
        kept = db.session.scalars(select(Decision.verdict).order_by(Decision.number)).all()
    assert kept == ["approved", "hidden", "pending"]


def test_whoever_comes_second_hears_that_somebody_was_first(street: Street) -> None:
    point_id = street.point(0)
    fenna = staff(street.app, street.neighbourhood_id, name="Fenna")
    assert street.decide(point_id, "approved", number=0).status_code == 200
    answer = street.decide(point_id, "hidden", number=0, headers=fenna.headers)
    assert (answer.status_code, answer.get_json()["code"]) == (409, "stale")
    assert street.decide(point_id, "hidden", number=7, headers=fenna.headers).status_code == 409
    assert verdict(street, point_id) == "approved"


def test_of_two_facilitators_at_the_same_moment_one_decides(street: Street) -> None:
    point_id = street.point(0)
    people = [staff(street.app, street.neighbourhood_id, name=name) for name in ("Fenna", "Mila", "Daan", "Noor")]
    together = Barrier(len(people))
    codes: list[int] = []

    def decide(number: int) -> None:
        together.wait()
        said = "approved" if number % 2 else "hidden"
        answer = street.decide(
            point_id, said, number=0, headers=people[number].headers, client=street.app.test_client()
        )
        codes.append(answer.status_code)

    threads = [Thread(target=decide, args=(number,)) for number in range(len(people))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(codes) == [200, 409, 409, 409]


def test_saying_the_same_again_is_no_conflict(street: Street) -> None:
    point_id = street.point(0)
    for _ in range(2):
        answer = street.decide(point_id, "approved", number=0)
        assert (answer.status_code, answer.get_json()["decision"]["number"]) == (200, 1)


def test_a_changed_point_is_pending_again(street: Street) -> None:
    point_id = street.point(0)
    street.decide(point_id, "approved")
    street.phone.put_point(point_id, a_point(note="Bel Mila: 06 12345678"), if_match=1)
    assert verdict(street, point_id) == "pending"
    [point] = street.points()["points"]
    assert (point["decision"]["verdict"], point["decision"]["number"]) == ("pending", 1)
    assert street.decide(point_id, "approved", number=1).status_code == 200
    assert verdict(street, point_id) == "approved"


def test_a_photo_that_comes_after_the_approval_makes_it_pending_again(street: Street) -> None:
    early, late = SentPhoto(a_jpeg()), SentPhoto(a_jpeg(colour=(9, 9, 9)))
    point_id = "11111111-1111-4111-8111-111111111111"
    street.phone.put_point(point_id, a_point(early, late))
    street.phone.put_photo(point_id, early)
    street.decide(point_id, "approved")
    assert verdict(street, point_id) == "approved"
    street.phone.put_photo(point_id, late)
    assert verdict(street, point_id) == "pending"


@pytest.mark.parametrize(("seen", "status"), [({"revision": 1}, 409), ({"revision": 2}, 200), ({"photoCount": 0}, 409)])
def test_what_was_not_seen_is_not_decided_about(street: Street, seen: dict[str, Any], status: int) -> None:
    photo = SentPhoto(a_jpeg())
    point_id = street.point(0, photos=(photo,))
    street.phone.put_point(point_id, a_point(photo, note="Nu anders."), if_match=1)
    assert street.decide(point_id, "approved", **seen).status_code == status


def test_a_withdrawn_point_can_not_be_decided_about_and_has_no_verdict(street: Street) -> None:
    point_id = street.point(0)
    street.decide(point_id, "approved")
    street.phone.delete_point(point_id)
    assert street.decide(point_id, "hidden", number=1).status_code == 404
    assert verdict(street, point_id) is None


def test_a_point_of_another_neighbourhood_is_not_found(street: Street, street_in_arezzo: Street) -> None:
    elsewhere = street_in_arezzo.point(0)
    assert street.decide(elsewhere, "approved").status_code == 404


def test_only_a_facilitator_decides(street: Street) -> None:
    point_id = street.point(0)
    builder = staff(street.app, street.neighbourhood_id, "agendaBuilder")
    headers = [builder.headers, street.phone.headers, {}]
    assert [street.decide(point_id, "approved", headers=each).status_code for each in headers] == [403, 403, 401]
    assert verdict(street, point_id) == "pending"


@pytest.mark.parametrize("body", [{"verdict": "maybe", "number": 0}, {"verdict": "hidden"}, {"number": -1}, {}])
def test_a_decision_that_makes_no_sense_is_refused(street: Street, body: dict[str, object]) -> None:
    point_id = street.point(0)
    answer = street.client.put(f"{street.url}/points/{point_id}/decision", json=body, headers=street.staff_headers)
    assert (answer.status_code, answer.get_json()["code"]) == (400, "invalid-input")
