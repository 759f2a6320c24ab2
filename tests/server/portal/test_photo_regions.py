"""Who may say what must not be seen on a photo, how much, and what happens when two do so at once."""

from __future__ import annotations

from threading import Barrier, Thread
from typing import Any

import pytest
from apiflask import APIFlask
from sqlalchemy import select

from builders import staff
from drawn_faces import photo_of
from wijkwandeling.audit import AuditEntry
from wijkwandeling.database import db

from .conftest import Town
from .seen import MIDDLE, PLATE, Seen


@pytest.fixture
def seen(town: Town) -> Seen:
    return Seen(town, photo_of(MIDDLE))


def test_of_two_facilitators_the_second_must_look_again(seen: Seen) -> None:
    (region,) = seen.read()["regions"]
    assert seen.change(0, drawn=[PLATE]).status_code == 200
    late = seen.change(0, decided=[{"redactionId": region["redactionId"], "state": "rejected"}])
    assert (late.status_code, late.get_json()["code"]) == (409, "stale")
    assert seen.states() == ["confirmed", "proposed"]


def test_of_many_at_the_same_moment_one_changes_the_photo(seen: Seen, app: APIFlask) -> None:
    together = Barrier(4)
    codes: list[int] = []

    def draw(number: int) -> None:
        client = app.test_client()
        drawn = PLATE | {"y": number / 10}
        together.wait()
        headers = seen.town.yusuf.headers | {"If-Match": '"0"'}
        codes.append(client.patch(seen.url, json={"drawn": [drawn]}, headers=headers).status_code)

    threads = [Thread(target=draw, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(codes) == [200, 409, 409, 409]
    assert sorted(seen.states()) == ["confirmed", "proposed"]


def test_approving_what_another_changed_meanwhile_is_refused(seen: Seen) -> None:
    seen.say("rejected")

    def decide(verdict: str, number: int, revision: int) -> int:
        saw = [{"photoId": seen.photo.photo_id, "revision": revision}]
        body = {"verdict": verdict, "number": number, "redactions": saw}
        url = f"{seen.town.url}/points/{seen.point}/decision"
        return seen.town.client.put(url, json=body, headers=seen.town.yusuf.headers).status_code

    assert decide("approved", 0, revision=0) == 409
    # Nothing is shown by hiding.
    assert decide("hidden", 0, revision=0) == 200
    assert decide("approved", 1, revision=1) == 200


def test_without_the_version_that_was_read_nothing_is_changed(seen: Seen) -> None:
    answer = seen.town.client.patch(seen.url, json={"drawn": [PLATE]}, headers=seen.town.yusuf.headers)
    assert answer.status_code == 428


def test_regions_that_cannot_be_are_refused(seen: Seen) -> None:
    impossible: list[dict[str, Any]] = [
        {"x": -0.1},
        {"x": 0.9},
        {"y": 1.5},
        {"width": 0},
        {"width": -0.2},
        {"height": 1e-9},
        {"width": 1e308},
        {"x": float("nan")},
        {"height": float("inf")},
        {"x": "links"},
        {"x": None},
        {"kind": "dog"},
        {"score": 1.0},
    ]
    for changes in impossible:
        assert seen.change(0, drawn=[PLATE, PLATE | changes]).status_code == 400, changes
    assert seen.states() == ["proposed"]


def test_no_photo_gets_a_thousand_regions(seen: Seen) -> None:
    assert seen.change(drawn=[PLATE] * 1000).status_code == 400
    codes = [seen.change(drawn=[PLATE] * 50).status_code for _ in range(4)]
    assert codes == [200, 200, 200, 400]
    assert len(seen.states()) == 151


def test_a_region_of_another_photo_cannot_be_decided_about(seen: Seen, town: Town) -> None:
    (region,) = seen.read()["regions"]
    other = Seen(town, photo_of((0.3, 0.3)))
    body = [{"redactionId": region["redactionId"], "state": "confirmed"}]
    assert other.change(decided=body, drawn=[PLATE]).status_code == 404
    assert other.states() == seen.states() == ["proposed"]


def test_only_facilitators_change_and_only_their_own_neighbourhoods_photos(seen: Seen, app: APIFlask) -> None:
    partner = staff(app, seen.town.neighbourhood.id, "partner", "Piet")
    for headers, code in ((seen.town.fenna.headers, 403), (partner.headers, 403), ({}, 401)):
        answer = seen.town.client.patch(seen.url, json={"drawn": [PLATE]}, headers=headers | {"If-Match": '"0"'})
        assert answer.status_code == code


def test_what_is_done_is_in_the_audit(seen: Seen, app: APIFlask) -> None:
    seen.say("rejected")
    with app.app_context():
        entries = db.session.scalars(select(AuditEntry).where(AuditEntry.operation == "redactions.change")).all()
    assert [entry.account_id for entry in entries] == [seen.town.yusuf.account_id]
    assert entries[0].subject["photo_id"] == seen.photo.photo_id
