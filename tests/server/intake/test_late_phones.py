"""Phones that send long after the walk, with a code that changed meanwhile, or with a clock that is days off."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import API, LAT, LON, SentPhoto, WalkerPhone, a_jpeg, a_place, a_point, staff
from wijkwandeling import clock, events
from wijkwandeling.database import transaction
from wijkwandeling.intake import store
from wijkwandeling.walks import store as walks
from wijkwandeling.walks.models import Walk

from .conftest import CloseWalk

CAPTURED = datetime.fromisoformat("2026-05-09T10:12:31+02:00")


def change_code(app: APIFlask, walk: Walk) -> None:
    with app.app_context(), transaction():
        row = walks.find(walk.id)
        assert row is not None
        row.join_code = "NEWCQD"


@pytest.mark.requirement(31)
def test_what_was_captured_before_closing_arrives_weeks_later_and_under_another_code(
    app: APIFlask, fenna: WalkerPhone, walk: Walk, close_walk: CloseWalk
) -> None:
    first, photos = str(uuid.uuid4()), [SentPhoto(a_jpeg(60, 40)), SentPhoto(a_jpeg(40, 60))]
    fenna.put_point(first, a_point(photos[0]))
    change_code(app, walk)
    close_walk(29)
    assert fenna.put_photo(first, photos[0]).get_json()["complete"] is True
    assert fenna.put_point(first, a_point(photos[0], note="Beter gezegd."), if_match=1).get_json()["revision"] == 2
    second = str(uuid.uuid4())
    assert fenna.put_photo(second, photos[1]).status_code == 200
    assert fenna.put_point(second, a_point(photos[1])).get_json()["complete"] is True
    # The answer to joining may be what got lost: the phone repeats it with the code that it has.
    assert fenna.join(walk.join_code).status_code == 200
    assert fenna.join("NEWCQD").status_code == 200


@pytest.mark.requirement(25)
def test_a_photo_waits_for_its_point_for_more_than_ninety_days(
    app: APIFlask, client: FlaskClient, fenna: WalkerPhone, walk: Walk, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo, point = SentPhoto(a_jpeg()), str(uuid.uuid4())
    fenna.put_photo(point, photo)
    later = clock.now() + timedelta(days=120)
    with monkeypatch.context() as patch, app.app_context():
        patch.setattr(clock, "now", lambda: later)
        events.sweep()
        kept = store.photo(photo.photo_id)
        assert kept is not None
        assert kept.dropped_at is None
    url = f"{API}/neighbourhoods/{walk.neighbourhood_id}/walks/{walk.id}/phones"
    told = client.get(url, headers=staff(app, walk.neighbourhood_id).headers).get_json()
    assert [stray["photoId"] for stray in told["strayPhotos"]] == [photo.photo_id]
    assert fenna.put_point(point, a_point(photo)).get_json()["complete"] is True


@pytest.mark.requirement(35)
def test_clocks_two_days_off_refuse_double_and_reorder_nothing(
    app: APIFlask, client: FlaskClient, walk: Walk, fenna: WalkerPhone, yusuf: WalkerPhone
) -> None:
    two_days = timedelta(days=2)
    sent: list[str] = []
    for phone, off in ((fenna, two_days), (yusuf, -two_days), (fenna, two_days)):
        point = str(uuid.uuid4())
        content = _said_by_a_clock_that_is(off)
        answers = [phone.put_point(point, content) for _ in range(2)]
        assert [answer.get_json()["revision"] for answer in answers] == [1, 1]
        sent.append(point)
    with app.app_context():
        rows = [store.observation(point) for point in sent]
        kept = [(row.captured_at, row.clock_offset_ms) for row in rows if row]
    day_ms = 24 * 3600 * 1000
    assert [offset for _, offset in kept] == [-2 * day_ms, 2 * day_ms, -2 * day_ms]
    assert [captured + timedelta(milliseconds=offset or 0) for captured, offset in kept if captured] == [CAPTURED] * 3
    points = client.get(
        f"{API}/neighbourhoods/{walk.neighbourhood_id}/points", headers=staff(app, walk.neighbourhood_id).headers
    )
    assert [point["observationId"] for point in points.get_json()["points"]] == sent


def _said_by_a_clock_that_is(off: timedelta) -> dict[str, Any]:
    """A point captured at one and the same true moment."""
    there = (CAPTURED + off).isoformat()
    return a_point(capturedAt=there, clockOffsetMs=-int(off / timedelta(milliseconds=1)), place=a_place(fixedAt=there))


@pytest.mark.requirement(38, 41)
def test_a_place_from_the_track_says_so_and_is_not_replaced_by_the_photo(
    app: APIFlask, client: FlaskClient, walk: Walk, fenna: WalkerPhone
) -> None:
    photo, point = SentPhoto(a_jpeg(lon=LON + 0.002, lat=LAT)), str(uuid.uuid4())
    between = a_place(LON, LAT, "track", accuracyM=24.0, fixedAt="2026-05-09T10:12:20+02:00")
    fenna.put_point(point, a_point(photo, place=between))
    fenna.put_photo(point, photo)
    headers = staff(app, walk.neighbourhood_id).headers
    (seen,) = client.get(f"{API}/neighbourhoods/{walk.neighbourhood_id}/points", headers=headers).get_json()["points"]
    assert (seen["place"]["source"], seen["place"]["accuracyM"]) == ("track", 24.0)
    assert seen["effectivePlace"] == {"lon": LON, "lat": LAT, "source": "track"}
