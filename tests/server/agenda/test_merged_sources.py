"""An action that is edited while its spot is part of another one finds it again after the merge is taken back."""

from __future__ import annotations

from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import LAT, LON, staff
from streets import Street, a_street

from .conftest import Builder


@pytest.fixture
def street(app: APIFlask, client: FlaskClient) -> Street:
    return a_street(app, client, LON, LAT)


@pytest.fixture
def bea(street: Street) -> Builder:
    who = staff(street.app, street.neighbourhood_id, role="agendaBuilder", name="Bea")
    return Builder(street.client, street.neighbourhood_id, who)


def three_spots(street: Street) -> list[str]:
    for east in (0, 5, 10, 70, 75, 80, 300, 305, 310):
        street.point(east)
    return [str(each["spotId"]) for each in street.spots()]


def spots_of(action: dict[str, Any]) -> list[str]:
    return [spot["spotId"] for spot in action["sources"]["spots"]]


def undo_the_newest(street: Street, spot_id: str) -> None:
    change = street.changes(f"spots/{spot_id}/changes")[0]
    assert street.undo(change["changeId"]).status_code == 201


def test_a_spot_that_is_added_while_another_is_merged_leaves_that_one_a_source(street: Street, bea: Builder) -> None:
    first, second, third = three_spots(street)
    action = bea.create(spotIds=[second])
    street.merge(first, second)
    shown = spots_of(bea.read(action["actionId"]))
    assert shown == [first]
    changed = bea.change(bea.read(action["actionId"]), spotIds=[*shown, third])
    assert spots_of(changed) == [first, third]
    undo_the_newest(street, first)
    assert spots_of(bea.read(action["actionId"])) == [second, third]


def test_an_action_that_was_made_of_the_merged_spot_keeps_that_spot(street: Street, bea: Builder) -> None:
    first, second, _ = three_spots(street)
    street.merge(first, second)
    action = bea.create(spotIds=[first])
    undo_the_newest(street, first)
    assert spots_of(bea.read(action["actionId"])) == [first]


def test_what_is_taken_from_the_action_while_merged_stays_away(street: Street, bea: Builder) -> None:
    first, second, third = three_spots(street)
    action = bea.create(spotIds=[second, third])
    street.merge(first, second)
    bea.change(bea.read(action["actionId"]), spotIds=[third])
    undo_the_newest(street, first)
    assert spots_of(bea.read(action["actionId"])) == [third]
