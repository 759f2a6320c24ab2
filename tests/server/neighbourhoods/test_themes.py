"""The themes of a neighbourhood are its own: added, renamed, reordered, retired, and nothing said with them is lost."""

from __future__ import annotations

from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from builders import API, WalkerPhone, a_neighbourhood, a_sent_point, an_open_walk, staff
from wijkwandeling.neighbourhoods.models import Neighbourhood

Theme = dict[str, Any]


class Desk:
    def __init__(self, app: APIFlask, client: FlaskClient, own: Neighbourhood) -> None:
        self.client, self.own = client, own
        self.url = f"{API}/neighbourhoods/{own.id}"
        self.headers = staff(app, own.id).headers

    def all(self) -> list[Theme]:
        found: list[Theme] = self.client.get(f"{self.url}/themes", headers=self.headers).get_json()["themes"]
        return found

    def offered(self) -> list[str]:
        told = self.client.get(self.url, headers=self.headers).get_json()
        return [theme["name"] for theme in told["themes"]]

    def put(self, themes: list[Theme], revision: int | None = None) -> TestResponse:
        read = self.client.get(self.url, headers=self.headers).get_json()["revision"]
        content = [{name: theme.get(name) for name in ("themeId", "name", "icon")} for theme in themes]
        headers = self.headers | {"If-Match": f'"{revision or read}"'}
        return self.client.put(f"{self.url}/themes", json={"themes": content}, headers=headers)


@pytest.fixture
def desk(app: APIFlask, client: FlaskClient) -> Desk:
    return Desk(app, client, a_neighbourhood(app))


def test_themes_are_added_renamed_and_put_in_another_order(desk: Desk) -> None:
    first, second, *_ = desk.all()
    new = {"name": "Honden", "icon": "dog"}
    swapped = [new, {**second, "name": first["name"]}, {**first, "name": second["name"]}]
    assert desk.put(swapped).status_code == 200
    assert desk.offered() == ["Honden", first["name"], second["name"]]
    assert [theme["themeId"] for theme in desk.all()][1:3] == [second["themeId"], first["themeId"]]


def test_a_retired_theme_stays_with_what_was_said(app: APIFlask, client: FlaskClient, desk: Desk) -> None:
    gone, *others = desk.all()
    phone = WalkerPhone(client, an_open_walk(app, desk.own.id))
    before = a_sent_point(phone, themeId=gone["themeId"])
    assert desk.put(others).status_code == 200
    assert gone["name"] not in desk.offered()
    # A phone that was without signal does not know yet.
    late = a_sent_point(phone, themeId=gone["themeId"])
    points = client.get(f"{desk.url}/points", headers=desk.headers).get_json()["points"]
    assert {point["observationId"]: point["themeName"] for point in points} == {
        before: gone["name"],
        late: gone["name"],
    }


def test_a_retired_theme_comes_back_by_its_name(desk: Desk) -> None:
    gone, *others = desk.all()
    desk.put(others)
    desk.put([*others, {"name": gone["name"].upper(), "icon": "star"}])
    back = next(theme for theme in desk.all() if theme["themeId"] == gone["themeId"])
    assert (back["name"], back["retired"], len(desk.all())) == (gone["name"].upper(), False, len(others) + 1)


def test_another_theme_may_take_the_name_of_a_retired_one(desk: Desk) -> None:
    gone, heir, *others = desk.all()
    assert desk.put([{**heir, "name": gone["name"]}, *others]).status_code == 200
    assert desk.offered()[0] == gone["name"]
    retired = next(theme for theme in desk.all() if theme["themeId"] == gone["themeId"])
    assert retired["name"].startswith(f"{gone['name']} (tot ")


def test_two_themes_need_two_names(desk: Desk) -> None:
    first, second, *_ = desk.all()
    answer = desk.put([first, {**second, "name": first["name"].lower()}])
    assert answer.get_json()["code"] == "theme-name-taken"
    assert desk.put([first, first]).get_json()["code"] == "theme-name-taken"


def test_a_list_that_somebody_else_changed_is_not_overwritten(desk: Desk) -> None:
    themes = desk.all()
    desk.put(themes[1:])
    assert desk.put(themes, revision=1).get_json()["code"] == "stale"
    assert desk.put([*themes, {**themes[0], "themeId": "een-ander"}]).get_json()["code"] == "unknown-theme"
