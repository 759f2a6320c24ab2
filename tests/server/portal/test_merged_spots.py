"""What is public follows when facilitators make one spot of two, and when they take that back."""

from __future__ import annotations

import html
import re
from datetime import timedelta
from typing import Any

import pytest

from builders import a_sent_point
from wijkwandeling import clock

from .conftest import Town, near

BENCH = "Een bank bij de brug"


def two_spots(town: Town) -> tuple[dict[str, Any], dict[str, Any]]:
    """Approved, each of three points; an action came from the second."""
    for metres, note in ((0, "Bij de vijver"), (60, "Op de brug")):
        for step in range(3):
            town.decide(a_sent_point(town.truus, place=near(metres + step), note=f"{note} {step}"))
    pond, bridge = town.spots()
    town.action(BENCH, spotIds=[bridge["spotId"]])
    return pond, bridge


def merge(town: Town, spot: dict[str, Any], other: dict[str, Any]) -> None:
    answer = town.client.post(
        f"{town.url}/spots/{spot['spotId']}/merges",
        json={"spots": [{"spotId": other["spotId"], "revision": other["revision"]}]},
        headers=town.yusuf.headers | {"If-Match": f'"{spot["revision"]}"'},
    )
    assert answer.status_code == 201, answer.text


def undo(town: Town, spot: dict[str, Any]) -> None:
    url = f"{town.url}/spots/{spot['spotId']}/changes"
    change = town.client.get(url, headers=town.yusuf.headers).get_json()["changes"][0]
    url = f"{town.url}/spot-changes/{change['changeId']}/undos"
    assert town.client.post(url, headers=town.yusuf.headers).status_code == 201


def sections(town: Town) -> dict[str, str]:
    """Number of a spot to the words about it."""
    page = html.unescape(town.page())
    found = re.findall(r'<article[^>]* id="plek-(\d+)"(.*?)</article>', page, flags=re.DOTALL)
    return {number: re.sub(r"<[^>]+>", " ", words) for number, words in found}


def agenda_links(town: Town) -> list[str]:
    """To which spots the agenda on the page leads."""
    return re.findall(r'href="#plek-(\d+)">\d', town.page())


def test_a_merged_spot_has_the_points_and_the_action_of_both(town: Town) -> None:
    pond, bridge = two_spots(town)
    before = sections(town)
    assert set(before) == {"1", "2"}
    assert "2" in agenda_links(town)
    merge(town, pond, bridge)
    [(number, words)] = sections(town).items()
    assert number == "1"
    assert all(f"{note} {step}" in words for note in ("Bij de vijver", "Op de brug") for step in range(3))
    assert BENCH in words
    assert "2" not in agenda_links(town)
    assert "1" in agenda_links(town)
    assert "6 punten aan, op 1 plek." in town.page()
    undo(town, pond)
    assert sections(town) == before


def test_walkers_of_both_heard_of_the_action_and_are_not_asked_for_again(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    pond, bridge = two_spots(town)
    merge(town, pond, bridge)
    points = town.truus.my_points().get_json()["points"]
    assert [point["actions"][0]["title"] for point in points] == [BENCH] * 6
    moment = clock.now() + timedelta(days=15)
    monkeypatch.setattr(clock, "now", lambda: moment)
    found = town.client.get(f"{town.url}/unanswered-points", headers=town.fenna.headers).get_json()
    assert found["points"] == []


def test_the_agenda_as_a_map_shows_the_action_where_the_merged_spot_is(town: Town) -> None:
    pond, bridge = two_spots(town)
    merge(town, pond, bridge)
    answer = town.client.get(f"{town.url}/agenda-exports/geojson", headers=town.fenna.headers)
    assert answer.status_code == 200, answer.text
    [feature] = answer.get_json(force=True)["features"]
    assert feature["geometry"] is not None
