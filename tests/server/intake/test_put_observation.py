"""A point arrives once, whatever the network does; a change never costs another version."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from apiflask import APIFlask
from sqlalchemy import select

from builders import SentPhoto, WalkerPhone, a_jpeg, a_place, a_point
from wijkwandeling.database import db
from wijkwandeling.intake import store
from wijkwandeling.intake.models import Observation
from wijkwandeling.neighbourhoods import store as neighbourhoods
from wijkwandeling.walks.models import Walk

from .conftest import AT_ONCE, AllAtOnce

BENCH = "1c0bcf22-7ea5-4b2b-9a5e-54b7b5cf4c11"


def versions(app: APIFlask) -> list[tuple[str, bool]]:
    """The note of each version that was kept, and whether it was accepted."""
    with app.app_context():
        return [(row.content["note"], row.accepted) for row in store.revisions_of(BENCH)]


def the_bench(app: APIFlask) -> Observation:
    with app.app_context():
        return db.session.scalars(select(Observation)).one()


def test_a_point_arrives_and_gets_a_receipt(fenna: WalkerPhone) -> None:
    photo = SentPhoto(a_jpeg())
    answer = fenna.put_point(BENCH, a_point(photo))
    assert answer.status_code == 200
    assert answer.headers["ETag"] == '"1"'
    receipt = answer.json
    assert receipt is not None
    assert receipt.pop("receivedAt").endswith("+00:00")
    assert receipt == {
        "observationId": BENCH,
        "revision": 1,
        "complete": False,
        "withdrawn": False,
        "photos": [
            {"photoId": photo.photo_id, "sizeBytes": len(photo.data), "sha256": photo.sha256, "received": False}
        ],
    }


def test_a_point_without_photos_is_complete_at_once(fenna: WalkerPhone) -> None:
    receipt = fenna.put_point(BENCH).json
    assert receipt is not None
    assert receipt["complete"] is True
    assert fenna.get_point(BENCH).json == receipt


@pytest.mark.requirement(38)
def test_what_the_walker_said_is_kept_as_it_was(app: APIFlask, fenna: WalkerPhone) -> None:
    note = "Hier kan een bankje 🪑 – “graag” in de schaduw"
    place = a_place(source="moved-pin", device={"lon": 4.621, "lat": 52.3531, "accuracyM": 18.5})
    fenna.put_point(BENCH, a_point(kind="opportunity", note=note, place=place, directionDeg=271.5))
    bench = the_bench(app)
    assert bench.content is not None
    assert bench.place is not None
    assert (bench.kind, bench.note, bench.place_source) == ("opportunity", note, "moved-pin")
    assert bench.place["device"]["accuracyM"] == 18.5
    assert bench.content["directionDeg"] == 271.5
    assert bench.content["capturedAt"] == "2026-05-09T10:12:31+02:00"


@pytest.mark.requirement(21, 22)
def test_the_same_point_again_changes_nothing_and_gets_the_same_receipt(app: APIFlask, fenna: WalkerPhone) -> None:
    first = fenna.put_point(BENCH, a_point(note="Bankje"))
    absent = {name: value for name, value in a_point(note="Bankje").items() if value is not None}
    again = [fenna.put_point(BENCH, a_point(note="Bankje")), fenna.put_point(BENCH, absent)]
    assert [answer.json for answer in again] == [first.json, first.json]
    assert versions(app) == [("Bankje", True)]


@pytest.mark.requirement(21, 32)
def test_twelve_identical_puts_at_once_make_one_point(
    app: APIFlask, fenna: WalkerPhone, all_at_once: AllAtOnce
) -> None:
    answers = all_at_once(lambda _number: fenna.put_point(BENCH, a_point(note="Bankje")))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1
    assert versions(app) == [("Bankje", True)]


@pytest.mark.requirement(29)
def test_of_twelve_different_puts_at_once_one_is_accepted_and_all_are_kept(
    app: APIFlask, fenna: WalkerPhone, all_at_once: AllAtOnce
) -> None:
    answers = all_at_once(lambda number: fenna.put_point(BENCH, a_point(note=f"Versie {number}")))
    assert sorted(answer.status_code for answer in answers) == [200] + [409] * (AT_ONCE - 1)
    kept = versions(app)
    assert {note for note, _accepted in kept} == {f"Versie {number}" for number in range(AT_ONCE)}
    assert [accepted for _note, accepted in kept].count(True) == 1


def test_a_change_that_names_its_revision_becomes_the_next(app: APIFlask, fenna: WalkerPhone) -> None:
    first = fenna.put_point(BENCH, a_point(note="Bankje"))
    answer = fenna.put_point(BENCH, a_point(note="Bankje stuk"), if_match=1)
    assert answer.status_code == 200
    assert answer.json is not None
    assert first.json is not None
    assert answer.headers["ETag"] == '"2"'
    assert answer.json["revision"] == 2
    assert answer.json["receivedAt"] == first.json["receivedAt"]
    assert the_bench(app).note == "Bankje stuk"
    assert versions(app) == [("Bankje", True), ("Bankje stuk", True)]


@pytest.mark.requirement(22, 29)
def test_a_change_whose_answer_was_lost_gets_the_receipt_when_sent_again(fenna: WalkerPhone) -> None:
    fenna.put_point(BENCH, a_point(note="Bankje"))
    lost = fenna.put_point(BENCH, a_point(note="Bankje stuk"), if_match=1)
    again = fenna.put_point(BENCH, a_point(note="Bankje stuk"), if_match=1)
    assert again.status_code == 200
    assert again.json == lost.json


@pytest.mark.requirement(29)
def test_a_change_of_an_old_revision_is_a_conflict_and_both_are_kept(app: APIFlask, fenna: WalkerPhone) -> None:
    fenna.put_point(BENCH, a_point(note="Bankje"))
    current = fenna.put_point(BENCH, a_point(note="Van de tablet"), if_match=1)
    answers = [fenna.put_point(BENCH, a_point(note="Van de telefoon"), if_match=1) for _twice in range(2)]
    for answer in answers:
        assert answer.status_code == 409
        assert answer.json is not None
        assert answer.json["code"] == "revision-conflict"
        assert answer.json["title"] == "Er is al een nieuwere versie"
        assert answer.json["detail"] == "Dit punt is intussen gewijzigd. Beide versies zijn bewaard."
        assert answer.json["receipt"] == current.json
    assert the_bench(app).note == "Van de tablet"
    assert versions(app) == [("Bankje", True), ("Van de tablet", True), ("Van de telefoon", False)]


def test_a_change_that_names_no_revision_is_a_conflict_that_can_be_solved(app: APIFlask, fenna: WalkerPhone) -> None:
    fenna.put_point(BENCH, a_point(note="Bankje"))
    refused = fenna.put_point(BENCH, a_point(note="Bankje stuk"))
    assert refused.json is not None
    answer = fenna.put_point(BENCH, a_point(note="Bankje stuk"), if_match=refused.json["receipt"]["revision"])
    assert answer.status_code == 200
    assert the_bench(app).note == "Bankje stuk"


def test_an_old_version_that_comes_late_is_not_kept_twice(app: APIFlask, fenna: WalkerPhone) -> None:
    fenna.put_point(BENCH, a_point(note="Bankje"))
    fenna.put_point(BENCH, a_point(note="Bankje stuk"), if_match=1)
    assert fenna.put_point(BENCH, a_point(note="Bankje")).status_code == 409
    assert versions(app) == [("Bankje", True), ("Bankje stuk", True)]


def test_a_first_version_is_accepted_whatever_revision_it_names(fenna: WalkerPhone) -> None:
    """After a restored backup the phone may know more than the server."""
    answer = fenna.put_point(BENCH, a_point(note="Bankje"), if_match=7)
    assert answer.status_code == 200
    assert answer.headers["ETag"] == '"1"'


def test_a_point_far_from_the_walk_is_kept_with_its_distance(app: APIFlask, fenna: WalkerPhone) -> None:
    assert fenna.put_point(BENCH, a_point(place=a_place(lon=11.8835, lat=43.4671))).status_code == 200
    metres = the_bench(app).metres_outside
    assert metres is not None
    assert metres > 1_000_000


def test_a_point_inside_the_area_is_nought_metres_outside(app: APIFlask, fenna: WalkerPhone) -> None:
    fenna.put_point(BENCH)
    assert the_bench(app).metres_outside == 0


@pytest.mark.requirement(37)
def test_a_point_whose_place_nobody_knows_is_kept(app: APIFlask, fenna: WalkerPhone) -> None:
    assert fenna.put_point(BENCH, a_point(place={"source": "none"})).status_code == 200
    bench = the_bench(app)
    assert (bench.lon, bench.lat, bench.place_source, bench.metres_outside) == (None, None, "none", None)


@pytest.mark.requirement(35)
def test_a_clock_that_stands_at_1970_is_no_reason_to_refuse(app: APIFlask, fenna: WalkerPhone) -> None:
    offset = 1_778_314_351_000
    point = a_point(capturedAt="1970-01-01T01:00:00+01:00", clockOffsetMs=offset)
    assert fenna.put_point(BENCH, point).status_code == 200
    assert the_bench(app).clock_offset_ms == offset


def test_text_that_no_database_can_hold_is_kept_as_far_as_it_goes(app: APIFlask, fenna: WalkerPhone) -> None:
    assert fenna.put_point(BENCH, a_point(note="Bank\0je \ud83e kapot")).status_code == 200
    assert the_bench(app).note == "Bank\ufffdje \ufffd kapot"


def test_a_theme_of_the_neighbourhood_is_kept(app: APIFlask, fenna: WalkerPhone, walk: Walk) -> None:
    theme_id = themes_of(app, walk)[0]
    assert fenna.put_point(BENCH, a_point(themeId=theme_id)).status_code == 200
    assert the_bench(app).theme_id == theme_id


def test_the_point_of_another_phone_cannot_be_touched(fenna: WalkerPhone, yusuf: WalkerPhone) -> None:
    receipt = fenna.put_point(BENCH, a_point(note="Bankje")).json
    attempts = [yusuf.put_point(BENCH, a_point(note="Bankje")), yusuf.delete_point(BENCH), yusuf.get_point(BENCH)]
    for answer in attempts:
        assert answer.status_code == 409
        assert answer.json is not None
        assert answer.json["code"] == "observation-taken"
        assert answer.json["title"] == "Dit punt is van een ander"
    assert fenna.get_point(BENCH).json == receipt


def test_a_point_that_never_came_is_not_found(fenna: WalkerPhone) -> None:
    answer = fenna.get_point(str(uuid.uuid4()))
    assert answer.status_code == 404
    assert answer.json is not None
    assert answer.json["code"] == "not-found"


def test_every_version_is_announced_once(app: APIFlask, fenna: WalkerPhone, announced: list[dict[str, Any]]) -> None:
    fenna.put_point(BENCH, a_point(note="Bankje"))
    fenna.put_point(BENCH, a_point(note="Bankje"))
    fenna.put_point(BENCH, a_point(note="Bankje stuk"), if_match=1)
    fenna.put_point(BENCH, a_point(note="Te laat"))
    assert announced == [{"observation_id": BENCH}] * 2


def themes_of(app: APIFlask, walk: Walk) -> list[str]:
    with app.app_context():
        return [theme.id for theme in neighbourhoods.themes_of(walk.neighbourhood_id)]
