"""A neighbourhood that was walked, with people who decide what may be seen of it."""

from __future__ import annotations

from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import (
    API,
    LAT,
    LON,
    SentPhoto,
    Staff,
    WalkerPhone,
    a_jpeg,
    a_neighbourhood,
    a_place,
    a_point,
    a_sent_point,
    an_open_walk,
    staff,
)
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.walks.models import Walk

from .maker import Maker
from .visitor import Visitor


class Town:
    """Lindenkwartier: Truus walks with her phone, Yusuf reviews, Fenna builds the agenda, anybody reads the page."""

    def __init__(self, client: FlaskClient, neighbourhood: Neighbourhood, phone: WalkerPhone, staff: list[Staff]):
        self.client = client
        self.neighbourhood = neighbourhood
        self.truus = phone
        self.yusuf, self.fenna = staff
        self.url = f"{API}/neighbourhoods/{neighbourhood.id}"

    def page(self) -> str:
        answer = self.client.get(f"/wijken/{self.neighbourhood.slug}")
        assert answer.status_code == 200, answer.text
        return answer.text

    def points_at_one_place(self, count: int = 3, **content: Any) -> list[str]:
        """Points close enough to become a spot."""
        return [a_sent_point(self.truus, place=near(metres=n), **content) for n in range(count)]

    def decide(self, observation_id: str, verdict: str = "approved", number: int = 0, **said: str) -> None:
        answer = self.client.put(
            f"{self.url}/points/{observation_id}/decision",
            json={"verdict": verdict, "number": number, **said},
            headers=self.yusuf.headers,
        )
        assert answer.status_code == 200, answer.text

    def approved_spot(self, count: int = 3, **content: Any) -> list[str]:
        """The ids of points that lie in one spot and were approved."""
        points = self.points_at_one_place(count, **content)
        for point in points:
            self.decide(point)
        return points

    def approved_photo(self) -> tuple[str, SentPhoto]:
        """An approved point in a spot, and the photo in it."""
        self.approved_spot(2)
        photo = SentPhoto(a_jpeg(lon=LON, lat=LAT))
        point = a_sent_point(self.truus, photo, place=near())
        self.decide(point)
        return point, photo

    def spots(self) -> list[dict[str, Any]]:
        """The properties of every spot."""
        features = self.client.get(f"{self.url}/spots", headers=self.yusuf.headers).get_json()["features"]
        return [feature["properties"] for feature in features]

    def name_spot(self, spot_id: str, title: str) -> None:
        url = f"{self.url}/spots/{spot_id}"
        read = self.client.get(url, headers=self.yusuf.headers).headers["ETag"]
        headers = self.yusuf.headers | {"If-Match": read}
        assert self.client.patch(url, json={"title": title}, headers=headers).status_code == 200

    def action(self, title: str = "Een bank bij de vijver", kind: str = "action", **content: Any) -> dict[str, Any]:
        body = {"title": title, "kind": kind, **content}
        answer = self.client.post(f"{self.url}/actions", json=body, headers=self.fenna.headers)
        assert answer.status_code == 201, answer.text
        return answer.get_json()  # type: ignore[no-any-return]

    def move(self, action: dict[str, Any], status: str, **words: str) -> dict[str, Any]:
        headers = self.fenna.headers | {"If-Match": f'"{action["revision"]}"'}
        url = f"{self.url}/actions/{action['actionId']}/status-changes"
        answer = self.client.post(url, json={"status": status, **words}, headers=headers)
        assert answer.status_code == 201, answer.text
        return answer.get_json()  # type: ignore[no-any-return]

    def my_point(self, observation_id: str) -> dict[str, Any]:
        """What Truus reads about one of her points."""
        points = self.truus.my_points().get_json()["points"]
        return next(point for point in points if point["observationId"] == observation_id)


def near(metres: float = 0.0) -> dict[str, Any]:
    """A place so many metres north of the middle."""
    return a_place(LON, LAT + metres / 111_000)


def a_revision(town: Town, observation_id: str, revision: int, **content: Any) -> None:
    """Truus changes her point."""
    answer = town.truus.put_point(observation_id, a_point(**content), if_match=revision)
    assert answer.status_code == 200, answer.text


@pytest.fixture
def walk(app: APIFlask, town_itself: Neighbourhood) -> Walk:
    return an_open_walk(app, town_itself.id, meeting_point="de bank in het Lindepark")


@pytest.fixture
def town_itself(app: APIFlask) -> Neighbourhood:
    return a_neighbourhood(
        app,
        ambition="Een wijk waar je elkaar tegenkomt.",
        contact="Wijkteam, wijkteam@lindenkwartier.example",
    )


@pytest.fixture
def town(app: APIFlask, client: FlaskClient, town_itself: Neighbourhood, walk: Walk) -> Town:
    people = [staff(app, town_itself.id, "facilitator", "Yusuf"), staff(app, town_itself.id, "agendaBuilder", "Fenna")]
    return Town(client, town_itself, WalkerPhone(client, walk), people)


@pytest.fixture
def hatice(app: APIFlask, town: Town) -> Maker:
    return Maker(app, town.neighbourhood.slug)


@pytest.fixture
def visitor(app: APIFlask) -> Visitor:
    return Visitor(app)
