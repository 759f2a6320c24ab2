"""Corrections: what a facilitator puts right, beside what the walker said."""

from __future__ import annotations

from threading import Barrier, Thread
from typing import Any

import pytest
from sqlalchemy import select

from builders import API, a_point, staff
from streets import Street
from wijkwandeling.database import db
from wijkwandeling.intake.models import Observation
from wijkwandeling.neighbourhoods.store import themes_of
from wijkwandeling.review.models import Correction

NOTE = "Jan de Vries van nummer 12 (06 12345678) ruimt hier nooit op"
LEFT_OUT = [{"words": "Jan de Vries", "kind": "name"}, {"words": "06 12345678", "kind": "phone"}]
PUBLIC_NOTE = "[naam weggelaten] van nummer 12 ([telefoonnummer weggelaten]) ruimt hier nooit op"


def themes(street: Street) -> list[str]:
    with street.app.app_context():
        return [theme.id for theme in themes_of(street.neighbourhood_id)]


def point(street: Street, point_id: str) -> dict[str, Any]:
    [found] = [each for each in street.points(decision="all")["points"] if each["observationId"] == point_id]
    return dict(found)


def test_a_corrected_place_moves_the_point_and_the_walkers_own_stays_beside_it(street: Street) -> None:
    there = [street.point(0), street.point(4), street.point(8)]
    lost = street.point(300)
    own = street.place(300)
    assert street.loose() == {lost}
    place = street.place(6)
    answer = street.correct(lost, place={"lon": place["lon"], "lat": place["lat"]})
    assert answer.status_code == 200
    shown = answer.get_json()
    assert shown["effectivePlace"]["source"] == "facilitator"
    assert shown["effectivePlace"]["lon"] == pytest.approx(place["lon"])
    assert shown["own"]["effectivePlace"] == {"lon": own["lon"], "lat": own["lat"], "source": "device"}
    assert shown["place"]["lon"] == own["lon"]
    assert shown["spotNumber"] == 1
    assert street.members(shown["spotId"]) == {*there, lost}
    assert street.loose() == set()


def test_a_point_that_nobody_can_place_leaves_its_spot_and_comes_back(street: Street) -> None:
    points = [street.point(0), street.point(4), street.point(8), street.point(12)]
    answer = street.correct(points[3], place={"lon": None, "lat": None})
    assert answer.get_json()["effectivePlace"] is None
    assert answer.get_json()["spotId"] is None
    assert street.spots()[0]["pointCount"] == 3
    assert street.loose() == set()
    back = street.correct(points[3], number=1)
    assert back.get_json()["effectivePlace"]["source"] == "device"
    assert street.spots()[0]["pointCount"] == 4


def test_a_corrected_theme_is_the_points_theme_and_the_walkers_is_remembered(street: Street) -> None:
    first, second, *_ = themes(street)
    point_id = street.point(0, themeId=first)
    shown = street.correct(point_id, theme={"themeId": second}).get_json()
    assert (shown["themeId"], shown["own"]["themeId"]) == (second, first)
    assert shown["themeName"] != shown["own"]["themeName"]
    none = street.correct(point_id, number=1, theme={"themeId": None}).get_json()
    assert (none["themeId"], none["themeName"]) == (None, None)
    assert street.correct(point_id, number=2).get_json()["themeId"] == first


def test_words_that_are_left_out_are_read_by_facilitators_only(street: Street) -> None:
    point_id = street.point(0, note=NOTE)
    shown = street.correct(point_id, leftOut=LEFT_OUT).get_json()
    assert (shown["note"], shown["own"]["note"]) == (PUBLIC_NOTE, NOTE)
    assert shown["correction"]["leftOut"] == LEFT_OUT
    builder = staff(street.app, street.neighbourhood_id, "agendaBuilder", "Marja")
    answer = street.get("/points?decision=all", headers=builder.headers)
    assert PUBLIC_NOTE in answer.text
    assert "Jan de Vries" not in answer.text
    assert "12345678" not in answer.text


def test_what_the_walker_sent_is_not_edited(street: Street) -> None:
    point_id = street.point(0, note=NOTE)
    before = street.phone.get_point(point_id).get_json()
    street.correct(point_id, leftOut=LEFT_OUT, theme={"themeId": themes(street)[0]}, place={"lon": None, "lat": None})
    assert street.phone.get_point(point_id).get_json() == before
    with street.app.app_context():
        kept = db.session.get_one(Observation, point_id)
        assert (kept.note, kept.theme_id, kept.revision) == (NOTE, None, 1)


def test_a_walker_who_changes_the_point_brings_it_back_to_the_inbox_with_the_own_word_first(street: Street) -> None:
    first, second, third, *_ = themes(street)
    point_id = street.point(0, note=NOTE, themeId=first)
    place = street.place(200)
    moved = {"lon": place["lon"], "lat": place["lat"]}
    street.correct(point_id, theme={"themeId": second}, place=moved, leftOut=LEFT_OUT)
    street.decide(point_id, "approved")

    content = a_point(note="Nu netter. Jan de Vries hielp.", themeId=first, place=street.place(0))
    street.phone.put_point(point_id, content, if_match=1)
    same = point(street, point_id)
    assert same["decision"]["verdict"] == "pending"
    assert same["note"] == "Nu netter. [naam weggelaten] hielp."
    assert same["themeId"] == second
    assert same["effectivePlace"]["source"] == "facilitator"

    content = a_point(note="Nu netter.", themeId=third, place=street.place(30, source="pin"))
    street.phone.put_point(point_id, content, if_match=2)
    changed = point(street, point_id)
    assert changed["themeId"] == third
    assert changed["effectivePlace"]["source"] == "pin"
    assert (changed["correction"]["theme"], changed["correction"]["place"]) == (None, None)


