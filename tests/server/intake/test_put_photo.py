"""A photo arrives: verified, durable, then acknowledged."""

from __future__ import annotations

from typing import Any
from unittest.mock import Mock

import pytest
from apiflask import APIFlask
from sqlalchemy import select

from builders import SentPhoto, WalkerPhone, a_jpeg, a_point
from seaweed import on_both_stores
from wijkwandeling import photo_store
from wijkwandeling.database import db
from wijkwandeling.intake.models import Photo

from .conftest import AllAtOnce

pytestmark = on_both_stores

BENCH = "1c0bcf22-7ea5-4b2b-9a5e-54b7b5cf4c11"
TREE = "2d1cdf33-8fb6-4c3c-8b6f-65c8c6df5d22"


def photos(app: APIFlask) -> list[Photo]:
    with app.app_context():
        return list(db.session.scalars(select(Photo)))


def bytes_of(app: APIFlask, photo: SentPhoto) -> bytes:
    with app.app_context():
        return photo_store.current().read(photo.sha256)


def is_kept(app: APIFlask, photo: SentPhoto) -> bool:
    with app.app_context():
        return photo_store.current().has(photo.sha256)


@pytest.mark.requirement(20)
def test_a_photo_arrives_byte_for_byte_and_completes_its_point(app: APIFlask, fenna: WalkerPhone) -> None:
    photo = SentPhoto(a_jpeg(lon=4.62, lat=52.353))
    fenna.put_point(BENCH, a_point(photo))
    answer = fenna.put_photo(BENCH, photo)
    assert answer.status_code == 200
    receipt = answer.json
    assert receipt is not None
    assert receipt["complete"] is True
    assert receipt["photos"] == [
        {"photoId": photo.photo_id, "sizeBytes": len(photo.data), "sha256": photo.sha256, "received": True}
    ]
    assert fenna.get_point(BENCH).json == receipt
    assert bytes_of(app, photo) == photo.data


def test_a_point_is_complete_only_when_its_last_photo_is_there(fenna: WalkerPhone) -> None:
    one, two = SentPhoto(a_jpeg(60, 40)), SentPhoto(a_jpeg(40, 60))
    fenna.put_point(BENCH, a_point(one, two))
    first, second = fenna.put_photo(BENCH, two).json, fenna.put_photo(BENCH, one).json
    assert first is not None
    assert second is not None
    assert [photo["received"] for photo in first["photos"]] == [False, True]
    assert (first["complete"], second["complete"]) == (False, True)


@pytest.mark.requirement(25)
def test_a_photo_that_comes_before_its_point_is_kept_aside(fenna: WalkerPhone) -> None:
    photo = SentPhoto(a_jpeg())
    line = {"photoId": photo.photo_id, "sizeBytes": len(photo.data), "sha256": photo.sha256, "received": True}
    early = fenna.put_photo(BENCH, photo).json
    assert early == {
        "observationId": BENCH,
        "revision": 0,
        "complete": False,
        "withdrawn": False,
        "receivedAt": None,
        "photos": [line],
    }
    receipt = fenna.put_point(BENCH, a_point(photo)).json
    assert receipt is not None
    assert (receipt["complete"], receipt["photos"]) == (True, [line])


@pytest.mark.requirement(21, 22)
def test_the_same_photo_again_changes_nothing_and_gets_the_same_receipt(
    app: APIFlask, fenna: WalkerPhone, announced: list[dict[str, Any]]
) -> None:
    photo = SentPhoto(a_jpeg())
    fenna.put_point(BENCH, a_point(photo))
    announced.clear()
    answers = [fenna.put_photo(BENCH, photo) for _again in range(3)]
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1
    assert len(photos(app)) == 1
    assert announced == [{"photo_id": photo.photo_id}]


@pytest.mark.requirement(21, 32)
def test_twelve_identical_photos_at_once_make_one(
    app: APIFlask, fenna: WalkerPhone, announced: list[dict[str, Any]], all_at_once: AllAtOnce
) -> None:
    photo = SentPhoto(a_jpeg())
    fenna.put_point(BENCH, a_point(photo))
    announced.clear()
    answers = all_at_once(lambda _number: fenna.put_photo(BENCH, photo))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1
    assert len(photos(app)) == 1
    assert announced == [{"photo_id": photo.photo_id}]
    assert bytes_of(app, photo) == photo.data


