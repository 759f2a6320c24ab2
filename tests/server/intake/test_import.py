"""A facilitator takes over what a walker saved as a file: once, whatever the phone itself sends before or after."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import SentPhoto, WalkerPhone, a_jpeg, a_point, a_sent_point, an_open_walk
from points_file import PointsZip
from wijkwandeling.intake import store
from wijkwandeling.walks.models import Walk

from .conftest import CloseWalk, Importing

pytestmark = pytest.mark.requirement(15)


def outcomes(report: dict[str, Any]) -> list[tuple[str, int, int, int]]:
    """Of each point: its outcome, and how many photos were added, present, missing."""
    names = ("outcome", "photosAdded", "photosPresent", "photosMissing")
    return [tuple(point[name] for name in names) for point in report["points"]]


def test_points_that_never_left_a_phone_arrive_by_file(fenna: WalkerPhone, importing: Importing) -> None:
    photo, point, bare = SentPhoto(a_jpeg()), str(uuid.uuid4()), str(uuid.uuid4())
    saved = PointsZip(fenna).add(point, a_point(photo, note="Losse tegel"), photo).add(bare, a_point(kind="strength"))
    report = importing(saved.bytes())
    assert outcomes(report) == [("added", 1, 0, 0), ("added", 0, 0, 0)]
    assert [each["observationId"] for each in report["points"]] == [point, bare]
    receipt = fenna.get_point(point).get_json()
    assert (receipt["complete"], receipt["revision"], receipt["photos"][0]["received"]) == (True, 1, True)


def test_importing_twice_adds_nothing(fenna: WalkerPhone, importing: Importing) -> None:
    photo, point = SentPhoto(a_jpeg()), str(uuid.uuid4())
    saved = PointsZip(fenna).add(point, a_point(photo), photo).bytes()
    importing(saved)
    receipt = fenna.get_point(point).get_json()
    assert outcomes(importing(saved)) == [("present", 0, 1, 0)]
    assert fenna.get_point(point).get_json() == receipt


def test_what_the_phone_sent_first_is_present(fenna: WalkerPhone, importing: Importing) -> None:
    photo = SentPhoto(a_jpeg())
    content = a_point(photo)
    point = str(uuid.uuid4())
    fenna.put_point(point, content)
    assert outcomes(importing(PointsZip(fenna).add(point, content, photo).bytes())) == [("present", 1, 0, 0)]


def test_what_was_imported_first_is_a_repeat_to_the_phone(
    app: APIFlask, fenna: WalkerPhone, walk: Walk, importing: Importing
) -> None:
    photo, point = SentPhoto(a_jpeg()), str(uuid.uuid4())
    importing(PointsZip(fenna).add(point, a_point(photo), photo).bytes())
    assert fenna.put_point(point, a_point(photo)).get_json()["revision"] == 1
    assert fenna.put_photo(point, photo).get_json()["complete"] is True
    with app.app_context():
        assert len(store.observations_of_walks([walk.id])) == 1
        assert len(store.photos_of_walk(walk.id)) == 1
        assert len(store.revisions_of(point)) == 1


def test_a_phone_that_never_reached_the_server_goes_on_after_the_import(
    client: FlaskClient, walk: Walk, importing: Importing
) -> None:
    fenna = WalkerPhone(client, walk)
    fenna.walker_id, point = str(uuid.uuid4()), str(uuid.uuid4())
    assert fenna.get_point(point).status_code == 401
    assert outcomes(importing(PointsZip(fenna).add(point, a_point()).bytes())) == [("added", 0, 0, 0)]
    assert fenna.get_point(point).status_code == 200
    assert fenna.join("ACDEFG").status_code == 200


def test_a_newer_version_in_the_file_is_taken_over(fenna: WalkerPhone, importing: Importing) -> None:
    point = a_sent_point(fenna)
    saved = PointsZip(fenna).add(point, a_point(note="Nu ook glad."), revision=1).bytes()
    assert outcomes(importing(saved)) == [("changed", 0, 0, 0)]
    assert fenna.get_point(point).get_json()["revision"] == 2
    assert outcomes(importing(saved)) == [("present", 0, 0, 0)]


@pytest.mark.requirement(29)
def test_a_version_that_was_overtaken_is_kept_beside(app: APIFlask, fenna: WalkerPhone, importing: Importing) -> None:
    point = a_sent_point(fenna)
    fenna.put_point(point, a_point(note="Op de ene telefoon."), if_match=1)
    photo = SentPhoto(a_jpeg())
    elsewhere = a_point(photo, note="Op de andere telefoon.")
    saved = PointsZip(fenna).add(point, elsewhere, photo, revision=1).bytes()
    assert outcomes(importing(saved)) == [("conflict", 1, 0, 0)]
    assert outcomes(importing(saved)) == [("present", 0, 1, 0)]
    with app.app_context():
        kept = [(row.accepted, row.content["note"]) for row in store.revisions_of(point)]
    assert sorted(kept)[0] == (False, "Op de andere telefoon.")
    assert len(kept) == 3
    assert fenna.get_point(point).get_json()["revision"] == 2


def test_an_old_file_changes_nothing_of_a_point_that_went_on(fenna: WalkerPhone, importing: Importing) -> None:
    point, first = str(uuid.uuid4()), a_point()
    fenna.put_point(point, first)
    fenna.put_point(point, a_point(note="Beter gezegd."), if_match=1)
    assert outcomes(importing(PointsZip(fenna).add(point, first).bytes())) == [("present", 0, 0, 0)]
    assert fenna.get_point(point).get_json()["revision"] == 2


@pytest.mark.requirement(30)
def test_a_withdrawn_point_stays_withdrawn(app: APIFlask, fenna: WalkerPhone, importing: Importing) -> None:
    photo = SentPhoto(a_jpeg())
    point, never_sent = a_sent_point(fenna), str(uuid.uuid4())
    fenna.delete_point(point)
    saved = PointsZip(fenna).add(point, a_point(photo), photo).add(never_sent, a_point(photo), withdrawn=True).bytes()
    for _ in range(2):
        assert outcomes(importing(saved)) == [("withdrawn", 0, 0, 0)] * 2
    assert fenna.put_point(never_sent).get_json()["withdrawn"] is True
    with app.app_context():
        assert store.photo(photo.photo_id) is None


def test_an_unfinished_point_is_told_and_left_in_the_file(fenna: WalkerPhone, importing: Importing) -> None:
    point = str(uuid.uuid4())
    report = importing(PointsZip(fenna).add(point, a_point(kind=None)).bytes())
    assert outcomes(report) == [("unfinished", 0, 0, 0)]
    assert "Bewaar het bestand" in report["points"][0]["reason"]
    assert fenna.get_point(point).status_code == 404


def test_photos_that_the_file_does_not_hold_are_counted(fenna: WalkerPhone, importing: Importing) -> None:
    gone, there, only_original = SentPhoto(a_jpeg(50, 50)), SentPhoto(a_jpeg()), SentPhoto(a_jpeg(60, 40))
    saved = PointsZip(fenna).add(str(uuid.uuid4()), a_point(gone, there), there)
    original = {"photoId": only_original.photo_id, "file": "fotos/x-origineel.jpg", "role": "original"}
    saved.points[0]["files"].append(original)
    (point,) = importing(saved.bytes())["points"]
    assert (point["outcome"], point["photosAdded"], point["photosMissing"]) == ("added", 1, 1)
    assert "1 foto" in point["reason"]
    assert "nog niet klaar" in point["reason"]


def test_what_the_phone_itself_could_not_read_is_counted(fenna: WalkerPhone, importing: Importing) -> None:
    saved = PointsZip(fenna, members={"unreadable": [{"store": "points", "row": 7}, None]})
    assert importing(saved.bytes()) == {"points": [], "unreadable": 2}


def test_a_file_from_two_walks_is_taken_over_walk_by_walk(
    app: APIFlask, client: FlaskClient, fenna: WalkerPhone, walk: Walk, importing: Importing
) -> None:
    second = an_open_walk(app, walk.neighbourhood_id, "Rondje Molenpad")
    there = WalkerPhone(client, second)
    saved = PointsZip(fenna).add(str(uuid.uuid4()), a_point())
    saved.add(str(uuid.uuid4()), a_point(), walkId=second.id, walkerId=there.walker_id)
    saved.members["walks"] = [saved.walk_line, PointsZip(there).walk_line]
    report = importing(saved.bytes())
    assert [each["outcome"] for each in report["points"]] == ["added", "refused"]
    assert "andere wandeling" in report["points"][1]["reason"]
    report = importing(saved.bytes(), walk=second)
    assert [each["outcome"] for each in report["points"]] == ["refused", "added"]


@pytest.mark.requirement(31)
def test_a_file_is_taken_over_long_after_the_walk_closed(
    app: APIFlask, fenna: WalkerPhone, close_walk: CloseWalk, importing: Importing
) -> None:
    close_walk(200)
    assert outcomes(importing(PointsZip(fenna).add(str(uuid.uuid4()), a_point()).bytes())) == [("added", 0, 0, 0)]


def test_staff_leave_their_name_but_no_content(app: APIFlask, fenna: WalkerPhone, importing: Importing) -> None:
    importing(PointsZip(fenna).add(str(uuid.uuid4()), a_point(note="Geheim")).bytes())
    (entry,) = importing.audit()
    assert (entry.operation, entry.account_id) == ("points.import", importing.yusuf.account_id)
    assert entry.subject == {"neighbourhood_id": importing.walk.neighbourhood_id, "walk_id": importing.walk.id}
