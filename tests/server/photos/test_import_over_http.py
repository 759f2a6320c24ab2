"""A facilitator drops photos of a camera on the app, and then the track."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from builders import API, LAT, LON, Staff, a_jpeg, a_neighbourhood, an_open_walk, staff
from tracks import gpx
from wijkwandeling.walks.models import Walk

NOON = datetime(2026, 5, 9, 12, 0, tzinfo=timezone(timedelta(hours=2)))
WALL_CLOCK = NOON.replace(tzinfo=None)


@dataclass(frozen=True)
class Desk:
    """Somebody of staff, at work on one walk."""

    client: FlaskClient
    walk: Walk
    who: Staff

    def bring(self, photo: bytes, **query: object) -> TestResponse:
        asked = {"kind": "weakness"} | query
        return self._post("", query_string=asked, data=photo, content_type="image/jpeg")

    def bring_track(self, text: str) -> TestResponse:
        return self._post("/track", data=text.encode(), content_type="application/gpx+xml")

    def inbox(self) -> list[dict[str, Any]]:
        answer = self.client.get(f"{API}/neighbourhoods/{self.walk.neighbourhood_id}/points", headers=self.who.headers)
        points: list[dict[str, Any]] = answer.get_json()["points"]
        return points

    def _post(self, path: str, **what: Any) -> TestResponse:
        url = f"{API}/neighbourhoods/{self.walk.neighbourhood_id}/walks/{self.walk.id}/photo-imports{path}"
        return self.client.post(url, headers=self.who.headers, **what)


@pytest.fixture
def yusuf(app: APIFlask, client: FlaskClient, walk: Walk) -> Desk:
    return Desk(client, walk, staff(app, walk.neighbourhood_id))


def test_a_photo_that_is_brought_waits_in_the_inbox_with_its_place(yusuf: Desk) -> None:
    photo = a_jpeg(lon=LON, lat=LAT, taken_at=NOON)
    told = yusuf.bring(photo).get_json()
    assert (told["outcome"], told["place"]["source"], told["takenAt"]) == ("imported", "exif", NOON.isoformat())
    (point,) = yusuf.inbox()
    assert (point["observationId"], point["kind"]) == (told["observationId"], "weakness")
    assert point["decision"]["verdict"] == "pending"
    assert [each["state"] for each in point["photos"]] == ["ready"]
    again = yusuf.bring(photo).get_json()
    assert (again["outcome"], again["observationId"]) == ("duplicate", told["observationId"])
    assert len(yusuf.inbox()) == 1


def test_a_facilitator_reads_what_a_photo_says_of_itself_also_where_it_is_not_believed(
    client: FlaskClient, yusuf: Desk
) -> None:
    yusuf.bring(a_jpeg(lon=LON + 1, lat=LAT, taken_at=NOON, direction_deg=90))
    (photo,) = yusuf.inbox()[0]["photos"]
    url = f"{API}/neighbourhoods/{yusuf.walk.neighbourhood_id}/photos/{photo['photoId']}/told"
    told = client.get(url, headers=yusuf.who.headers).get_json()
    assert (told["lon"], told["lat"]) == pytest.approx((LON + 1, LAT), abs=1e-6)
    assert (told["placeReason"], told["directionDeg"]) == ("not-near-walk", 90)
    assert told["tags"]["taken"] == "2026:05:09 12:00:00"
    assert client.get(url).status_code == 401


def test_the_track_places_what_did_not_say_where_it_was(yusuf: Desk) -> None:
    photos = {
        "by itself": a_jpeg(lon=LON, lat=LAT, taken_at=WALL_CLOCK),
        "on the way": a_jpeg(taken_at=WALL_CLOCK + timedelta(minutes=1)),
        # This camera is an hour behind.
        "slow clock": a_jpeg(taken_at=WALL_CLOCK - timedelta(minutes=59), colour=(1, 2, 3)),
        "afterwards": a_jpeg(taken_at=WALL_CLOCK + timedelta(minutes=3)),
        "no time": a_jpeg(),
    }
    lags = {"slow clock": 3600}
    ids = {
        name: yusuf.bring(photo, cameraLagSeconds=lags.get(name, 0)).get_json()["observationId"]
        for name, photo in photos.items()
    }
    track = gpx([(NOON, LON, LAT), (NOON + timedelta(minutes=2), LON + 0.002, LAT)])
    told = yusuf.bring_track(track).get_json()
    assert {each["observationId"] for each in told["points"]} == {ids["on the way"], ids["slow clock"]}
    assert told["unplaced"] == 2
    sources = {point["observationId"]: point["effectivePlace"] for point in yusuf.inbox()}
    assert sources[ids["on the way"]] == {"lon": pytest.approx(LON + 0.001), "lat": LAT, "source": "track"}
    assert sources[ids["by itself"]]["source"] == "exif"
    assert sources[ids["no time"]] is None
    assert yusuf.bring_track(track).get_json() == {"points": [], "unplaced": 2}


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"Geachte gemeente,", "photo-not-an-image"), (b"\x89PNG\r\n\x1a\n", "photo-not-an-image")],
)
def test_what_is_no_photo_is_refused_with_its_reason(yusuf: Desk, data: bytes, code: str) -> None:
    told = yusuf.bring(data).get_json()
    assert (told["outcome"], told["reason"], told["observationId"]) == ("refused", code, None)
    assert yusuf.inbox() == []


@pytest.mark.parametrize("text", ["<gpx/>", "geen spoor", gpx([(None, LON, LAT)])])
def test_what_is_no_track_is_said_in_dutch(yusuf: Desk, text: str) -> None:
    answer = yusuf.bring_track(text)
    assert answer.status_code == 422
    assert answer.get_json()["title"] == "Dit spoor kunnen we niet lezen"


def test_only_a_facilitator_of_this_neighbourhood_brings_photos(
    app: APIFlask, client: FlaskClient, walk: Walk, yusuf: Desk
) -> None:
    elsewhere = a_neighbourhood(app, "Bloemenbuurt")
    for stranger in (staff(app, walk.neighbourhood_id, "agendaBuilder"), staff(app, elsewhere.id)):
        desk = Desk(client, walk, stranger)
        assert desk.bring(a_jpeg()).status_code in (403, 404)
        assert desk.bring_track(gpx([(NOON, LON, LAT)])).status_code in (403, 404)
    assert yusuf.inbox() == []


def test_a_walk_of_another_neighbourhood_is_not_there(app: APIFlask, client: FlaskClient, yusuf: Desk) -> None:
    other = an_open_walk(app, a_neighbourhood(app, "Bloemenbuurt").id)
    crossed = f"{API}/neighbourhoods/{yusuf.walk.neighbourhood_id}/walks/{other.id}/photo-imports"
    headers = yusuf.who.headers
    brought = client.post(f"{crossed}?kind=strength", data=a_jpeg(), content_type="image/jpeg", headers=headers)
    track = gpx([(NOON, LON, LAT)]).encode()
    tracked = client.post(f"{crossed}/track", data=track, content_type="application/gpx+xml", headers=headers)
    assert (brought.status_code, tracked.status_code) == (404, 404)
