"""A whole walk goes after its term: into a file for the archive first, and from everywhere after it."""

from __future__ import annotations

import io
import json
import uuid
import zipfile
from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from sqlalchemy import select

from builders import API, SentPhoto, Staff, WalkerPhone, a_jpeg, a_sent_point, an_open_walk, stored_bytes
from wijkwandeling import clock
from wijkwandeling.agenda.feedback.models import PointAnswer
from wijkwandeling.clustering.models import Override, OverridePoint, SpotMember
from wijkwandeling.database import db, new_id, transaction
from wijkwandeling.intake.models import Observation, ObservationRevision, Photo
from wijkwandeling.photos.models import Derivative, DoomedBytes, FormerDerivative, PhotoFacts, Redaction, RedactionState
from wijkwandeling.retention import export_walk
from wijkwandeling.review.models import Correction, Decision, PhotoDecision, TakeDownRequest
from wijkwandeling.walks.answers.models import AgeGroup, Contact
from wijkwandeling.walks.models import VanishedReport, Walk, Walker

from .conftest import Clock, Command, Office
from .test_at_once import an_action
from .test_terms import CONTACT

OF_WALKERS: tuple[Any, ...] = (
    *(Observation, ObservationRevision, Photo, PhotoFacts, Derivative, DoomedBytes, SpotMember, Override, Decision),
    *(OverridePoint, Correction),
    *(FormerDerivative, Redaction, RedactionState, PhotoDecision, TakeDownRequest),
    *(Contact, AgeGroup, VanishedReport, Walker, PointAnswer),
)
ANSWER = {"Answer-Secret": "ab" * 32}


def a_full_walk(client: FlaskClient, truus: WalkerPhone, office: Office) -> tuple[SentPhoto, list[str]]:
    """A photo, and the ids of points in one spot: three approved, one hidden, one withdrawn. And every answer."""
    photo = SentPhoto(a_jpeg())
    points = [a_sent_point(truus, photo, note="Hier staat een mooie bank.", kind="strength")]
    points += [a_sent_point(truus, SentPhoto(a_jpeg(60 + n, 40))) for n in range(4)]
    for point in points[:3]:
        office.decide(point)
    office.decide(points[3], "hidden")
    office.correct(points[0], leftOut=[{"words": "Jan de Vries", "kind": "name"}])
    truus.delete_point(points[4])
    walk = f"{API}/walks/{truus.walk_id}"
    for path, body in (("contacts", CONTACT), ("age-groups", {"ageGroup": "30-44"})):
        assert client.put(f"{walk}/{path}/{uuid.uuid4()}", json=body, headers=ANSWER).status_code == 200
    client.put(f"{walk}/vanished-points/{uuid.uuid4()}", json={"count": 2})
    return photo, points


def end(office: Office, walk: Walk, time: Clock, **terms: Any) -> None:
    office.set_terms(walk, everythingDays=60, selectionResult="2.1.1", **terms)
    office.close(walk)
    time.later(days=60)


def rows(app: APIFlask) -> dict[str, int]:
    with app.app_context():
        found = {table.__tablename__: len(db.session.scalars(select(table)).all()) for table in OF_WALKERS}
    return {name: count for name, count in found.items() if count}


def the_file(client: FlaskClient, office: Office) -> zipfile.ZipFile:
    (export,) = office.read("walk-exports")["exports"]
    answer = client.get(export["url"], headers=office.yusuf.headers)
    assert answer.status_code == 200
    assert len(answer.data) == export["sizeBytes"]
    return zipfile.ZipFile(io.BytesIO(answer.data))


def a_photo_taken_down(app: APIFlask, who: Staff) -> None:
    with app.app_context(), transaction():
        photo_id = db.session.scalars(select(Photo.id)).first()
        decided = PhotoDecision(
            id=new_id(), photo_id=photo_id, number=1, verdict="taken-down", account_id=who.account_id, at=clock.now()
        )
        db.session.add(decided)
        db.session.flush()
        asked = TakeDownRequest(id=new_id(), photo_id=photo_id, words="Dat ben ik.", photo_decision_id=decided.id)
        asked.asked_at = clock.now()
        db.session.add(asked)


