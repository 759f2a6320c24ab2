"""A facilitator prepares walks and follows how many phones take part."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import API, Staff, WalkerPhone, a_neighbourhood, an_open_walk, square, staff
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.walks.models import Walk


@pytest.fixture
def yusuf(app: APIFlask, neighbourhood: Neighbourhood) -> Staff:
    return staff(app, neighbourhood.id, "facilitator")


@pytest.fixture
def url(neighbourhood: Neighbourhood) -> str:
    return f"{API}/neighbourhoods/{neighbourhood.id}/walks"


def _self_crossing() -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": [[[4.6, 52.3], [4.7, 52.4], [4.7, 52.3], [4.6, 52.4], [4.6, 52.3]]]}


def test_a_new_walk_is_open_and_covers_the_neighbourhood(client: FlaskClient, yusuf: Staff, url: str) -> None:
    body = {"title": "Rondje Eikenplein", "startsAt": "2026-05-09T10:00:00+02:00", "meetingPoint": "De kiosk"}
    answer = client.post(url, json=body, headers=yusuf.headers)
    assert answer.status_code == 201
    walk = answer.get_json()
    assert (walk["state"], walk["meetingPoint"]) == ("open", "De kiosk")
    assert datetime.fromisoformat(walk["startsAt"]) == datetime.fromisoformat(body["startsAt"])
    assert walk["area"] == square()
    assert walk["walkerUrl"].endswith(f"/w/{walk['joinCode']}")
    joined = client.get(f"{API}/join-codes/{walk['joinCode']}").get_json()
    assert joined["walkId"] == walk["walkId"]


def test_the_list_tells_how_many_joined_and_what_they_still_have_to_send(
    client: FlaskClient, yusuf: Staff, url: str, walk: Walk
) -> None:
    for unsent in ("4", "3"):
        WalkerPhone(client, walk).my_points(Unsent_Count=unsent)
    WalkerPhone(client, walk)
    (listed,) = client.get(url, headers=yusuf.headers).get_json()["walks"]
    assert (listed["walkId"], listed["walkerCount"], listed["announcedCount"]) == (walk.id, 3, 7)


def test_the_newest_walk_comes_first(
    app: APIFlask, client: FlaskClient, yusuf: Staff, neighbourhood: Neighbourhood, url: str
) -> None:
    for title in ("Eerste rondje", "Tweede rondje"):
        an_open_walk(app, neighbourhood.id, title)
    listed = client.get(url, headers=yusuf.headers).get_json()["walks"]
    assert [walk["title"] for walk in listed] == ["Tweede rondje", "Eerste rondje"]


def test_closing_a_walk_stops_joining_and_opening_it_again_allows_it(
    client: FlaskClient, yusuf: Staff, url: str, walk: Walk
) -> None:
    closed = client.patch(f"{url}/{walk.id}", json={"state": "closed"}, headers=yusuf.headers).get_json()
    assert closed["state"] == "closed"
    assert closed["closedAt"] is not None
    assert client.get(f"{API}/join-codes/{walk.join_code}").status_code == 410
    again = client.patch(f"{url}/{walk.id}", json={"state": "open"}, headers=yusuf.headers).get_json()
    assert (again["state"], again["closedAt"]) == ("open", None)
    assert client.get(f"{API}/join-codes/{walk.join_code}").status_code == 200


def test_a_change_leaves_the_rest_as_it_was(client: FlaskClient, yusuf: Staff, url: str, walk: Walk) -> None:
    changed = client.patch(f"{url}/{walk.id}", json={"goal": "Samen kijken"}, headers=yusuf.headers).get_json()
    assert (changed["goal"], changed["title"], changed["meetingPoint"]) == (
        "Samen kijken",
        "Rondje Lindelaan",
        "De bank in het Lindepark",
    )


def test_an_open_walk_does_not_become_a_draft(client: FlaskClient, yusuf: Staff, url: str, walk: Walk) -> None:
    answer = client.patch(f"{url}/{walk.id}", json={"state": "draft"}, headers=yusuf.headers)
    assert (answer.status_code, answer.get_json()["code"]) == (409, "move-not-allowed")


def test_an_area_that_cannot_be_one_is_refused_by_name(client: FlaskClient, yusuf: Staff, url: str) -> None:
    answer = client.post(url, json={"title": "Rondje", "area": _self_crossing()}, headers=yusuf.headers)
    assert (answer.status_code, answer.get_json()["code"]) == (400, "invalid-input")
    assert answer.get_json()["errors"]["json"]["area"] == ["De grens kruist zichzelf of omsluit geen gebied."]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "title"),
        ({"title": ""}, "title"),
        ({"title": "Rondje", "startsAt": "2026-05-09T10:00:00"}, "startsAt"),
        ({"title": "Rondje", "area": "hier"}, "area"),
        ({"title": "Rondje", "budget": 3}, "budget"),
    ],
)
def test_a_wrong_member_is_named(client: FlaskClient, yusuf: Staff, url: str, body: dict[str, Any], field: str) -> None:
    answer = client.post(url, json=body, headers=yusuf.headers)
    assert (answer.status_code, list(answer.get_json()["errors"]["json"])) == (400, [field])


@pytest.mark.parametrize("role", ["agendaBuilder", "partner"])
def test_only_facilitators_make_walks_but_all_staff_see_them(
    app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood, url: str, role: str
) -> None:
    other = staff(app, neighbourhood.id, role)
    assert client.post(url, json={"title": "Rondje"}, headers=other.headers).get_json()["code"] == "not-allowed"
    assert client.get(url, headers=other.headers).status_code == 200


def test_a_walk_of_another_neighbourhood_is_not_reached_through_ones_own(
    app: APIFlask, client: FlaskClient, yusuf: Staff, url: str
) -> None:
    elsewhere = an_open_walk(app, a_neighbourhood(app, "Eikenkwartier").id)
    answer = client.patch(f"{url}/{elsewhere.id}", json={"title": "Van mij"}, headers=yusuf.headers)
    assert (answer.status_code, answer.get_json()["code"]) == (404, "not-found")
