"""Points become spots that stay themselves, whatever comes or goes."""

from __future__ import annotations

import random
from itertools import combinations
from threading import Barrier, Thread

import pytest
from shapely.geometry import Point, shape
from sqlalchemy import select

from builders import SentPhoto, WalkerPhone, a_jpeg, a_place, a_point, a_sent_point, an_open_walk
from streets import Street
from wijkwandeling.clustering.models import Spot, SpotMember
from wijkwandeling.clustering.place import announce_missed, place_observation
from wijkwandeling.database import db
from wijkwandeling.jobs import queue_of


def rows(street: Street) -> list[tuple[str, str | None]]:
    """What the tables say of every placed point."""
    with street.app.app_context():
        query = select(SpotMember.observation_id, SpotMember.spot_id).order_by(SpotMember.observation_id)
        return [(observation_id, spot_id) for observation_id, spot_id in db.session.execute(query)]


def test_the_third_nearby_makes_a_spot_of_three_loose_points(street: Street) -> None:
    first, second = street.point(0), street.point(15)
    assert street.spots() == []
    assert street.loose() == {first, second}
    third = street.point(30)
    [spot] = street.spots()
    assert (spot["number"], spot["title"], spot["pointCount"]) == (1, None, 3)
    assert street.members(spot["spotId"]) == {first, second, third}
    assert street.loose() == set()


def test_a_new_point_joins_and_the_spot_keeps_its_id_and_grows_its_outline(street: Street) -> None:
    for east in (0, 10, 20):
        street.point(east)
    [before], [small] = street.spots(), street.outlines()
    joined = street.point(10, 25)
    [after], [large] = street.spots(), street.outlines()
    assert after["spotId"] == before["spotId"]
    assert joined in street.members(after["spotId"])
    place = Point(street.place(10, 25)["lon"], street.place(10, 25)["lat"])
    assert not shape(small).contains(place)
    assert shape(large).contains(place)


def test_a_long_row_becomes_several_spots_of_at_most_sixty_metres(street: Street) -> None:
    for east in range(0, 300, 10):
        street.point(east)
    spots = street.spots()
    assert len(spots) >= 4
    assert [spot["number"] for spot in spots] == list(range(1, len(spots) + 1))
    for spot in spots:
        assert street.get(f"/spots/{spot['spotId']}").get_json()["extentM"] <= 60.0


def test_adding_and_withdrawing_never_moves_another_point(street: Street) -> None:
    dice = random.Random(3)
    sent: list[str] = []
    for _ in range(30):
        before = dict(rows(street))
        if sent and dice.random() < 0.25:
            gone = sent.pop(dice.randrange(len(sent)))
            assert street.phone.delete_point(gone).status_code == 200
            del before[gone]
        else:
            sent.append(street.point(dice.uniform(0, 150), dice.uniform(0, 40)))
        after = dict(rows(street))
        assert {point: after[point] for point, spot in before.items() if spot} == {
            point: spot for point, spot in before.items() if spot
        }


def test_the_last_to_leave_dissolves_the_spot_and_its_number_is_not_used_again(street: Street) -> None:
    points = [street.point(east) for east in (0, 10, 20)]
    [spot] = street.spots()
    for withdrawn in points[:2]:
        street.phone.delete_point(withdrawn)
    assert [left["spotId"] for left in street.spots()] == [spot["spotId"]]
    street.phone.delete_point(points[2])
    assert street.spots() == []
    assert rows(street) == []
    assert street.get(f"/spots/{spot['spotId']}").status_code == 404
    for east in (0, 10, 20):
        street.point(east)
    [again] = street.spots()
    assert again["number"] == 2
    assert again["spotId"] != spot["spotId"]


def test_who_lay_loose_near_the_new_anchor_comes_along(street: Street) -> None:
    # Round the fourth they all lie within 25 metres, but no three of them without it.
    around = {street.point(0), street.point(49.8), street.point(25, 24)}
    assert street.loose() == around
    fourth = street.point(24.9)
    [spot] = street.spots()
    assert street.members(spot["spotId"]) == {*around, fourth}


def test_a_member_stays_when_a_nearer_spot_is_founded_later(street: Street) -> None:
    for east in (0, 10, 20):
        street.point(east)
    between = street.point(38)
    for east in (62, 64, 66):
        street.point(east)
    first, _second = street.spots()
    with street.app.app_context():
        place_observation(between)
    assert between in street.members(first["spotId"])


def test_a_withdrawn_anchor_leaves_its_place_behind(street: Street) -> None:
    _, anchor, _ = street.point(0), street.point(10), street.point(20)
    [spot] = street.spots()
    street.phone.delete_point(anchor)
    near_the_old_anchor = street.point(10, 29)
    assert near_the_old_anchor in street.members(spot["spotId"])