def test_every_table_that_leads_to_walkers_is_thought_of() -> None:
    told = {table.__tablename__ for table in OF_WALKERS}
    leading = {
        table.name
        for table in db.metadata.tables.values()
        for key in table.foreign_keys
        if key.column.table.name in {"observation", "photo", "walker"}
    }
    # These let go of their points and stay: see clustering/forget.py and agenda/forget.py.
    assert leading - told == {"spot", "action_source"}


def test_nothing_of_the_walkers_is_left_and_the_agenda_stays(
    app: APIFlask, client: FlaskClient, truus: WalkerPhone, walk: Walk, office: Office, time: Clock, command: Command
) -> None:
    _, points = a_full_walk(client, truus, office)
    (spot,) = office.read("spots")["features"]
    an_action(app, client, office, spotIds=[spot["id"]], observationIds=[points[0]])
    a_photo_taken_down(app, office.yusuf)
    end(office, walk, time, export=False)
    listed = command("--dry-run")
    assert rows(app)["observation"] == 5
    done = command()
    assert done["destroyed"] == listed["destroyed"]
    counts = {"points": 5, "photos": 5, "contacts": 1, "ageGroups": 1, "phones": 1, "reports": 1}
    assert [each["counts"] for each in done["destroyed"] if each["kind"] == "everything"] == [counts]
    assert rows(app) == {}
    assert stored_bytes(app) == set()
    (action,) = office.read("actions")["actions"]
    assert (action["title"], action["sources"]["points"], action["photoUrls"]) == ("Een bank", [], [])
    assert action["sources"]["pastPoints"] == {"strength": 1, "weakness": 2, "opportunity": 0}
    assert [each["number"] for each in action["sources"]["spots"]] == [1]
    line = next(line for line in office.log() if line["kind"] == "everything")
    assert (line["kind"], line["counts"], line["termDays"]) == ("everything", counts, 60)
    assert set(points) < set(line["ids"])
    assert line["finishedAt"]
    assert command("--dry-run")["destroyed"] == []
    # Whoever comes late brings nothing back.
    assert truus.put_point(points[0]).status_code == 401
    assert truus.join(walk.join_code).status_code == 410
    late = client.put(f"{API}/walks/{walk.id}/contacts/{uuid.uuid4()}", json=CONTACT, headers=ANSWER)
    assert late.get_json()["code"] == "walk-destroyed"
    opened = client.patch(f"{office.url}/walks/{walk.id}", json={"state": "open"}, headers=office.yusuf.headers)
    assert opened.status_code == 409
    assert rows(app) == {}


def test_another_walk_in_the_same_spot_keeps_its_points_and_bytes(
    app: APIFlask, client: FlaskClient, truus: WalkerPhone, walk: Walk, office: Office, time: Clock, command: Command
) -> None:
    photo, _ = a_full_walk(client, truus, office)
    other = an_open_walk(app, walk.neighbourhood_id, "Avondrondje")
    piet = WalkerPhone(client, other)
    kept = a_sent_point(piet, SentPhoto(photo.data))
    (before,) = office.read("spots")["features"]
    end(office, walk, time, export=False)
    command()
    (after,) = office.read("spots")["features"]
    assert (after["id"], after["properties"]["pointCount"]) == (before["id"], 1)
    assert len(stored_bytes(app)) == 3
    assert piet.get_point(kept).get_json()["complete"] is True


def test_the_file_for_the_archive_has_all_but_contact_details(
    app: APIFlask, client: FlaskClient, truus: WalkerPhone, walk: Walk, office: Office, time: Clock, command: Command
) -> None:
    photo, points = a_full_walk(client, truus, office)
    an_action(app, client, office, observationIds=[points[0]])
    end(office, walk, time)
    command()
    assert rows(app) == {}
    zipped = the_file(client, office)
    assert zipped.testzip() is None
    found = json.loads(zipped.read("punten.geojson"))["features"]
    assert {each["id"] for each in found} == set(points[:4])
    first = next(each for each in found if each["id"] == points[0])
    assert first["properties"]["tekst"] == "Hier staat een mooie bank."
    assert (first["properties"]["oordeel"], first["properties"]["plek"]) == ("approved", 1)
    assert first["geometry"]["coordinates"] == [4.62, 52.353]
    assert zipped.read(first["properties"]["fotos"][0]) == photo.data
    (action,) = json.loads(zipped.read("acties.json"))
    assert (action["titel"], action["punten"]) == ("Een bank", [points[0]])
    metadata = json.loads(zipped.read("metadata.json"))
    assert (metadata["classificatie"], metadata["naam"]) == ("2.1.1", "Rondje Lindelaan (Lindenkwartier)")
    assert {each["naam"] for each in metadata["bestanden"]} | {"metadata.json"} == set(zipped.namelist())
    everything = b"".join(zipped.read(name) for name in zipped.namelist())
    for private in ("Truus", "truus@voorbeeld.nl", truus.walker_id, points[4]):
        assert private.encode() not in everything


