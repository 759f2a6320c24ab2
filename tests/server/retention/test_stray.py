"""Bytes that were kept and never committed go after a week; whatever something refers to stays."""

from __future__ import annotations

import hashlib
import io
import uuid
from datetime import UTC, datetime, timedelta

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import SentPhoto, WalkerPhone, a_jpeg, a_neighbourhood, a_point, a_sent_point, staff, stored_bytes
from seaweed import on_both_stores
from wijkwandeling import destruction, photo_store
from wijkwandeling.database import transaction
from wijkwandeling.photo_store import Arrival
from wijkwandeling.photos import store as photos
from wijkwandeling.retention import stray
from wijkwandeling.walks.models import Walk

from .conftest import Clock, Command, Office


def kept_only(app: APIFlask, data: bytes) -> str:
    """Bytes of a process that was killed before its commit; their hash."""
    with app.app_context(), photo_store.current().receive(io.BytesIO(data), len(data), _hash(data)) as arrival:
        arrival.keep()
    return _hash(data)


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def week_later(time: Clock) -> None:
    """The stores tell the moment by the machine's clock, whatever the tests' clock says."""
    time.now = datetime.now(UTC) + timedelta(days=stray.STRAY_DAYS, hours=1)


@on_both_stores
def test_bytes_that_nothing_refers_to_go_after_a_week(
    app: APIFlask, truus: WalkerPhone, office: Office, time: Clock, command: Command
) -> None:
    time.now = datetime.now(UTC)
    a_sent_point(truus, SentPhoto(a_jpeg()))
    known = stored_bytes(app)
    lost = kept_only(app, a_jpeg(320, 240))
    assert command()["destroyed"] == []
    time.later(days=stray.STRAY_DAYS, hours=1)
    (listed,) = command("--dry-run")["destroyed"]
    assert (listed["kind"], listed["counts"], lost in stored_bytes(app)) == ("stray-photos", {"photos": 1}, True)
    assert command()["destroyed"] == [listed]
    assert stored_bytes(app) == known
    (line,) = office.log()
    assert (line["kind"], line["counts"], line["ids"]) == ("stray-photos", {"photos": 1}, [])
    assert line["finishedAt"] is not None
    assert command()["destroyed"] == []


def test_everybody_with_a_neighbourhood_reads_that_line(
    app: APIFlask, client: FlaskClient, office: Office, week_later: None, command: Command
) -> None:
    kept_only(app, b"lost")
    command()
    elsewhere = a_neighbourhood(app, "Eikenkwartier")
    other = Office(client, elsewhere, staff(app, elsewhere.id, "facilitator", "Anna"))
    assert [line["kind"] for line in (*office.log(), *other.log())] == ["stray-photos"] * 2


def test_a_photo_whose_point_has_yet_to_come_stays(
    app: APIFlask, truus: WalkerPhone, week_later: None, command: Command
) -> None:
    photo = SentPhoto(a_jpeg())
    assert truus.put_photo(str(uuid.uuid4()), photo).status_code in (200, 201, 202)
    before = stored_bytes(app)
    assert _hash(photo.data) in before
    assert command()["destroyed"] == []
    assert stored_bytes(app) == before


def test_pictures_stay_when_only_their_original_is_gone(
    app: APIFlask, truus: WalkerPhone, walk: Walk, office: Office, time: Clock, command: Command
) -> None:
    photo = SentPhoto(a_jpeg())
    a_sent_point(truus, photo)
    office.set_terms(walk, originalsDays=1)
    office.close(walk)
    time.now = datetime.now(UTC) + timedelta(days=8)
    assert [each["kind"] for each in command()["destroyed"]] == ["originals"]
    pictures = stored_bytes(app)
    assert _hash(photo.data) not in pictures
    assert len(pictures) == 2
    # Brought back by a backup of the folder, say.
    kept_only(app, photo.data)
    assert [each["kind"] for each in command()["destroyed"]] == ["stray-photos"]
    assert stored_bytes(app) == pictures


def test_a_file_for_the_archive_stays(
    app: APIFlask, truus: WalkerPhone, walk: Walk, office: Office, time: Clock, command: Command
) -> None:
    a_sent_point(truus)
    office.set_terms(walk, everythingDays=100)
    office.close(walk)
    time.now = datetime.now(UTC) + timedelta(days=101)
    assert [each["kind"] for each in command()["destroyed"]] == ["everything"]
    (export,) = office.read("walk-exports")["exports"]
    time.later(days=30)
    assert command()["destroyed"] == []
    assert stored_bytes(app) == {export["sha256"]}


def test_bytes_that_a_line_of_the_log_will_destroy_are_counted_there(
    app: APIFlask, office: Office, week_later: None, command: Command
) -> None:
    sha256 = kept_only(app, b"doomed")
    with app.app_context(), transaction():
        why = destruction.Why(destruction.WALKER)
        photos.doom(destruction.record("removed-photo", "", "", counts={"photos": 1}, ids=[], why=why), {sha256})
    assert command("--dry-run")["destroyed"] == []


@on_both_stores
def test_a_photo_that_arrives_again_meanwhile_stays(
    app: APIFlask, truus: WalkerPhone, week_later: None, office: Office
) -> None:
    photo = SentPhoto(a_jpeg())
    lost = kept_only(app, photo.data)
    with app.app_context():
        found = stray.find_stray()
        assert list(found) == [lost]
        # Between looking and destroying its phone sends it after all.
        a_sent_point(truus, photo)
        assert stray.destroy_stray(found) is None
    assert lost in stored_bytes(app)
    assert office.log() == []


def test_a_phone_whose_bytes_went_before_its_commit_sends_them_again(
    app: APIFlask, truus: WalkerPhone, week_later: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = SentPhoto(a_jpeg())
    kept_only(app, photo.data)
    with app.app_context():
        found = stray.find_stray()
    whole = Arrival.keep

    def keep_and_sweep(arrival: Arrival) -> None:
        whole(arrival)
        stray.destroy_stray(found)

    observation_id = str(uuid.uuid4())
    truus.put_point(observation_id, a_point(photo))
    with monkeypatch.context() as patch:
        patch.setattr(Arrival, "keep", keep_and_sweep)
        assert truus.put_photo(observation_id, photo).get_json()["code"] == "photo-truncated"
    assert truus.put_photo(observation_id, photo).status_code == 200
    assert photo.sha256 in stored_bytes(app)


def test_the_photos_of_another_database_are_left_alone(
    app: APIFlask, office: Office, week_later: None, command: Command
) -> None:
    for number in range(stray.FEW + 1):
        kept_only(app, b"photo %d" % number)
    for options in (("--dry-run",), ()):
        told = command(*options, exit_code=1)
        assert ([each["kind"] for each in told["failed"]], told["destroyed"]) == (["stray-photos"], [])
    assert len(stored_bytes(app)) == stray.FEW + 1
    assert office.log() == []