def test_of_two_photos_with_one_id_at_once_one_wins_and_the_other_hears_it(
    app: APIFlask, fenna: WalkerPhone, all_at_once: AllAtOnce
) -> None:
    mine, other = SentPhoto(a_jpeg(60, 40)), SentPhoto(a_jpeg(40, 60))
    twins = [mine, SentPhoto(other.data, mine.photo_id)]
    answers = all_at_once(lambda number: fenna.put_photo(BENCH, twins[number % 2]))
    assert {answer.status_code for answer in answers} == {200, 409}
    assert len(photos(app)) == 1


def differs(answer: Any) -> bool:
    assert answer.json["title"] == "Deze foto is anders dan aangekondigd"
    assert answer.json["detail"].endswith("Hij staat nog op je telefoon.")
    return (answer.status_code, answer.json["code"]) == (409, "photo-differs")


def test_another_photo_with_the_same_id_is_refused_and_the_first_stays(app: APIFlask, fenna: WalkerPhone) -> None:
    first = SentPhoto(a_jpeg(60, 40))
    fenna.put_photo(BENCH, first)
    assert differs(fenna.put_photo(BENCH, SentPhoto(a_jpeg(40, 60), first.photo_id)))
    assert [photo.sha256 for photo in photos(app)] == [first.sha256]


@pytest.mark.requirement(20)
def test_a_photo_other_than_announced_is_refused_and_not_kept(app: APIFlask, fenna: WalkerPhone) -> None:
    announced = SentPhoto(a_jpeg(60, 40))
    fenna.put_point(BENCH, a_point(announced))
    other = SentPhoto(a_jpeg(40, 60), announced.photo_id)
    assert differs(fenna.put_photo(BENCH, other))
    assert not is_kept(app, other)


def test_a_photo_cannot_move_to_another_point(fenna: WalkerPhone) -> None:
    photo = SentPhoto(a_jpeg())
    fenna.put_photo(BENCH, photo)
    assert differs(fenna.put_photo(TREE, photo))


def test_an_early_photo_that_its_point_announces_otherwise_does_not_count_as_received(fenna: WalkerPhone) -> None:
    early = SentPhoto(a_jpeg(60, 40))
    fenna.put_photo(BENCH, early)
    receipt = fenna.put_point(BENCH, a_point(SentPhoto(a_jpeg(40, 60), early.photo_id))).json
    assert receipt is not None
    assert receipt["complete"] is False


def test_a_photo_of_another_phones_point_is_refused(fenna: WalkerPhone, yusuf: WalkerPhone) -> None:
    photo = SentPhoto(a_jpeg())
    fenna.put_point(BENCH, a_point(photo))
    answer = yusuf.put_photo(BENCH, photo)
    assert answer.status_code == 409
    assert answer.json is not None
    assert answer.json["code"] == "observation-taken"


def test_a_photo_that_a_later_revision_left_out_is_acknowledged_and_kept_aside(fenna: WalkerPhone) -> None:
    photo = SentPhoto(a_jpeg())
    fenna.put_point(BENCH, a_point(photo, note="Met foto"))
    fenna.put_point(BENCH, a_point(note="Zonder foto"), if_match=1)
    receipt = fenna.put_photo(BENCH, photo).json
    assert receipt is not None
    assert (receipt["revision"], receipt["complete"]) == (2, True)
    assert [(line["photoId"], line["received"]) for line in receipt["photos"]] == [(photo.photo_id, True)]


class PowerCut(BaseException):
    """The process is gone: nothing of ours gets to answer."""


@pytest.mark.requirement(26)
@pytest.mark.parametrize(
    "moment",
    [
        "wijkwandeling.photo_store.Arrival.keep",
        "wijkwandeling.intake.store.insert_photo",
        "wijkwandeling.intake.put_photo.announce",
    ],
    ids=["before the bytes are kept", "between bytes and commit", "at the commit"],
)
def test_a_kill_leaves_nothing_acknowledged_and_the_next_attempt_succeeds(
    app: APIFlask, fenna: WalkerPhone, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = SentPhoto(a_jpeg())
    fenna.put_point(BENCH, a_point(photo))
    with monkeypatch.context() as patch:
        patch.setattr(moment, Mock(side_effect=PowerCut))
        with pytest.raises(PowerCut):
            fenna.put_photo(BENCH, photo)
    assert photos(app) == []
    before = fenna.get_point(BENCH).json
    assert before is not None
    assert before["complete"] is False
    after = fenna.put_photo(BENCH, photo).json
    assert after is not None
    assert after["complete"] is True
    assert bytes_of(app, photo) == photo.data
