"""The desk's map: counts under a filter, a look at another distance, and as few bytes as can be."""

from __future__ import annotations

import gzip
from typing import Any
from urllib.parse import urlencode

import pytest
from sqlalchemy import select

from builders import SentPhoto, WalkerPhone, a_jpeg, a_place, a_point, a_sent_point, an_open_walk, staff
from streets import Street
from wijkwandeling.clustering.models import Override, Spot, SpotMember
from wijkwandeling.database import db, new_id, transaction


def the_map(street: Street, headers: dict[str, str] | None = None, **query: Any) -> dict[str, Any]:
    answer = street.get(f"/spot-map?{urlencode(query)}", headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.get_json()
    return found


def preview(street: Street, distance_m: int, **query: Any) -> dict[str, Any]:
    answer = street.get(f"/spot-preview?{urlencode({'distanceM': distance_m, **query})}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.get_json()
    return found


def numbers(found: dict[str, Any]) -> dict[int, int]:
    return {spot["number"]: spot["pointCount"] for spot in found["spots"]}


def themes(street: Street) -> list[str]:
    return [theme["themeId"] for theme in street.get("").get_json()["themes"]]


def test_a_filter_counts_only_the_points_that_it_wants(street: Street) -> None:
    play, green, *_ = themes(street)
    for east, kind, theme in ((0, "strength", play), (10, "weakness", play), (20, "weakness", green)):
        street.point(east, kind=kind, themeId=theme)
    for east in (200, 210, 220):
        street.point(east, kind="opportunity", themeId=green)
    street.point(400, kind="weakness", themeId=play)

    everything = the_map(street)
    assert (numbers(everything), len(everything["loose"])) == ({1: 3, 2: 3}, 1)
    weak = the_map(street, kind="weakness")
    assert (numbers(weak), len(weak["loose"])) == ({1: 2}, 1)
    assert weak["spots"][0]["counts"] == {"strength": 0, "weakness": 2, "opportunity": 0}
    assert numbers(the_map(street, themeId=green)) == {1: 1, 2: 3}
    assert numbers(the_map(street, themeId=play, kind="strength")) == {1: 1}


def test_a_filter_knows_walks_and_days_as_they_are_here(street: Street) -> None:
    # Half past eleven in the evening here is the same day, though not in Greenwich's summer.
    for east, at in ((0, "2026-05-08T23:30:00+02:00"), (10, "2026-05-09T00:30:00+02:00"), (20, "2026-05-09T12:00:00Z")):
        street.point(east, capturedAt=at)
    other = WalkerPhone(street.client, an_open_walk(street.app, street.neighbourhood_id, "Ronde 2"))
    a_sent_point(other, place=street.place(5), capturedAt="2026-06-01T10:00:00+02:00")

    assert numbers(the_map(street)) == {1: 4}
    assert numbers(the_map(street, walkId=other.walk_id)) == {1: 1}
    assert numbers(the_map(street, firstDay="2026-05-09", lastDay="2026-05-09")) == {1: 2}
    assert numbers(the_map(street, lastDay="2026-05-08")) == {1: 1}
    assert numbers(the_map(street, firstDay="2026-06-02")) == {}
    answer = street.get("/spot-map?firstDay=2026-06-02&lastDay=2026-06-01")
    assert answer.status_code == 400
    assert "lastDay" in answer.text


def test_hidden_and_withdrawn_points_are_not_on_the_map(street: Street) -> None:
    points = [street.point(east, photos=(SentPhoto(a_jpeg(colour=(east, 0, 0))),)) for east in (0, 10, 20, 30)]
    loose = street.point(300)
    for point_id in (points[0], loose):
        street.decide(point_id, "hidden")
    street.phone.delete_point(points[1], If_Match='"1"')
    found = the_map(street)
    assert (numbers(found), found["loose"]) == ({1: 2}, [])
    assert len(found["spots"][0]["photoUrls"]) == 2
    # A walker who changes a hidden point asks for another look.
    street.phone.put_point(loose, a_point(place=street.place(300), note="Nu anders"), if_match=1)
    assert [point["note"] for point in the_map(street)["loose"]] == ["Nu anders"]


def test_a_loose_point_tells_its_words_place_and_direction(street: Street) -> None:
    street.point(0, note="Een heel lang verhaal. " * 20, directionDeg=90.5, capturedAt="2026-05-09T10:00:00+02:00")
    photo = SentPhoto(a_jpeg(lon=street.lon, lat=street.lat, direction_deg=270))
    street.point(200, photos=(photo,), directionDeg=10.0, capturedAt="2026-05-09T10:05:00+02:00")
    seen = street.point(300, photos=(SentPhoto(a_jpeg(lon=street.lon, lat=street.lat, direction_deg=200)),))
    nowhere = a_place(source="none", accuracyM=None) | {"lon": None, "lat": None}
    street.phone.put_point(new_id(), a_point(place=nowhere, note="Zonder plaats"))
    unplaced, first, second, third = the_map(street)["loose"]
    assert (unplaced["position"], unplaced["note"], unplaced["verdict"]) == (None, "Zonder plaats", "pending")
    assert first["position"] == pytest.approx([street.place(0)["lon"], street.place(0)["lat"]], abs=1e-6)
    assert len(first["note"]) == 90
    assert [point["directionDeg"] for point in (first, second, third)] == [90.5, 10.0, 200.0]
    # And so it is where all of the point is told.
    assert street.get(f"/points/{seen}").get_json()["directionDeg"] == 200.0


def test_the_map_travels_small_to_who_is_signed_in(street: Street) -> None:
    for east in range(0, 600, 10):
        street.point(east)
    answer = street.get("/spot-map", headers=street.staff_headers | {"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert b'"spots"' in gzip.decompress(answer.data)
    again = {
        len(street.get("/spot-map", headers=street.staff_headers | {"Accept-Encoding": "gzip"}).data) for _ in range(8)
    }
    # Its length tells nothing about its words.
    assert len(again) > 1


def test_partners_see_spots_but_no_loose_points_and_walkers_see_nothing(street: Street) -> None:
    for east in (0, 10, 20, 300):
        street.point(east)
    partner = staff(street.app, street.neighbourhood_id, "partner")
    found = the_map(street, headers=partner.headers)
    assert (numbers(found), found["loose"]) == ({1: 3}, [])
    loose = the_map(street)["loose"][0]["observationId"]
    for path in ("/spot-preview?distanceM=30", f"/points/{loose}"):
        assert street.get(path, headers=partner.headers).status_code == 403
    for path in ("/spot-map", "/spot-preview?distanceM=30", f"/points/{loose}"):
        assert [street.get(path, headers=each).status_code for each in (street.phone.headers, {})] == [403, 401]


def test_a_preview_groups_at_another_distance_and_writes_nothing(street: Street) -> None:
    for east in (0, 12, 24, 55, 160, 300):
        street.point(east)
    before = everything(street)
    [close] = preview(street, 25)["groups"]
    assert (close["pointCount"], close["spotNumbers"], close["looseCount"]) == (3, [1], 0)
    assert preview(street, 10)["groups"] == []
    assert len(preview(street, 10)["loose"]) == 6
    [wide] = preview(street, 60)["groups"]
    assert (wide["pointCount"], wide["spotNumbers"], wide["looseCount"]) == (4, [1], 1)
    assert everything(street) == before


def test_a_preview_holds_to_the_filter_and_to_what_people_keep_out(street: Street) -> None:
    weak = [street.point(east, kind="weakness") for east in (0, 10, 20, 30)]
    street.point(5, kind="strength")
    [group] = preview(street, 25, kind="weakness")["groups"]
    assert group["counts"] == {"strength": 0, "weakness": 4, "opportunity": 0}
    street.client.post(f"{street.url}/points/{weak[0]}/set-asides", headers=street.staff_headers)
    [group] = preview(street, 25, kind="weakness")["groups"]
    assert group["pointCount"] == 3


@pytest.mark.parametrize("query", ["distanceM=9", "distanceM=61", "distanceM=ver", "", "distanceM=30&kind=mooi"])
def test_a_preview_has_its_limits(street: Street, query: str) -> None:
    assert street.get(f"/spot-preview?{query}").status_code == 400


def everything(street: Street) -> list[tuple[Any, ...]]:
    """Every row that says what spots there are."""
    tables = (Spot.__table__, SpotMember.__table__, Override.__table__)
    with street.app.app_context(), transaction(write=False):
        return [tuple(map(str, row)) for table in tables for row in db.session.execute(select(table))]
