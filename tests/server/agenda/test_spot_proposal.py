"""A proposal for new spots is told in differences, carried out as read, and leaves alone what people decided."""

from __future__ import annotations

from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from builders import LAT, LON, staff
from streets import Street, a_street
from wijkwandeling.clustering import regroup


@pytest.fixture
def street(app: APIFlask, client: FlaskClient) -> Street:
    return a_street(app, client, LON, LAT)


def a_spot(street: Street, *easts: float, north: float = 0.0) -> str:
    """The id of the newest spot, with points at these places."""
    for east in easts:
        street.point(east, north)
    return str(street.spots()[-1]["spotId"])


def two_that_would_be_one(street: Street, north: float = 0.0) -> tuple[str, str]:
    return a_spot(street, 0, 10, 20, north=north), a_spot(street, 44, 49, 54, north=north)


def proposal(street: Street, **how: Any) -> dict[str, Any]:
    answer = street.get("/spot-proposal", **how)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.get_json()
    return found


def accept(street: Street, mark: str | None = None, *, headers: dict[str, str] | None = None) -> TestResponse:
    """``mark``: of the proposal that was read; left out, as it is now."""
    read = proposal(street)["mark"] if mark is None else mark
    return street.client.post(
        f"{street.url}/spot-regroupings",
        headers={**(street.staff_headers if headers is None else headers), "If-Match": f'"{read}"'},
    )


def lines(street: Street) -> list[tuple[str, int | None, int, list[tuple[int | None, int]]]]:
    """Kind, number, points, and from which spot how many."""
    return [
        (
            line["kind"],
            line["spot"] and line["spot"]["number"],
            line["pointCount"],
            [(source["spot"] and source["spot"]["number"], source["count"]) for source in line["sources"]],
        )
        for line in proposal(street)["changes"]
    ]


def members(street: Street) -> dict[int, set[str]]:
    return {spot["number"]: street.members(spot["spotId"]) for spot in street.spots()}


def test_spots_that_would_be_one_apart_or_larger_are_told_and_carried_out(street: Street) -> None:
    one, other = two_that_would_be_one(street)
    a_spot(street, 300, 302, 304, 329.7, 330.5, 331.4)
    a_spot(street, 500, 510, 520)
    late = street.point(542)
    a_spot(street, 800, 810, 820)
    assert lines(street) == [
        ("joined", 1, 6, [(2, 3)]),
        ("apart", None, 3, [(3, 3)]),
        ("grows", 4, 4, [(None, 1)]),
    ]
    told = proposal(street)
    assert (told["unchangedCount"], told["byHandCount"], told["movedCount"]) == (1, 0, 7)
    assert sum(told["changes"][0]["counts"].values()) == 6
    before = members(street)
    change = accept(street).get_json()
    assert (change["verb"], change["byName"], change["pointCount"]) == ("regroup", "Yusuf", 7)
    assert change["otherNames"] == ["Plek 6"]
    after = members(street)
    assert after[1] == before[1] | before[2]
    assert after[3] | after[6] == before[3]
    assert after[4] == before[4] | {late}
    assert after[5] == before[5]
    assert street.get(f"/spots/{other}").status_code == 404
    assert lines(street) == []
    assert accept(street).get_json()["code"] == "nothing-to-propose"
    [seen] = street.changes(f"spots/{one}/changes")
    assert seen == change


def test_taken_back_everything_lies_as_before_with_what_came_since(street: Street) -> None:
    two_that_would_be_one(street)
    a_spot(street, 300, 302, 304, 329.7, 330.5, 331.4)
    before = members(street)
    change = accept(street).get_json()
    west, east, apart = street.point(5), street.point(52), street.point(331)
    now = members(street)
    assert (west in now[1], east in now[1], apart in now[4]) == (True, True, True)
    answer = street.undo(change["changeId"])
    assert answer.status_code == 201, answer.text
    assert answer.get_json()["changes"][0]["undoneByName"] == "Yusuf"
    assert members(street) == {1: before[1] | {west}, 2: before[2] | {east}, 3: before[3] | {apart}}
    assert street.undo(change["changeId"]).status_code == 409


