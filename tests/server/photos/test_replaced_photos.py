"""A photo that its walker replaced, for a face on it perhaps, is destroyed; nothing else is."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from sqlalchemy import select

from builders import API, SentPhoto, WalkerPhone, a_jpeg, a_point, a_sent_point, staff, stored_bytes
from seaweed import on_both_stores
from wijkwandeling import events, isolation, photo_store
from wijkwandeling.audit import AuditEntry
from wijkwandeling.database import db
from wijkwandeling.intake import put_photo as story
from wijkwandeling.jobs import queue_of
from wijkwandeling.photos import erase, store
from wijkwandeling.photos.models import PhotoFacts
from wijkwandeling.walks.models import Walk

pytestmark = on_both_stores


def a_face() -> SentPhoto:
    return SentPhoto(a_jpeg(lon=4.62, lat=52.353, colour=(210, 160, 140)))


def wiped() -> SentPhoto:
    return SentPhoto(a_jpeg(colour=(10, 10, 10)))


def bytes_of(app: APIFlask, photo: SentPhoto) -> set[str]:
    """The hashes of a photo and the pictures of it, here or gone."""
    with app.app_context():
        return {photo.sha256, *store.hashes_of(photo.photo_id)}


def change(phone: WalkerPhone, observation_id: str, based_on: int, *photos: SentPhoto, **content: Any) -> None:
    answer = phone.put_point(observation_id, a_point(*photos, **content), if_match=based_on)
    assert answer.status_code == 200, answer.text


def received(phone: WalkerPhone, observation_id: str) -> list[bool]:
    return [photo["received"] for photo in phone.get_point(observation_id).get_json()["photos"]]


def test_a_replaced_photo_leaves_nothing_but_a_note_of_it(app: APIFlask, fenna: WalkerPhone) -> None:
    face, without = a_face(), wiped()
    point = a_sent_point(fenna, face)
    gone = bytes_of(app, face)
    assert len(gone) == 3
    assert gone <= stored_bytes(app)
    change(fenna, point, 1, without)
    assert not gone & stored_bytes(app)
    fenna.put_photo(point, without)
    assert fenna.get_point(point).get_json()["complete"] is True
    with app.app_context():
        facts = store.facts(face.photo_id)
        assert facts is not None
        known = {column.name: getattr(facts, column.name) for column in PhotoFacts.__table__.columns}
        (entry,) = db.session.scalars(select(AuditEntry)).all()
    assert {name for name, value in known.items() if value is not None} == {
        "photo_id",
        "state",
        "attempts",
        "derived_at",
    }
    ids = {"walk_id": fenna.walk_id, "observation_id": point, "photo_id": face.photo_id}
    assert (entry.operation, entry.account_id, entry.subject) == ("photos.erase", None, ids)


def test_the_other_photos_of_the_point_stay(app: APIFlask, fenna: WalkerPhone) -> None:
    face, bench = a_face(), SentPhoto(a_jpeg(60, 40))
    point = a_sent_point(fenna, face, bench)
    change(fenna, point, 1, bench)
    assert bytes_of(app, bench) <= stored_bytes(app)
    assert received(fenna, point) == [True]


def test_bytes_that_another_photo_has_as_well_stay_for_that_one(
    app: APIFlask, client: FlaskClient, fenna: WalkerPhone, walk: Walk
) -> None:
    face = a_face()
    same = SentPhoto(face.data)
    piet = WalkerPhone(client, walk)
    point, other = a_sent_point(fenna, face), a_sent_point(piet, same)
    change(fenna, point, 1)
    assert bytes_of(app, same) <= stored_bytes(app)
    change(piet, other, 1)
    assert not bytes_of(app, same) & stored_bytes(app)


def test_a_photo_that_was_named_again_before_the_job_ran_survives(
    app: APIFlask, fenna: WalkerPhone, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = a_face()
    point = a_sent_point(fenna, photo)
    with monkeypatch.context() as patch:
        patch.setattr(queue_of(app), "enqueue", lambda *_: None)
        change(fenna, point, 1)
        change(fenna, point, 2, photo)
    with app.app_context():
        events.sweep()
    assert bytes_of(app, photo) <= stored_bytes(app)
    assert received(fenna, point) == [True]


def test_what_the_queue_lost_the_sweep_finds(
    app: APIFlask, fenna: WalkerPhone, monkeypatch: pytest.MonkeyPatch
) -> None:
    face = a_face()
    point = a_sent_point(fenna, face)
    with monkeypatch.context() as patch:
        patch.setattr(queue_of(app), "enqueue", lambda *_: None)
        change(fenna, point, 1)
    assert face.sha256 in stored_bytes(app)
    with monkeypatch.context() as patch:
        # The point was looked at, and the process died before the bytes were.
        patch.setattr(erase, "discard", lambda _hashes: 1 / 0)
        with app.app_context():
            events.sweep()
    assert face.sha256 in stored_bytes(app)
    with app.app_context():
        events.sweep()
        events.sweep()
        assert len(db.session.scalars(select(AuditEntry)).all()) == 1
    assert not bytes_of(app, face) & stored_bytes(app)


@pytest.mark.requirement(22)
def test_a_late_repeat_is_acknowledged_and_not_stored(app: APIFlask, fenna: WalkerPhone) -> None:
    face, never_came = a_face(), SentPhoto(a_jpeg(60, 40))
    point = str(uuid.uuid4())
    fenna.put_point(point, a_point(face, never_came))
    fenna.put_photo(point, face)
    change(fenna, point, 1, note="Zonder foto's.")
    for late in (face, never_came, face):
        answer = fenna.put_photo(point, late)
        assert answer.status_code == 200
        line = {"photoId": late.photo_id, "sizeBytes": len(late.data), "sha256": late.sha256, "received": True}
        assert answer.get_json()["photos"] == [line]
        assert late.sha256 not in stored_bytes(app)
    assert fenna.get_point(point).get_json()["photos"] == []


def test_a_photo_that_comes_while_its_point_changes_is_destroyed_as_well(
    app: APIFlask, fenna: WalkerPhone, monkeypatch: pytest.MonkeyPatch
) -> None:
    face, point = a_face(), str(uuid.uuid4())
    fenna.put_point(point, a_point(face))
    keep = photo_store.Arrival.keep

    def then_change(arrival: photo_store.Arrival) -> None:
        keep(arrival)
        if arrival.sha256 == face.sha256:
            change(fenna, point, 1)

    with monkeypatch.context() as patch:
        # After the first look, before the photo is accepted.
        patch.setattr(photo_store.Arrival, "keep", then_change)
        assert fenna.put_photo(point, face).status_code == 200
    assert face.sha256 not in stored_bytes(app)


def test_a_destroyed_photo_that_is_named_again_is_taken_again_and_looked_at_again(
    app: APIFlask, client: FlaskClient, fenna: WalkerPhone, walk: Walk
) -> None:
    photo = a_face()
    point = a_sent_point(fenna, photo)
    change(fenna, point, 1)
    change(fenna, point, 2, photo)
    assert received(fenna, point) == [False]
    url = f"{API}/neighbourhoods/{walk.neighbourhood_id}/points"
    headers = staff(app, walk.neighbourhood_id).headers
    decision = {"verdict": "approved", "number": 0}
    assert client.put(f"{url}/{point}/decision", json=decision, headers=headers).status_code == 200

    assert fenna.put_photo(point, photo).get_json()["complete"] is True
    assert bytes_of(app, photo) <= stored_bytes(app)
    (seen,) = client.get(f"{url}?decision=all", headers=headers).get_json()["points"]
    assert seen["decision"]["verdict"] == "pending"
    assert seen["photos"][0]["state"] == "ready"


def test_a_photo_that_is_ahead_of_its_version_is_kept(app: APIFlask, fenna: WalkerPhone) -> None:
    ahead = SentPhoto(a_jpeg(60, 40))
    point = a_sent_point(fenna)
    change(fenna, point, 1, note="Eerst dit.")
    fenna.put_photo(point, ahead)
    with app.app_context():
        events.sweep()
    change(fenna, point, 2, ahead)
    assert received(fenna, point) == [True]


@pytest.mark.requirement(29)
def test_the_photo_of_a_version_that_lost_is_kept(app: APIFlask, fenna: WalkerPhone) -> None:
    point, theirs = a_sent_point(fenna), SentPhoto(a_jpeg(60, 40))
    change(fenna, point, 1, note="Op de ene telefoon.")
    assert fenna.put_point(point, a_point(theirs), if_match=1).status_code == 409
    fenna.put_photo(point, theirs)
    change(fenna, point, 2, note="Nog eens.")
    assert theirs.sha256 in stored_bytes(app)


@pytest.mark.requirement(26)
def test_bytes_destroyed_for_another_just_before_the_commit_are_asked_for_again(
    app: APIFlask, fenna: WalkerPhone, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo, point = a_face(), str(uuid.uuid4())
    accept = story._accept

    def too_late(*values: Any) -> Any:
        photo_store.current().remove(photo.sha256)
        return accept(*values)

    with monkeypatch.context() as patch:
        patch.setattr(story, "_accept", too_late)
        answer = fenna.put_photo(point, photo)
    assert (answer.status_code, answer.get_json()["code"]) == (422, "photo-truncated")
    assert fenna.put_photo(point, photo).status_code == 200
    assert photo.sha256 in stored_bytes(app)


def test_a_picture_that_is_made_while_its_photo_goes_goes_too(
    app: APIFlask, fenna: WalkerPhone, monkeypatch: pytest.MonkeyPatch
) -> None:
    face, point = a_face(), str(uuid.uuid4())
    fenna.put_point(point, a_point(face))

    look = isolation.run

    def meanwhile(*call: Any) -> Any:
        found = look(*call)
        change(fenna, point, 1)
        return found

    monkeypatch.setattr(isolation, "run", meanwhile)
    assert fenna.put_photo(point, face).status_code == 200
    assert stored_bytes(app) == set()