def test_whoever_corrects_second_hears_that_somebody_was_first(street: Street) -> None:
    point_id = street.point(0, note=NOTE)
    fenna = staff(street.app, street.neighbourhood_id, name="Fenna")
    assert street.correct(point_id, leftOut=LEFT_OUT).status_code == 200
    answer = street.correct(point_id, leftOut=[], headers=fenna.headers)
    assert (answer.status_code, answer.get_json()["code"]) == (409, "stale")
    assert street.correct(point_id, number=None, headers=fenna.headers).status_code == 428
    assert point(street, point_id)["correction"]["byName"] == "Yusuf"


def test_saying_the_same_again_is_no_conflict(street: Street) -> None:
    point_id = street.point(0, note=NOTE)
    wanted: dict[str, Any] = {
        "leftOut": LEFT_OUT,
        "place": {"lon": None, "lat": None},
        "theme": {"themeId": themes(street)[0]},
    }
    for _ in range(2):
        answer = street.correct(point_id, **wanted)
        assert (answer.status_code, answer.get_json()["correction"]["number"]) == (200, 1)


def test_of_two_corrections_at_the_same_moment_one_is_kept(street: Street) -> None:
    point_id = street.point(0, note=NOTE)
    people = [staff(street.app, street.neighbourhood_id, name=name) for name in ("Fenna", "Mila", "Daan")]
    together = Barrier(len(people))
    codes: list[int] = []

    def correct(number: int) -> None:
        together.wait()
        words = [{"words": f"woord {number}", "kind": "other"}]
        client = street.app.test_client()
        answer = street.correct(point_id, leftOut=words, headers=people[number].headers, client=client)
        codes.append(answer.status_code)

    threads = [Thread(target=correct, args=(number,)) for number in range(len(people))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(codes) == [200, 409, 409]


def test_who_decides_without_having_seen_the_correction_hears_of_it(street: Street) -> None:
    point_id = street.point(0, note=NOTE)
    street.correct(point_id, leftOut=LEFT_OUT)
    assert street.decide(point_id, "approved", correction=0).status_code == 409
    assert street.decide(point_id, "approved", correction=1).status_code == 200
    # A facilitator's correction needs no second look.
    assert street.correct(point_id, number=1).get_json()["decision"]["verdict"] == "approved"


@pytest.mark.parametrize(
    ("correction", "code"),
    [
        ({"theme": {"themeId": "bestaat-niet"}}, "unknown-theme"),
        ({"place": {"lon": 4.6, "lat": None}}, "invalid-input"),
        ({"place": {"lon": 4.6, "lat": 100}}, "invalid-input"),
        ({"leftOut": [{"words": "  ", "kind": "name"}]}, "invalid-input"),
        ({"leftOut": [{"words": "Jan", "kind": "iets"}]}, "invalid-input"),
    ],
)
def test_a_correction_that_makes_no_sense_is_refused(street: Street, correction: dict[str, Any], code: str) -> None:
    answer = street.correct(street.point(0), **correction)
    assert (answer.status_code, answer.get_json()["code"]) == (400, code)


def test_only_a_facilitator_of_this_neighbourhood_corrects(street: Street, street_in_arezzo: Street) -> None:
    point_id = street.point(0)
    builder = staff(street.app, street.neighbourhood_id, "agendaBuilder")
    headers = [builder.headers, street.phone.headers, {}]
    assert [street.correct(point_id, headers=each).status_code for each in headers] == [403, 403, 401]
    assert street.correct(street_in_arezzo.point(0)).status_code == 404


def test_a_walker_reads_what_was_corrected_of_the_own_point(street: Street) -> None:
    as_sent = street.point(0)
    corrected = street.point(0, note=NOTE, themeId=themes(street)[0])
    street.correct(corrected, leftOut=LEFT_OUT, theme={"themeId": None}, place={"lon": None, "lat": None})
    points = {each["observationId"]: each for each in street.phone.my_points().get_json()["points"]}
    assert points[as_sent]["correction"] is None
    told = {"note": PUBLIC_NOTE, "themeName": "", "moved": True, "lon": None, "lat": None}
    assert points[corrected]["correction"] == told
    assert points[corrected]["content"]["note"] == NOTE


def test_totals_by_theme_count_the_corrected_theme(street: Street) -> None:
    first, second, *_ = themes(street)
    street.correct(street.point(0, themeId=first), theme={"themeId": second})
    url = f"{API}/walks/{street.phone.walk_id}/together"
    together = street.client.get(url, headers=street.phone.headers).get_json()
    assert [theme["themeId"] for theme in together["themes"]] == [second]


def test_every_correction_is_kept_with_who_and_when(street: Street) -> None:
    point_id = street.point(0, note=NOTE)
    street.correct(point_id, leftOut=LEFT_OUT)
    street.correct(point_id, number=1)
    with street.app.app_context():
        kept = db.session.scalars(select(Correction).order_by(Correction.number)).all()
        assert [(row.number, row.left_out, row.account_id) for row in kept] == [
            (1, LEFT_OUT, street.account_id),
            (2, [], street.account_id),
        ]
