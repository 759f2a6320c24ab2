"""A photo that arrived is looked at once: its facts, its pictures, and the place it gives a point."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from typing import Any
from unittest.mock import Mock

import pytest
from apiflask import APIFlask
from PIL import Image

import hostile
from builders import LAT, LON, SentPhoto, WalkerPhone, a_jpeg, a_point, a_sent_point
from pictures import picture
from seaweed import on_both_stores
from wijkwandeling import clock, isolation, photo_store
from wijkwandeling.database import db
from wijkwandeling.intake import store as intake
from wijkwandeling.jobs import queue_of
from wijkwandeling.photos import derive as story
from wijkwandeling.photos import store
from wijkwandeling.photos.models import Derivative, PhotoFacts

NOON = datetime(2026, 5, 9, 12, 0, 5, tzinfo=timezone(timedelta(hours=2)))
NO_PLACE = {"source": "none"}
UNDECODABLE = picture("WEBP", (200, 100))[:30] + bytes(100)


def facts_of(app: APIFlask, photo: SentPhoto) -> PhotoFacts:
    with app.app_context():
        row = store.facts(photo.photo_id)
        assert row is not None
        return row


def derivatives_of(app: APIFlask, photo: SentPhoto) -> dict[str, Derivative]:
    with app.app_context():
        return store.derivatives_of([photo.photo_id]).get(photo.photo_id, {})


def place_of(app: APIFlask, observation_id: str) -> tuple[float, float, str] | None:
    with app.app_context():
        observation = intake.observation(observation_id)
        assert observation is not None
        return store.effective_place(observation)


class Killed(BaseException):
    """The process that performs jobs is gone."""


def derive_and_die(app: APIFlask, photo: SentPhoto) -> None:
    with app.app_context(), pytest.raises((Killed, isolation.Died)):
        story.derive(photo.photo_id)


@pytest.fixture
def queued(app: APIFlask, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, dict[str, Any]]]:
    """Events wait here instead of being handled."""
    waiting: list[tuple[str, dict[str, Any]]] = []
    monkeypatch.setattr(queue_of(app), "enqueue", lambda event, values: waiting.append((event, values)))
    return waiting


@on_both_stores
def test_an_arrived_photo_has_facts_and_two_pictures(app: APIFlask, fenna: WalkerPhone) -> None:
    photo = SentPhoto(a_jpeg(1200, 900, lon=LON, lat=LAT, taken_at=NOON, orientation=6, direction_deg=90))
    a_sent_point(fenna, photo)
    facts = facts_of(app, photo)
    assert (facts.state, facts.reason, facts.attempts) == ("ready", None, 1)
    assert [facts.lon, facts.lat] == pytest.approx([LON, LAT])
    assert facts.place_reason is None
    assert (facts.width, facts.height, facts.orientation) == (900, 1200, 6)
    assert (facts.direction_deg, facts.taken_at) == (90, "2026-05-09T12:00:05+02:00")
    made = derivatives_of(app, photo)
    assert {name: (each.width, each.height) for name, each in made.items()} == {
        "small": (360, 480),
        "public": (900, 1200),
    }
    with app.app_context():
        data = photo_store.current().read(made["small"].sha256)
    assert len(data) == made["small"].size_bytes
    assert Image.open(io.BytesIO(data)).size == (360, 480)


def test_looking_again_changes_nothing(app: APIFlask, fenna: WalkerPhone) -> None:
    photo = SentPhoto(a_jpeg())
    a_sent_point(fenna, photo)
    before = {name: each.id for name, each in derivatives_of(app, photo).items()}
    with app.app_context():
        story.derive(photo.photo_id)
    assert {name: each.id for name, each in derivatives_of(app, photo).items()} == before
    assert facts_of(app, photo).attempts == 1


@on_both_stores
def test_workers_that_look_at_the_same_moment_make_one_set_of_pictures(
    app: APIFlask, fenna: WalkerPhone, queued: list[tuple[str, dict[str, Any]]]
) -> None:
    photo = SentPhoto(a_jpeg())
    a_sent_point(fenna, photo)
    queued.clear()

    def work(_number: int) -> None:
        with app.app_context():
            story.derive(photo.photo_id)

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(work, range(3)))
    assert set(derivatives_of(app, photo)) == {"small", "public"}
    assert queued == [("photo-derived", {"photo_id": photo.photo_id})]


def test_a_photo_that_does_not_exist_is_no_work(app: APIFlask) -> None:
    with app.app_context():
        story.derive("1c0bcf22-7ea5-4b2b-9a5e-54b7b5cf4c11")
        assert store.facts("1c0bcf22-7ea5-4b2b-9a5e-54b7b5cf4c11") is None


def test_a_photo_that_proves_undecodable_says_so_and_is_not_tried_again(app: APIFlask, fenna: WalkerPhone) -> None:
    photo = SentPhoto(UNDECODABLE, media_type="image/webp")
    a_sent_point(fenna, photo)
    with app.app_context():
        story.derive(photo.photo_id)
    facts = facts_of(app, photo)
    assert (facts.state, facts.reason, facts.attempts) == ("undecodable", "undecodable", 1)
    assert derivatives_of(app, photo) == {}


def test_a_photo_that_kills_its_worker_is_set_aside_after_three_attempts(
    app: APIFlask, fenna: WalkerPhone, queued: list[tuple[str, dict[str, Any]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = SentPhoto(a_jpeg())
    a_sent_point(fenna, photo)
    monkeypatch.setattr(story, "find", hostile.die)
    for _attempt in range(story.ATTEMPTS_MAX):
        derive_and_die(app, photo)
        assert facts_of(app, photo).state == "pending"
    with app.app_context():
        story.derive(photo.photo_id)
    facts = facts_of(app, photo)
    assert (facts.state, facts.reason) == ("undecodable", "gave-up")


def test_a_photo_that_needs_more_memory_than_there_is_is_set_aside_at_once(
    app: APIFlask, fenna: WalkerPhone, queued: list[tuple[str, dict[str, Any]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = SentPhoto(a_jpeg())
    a_sent_point(fenna, photo)
    monkeypatch.setattr(story, "find", hostile.eat)
    with app.app_context():
        story.derive(photo.photo_id)
    facts = facts_of(app, photo)
    assert (facts.state, facts.reason, facts.attempts) == ("undecodable", "gave-up", 1)


def test_a_photo_left_behind_by_a_killed_worker_is_derived_in_the_end(
    app: APIFlask, fenna: WalkerPhone, queued: list[tuple[str, dict[str, Any]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = SentPhoto(a_jpeg())
    a_sent_point(fenna, photo)
    with monkeypatch.context() as patch:
        patch.setattr(store, "add_derivative", Mock(side_effect=Killed))
        derive_and_die(app, photo)
    assert derivatives_of(app, photo) == {}
    with app.app_context():
        story.derive(photo.photo_id)
    assert set(derivatives_of(app, photo)) == {"small", "public"}
    assert facts_of(app, photo).state == "ready"


def sweep_after(app: APIFlask, monkeypatch: pytest.MonkeyPatch, minutes: int) -> None:
    later = clock.now() + timedelta(minutes=minutes)
    with monkeypatch.context() as patch, app.app_context():
        patch.setattr(clock, "now", lambda: later)
        story.announce_overdue()


def test_the_sweep_finds_what_the_queue_lost(
    app: APIFlask, fenna: WalkerPhone, queued: list[tuple[str, dict[str, Any]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = SentPhoto(a_jpeg())
    a_sent_point(fenna, photo)
    queued.clear()
    sweep_after(app, monkeypatch, minutes=1)
    assert queued == []
    sweep_after(app, monkeypatch, minutes=3)
    assert queued == [("photo-received", {"photo_id": photo.photo_id})]


def test_the_sweep_finds_what_was_begun_and_never_finished(
    app: APIFlask, fenna: WalkerPhone, queued: list[tuple[str, dict[str, Any]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = SentPhoto(a_jpeg())
    a_sent_point(fenna, photo)
    with monkeypatch.context() as patch:
        patch.setattr(story, "find", hostile.die)
        derive_and_die(app, photo)
    queued.clear()
    sweep_after(app, monkeypatch, minutes=5)
    assert queued == []
    sweep_after(app, monkeypatch, minutes=11)
    assert queued == [("photo-received", {"photo_id": photo.photo_id})]


def test_the_sweep_leaves_alone_what_is_done_and_what_was_withdrawn(
    app: APIFlask, fenna: WalkerPhone, queued: list[tuple[str, dict[str, Any]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    done, withdrawn = SentPhoto(a_jpeg(60, 40)), SentPhoto(a_jpeg(40, 60))
    a_sent_point(fenna, done)
    fenna.delete_point(a_sent_point(fenna, withdrawn))
    with app.app_context():
        story.derive(done.photo_id)
    queued.clear()
    sweep_after(app, monkeypatch, minutes=60)
    assert queued == []


@pytest.mark.requirement(40)
def test_a_point_stands_where_the_walker_put_it_whatever_its_photo_says(app: APIFlask, fenna: WalkerPhone) -> None:
    photo = SentPhoto(a_jpeg(lon=LON + 0.001, lat=LAT))
    assert place_of(app, a_sent_point(fenna, photo)) == (LON, LAT, "device")


def test_a_point_without_a_place_stands_where_its_first_placed_photo_was_taken(
    app: APIFlask, fenna: WalkerPhone
) -> None:
    unplaced, here = SentPhoto(a_jpeg(60, 40)), SentPhoto(a_jpeg(lon=LON, lat=LAT))
    there = SentPhoto(a_jpeg(lon=LON + 0.002, lat=LAT))
    place = place_of(app, a_sent_point(fenna, unplaced, here, there, place=NO_PLACE))
    assert place is not None
    assert place[:2] == pytest.approx((LON, LAT))
    assert place[2] == "exif"


def test_a_point_without_any_place_has_none(app: APIFlask, fenna: WalkerPhone) -> None:
    assert place_of(app, a_sent_point(fenna, SentPhoto(a_jpeg()), place=NO_PLACE)) is None


# The test walk's area reaches 0.005 degrees of latitude, some 556 m, from its middle.
@pytest.mark.parametrize(("north", "reason"), [(0.022, None), (0.024, "not-near-walk")], ids=["1.9 km", "2.1 km"])
def test_a_photo_places_a_point_up_to_two_kilometres_from_the_walk(
    app: APIFlask, fenna: WalkerPhone, north: float, reason: str | None
) -> None:
    photo = SentPhoto(a_jpeg(lon=LON, lat=LAT + north))
    observation_id = a_sent_point(fenna, photo, place=NO_PLACE)
    facts = facts_of(app, photo)
    assert facts.place_reason == reason
    assert facts.lat == pytest.approx(LAT + north)
    assert (place_of(app, observation_id) is None) == (reason is not None)


def test_a_photo_that_was_left_out_later_places_nothing(app: APIFlask, fenna: WalkerPhone) -> None:
    photo = SentPhoto(a_jpeg(lon=LON, lat=LAT))
    observation_id = a_sent_point(fenna, photo, place=NO_PLACE)
    fenna.put_point(observation_id, a_point(place=NO_PLACE), if_match=1)
    assert place_of(app, observation_id) is None
    with app.app_context():
        assert intake.photos_of([observation_id]) == {observation_id: []}
        assert db.session.get(PhotoFacts, photo.photo_id) is not None
