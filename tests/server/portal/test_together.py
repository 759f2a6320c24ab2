"""What everybody on the walk saw: totals at once, the points themselves only after a facilitator's yes."""

from __future__ import annotations

from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import LAT, LON, SentPhoto, WalkerPhone, a_jpeg, a_place, a_point, a_sent_point, an_open_walk
from wijkwandeling.portal import together
from wijkwandeling.walks.models import Walk

from .conftest import Town, a_revision, near

NOWHERE = {**a_place(source="none", accuracyM=None), "lon": None, "lat": None}


def read(phone: WalkerPhone) -> dict[str, Any]:
    answer = phone.client.get(f"{phone.url}/together", headers=phone.headers)
    assert answer.status_code == 200, answer.text
    return answer.get_json()  # type: ignore[no-any-return]


def theme(client: FlaskClient, walk: Walk, number: int) -> dict[str, Any]:
    themes = client.get(f"/api/v1/join-codes/{walk.join_code}").get_json()["themes"]
    return themes[number]  # type: ignore[no-any-return]


@pytest.fixture
def piet(client: FlaskClient, walk: Walk) -> WalkerPhone:
    """Somebody else on the same walk."""
    return WalkerPhone(client, walk)


def test_a_walk_without_points_says_so_calmly(town: Town) -> None:
    assert read(town.truus) == {
        "walkerCount": 1,
        "pointCount": 0,
        "kinds": [{"kind": kind, "count": 0} for kind in ("strength", "weakness", "opportunity")],
        "themes": [],
        "approved": [],
    }


def test_totals_count_every_point_of_every_phone_by_kind_and_theme(
    client: FlaskClient, town: Town, piet: WalkerPhone, walk: Walk
) -> None:
    first, second = theme(client, walk, 0), theme(client, walk, 1)
    a_sent_point(town.truus, kind="strength", themeId=first["themeId"])
    a_sent_point(piet, kind="weakness", themeId=second["themeId"])
    a_sent_point(piet, kind="opportunity", themeId=second["themeId"])
    a_sent_point(piet, kind="opportunity")
    told = read(town.truus)
    assert (told["walkerCount"], told["pointCount"]) == (2, 4)
    assert told["kinds"] == [
        {"kind": "strength", "count": 1},
        {"kind": "weakness", "count": 1},
        {"kind": "opportunity", "count": 2},
    ]
    none = {"strengths": 0, "weaknesses": 0, "opportunities": 0}
    assert told["themes"] == [
        {**none, "themeId": second["themeId"], "name": second["name"], "weaknesses": 1, "opportunities": 1},
        {**none, "themeId": first["themeId"], "name": first["name"], "strengths": 1},
    ]


def test_a_withdrawn_point_counts_nowhere_also_when_it_was_approved(town: Town) -> None:
    point = a_sent_point(town.truus)
    town.decide(point)
    assert read(town.truus)["pointCount"] == 1
    town.truus.delete_point(point)
    told = read(town.truus)
    assert (told["pointCount"], told["approved"]) == (0, [])


def test_a_withdrawal_that_came_before_its_point_counts_nowhere(town: Town) -> None:
    town.truus.delete_point("6a1b9b3e-2f0c-4f7e-9d59-0d5d5f6f3b11")
    assert read(town.truus)["pointCount"] == 0


def test_somebody_elses_point_is_read_once_approved_and_says_nothing_of_whose_it_is(
    town: Town, piet: WalkerPhone
) -> None:
    photo = SentPhoto(a_jpeg())
    point = a_sent_point(piet, photo, note="Hier zit altijd iemand.", kind="strength", place=near())
    assert read(town.truus)["approved"] == []
    town.decide(point)
    (shared,) = read(town.truus)["approved"]
    (shown,) = shared.pop("photos")
    assert shared == {
        "observationId": point,
        "kind": "strength",
        "themeId": None,
        "note": "Hier zit altijd iemand.",
        "lon": pytest.approx(LON),
        "lat": pytest.approx(LAT),
    }
    assert (shown["width"], shown["height"]) == (480, 360)
    for url in (shown["smallUrl"], shown["largeUrl"]):
        assert town.client.get(url).status_code == 200


@pytest.mark.parametrize("verdict", ["hidden", "pending"])
def test_a_point_that_is_taken_off_again_is_gone_but_still_counts(town: Town, verdict: str) -> None:
    point = a_sent_point(town.truus)
    town.decide(point)
    town.decide(point, verdict, number=1)
    told = read(town.truus)
    assert (told["pointCount"], told["approved"]) == (1, [])


def test_a_changed_point_waits_for_a_new_decision(town: Town) -> None:
    point = a_sent_point(town.truus, place=near())
    town.decide(point)
    a_revision(town, point, 1, note="Truus woont op nummer 12", place=near())
    assert read(town.truus)["approved"] == []


def test_a_photo_that_the_newer_version_left_out_is_not_shown(town: Town) -> None:
    photo = SentPhoto(a_jpeg())
    point = a_sent_point(town.truus, photo, place=near())
    a_revision(town, point, 1, place=near())
    town.decide(point)
    assert read(town.truus)["approved"][0]["photos"] == []


def test_a_point_that_names_anothers_photo_does_not_get_it(town: Town, piet: WalkerPhone) -> None:
    photo = SentPhoto(a_jpeg())
    a_sent_point(piet, photo)
    thief = a_sent_point(town.truus)
    town.truus.put_point(thief, a_point(photo), if_match=1)
    town.decide(thief)
    assert read(town.truus)["approved"][0]["photos"] == []


def test_an_approved_point_without_a_known_place_is_there_without_one(town: Town) -> None:
    point = a_sent_point(town.truus, place=NOWHERE)
    town.decide(point)
    (shared,) = read(town.truus)["approved"]
    assert (shared["lon"], shared["lat"]) == (None, None)


def test_a_place_that_only_the_photo_knows_counts(town: Town) -> None:
    point = a_sent_point(town.truus, SentPhoto(a_jpeg(lon=LON, lat=LAT)), place=NOWHERE)
    town.decide(point)
    (shared,) = read(town.truus)["approved"]
    assert (shared["lon"], shared["lat"]) == (pytest.approx(LON, abs=1e-5), pytest.approx(LAT, abs=1e-5))


def test_the_newest_come_first_and_a_long_walk_is_cut_off(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    points = town.approved_spot(4)
    monkeypatch.setattr(together, "APPROVED_MAX", 3)
    assert [point["observationId"] for point in read(town.truus)["approved"]] == points[:0:-1]


def test_another_walk_of_the_same_neighbourhood_is_not_mixed_in(app: APIFlask, client: FlaskClient, town: Town) -> None:
    elsewhere = WalkerPhone(client, an_open_walk(app, town.neighbourhood.id, "Avondrondje"))
    town.decide(a_sent_point(town.truus))
    told = read(elsewhere)
    assert (told["walkerCount"], told["pointCount"], told["approved"]) == (1, 0, [])
    peek = client.get(f"{town.truus.url}/together", headers=elsewhere.headers)
    assert (peek.status_code, peek.get_json()["code"]) == (403, "not-allowed")


def test_only_who_walks_reads_it(town: Town) -> None:
    url = f"{town.truus.url}/together"
    assert town.client.get(url).get_json()["code"] == "not-signed-in"
    assert town.client.get(url, headers=town.yusuf.headers).get_json()["code"] == "not-allowed"
    stranger = {"Authorization": f"Bearer {town.truus.walker_id}.{'0' * 64}"}
    assert town.client.get(url, headers=stranger).get_json()["code"] == "walker-unknown"
