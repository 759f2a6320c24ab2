"""Facilitators pin, merge, split, set aside and name spots; points that come later respect it; all can be undone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import select

from builders import staff
from streets import Street
from wijkwandeling.clustering.forget import forget
from wijkwandeling.clustering.models import Override, OverridePoint
from wijkwandeling.database import db, transaction


def a_spot(street: Street, *easts: float) -> tuple[str, list[str]]:
    """The id of the newest spot, founded by points at these places, and theirs."""
    points = [street.point(east) for east in easts]
    return street.spots()[-1]["spotId"], points


def read(street: Street, spot_id: str) -> dict[str, Any]:
    found: dict[str, Any] = street.get(f"/spots/{spot_id}").get_json()
    return found


def undo_last(street: Street, spot_id: str) -> None:
    change = next(change for change in street.changes(f"spots/{spot_id}/changes") if not change["undoneAt"])
    assert street.undo(change["changeId"]).status_code == 201


def test_merged_spots_are_one_may_be_wide_and_take_later_points_of_both(street: Street) -> None:
    west, points = a_spot(street, 0, 10, 20)
    east, more = a_spot(street, 80, 90, 100)
    answer = street.merge(west, east)
    assert answer.status_code == 201, answer.text
    merged = answer.get_json()
    assert (merged["spotId"], merged["wide"], merged["extentM"]) == (west, True, pytest.approx(100, abs=0.2))
    assert [spot["spotId"] for spot in street.spots()] == [west]
    near_east = street.point(105)
    assert street.members(west) == {*points, *more, near_east}
    assert street.get(f"/spots/{east}").status_code == 404


def test_an_action_of_a_spot_that_was_merged_still_knows_its_points(street: Street) -> None:
    west, points = a_spot(street, 0, 10, 20)
    east, more = a_spot(street, 80, 90, 100)
    builder = staff(street.app, street.neighbourhood_id, "agendaBuilder").headers
    body = {"title": "Een bank", "kind": "action", "spotIds": [east]}
    made = street.client.post(f"{street.url}/actions", json=body, headers=builder)
    assert made.status_code == 201, made.text
    for point in [*points, *more]:
        street.decide(point, "approved")
    street.merge(west, east)
    action = street.get(f"/actions/{made.get_json()['actionId']}", headers=builder).get_json()
    assert [spot["spotId"] for spot in action["sources"]["spots"]] == [west]
    url = f"{street.phone.url}/walkers/{street.phone.walker_id}/points"
    found = street.client.get(url, headers=street.phone.headers).get_json()["points"]
    assert {point["observationId"] for point in found} == {*points, *more}
    assert {point["spot"]["spotId"] for point in found} == {west}
    assert all(point["actions"] for point in found)


def test_undoing_a_merge_gives_back_both_with_what_came_since(street: Street) -> None:
    west, points = a_spot(street, 0, 10, 20)
    east, more = a_spot(street, 80, 90, 100)
    street.rename(east, "Bij de brug")
    street.merge(west, east)
    since = street.point(105)
    undo_last(street, west)
    assert street.members(west) == set(points)
    assert street.members(east) == {*more, since}
    assert [spot["title"] for spot in street.spots()] == [None, "Bij de brug"]
    assert not read(street, west)["wide"]


def test_a_part_becomes_a_spot_of_its_own_and_each_takes_what_comes_nearer_to_it(street: Street) -> None:
    spot_id, points = a_spot(street, 0, 10, 20, 30, 38)
    answer = street.split(spot_id, *points[3:], title="Bij de bank")
    assert answer.status_code == 201, answer.text
    new = answer.get_json()
    assert (new["title"], {point["observationId"] for point in new["points"]}) == ("Bij de bank", set(points[3:]))
    at_bank, at_corner = street.point(36), street.point(8)
    assert street.members(new["spotId"]) == {*points[3:], at_bank}
    assert street.members(spot_id) == {*points[:3], at_corner}
    for change in street.changes(f"spots/{new['spotId']}/changes"):
        if not change["undoneAt"]:
            street.undo(change["changeId"])
    assert street.members(spot_id) == {*points, at_bank, at_corner}
    assert street.get(f"/spots/{new['spotId']}").status_code == 404


def test_what_was_picked_from_a_merged_spot_stays_apart_when_the_merge_is_undone(street: Street) -> None:
    west, points = a_spot(street, 0, 10, 20)
    east, more = a_spot(street, 80, 90, 100)
    street.merge(west, east)
    new = street.split(west, points[2], more[0]).get_json()["spotId"]
    merge = next(change for change in street.changes(f"spots/{west}/changes") if change["verb"] == "merge")
    street.undo(merge["changeId"])
    late = street.point(5)
    assert street.members(west) == {*points[:2], late}
    assert street.members(east) == set(more[1:])
    assert street.members(new) == {points[2], more[0]}


def test_one_that_is_set_aside_leaves_a_spot_of_two_loose_until_a_third_comes(street: Street) -> None:
    spot_id, points = a_spot(street, 0, 10, 20)
    answer = street.set_aside(points[0])
    assert (answer.status_code, answer.get_json()["spotId"]) == (201, None)
    assert street.spots() == []
    third = street.point(15)
    assert street.members(spot_id) == {points[1], points[2], third}
    [change] = street.changes(f"points/{points[0]}/spot-changes")
    assert (change["verb"], change["byName"]) == ("exclude", "Yusuf")
    street.undo(change["changeId"])
    assert street.members(spot_id) == {*points, third}


def test_a_named_spot_stays_when_one_of_three_is_set_aside(street: Street) -> None:
    spot_id, points = a_spot(street, 0, 10, 20)
    street.rename(spot_id, "Speelplek")
    street.set_aside(points[0])
    assert street.members(spot_id) == set(points[1:])


def test_a_pinned_spot_stays_without_points_and_goes_when_the_pin_does(street: Street) -> None:
    spot_id, points = a_spot(street, 0, 10, 20)
    assert street.pin(spot_id).get_json()["pinned"] is True
    for point in points:
        street.phone.delete_point(point)
    [spot] = street.spots()
    assert (spot["spotId"], spot["pinned"], spot["pointCount"]) == (spot_id, True, 0)
    assert street.spots("approved") == []
    newcomer = street.point(10)
    assert street.members(spot_id) == {newcomer}
    street.phone.delete_point(newcomer)
    undo_last(street, spot_id)
    assert street.spots() == []
    street.point(10)
    assert street.spots() == []


def test_a_name_that_is_taken_back_gives_the_one_before(street: Street) -> None:
    spot_id, _ = a_spot(street, 0, 10, 20)
    for title in ("Plein", "Pleintje"):
        street.rename(spot_id, title)
    undo_last(street, spot_id)
    assert read(street, spot_id)["title"] == "Plein"
    undo_last(street, spot_id)
    assert read(street, spot_id)["title"] is None


def test_the_history_tells_who_did_what_and_who_took_it_back(street: Street) -> None:
    west, _ = a_spot(street, 0, 10, 20)
    east, _ = a_spot(street, 80, 90, 100)
    street.rename(east, "Bij de brug")
    marja = staff(street.app, street.neighbourhood_id, name="Marja")
    street.merge(west, east, headers=marja.headers)
    undo_last(street, west)
    [merged] = street.changes(f"spots/{west}/changes")
    [named] = street.changes(f"spots/{east}/changes")
    assert (merged["verb"], merged["byName"], merged["otherNames"]) == ("merge", "Marja", ["Bij de brug"])
    assert merged["undoneByName"] == "Yusuf"
    assert (named["verb"], named["title"], named["undoneAt"]) == ("rename", "Bij de brug", None)
    assert street.undo(merged["changeId"]).status_code == 409


def test_who_looked_at_an_older_version_changes_nothing_and_is_told(street: Street) -> None:
    west, points = a_spot(street, 0, 10, 20)
    east, _ = a_spot(street, 80, 90, 100)
    seen = street.revision(west)
    street.rename(west, "Plein")
    for answer in (
        street.rename(west, "Markt", revision=seen),
        street.pin(west, revision=seen),
        street.split(west, points[0], revision=seen),
        street.merge(west, east, revision=seen),
    ):
        assert (answer.status_code, answer.get_json()["code"]) == (409, "spot-changed")
        assert "niets verloren" in answer.get_json()["detail"]
    without = street.client.patch(f"{street.url}/spots/{west}", json={"title": "x"}, headers=street.staff_headers)
    assert without.status_code == 428
    assert len(street.changes(f"spots/{west}/changes")) == 1


def test_of_two_who_merge_the_same_spots_at_once_one_does(street: Street) -> None:
    west, points = a_spot(street, 0, 10, 20)
    east, more = a_spot(street, 80, 90, 100)
    body = {west: [{"spotId": east, "revision": 1}], east: [{"spotId": west, "revision": 1}]}

    def merge(spot_id: str) -> int:
        client = street.app.test_client()
        return street.change(
            "POST", spot_id, "/merges", {"spots": body[spot_id]}, revision=1, client=client
        ).status_code

    with ThreadPoolExecutor(2) as together:
        assert sorted(together.map(merge, (west, east))) == [201, 409]
    [spot] = street.spots()
    assert street.members(spot["spotId"]) == {*points, *more}


def test_what_cannot_be_is_refused_in_words(street: Street, street_in_arezzo: Street) -> None:
    spot_id, points = a_spot(street, 0, 10, 20)
    elsewhere, strangers = a_spot(street_in_arezzo, 0, 10, 20)
    assert street.merge(spot_id, elsewhere).status_code == 404
    assert street.merge(spot_id, spot_id).get_json()["code"] == "nothing-to-merge"
    for picked in (points, strangers[:1]):
        assert street.split(spot_id, *picked).get_json()["code"] == "not-a-part"
    assert street.set_aside(strangers[0]).status_code == 404
    assert street.set_aside(points[0]).status_code == 201
    assert street.set_aside(points[0]).get_json()["code"] == "point-set-aside"
    assert street.undo("nothing").status_code == 404


def test_only_facilitators_decide_and_builders_may_read_what_was_decided(street: Street) -> None:
    spot_id, points = a_spot(street, 0, 10, 20)
    street.pin(spot_id)
    [change] = street.changes(f"spots/{spot_id}/changes")
    builder = staff(street.app, street.neighbourhood_id, "agendaBuilder").headers
    partner = staff(street.app, street.neighbourhood_id, "partner").headers
    for answer in (
        street.pin(spot_id, headers=builder),
        street.merge(spot_id, spot_id, headers=builder),
        street.split(spot_id, points[0], headers=builder),
        street.set_aside(points[0], headers=builder),
        street.undo(change["changeId"], headers=builder),
        street.get(f"/spots/{spot_id}/changes", headers=partner),
    ):
        assert answer.status_code == 403
    assert street.get(f"/spots/{spot_id}/changes", headers=builder).status_code == 200


def test_of_a_forgotten_point_no_decision_tells_and_the_others_stand(street: Street) -> None:
    spot_id, points = a_spot(street, 0, 10, 20, 30, 38)
    new = street.split(spot_id, *points[3:]).get_json()["spotId"]
    aside = street.point(12)
    street.set_aside(aside)
    with street.app.app_context(), transaction():
        forget(street.neighbourhood_id, [points[3], aside])
    with street.app.app_context():
        assert points[3] not in db.session.scalars(select(OverridePoint.observation_id)).all()
        assert db.session.scalars(select(Override.verb)).all() == ["split"]
    assert street.members(spot_id) == set(points[:3])
    assert street.members(new) == {points[4]}


def test_a_spot_tells_its_themes_and_walks(street: Street) -> None:
    themes = street.client.get(street.url, headers=street.staff_headers).get_json()["themes"]
    play = next(theme for theme in themes if theme["name"] == "Spelen")
    for east, theme in ((0, play["themeId"]), (10, play["themeId"]), (20, None)):
        street.point(east, themeId=theme)
    detail = read(street, street.spots()[0]["spotId"])
    assert [(theme["themeName"], theme["count"]) for theme in detail["themes"]] == [("Spelen", 2), (None, 1)]
    assert [(walk["title"], walk["count"]) for walk in detail["walks"]] == [("Rondje Lindelaan", 3)]
