"""A photo that becomes a point of its own, and goes where its walker's point goes."""

from __future__ import annotations

from typing import Any

import pytest
from werkzeug.test import TestResponse

from builders import SentPhoto, a_jpeg, a_point, staff
from streets import Street


@pytest.fixture
def photos() -> tuple[SentPhoto, SentPhoto]:
    return SentPhoto(a_jpeg(colour=(10, 20, 30))), SentPhoto(a_jpeg(colour=(200, 20, 30)))


def split(street: Street, point_id: str, photo: SentPhoto, **body: Any) -> TestResponse:
    return street.client.post(
        f"{street.url}/points/{point_id}/split-offs",
        json={"photoId": photo.photo_id, "kind": "opportunity", **body},
        headers=body.pop("headers", street.staff_headers),
    )


def put_back(street: Street, point_id: str) -> TestResponse:
    return street.client.delete(f"{street.url}/split-offs/{point_id}", headers=street.staff_headers)


def inbox(street: Street) -> dict[str, dict[str, Any]]:
    return {point["observationId"]: point for point in street.points(decision="all")["points"]}


def public_photo(street: Street, photo_url: str) -> int:
    """What everybody gets at the address of a photo that staff see at ``photo_url``."""
    sha256 = street.client.get(photo_url, headers=street.staff_headers).headers["ETag"].strip('"')
    return street.client.get(f"/publieke-fotos/{sha256}.jpg").status_code


def test_a_photo_becomes_a_point_with_a_kind_and_a_place(street: Street, photos: tuple[SentPhoto, SentPhoto]) -> None:
    first, second = photos
    point_id = street.point(0, photos=photos, note="Twee dingen")
    place = street.place(100)
    answer = split(street, point_id, second, place={"lon": place["lon"], "lat": place["lat"]})
    assert answer.status_code == 201
    made = answer.get_json()
    assert (made["kind"], made["note"], made["splitOff"], made["decision"]["verdict"]) == (
        "opportunity",
        "",
        True,
        "pending",
    )
    assert made["effectivePlace"]["lon"] == pytest.approx(place["lon"])
    assert [photo["state"] for photo in made["photos"]] == ["ready"]
    points = inbox(street)
    assert [photo["photoId"] for photo in points[point_id]["photos"]] == [first.photo_id]
    assert points[point_id]["complete"]
    assert street.loose() == {point_id, made["observationId"]}
    # The walker's own point is as it was sent.
    [own] = street.phone.my_points().get_json()["points"]
    assert (own["observationId"], len(own["content"]["photos"]), own["revision"]) == (point_id, 2, 1)


def test_each_is_public_only_with_its_own_approval(street: Street, photos: tuple[SentPhoto, SentPhoto]) -> None:
    point_id = street.point(0, photos=photos)
    made = split(street, point_id, photos[1]).get_json()
    kept = inbox(street)[point_id]["photos"][0]["publicUrl"]
    street.decide(point_id, "approved", photoCount=1)
    assert public_photo(street, kept) == 200
    assert public_photo(street, made["photos"][0]["publicUrl"]) == 404
    street.decide(made["observationId"], "approved")
    assert public_photo(street, made["photos"][0]["publicUrl"]) == 200


def test_what_was_covered_on_the_photo_is_covered_on_the_new_point(
    street: Street, photos: tuple[SentPhoto, SentPhoto]
) -> None:
    point_id = street.point(0, photos=photos)
    box = {"kind": "plate", "x": 0.1, "y": 0.1, "width": 0.3, "height": 0.3}
    answer = street.client.patch(
        f"{street.url}/photos/{photos[1].photo_id}/redactions",
        json={"drawn": [box]},
        headers=street.staff_headers | {"If-Match": '"0"'},
    )
    assert answer.status_code == 200
    [photo] = split(street, point_id, photos[1]).get_json()["photos"]
    assert [(region["kind"], region["state"]) for region in photo["redaction"]["regions"]] == [("plate", "confirmed")]
    assert photo["redaction"]["burnt"]


def test_two_who_split_the_same_photo_make_one_point(street: Street, photos: tuple[SentPhoto, SentPhoto]) -> None:
    point_id = street.point(0, photos=photos)
    assert split(street, point_id, photos[1]).status_code == 201
    assert split(street, point_id, photos[1]).status_code == 409
    assert street.decide(point_id, "approved", photoCount=2).status_code == 409


def test_a_photo_can_be_put_back(street: Street, photos: tuple[SentPhoto, SentPhoto]) -> None:
    point_id = street.point(0, photos=photos)
    made = split(street, point_id, photos[1]).get_json()
    answer = put_back(street, made["observationId"])
    assert (answer.status_code, len(answer.get_json()["photos"])) == (200, 2)
    assert set(inbox(street)) == {point_id}
    assert put_back(street, point_id).status_code == 404
    assert split(street, point_id, photos[1]).status_code == 201


def test_a_walker_who_withdraws_the_point_takes_back_what_was_made_of_it(
    street: Street, photos: tuple[SentPhoto, SentPhoto]
) -> None:
    point_id = street.point(0, photos=photos)
    made = split(street, point_id, photos[1]).get_json()
    street.decide(made["observationId"], "approved")
    public = made["photos"][0]["publicUrl"]
    sha256 = street.client.get(public, headers=street.staff_headers).headers["ETag"].strip('"')
    street.phone.delete_point(point_id)
    assert inbox(street) == {}
    assert street.client.get(f"/publieke-fotos/{sha256}.jpg").status_code == 410


def test_a_walker_who_takes_the_photo_out_takes_it_out_of_the_new_point(
    street: Street, photos: tuple[SentPhoto, SentPhoto]
) -> None:
    point_id = street.point(0, photos=photos)
    split(street, point_id, photos[1])
    street.phone.put_point(point_id, a_point(photos[0]), if_match=1)
    assert set(inbox(street)) == {point_id}


def test_only_a_facilitator_splits(street: Street, photos: tuple[SentPhoto, SentPhoto]) -> None:
    point_id = street.point(0, photos=photos)
    builder = staff(street.app, street.neighbourhood_id, "agendaBuilder")
    assert split(street, point_id, photos[1], headers=builder.headers).status_code == 403
    assert split(street, street.point(5), photos[1]).status_code == 404
