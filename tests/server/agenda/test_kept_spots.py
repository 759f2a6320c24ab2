"""A decision about spots that would leave an action without a place is refused, and says which."""

from __future__ import annotations

from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from builders import LAT, LON, staff
from streets import Street, a_street


@pytest.fixture
def street(app: APIFlask, client: FlaskClient) -> Street:
    return a_street(app, client, LON, LAT)


def an_action_of(street: Street, spot_id: str) -> dict[str, Any]:
    builder = staff(street.app, street.neighbourhood_id, role="agendaBuilder", name="Bea").headers
    body = {"title": "Een bankje", "kind": "action", "spotIds": [spot_id]}
    answer = street.client.post(f"{street.url}/actions", json=body, headers=builder)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = {**answer.get_json(), "headers": builder, "etag": answer.headers["ETag"]}
    return made


def without_spot(street: Street, action: dict[str, Any]) -> TestResponse:
    """Its builder takes the spot from it, and one of its points instead."""
    return street.client.patch(
        f"{street.url}/actions/{action['actionId']}",
        json={"spotIds": [], "observationIds": [street.points()["points"][0]["observationId"]]},
        headers={**action["headers"], "If-Match": action["etag"]},
    )


def regrouped(street: Street) -> tuple[str, str]:
    """The new spot of a proposal that was accepted, and that change."""
    for east in (300, 302, 304, 329.7, 330.5, 331.4):
        street.point(east)
    mark = street.get("/spot-proposal").get_json()["mark"]
    headers = {**street.staff_headers, "If-Match": f'"{mark}"'}
    change = street.client.post(f"{street.url}/spot-regroupings", headers=headers).get_json()
    return str(street.spots()[-1]["spotId"]), str(change["changeId"])


def was_refused(answer: TestResponse, *words: str) -> bool:
    problem = answer.get_json()
    return (
        answer.status_code == 409 and problem["code"] == "spot-on-agenda" and all(w in problem["detail"] for w in words)
    )


def test_a_new_grouping_is_not_taken_back_from_under_an_action(street: Street) -> None:
    spot_id, change_id = regrouped(street)
    before = street.members(spot_id)
    action = an_action_of(street, spot_id)
    assert was_refused(street.undo(change_id), "Plek 2 (actie 1)", "Laat de agendabouwer de plek eerst uit")
    assert street.members(spot_id) == before
    assert without_spot(street, action).status_code == 200
    assert street.undo(change_id).status_code == 201


def test_nor_is_a_split(street: Street) -> None:
    ids = [street.point(east) for east in (0, 5, 10, 15)]
    [spot] = street.spots()
    new = street.split(spot["spotId"], *ids[:2], title="Bij de vijver").get_json()
    an_action_of(street, new["spotId"])
    [change] = [each for each in street.changes(f"spots/{spot['spotId']}/changes") if each["verb"] == "split"]
    assert was_refused(street.undo(change["changeId"]), "Bij de vijver (actie 1)")
    assert street.members(new["spotId"]) == set(ids[:2])


def test_a_point_is_not_set_aside_when_a_spot_on_the_agenda_ends_with_it(street: Street) -> None:
    ids = [street.point(east) for east in (0, 5, 10)]
    [spot] = street.spots()
    an_action_of(street, spot["spotId"])
    assert was_refused(street.set_aside(ids[0]), "Plek 1 (actie 1)", "Zet de plek eerst vast")
    street.pin(spot["spotId"])
    assert street.set_aside(ids[0]).status_code == 201
    assert street.members(spot["spotId"]) == set(ids[1:])


def test_what_leaves_the_points_with_the_action_goes_on(street: Street) -> None:
    ids = [street.point(east) for east in (0, 5, 10, 70, 75, 80)]
    first, second = (str(each["spotId"]) for each in street.spots())
    street.merge(first, second)
    an_action_of(street, first)
    [change] = street.changes(f"spots/{first}/changes")
    assert street.undo(change["changeId"]).status_code == 201
    assert (street.members(first), street.members(second)) == (set(ids[:3]), set(ids[3:]))
