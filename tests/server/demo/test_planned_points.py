"""The points of the demo lie where walkers can stand, and know it in all the ways that phones do."""

from __future__ import annotations

from collections import Counter
from datetime import date

from wijkwandeling import geo
from wijkwandeling.demo.base_map import base_map, boundary
from wijkwandeling.demo.planned_points import points_of
from wijkwandeling.demo.walk_plans import plans

FIRST_DAY = date(2026, 5, 12)
POINTS = [point for plan in plans(FIRST_DAY) for point in points_of(plan)]


def test_every_id_is_its_own_and_the_same_at_every_start() -> None:
    again = [point for plan in plans(FIRST_DAY) for point in points_of(plan)]
    assert again == POINTS
    assert len({point.observation_id for point in POINTS}) == len(POINTS)


def test_places_come_from_the_phone_from_pins_and_from_photos() -> None:
    sources = Counter(point.place["source"] for point in POINTS)
    assert sources["device"] > len(POINTS) / 2
    assert min(sources["none"], sources["moved-pin"], sources["pin"]) > 0
    assert all(point.picture for point in POINTS if point.place["source"] == "none")
    assert all(3 <= point.place["accuracyM"] <= 12 for point in POINTS if point.place["source"] == "device")


def test_everybody_stays_in_the_neighbourhood() -> None:
    for point in POINTS:
        if point.place["source"] != "none":
            assert geo.metres_outside(boundary(), point.place["lon"], point.place["lat"]) < 15


def test_walks_lie_before_and_after_the_first_day() -> None:
    done, just_held, to_come = plans(FIRST_DAY)
    assert (FIRST_DAY - done.starts_at.date()).days > 30
    assert 0 < (FIRST_DAY - just_held.starts_at.date()).days <= 7
    assert 0 < (to_come.starts_at.date() - FIRST_DAY).days <= 7


def test_the_map_has_everything_that_a_neighbourhood_has() -> None:
    features = [feature["properties"] for feature in base_map()["features"]]
    streets = {each["name"] for each in features if each["layer"] == "road" and each["class"] != "path"}
    assert len(streets) >= 25
    assert {each["layer"] for each in features} == {
        *("boundary", "water", "park", "building", "road", "playground", "place"),
    }
    assert {"shop", "school", "care", "house"} <= {each["class"] for each in features if each["layer"] == "building"}