def test_a_moved_pin_takes_the_point_to_where_it_belongs_now(street: Street) -> None:
    here = [street.point(east) for east in (0, 10, 20)]
    there = [street.point(east) for east in (200, 210, 220)]
    first, second = street.spots()
    moved = a_point(place={**street.place(205), "source": "moved-pin"})
    assert street.phone.put_point(here[0], moved, if_match=1).status_code == 200
    assert street.members(first["spotId"]) == set(here[1:])
    assert street.members(second["spotId"]) == {*there, here[0]}


def test_a_changed_note_changes_no_spot(street: Street) -> None:
    points = [street.point(east) for east in (0, 10, 20)]
    before = rows(street)
    changed = a_point(note="Toch wel breed genoeg.", place=street.place(0))
    assert street.phone.put_point(points[0], changed, if_match=1).status_code == 200
    assert rows(street) == before


def test_placing_again_changes_nothing(street: Street) -> None:
    points = [street.point(east) for east in (0, 10, 20, 90, 100, 160)]
    before = rows(street)
    for observation_id in points * 2:
        with street.app.app_context():
            place_observation(observation_id)
    assert rows(street) == before


def test_a_point_without_location_gets_that_of_its_photo(street: Street) -> None:
    nowhere = a_place(None, None, source="none")  # type: ignore[arg-type]
    place = street.place(5)
    photo = SentPhoto(a_jpeg(lon=place["lon"], lat=place["lat"]))
    found = a_sent_point(street.phone, photo, place=nowhere)
    lost = a_sent_point(street.phone, place=nowhere)
    street.point(0), street.point(20)
    [spot] = street.spots()
    assert found in street.members(spot["spotId"])
    assert lost not in {observation_id for observation_id, _ in rows(street)}


def test_points_of_two_walks_meet_in_one_spot_but_neighbourhoods_do_not_mix(
    street: Street, street_in_arezzo: Street
) -> None:
    street.point(0), street.point(10)
    other_walk = an_open_walk(street.app, street.neighbourhood_id, "Avondronde")
    a_sent_point(WalkerPhone(street.client, other_walk), place=street.place(20))
    assert len(street.spots()) == 1
    assert street_in_arezzo.spots() == []


def test_a_street_in_arezzo_is_measured_in_its_own_metres(street_in_arezzo: Street) -> None:
    for east in (0, 24, 48):
        street_in_arezzo.point(east)
    street_in_arezzo.point(200), street_in_arezzo.point(226), street_in_arezzo.point(252)
    [spot] = street_in_arezzo.spots()
    assert spot["pointCount"] == 3
    assert len(street_in_arezzo.loose()) == 3


def test_an_excluded_point_stays_out_until_a_person_lets_it_in(street: Street) -> None:
    points = [street.point(east) for east in (0, 10, 20, 15)]
    assert street.set_aside(points[3]).status_code == 201
    [spot] = street.spots()
    assert street.members(spot["spotId"]) == set(points[:3])
    [change] = street.changes(f"points/{points[3]}/spot-changes")
    assert street.undo(change["changeId"]).status_code == 201
    assert street.members(spot["spotId"]) == set(points)


def test_an_excluded_point_founds_nothing_with_others(street: Street) -> None:
    aside = street.point(0)
    street.set_aside(aside)
    street.point(10), street.point(20)
    assert street.spots() == []
    street.point(15)
    [spot] = street.spots()
    assert aside not in street.members(spot["spotId"])


def test_the_sweep_places_what_a_lost_queue_forgot(street: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    points = [street.point(east) for east in (0, 10, 20)]
    expected = rows(street)
    with monkeypatch.context() as patch:
        patch.setattr(type(queue_of(street.app)), "enqueue", lambda *_: None)
        late = street.point(5)
        street.phone.delete_point(points[0])
    assert rows(street) == expected
    with street.app.app_context():
        announce_missed()
        announce_missed()
    [spot] = street.spots()
    assert street.members(spot["spotId"]) == {*points[1:], late}


def test_points_placed_at_the_same_moment_found_one_spot(street: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(type(queue_of(street.app)), "enqueue", lambda *_: None)
        points = [street.point(east) for east in (0, 5, 10, 15, 20, 25)]
    together = Barrier(len(points))

    def place(observation_id: str) -> None:
        with street.app.app_context():
            together.wait()
            place_observation(observation_id)

    threads = [Thread(target=place, args=(observation_id,)) for observation_id in points]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with street.app.app_context():
        assert len(db.session.scalars(select(Spot)).all()) == 1
    assert street.members(street.spots()[0]["spotId"]) == set(points)


def test_two_far_apart_are_never_in_one_spot(street: Street) -> None:
    dice = random.Random(11)
    for _ in range(50):
        street.point(dice.uniform(0, 120), dice.uniform(0, 120))
    with street.app.app_context():
        members = db.session.scalars(select(SpotMember).where(SpotMember.spot_id.is_not(None))).all()
    assert len(members) > 20
    for one, other in combinations(members, 2):
        if one.spot_id == other.spot_id:
            assert ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5 <= 60.0
