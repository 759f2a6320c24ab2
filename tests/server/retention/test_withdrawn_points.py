"""A point that was taken back is gone for everybody at once, and from the disk within the walk's term."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from sqlalchemy import select

from builders import SentPhoto, WalkerPhone, a_jpeg, a_point, a_sent_point, stored_bytes
from wijkwandeling import photo_store
from wijkwandeling.clustering.models import Override, Spot, SpotMember
from wijkwandeling.database import db, transaction
from wijkwandeling.destruction import Destruction
from wijkwandeling.intake.models import Observation, ObservationRevision
from wijkwandeling.photos import store as photos
from wijkwandeling.photos.models import Derivative
from wijkwandeling.retention.destroy import destroy_expired
from wijkwandeling.review.models import Decision
from wijkwandeling.walks.models import Walk
from wijkwandeling.walks.terms.models import WalkTerms

from .conftest import Clock, Command, Office

SECRET = "Bij mevrouw Jansen op nummer 12."


def run(app: APIFlask) -> None:
    with app.app_context():
        destroy_expired()


def log(app: APIFlask) -> Sequence[Destruction]:
    with app.app_context():
        return db.session.scalars(select(Destruction).order_by(Destruction.begun_at)).all()


def test_the_bytes_go_after_a_week_and_not_before(app: APIFlask, truus: WalkerPhone, time: Clock) -> None:
    photo = SentPhoto(a_jpeg())
    point = a_sent_point(truus, photo)
    truus.delete_point(point)
    time.later(days=6, hours=23)
    run(app)
    assert len(stored_bytes(app)) == 3
    time.later(hours=1)
    run(app)
    assert stored_bytes(app) == set()
    (line,) = log(app)
    assert (line.kind, line.counts, line.ids) == ("withdrawn-points", {"points": 1, "photos": 1}, [point])
    assert (line.reason, line.term_days, line.account_id) == ("term", 7, None)
    assert line.finished_at == time.now


def test_nothing_that_the_point_said_is_left(app: APIFlask, truus: WalkerPhone, office: Office, time: Clock) -> None:
    point = a_sent_point(truus, note=SECRET)
    truus.put_point(point, a_point(note=f"{SECRET} Nu anders."), if_match=1)
    assert truus.put_point(point, a_point(note=f"{SECRET} Verloor."), if_match=1).status_code == 409
    office.decide(point, "hidden", reason=SECRET)
    truus.delete_point(point)
    time.later(days=7)
    run(app)
    with app.app_context():
        for table in (ObservationRevision, Decision, SpotMember, Override):
            assert db.session.scalars(select(table)).all() == []
        row = db.session.get_one(Observation, point)
    told = {column.name for column in Observation.__table__.columns if getattr(row, column.name) not in (None, "")}
    assert told == {
        "id",
        "walk_id",
        "walker_id",
        "revision",
        "place_source",
        "received_at",
        "withdrawn_at",
        "cleaned_revision",
        "forgotten_at",
    }
    assert row.place_source == "none"


def test_a_late_repeat_is_acknowledged_and_stays_away(app: APIFlask, truus: WalkerPhone, time: Clock) -> None:
    photo = SentPhoto(a_jpeg())
    point = a_sent_point(truus, photo, note=SECRET)
    tombstone = truus.delete_point(point).get_json()
    time.later(days=8)
    run(app)
    for answer in (
        truus.put_point(point, a_point(photo, note=SECRET)),
        truus.put_point(point, a_point(photo, note="Anders"), if_match=2),
        truus.put_photo(point, photo),
        truus.delete_point(point),
    ):
        assert answer.status_code == 200
        told = answer.get_json()
        assert (told["withdrawn"], told["complete"], told["revision"]) == (True, True, tombstone["revision"])
    run(app)
    assert stored_bytes(app) == set()
    assert truus.my_points().get_json()["points"][0]["content"] is None
    assert len(log(app)) == 1


def test_a_point_that_never_came_is_not_told_as_destroyed(app: APIFlask, truus: WalkerPhone, time: Clock) -> None:
    truus.delete_point(str(uuid.uuid4()))
    time.later(days=8)
    run(app)
    assert log(app) == []


def test_bytes_that_another_point_has_as_well_stay_and_may_come_again(
    app: APIFlask, client: FlaskClient, truus: WalkerPhone, walk: Walk, time: Clock
) -> None:
    data = a_jpeg()
    point = a_sent_point(truus, SentPhoto(data))
    a_sent_point(WalkerPhone(client, walk), SentPhoto(data))
    truus.delete_point(point)
    time.later(days=7)
    run(app)
    assert len(stored_bytes(app)) == 3
    again = a_sent_point(truus, SentPhoto(data))
    assert truus.get_point(again).get_json()["complete"] is True


def test_with_a_term_of_nothing_it_goes_at_once(app: APIFlask, truus: WalkerPhone, walk: Walk) -> None:
    with app.app_context(), transaction():
        db.session.get_one(WalkTerms, walk.id).withdrawn_days = 0
    stray, photo = SentPhoto(a_jpeg(60, 40)), SentPhoto(a_jpeg())
    point, never_came = a_sent_point(truus, photo), str(uuid.uuid4())
    truus.put_photo(never_came, stray)
    truus.delete_point(point)
    truus.delete_point(never_came)
    assert stored_bytes(app) == set()
    assert [line.counts for line in log(app)] == [{"points": 1, "photos": 1}] * 2


def test_a_photo_on_its_way_while_its_point_is_withdrawn_goes_at_once(
    app: APIFlask, truus: WalkerPhone, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo, point = SentPhoto(a_jpeg()), str(uuid.uuid4())
    truus.put_point(point, a_point(photo))
    keep = photo_store.Arrival.keep

    def then_withdraw(arrival: photo_store.Arrival) -> None:
        keep(arrival)
        truus.delete_point(point)

    with monkeypatch.context() as patch:
        patch.setattr(photo_store.Arrival, "keep", then_withdraw)
        assert truus.put_photo(point, photo).status_code == 200
    assert stored_bytes(app) == set()
    assert [line.kind for line in log(app)] == ["removed-photo"]


def test_a_spot_stays_where_it_is_and_leads_to_no_forgotten_point(
    app: APIFlask, truus: WalkerPhone, office: Office, time: Clock
) -> None:
    points = [a_sent_point(truus) for _ in range(4)]
    (before,) = office.read("spots")["features"]
    with app.app_context():
        anchor = db.session.scalars(select(Spot)).one().anchor_observation_id
    assert anchor in points
    truus.delete_point(str(anchor))
    time.later(days=7)
    run(app)
    (after,) = office.read("spots")["features"]
    assert (after["id"], after["properties"]["pointCount"]) == (before["id"], 3)
    for point in points:
        truus.delete_point(point)
    time.later(days=7)
    run(app)
    with app.app_context():
        spot = db.session.scalars(select(Spot)).one()
    assert spot.dissolved_at is not None
    assert (spot.anchor_observation_id, spot.anchor_x, spot.anchor_y) == (None, 0, 0)
    assert spot.outline["coordinates"] == []


def test_a_public_photo_answers_410_for_ever_and_another_404(
    app: APIFlask, client: FlaskClient, truus: WalkerPhone, office: Office, time: Clock
) -> None:
    shown, never = SentPhoto(a_jpeg()), SentPhoto(a_jpeg(60, 40))
    point, other = a_sent_point(truus, shown), a_sent_point(truus, never)
    office.decide(point)
    with app.app_context():
        urls = {
            photo.photo_id: [f"/publieke-fotos/{each}.jpg" for each in photos.hashes_of(photo.photo_id)]
            for photo in (shown, never)
        }
    assert {client.get(url).status_code for url in urls[shown.photo_id]} == {200}
    truus.delete_point(point)
    truus.delete_point(other)
    for _ in range(2):
        assert {client.get(url).status_code for url in urls[shown.photo_id]} == {410}
        assert {client.get(url).status_code for url in urls[never.photo_id]} == {404}
        time.later(days=7)
        run(app)
    with app.app_context():
        assert {row.photo_id for row in db.session.scalars(select(Derivative))} == {shown.photo_id}


def test_the_dry_run_lists_what_the_real_run_destroys(
    app: APIFlask, client: FlaskClient, truus: WalkerPhone, walk: Walk, time: Clock, command: Command
) -> None:
    gone = [a_sent_point(truus, SentPhoto(a_jpeg(60 + n, 40))) for n in range(3)]
    a_sent_point(truus, SentPhoto(a_jpeg(50, 40)))
    for point in gone[:2]:
        truus.delete_point(point)
    time.later(days=5)
    truus.delete_point(gone[2])
    time.later(days=3)
    before = stored_bytes(app)
    listed = command("--dry-run")
    assert stored_bytes(app) == before
    assert log(app) == []
    done = command()
    assert (listed["dryRun"], done["dryRun"]) == (True, False)
    assert done["destroyed"] == listed["destroyed"]
    (entry,) = listed["destroyed"]
    assert sorted(entry["ids"]) == sorted(gone[:2])
    assert (entry["counts"], entry["walkTitle"]) == ({"points": 2, "photos": 2}, "Rondje Lindelaan")
    assert [_line(line) for line in log(app)] == [(entry["kind"], entry["ids"], entry["counts"])]
    assert command("--dry-run")["destroyed"] == command()["destroyed"] == []


def _line(line: Destruction) -> tuple[str, list[Any], dict[str, int]]:
    return line.kind, line.ids, line.counts
