"""The map: spots as shapes with their counts, loose points, and a name that a person gives."""

from __future__ import annotations

import pytest
from shapely.geometry import Point, Polygon
from sqlalchemy import select

from builders import SentPhoto, a_jpeg, staff
from streets import Street
from wijkwandeling.clustering.models import Override
from wijkwandeling.database import db


def test_a_spot_counts_strong_weak_and_chance_apart(street: Street) -> None:
    for east, kind in ((0, "strength"), (10, "weakness"), (20, "weakness"), (5, "opportunity")):
        street.point(east, kind=kind)
    [spot] = street.spots()
    assert spot["counts"] == {"strength": 1, "weakness": 2, "opportunity": 1}
    assert (spot["pointCount"], spot["approvedCount"]) == (4, 0)


def test_a_hidden_point_counts_nowhere_but_can_be_found_in_its_spot(street: Street) -> None:
    spam, *_ = (street.point(east, photos=(SentPhoto(a_jpeg()),)) for east in (0, 10, 20))
    loose_spam = street.point(300)
    street.decide(spam, "hidden")
    street.decide(loose_spam, "hidden")
    [spot] = street.spots()
    assert (spot["pointCount"], spot["counts"]["weakness"], len(spot["photoUrls"])) == (2, 2, 2)
    assert spam in street.members(spot["spotId"])
    assert street.loose() == set()


def test_a_spot_of_only_hidden_points_is_not_on_the_map(street: Street) -> None:
    for point_id in [street.point(east) for east in (0, 10, 20)]:
        street.decide(point_id, "hidden")
    assert street.spots() == []


def test_the_approved_map_knows_only_what_was_approved(street: Street) -> None:
    points = [street.point(east) for east in (0, 10, 20, 200, 210, 220)]
    loose = street.point(400)
    assert street.spots("approved") == []
    for point_id in (*points[:2], loose):
        street.decide(point_id, "approved")
    [spot] = street.spots("approved")
    assert (spot["number"], spot["pointCount"], spot["approvedCount"]) == (1, 2, 2)
    assert street.loose("approved") == {loose}


def test_at_most_three_photos_stand_for_a_spot(street: Street) -> None:
    photos = [SentPhoto(a_jpeg(colour=(shade, 0, 0))) for shade in range(4)]
    for east, photo in enumerate(photos):
        street.point(5 * east, photos=(photo,))
    [spot] = street.spots()
    assert len(spot["photoUrls"]) == 3
    assert {url.split("/")[-2] for url in spot["photoUrls"]} <= {photo.photo_id for photo in photos}
    assert street.client.get(spot["photoUrls"][0], headers=street.staff_headers).content_type == "image/jpeg"


def test_the_map_is_geojson(street: Street) -> None:
    for east in (0, 10, 20, 300):
        street.point(east)
    answer = street.get("/spots")
    assert answer.content_type == "application/geo+json"
    body = answer.get_json()
    [feature] = body["features"]
    outline = Polygon(feature["geometry"]["coordinates"][0])
    place = street.place(10)
    assert (body["type"], feature["type"], feature["id"]) == (
        "FeatureCollection",
        "Feature",
        feature["properties"]["spotId"],
    )
    assert outline.is_valid
    assert outline.exterior.is_ccw
    assert outline.contains(Point(place["lon"], place["lat"]))
    centre = feature["properties"]["centre"]
    assert outline.contains(Point(centre["lon"], centre["lat"]))
    [loose] = body["loosePoints"]["features"]
    assert loose["geometry"]["coordinates"] == pytest.approx([street.place(300)["lon"], street.place(300)["lat"]])
    assert (loose["properties"]["kind"], loose["properties"]["verdict"]) == ("weakness", "pending")


def test_one_spot_tells_its_extent_its_period_and_how_many_walked(street: Street) -> None:
    street.point(0, capturedAt="2026-05-09T10:00:00+02:00")
    street.point(12, 5, capturedAt="2026-05-09T11:30:00+02:00")
    street.point(24, capturedAt="2026-05-08T09:00:00+02:00")
    [spot] = street.spots()
    detail = street.get(f"/spots/{spot['spotId']}").get_json()
    assert detail["extentM"] == pytest.approx(24.0, abs=0.1)
    assert (detail["firstAt"], detail["lastAt"]) == ("2026-05-08T07:00:00+00:00", "2026-05-09T09:30:00+00:00")
    assert detail["walkerCount"] == 1
    assert len(detail["points"]) == 3


def test_a_name_stays_when_points_come_and_is_kept_with_who_gave_it(street: Street) -> None:
    for east in (0, 10, 20):
        street.point(east)
    [spot] = street.spots()
    answer = street.rename(spot["spotId"], "  Speelplek Lindelaan ")
    assert (answer.status_code, answer.get_json()["title"]) == (200, "Speelplek Lindelaan")
    newcomer = street.point(15)
    [renamed] = street.spots()
    assert (renamed["spotId"], renamed["title"]) == (spot["spotId"], "Speelplek Lindelaan")
    assert {point["spotTitle"] for point in street.points()["points"]} == {"Speelplek Lindelaan"}
    assert newcomer in street.members(spot["spotId"])
    with street.app.app_context():
        row = db.session.scalars(select(Override)).one()
    assert (row.verb, row.value["title"], row.account_id) == ("rename", "Speelplek Lindelaan", street.account_id)


def test_an_empty_name_gives_the_number_back(street: Street) -> None:
    for east in (0, 10, 20):
        street.point(east)
    [spot] = street.spots()
    street.rename(spot["spotId"], "Speelplek")
    assert street.rename(spot["spotId"], " ").get_json()["title"] is None


def test_names_are_given_by_facilitators_of_this_neighbourhood(street: Street, street_in_arezzo: Street) -> None:
    for east in (0, 10, 20):
        street.point(east)
    spot_id = street.spots()[0]["spotId"]
    builder = staff(street.app, street.neighbourhood_id, "agendaBuilder")
    assert street.rename(spot_id, "Plein", headers=builder.headers).status_code == 403
    assert street.rename(spot_id, "Plein", headers={}).status_code == 401
    assert street_in_arezzo.rename(spot_id, "Plein").status_code == 404
    assert street_in_arezzo.get(f"/spots/{spot_id}").status_code == 404
    assert street.rename(spot_id, "x" * 161).status_code == 400
    assert street.rename(spot_id, "Ple\0in").get_json()["title"] == "Ple\ufffdin"


def test_partners_may_look_at_spots_and_nobody_else_from_outside(street: Street) -> None:
    partner = staff(street.app, street.neighbourhood_id, "partner")
    headers = [partner.headers, street.phone.headers, {}]
    assert [street.get("/spots", headers=each).status_code for each in headers] == [200, 403, 401]
