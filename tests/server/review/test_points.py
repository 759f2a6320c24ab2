"""The inbox: what waits longest comes first, with everything a facilitator needs to decide."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import event

from builders import SentPhoto, WalkerPhone, a_jpeg, a_place, a_point, a_sent_point, an_open_walk, staff
from streets import Street
from wijkwandeling.database import db

NOWHERE: dict[str, Any] = {"lon": None, "lat": None, "source": "none"}


def ids(answer: dict[str, Any]) -> list[str]:
    return [point["observationId"] for point in answer["points"]]


def test_the_point_that_waits_longest_comes_first(street: Street) -> None:
    sent = [street.point(east) for east in (0, 200, 400)]
    assert ids(street.points()) == sent


def test_a_point_shows_what_the_walker_sent_and_what_we_made_of_it(street: Street) -> None:
    photo = SentPhoto(a_jpeg())
    sent = street.point(0, kind="opportunity", note="Een bank in de schaduw.", directionDeg=90.0, photos=(photo,))
    street.point(10), street.point(20)
    point = street.points()["points"][0]
    url = f"/api/v1/neighbourhoods/{street.neighbourhood_id}/photos/{photo.photo_id}"
    assert point["observationId"] == sent
    assert (point["kind"], point["note"], point["directionDeg"]) == ("opportunity", "Een bank in de schaduw.", 90.0)
    assert point["walkTitle"] == "Rondje Lindelaan"
    assert point["place"] == street.place(0)
    assert point["effectivePlace"]["source"] == "device"
    assert (point["complete"], point["farFromWalk"], point["metresOutside"]) == (True, False, 0.0)
    assert point["photos"][0]["state"] == "ready"
    assert point["photos"][0]["smallUrl"] == f"{url}/small"
    assert point["photos"][0]["originalUrl"] == f"{url}/original"
    assert point["decision"] == {"verdict": "pending", "number": 0, "byName": None, "at": None, "reason": None}
    assert (point["spotNumber"], point["spotTitle"]) == (1, None)


def test_a_theme_is_named(street: Street) -> None:
    neighbourhood = street.get("").get_json()
    theme = neighbourhood["themes"][0]
    street.point(0, themeId=theme["themeId"])
    [point] = street.points()["points"]
    assert (point["themeId"], point["themeName"]) == (theme["themeId"], theme["name"])


def test_a_point_that_still_waits_for_a_photo_says_so(street: Street) -> None:
    photo = SentPhoto(a_jpeg())
    street.phone.put_point("11111111-1111-4111-8111-111111111111", a_point(photo))
    [point] = street.points()["points"]
    assert (point["complete"], point["photos"]) == (False, [])


def test_a_photo_that_the_walker_took_out_is_not_shown(street: Street) -> None:
    wiped, kept = SentPhoto(a_jpeg()), SentPhoto(a_jpeg(colour=(1, 2, 3)))
    point_id = street.point(0, photos=(wiped, kept))
    street.phone.put_point(point_id, a_point(kept), if_match=1)
    [point] = street.points()["points"]
    assert [photo["photoId"] for photo in point["photos"]] == [kept.photo_id]


def test_a_point_cannot_show_the_photo_of_another_by_naming_it(street: Street) -> None:
    photo = SentPhoto(a_jpeg())
    street.point(0, photos=(photo,))
    street.phone.put_point("22222222-2222-4222-8222-222222222222", a_point(photo))
    assert [len(point["photos"]) for point in street.points()["points"]] == [1, 0]


def test_a_position_far_from_the_walk_is_marked_not_refused(street: Street) -> None:
    street.point(0, place=a_place(11.8835, 43.4671))
    [point] = street.points()["points"]
    assert point["farFromWalk"] is True
    assert point["metresOutside"] > 1_000_000


def test_a_point_without_location_says_where_its_photo_was_taken(street: Street) -> None:
    place = street.place(40)
    street.point(0, place=NOWHERE, photos=(SentPhoto(a_jpeg(lon=place["lon"], lat=place["lat"])),))
    street.point(0, place=NOWHERE)
    found, lost = street.points()["points"]
    assert found["effectivePlace"]["source"] == "exif"
    assert found["effectivePlace"]["lon"] == pytest.approx(place["lon"], abs=1e-6)
    assert (lost["effectivePlace"], lost["place"]["source"]) == (None, "none")


def test_withdrawn_points_are_gone(street: Street) -> None:
    kept, gone = street.point(0), street.point(10)
    street.phone.delete_point(gone)
    street.phone.delete_point("33333333-3333-4333-8333-333333333333")
    answer = street.points(decision="all")
    assert ids(answer) == [kept]
    assert answer["counts"] == {"pending": 1, "approved": 0, "hidden": 0}


def test_pages_follow_each_other_without_gaps_while_decisions_are_made(street: Street) -> None:
    sent = [street.point(10 * east) for east in range(7)]
    first = street.points(limit=3)
    assert (ids(first), first["next"]) == (sent[:3], sent[2])
    for point_id in sent[:3]:
        street.decide(point_id, "approved")
    second = street.points(limit=3, after=first["next"])
    assert ids(second) == sent[3:6]
    last = street.points(limit=3, after=second["next"])
    assert (ids(last), last["next"]) == (sent[6:], None)


def test_points_can_be_asked_by_decision_and_by_walk(street: Street) -> None:
    evening = an_open_walk(street.app, street.neighbourhood_id, "Avondronde")
    phone = WalkerPhone(street.client, evening)
    by_day, by_night, spam = street.point(0), a_sent_point(phone), a_sent_point(phone)
    street.decide(by_day, "approved")
    street.decide(spam, "hidden")
    assert ids(street.points(decision="approved")) == [by_day]
    assert ids(street.points(decision="hidden")) == [spam]
    assert ids(street.points(decision="all")) == [by_day, by_night, spam]
    only_evening = street.points(decision="all", walkId=evening.id)
    assert ids(only_evening) == [by_night, spam]
    assert only_evening["counts"] == {"pending": 1, "approved": 0, "hidden": 1}


@pytest.mark.parametrize(
    "query", ["decision=maybe", "limit=0", "limit=201", "after=44444444-4444-4444-8444-444444444444"]
)
def test_a_question_that_makes_no_sense_is_answered_with_400(street: Street, query: str) -> None:
    answer = street.get(f"/points?{query}")
    assert (answer.status_code, answer.get_json()["code"]) == (400, "invalid-input")


def test_only_reviewers_of_this_neighbourhood_read_points(street: Street, street_in_arezzo: Street) -> None:
    partner = staff(street.app, street.neighbourhood_id, "partner")
    builder = staff(street.app, street.neighbourhood_id, "agendaBuilder")
    codes = [
        street.get("/points", headers=headers).status_code
        for headers in (builder.headers, partner.headers, street_in_arezzo.staff_headers, street.phone.headers, {})
    ]
    assert codes == [200, 403, 403, 403, 401]


def test_more_points_do_not_mean_more_queries(street: Street) -> None:
    def queries() -> int:
        seen: list[str] = []

        def note(*args: Any) -> None:
            seen.append(args[2])

        with street.app.app_context():
            engine = db.engine
        event.listen(engine, "before_cursor_execute", note)
        street.points(decision="all")
        street.get("/spots")
        event.remove(engine, "before_cursor_execute", note)
        return len(seen)

    for east in range(3):
        street.point(10 * east, photos=(SentPhoto(a_jpeg()),))
    few = queries()
    for east in range(3, 12):
        street.point(10 * east, photos=(SentPhoto(a_jpeg()),))
    assert queries() == few