def test_a_spot_of_who_stood_still_takes_part_like_any_other(street: Street) -> None:
    a_spot(street, 0, 0, 0)
    late = street.point(42)
    assert lines(street) == []
    street.point(21)
    assert lines(street) == [("grows", 1, 5, [(None, 1)])]
    assert accept(street).status_code == 201
    assert late in members(street)[1]


def test_a_point_that_lay_loose_by_itself_goes_with_the_spot_and_stays_when_others_come(street: Street) -> None:
    spot_id = a_spot(street, 0, 10, 20)
    loose = street.point(42)
    accept(street)
    inside = street.members(spot_id)
    assert loose in inside
    # Now that three lie together, they would have founded a spot of their own.
    newer = {street.point(44), street.point(46)}
    assert street.members(spot_id) >= inside
    assert newer <= street.members(spot_id)


def test_a_proposal_that_is_not_what_would_happen_now_changes_nothing(street: Street) -> None:
    two_that_would_be_one(street)
    mark = proposal(street)["mark"]
    street.point(900)
    assert proposal(street)["mark"] == mark
    before = members(street)
    before[1].add(street.point(12))
    answer = accept(street, mark)
    assert (answer.status_code, answer.get_json()["code"]) == (409, "proposal-changed")
    assert "niets verloren" in answer.get_json()["detail"]
    assert members(street) == before
    without = street.client.post(f"{street.url}/spot-regroupings", headers=street.staff_headers)
    assert without.status_code == 428
    assert accept(street).status_code == 201


def test_what_people_decided_stays_as_it_is(street: Street) -> None:
    one, _ = two_that_would_be_one(street)
    street.pin(one)
    assert lines(street) == []
    merged, other = two_that_would_be_one(street, north=200)
    street.merge(other, merged)
    part = a_spot(street, 0, 10, 20, 25, 30, north=400)
    street.split(part, *list(street.members(part))[:2])
    a_spot(street, 0, 10, 20, north=600)
    street.set_aside(street.point(42, 600))
    assert lines(street) == []
    assert proposal(street)["byHandCount"] == 4


def test_spots_with_a_name_or_on_the_agenda_never_become_one(street: Street) -> None:
    one, other = two_that_would_be_one(street)
    street.rename(other, "Bij de brug")
    # The one with the name is the one that stays.
    assert [line["spot"]["title"] for line in proposal(street)["changes"]] == ["Bij de brug"]
    body = {"title": "Een bank", "kind": "action", "spotIds": [one]}
    builder = staff(street.app, street.neighbourhood_id, "agendaBuilder").headers
    assert street.client.post(f"{street.url}/actions", json=body, headers=builder).status_code == 201
    assert lines(street) == []
    assert proposal(street)["unchangedCount"] == 2


def test_a_line_tells_the_street_and_whether_a_spot_is_on_the_agenda(street: Street) -> None:
    spot_id = a_spot(street, 300, 302, 304, 329.7, 330.5, 331.4)
    builder = staff(street.app, street.neighbourhood_id, "agendaBuilder").headers
    body = {"title": "Een bank", "kind": "action", "spotIds": [spot_id]}
    street.client.post(f"{street.url}/actions", json=body, headers=builder)
    [line] = proposal(street, headers=builder)["changes"]
    assert (line["kind"], line["spot"], line["sources"][0]["spot"]["onAgenda"]) == ("apart", None, True)
    assert line["sources"][0]["spot"]["pointCount"] == 6
    assert len(line["ring"]) > 4


def test_only_facilitators_accept_and_partners_read_none_of_it(street: Street) -> None:
    two_that_would_be_one(street)
    builder = staff(street.app, street.neighbourhood_id, "agendaBuilder").headers
    partner = staff(street.app, street.neighbourhood_id, "partner").headers
    assert street.get("/spot-proposal", headers=builder).status_code == 200
    assert accept(street, headers=builder).status_code == 403
    assert street.get("/spot-proposal", headers=partner).status_code == 403


def test_very_many_points_are_refused_in_words(street: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regroup, "POINTS_MAX", 5)
    two_that_would_be_one(street)
    answer = street.get("/spot-proposal")
    assert (answer.status_code, answer.get_json()["code"]) == (400, "too-many-points")
    assert "20.000" in answer.get_json()["detail"]