def test_where_the_originals_went_before_the_file_has_the_copies(
    client: FlaskClient, truus: WalkerPhone, walk: Walk, office: Office, time: Clock, command: Command
) -> None:
    photo, _ = a_full_walk(client, truus, office)
    end(office, walk, time, originalsDays=30)
    command()
    zipped = the_file(client, office)
    name = f"fotos/{photo.photo_id}.jpg"
    assert zipped.read(name)[:2] == b"\xff\xd8"
    assert zipped.read(name) != photo.data


def test_when_no_file_can_be_made_nothing_goes_and_it_is_said(
    app: APIFlask, client: FlaskClient, truus: WalkerPhone, walk: Walk, office: Office, time: Clock, command: Command
) -> None:
    photo, _ = a_full_walk(client, truus, office)
    end(office, walk, time)
    path = app.config["WIJKWANDELING"].photo_dir / photo.sha256[:2] / photo.sha256
    path.rename(path.with_suffix(".lost"))
    before = stored_bytes(app)
    failed = command(exit_code=1)
    assert [each["kind"] for each in failed["failed"]] == ["everything"]
    assert rows(app)["observation"] == 5
    assert "everything" not in [line["kind"] for line in office.log()]
    assert office.read("walk-exports")["exports"] == []
    assert stored_bytes(app) <= before
    assert office.read(f"walks/{walk.id}/terms")["exportFailedAt"]
    path.with_suffix(".lost").rename(path)
    assert command()["failed"] == []
    assert rows(app) == {}
    assert office.read(f"walks/{walk.id}/terms")["exportFailedAt"] is None


def test_a_point_that_comes_while_the_file_is_made_is_not_lost(
    app: APIFlask,
    client: FlaskClient,
    truus: WalkerPhone,
    walk: Walk,
    office: Office,
    time: Clock,
    command: Command,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, points = a_full_walk(client, truus, office)
    end(office, walk, time)
    write = export_walk.write_zip

    def and_then(*values: Any) -> None:
        write(*values)
        # As an import would: phones may send no more.
        with app.app_context(), transaction():
            row = db.session.get_one(Observation, points[0])
            row.note = "Nieuw"

    with monkeypatch.context() as patch:
        patch.setattr(export_walk, "write_zip", and_then)
        assert command(exit_code=1)["destroyed"] != []
    assert rows(app)["observation"] == 5
    command()
    assert b"Nieuw" in the_file(client, office).read("punten.geojson")


def test_the_file_goes_when_it_was_handed_over_with_a_line_in_the_log(
    app: APIFlask, client: FlaskClient, truus: WalkerPhone, walk: Walk, office: Office, time: Clock, command: Command
) -> None:
    a_full_walk(client, truus, office)
    end(office, walk, time)
    command()
    (export,) = office.read("walk-exports")["exports"]
    assert stored_bytes(app) == {export["sha256"]}
    assert client.get(export["url"]).status_code == 401
    assert client.get(f"/publieke-fotos/{export['sha256']}.jpg").status_code == 404
    assert client.delete(export["url"], headers=office.yusuf.headers).status_code == 204
    assert stored_bytes(app) == set()
    assert client.get(export["url"], headers=office.yusuf.headers).status_code == 404
    line = next(line for line in office.log() if line["kind"] == "export")
    assert (line["reason"], line["byName"], line["ids"]) == ("staff", "Yusuf", [export["exportId"]])
