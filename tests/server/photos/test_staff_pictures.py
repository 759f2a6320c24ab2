"""Staff see the photos of their own neighbourhood; nobody else does, and originals are for facilitators."""

from __future__ import annotations

import io
import uuid

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from PIL import Image

from builders import API, SentPhoto, Staff, WalkerPhone, a_jpeg, a_neighbourhood, a_point, a_sent_point, staff
from pictures import picture
from wijkwandeling.neighbourhoods.models import Neighbourhood


@pytest.fixture
def yusuf(app: APIFlask, neighbourhood: Neighbourhood) -> Staff:
    return staff(app, neighbourhood.id, "facilitator")


def url(neighbourhood: Neighbourhood, photo: SentPhoto, variant: str) -> str:
    return f"{API}/neighbourhoods/{neighbourhood.id}/photos/{photo.photo_id}/{variant}"


def test_a_facilitator_sees_both_pictures(
    client: FlaskClient, neighbourhood: Neighbourhood, fenna: WalkerPhone, yusuf: Staff
) -> None:
    photo = SentPhoto(a_jpeg(1200, 900))
    a_sent_point(fenna, photo)
    for variant, size in {"small": (480, 360), "public": (1200, 900)}.items():
        answer = client.get(url(neighbourhood, photo, variant), headers=yusuf.headers)
        assert answer.status_code == 200
        assert answer.content_type == "image/jpeg"
        assert Image.open(io.BytesIO(answer.data)).size == size


def test_a_browser_keeps_a_picture_for_itself_and_asks_each_time(
    client: FlaskClient, neighbourhood: Neighbourhood, fenna: WalkerPhone, yusuf: Staff
) -> None:
    photo = SentPhoto(a_jpeg())
    observation_id = a_sent_point(fenna, photo)
    address = url(neighbourhood, photo, "small")
    first = client.get(address, headers=yusuf.headers)
    assert first.headers["Cache-Control"] == "private, no-cache"
    asked = yusuf.headers | {"If-None-Match": first.headers["ETag"]}
    again = client.get(address, headers=asked)
    assert (again.status_code, again.data) == (304, b"")
    fenna.delete_point(observation_id)
    assert client.get(address, headers=asked).status_code == 410


def test_the_original_is_a_download_of_the_very_bytes(
    client: FlaskClient, neighbourhood: Neighbourhood, fenna: WalkerPhone, yusuf: Staff
) -> None:
    photo = SentPhoto(picture("HEIF"), media_type="image/jpeg")
    a_sent_point(fenna, photo)
    answer = client.get(url(neighbourhood, photo, "original"), headers=yusuf.headers)
    assert answer.data == photo.data
    assert answer.content_type == "image/heic"
    assert answer.headers["Content-Disposition"] == f"attachment; filename={photo.photo_id}.heic"
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("role", "small", "original"),
    [("facilitator", 200, 200), ("admin", 200, 200), ("agendaBuilder", 200, 403), ("partner", 403, 403)],
)
def test_each_role_sees_what_it_may(
    app: APIFlask,
    client: FlaskClient,
    neighbourhood: Neighbourhood,
    fenna: WalkerPhone,
    role: str,
    small: int,
    original: int,
) -> None:
    photo = SentPhoto(a_jpeg())
    a_sent_point(fenna, photo)
    headers = staff(app, neighbourhood.id, role).headers
    assert client.get(url(neighbourhood, photo, "small"), headers=headers).status_code == small
    assert client.get(url(neighbourhood, photo, "original"), headers=headers).status_code == original


def test_nobody_and_walkers_see_no_pictures(
    client: FlaskClient, neighbourhood: Neighbourhood, fenna: WalkerPhone
) -> None:
    photo = SentPhoto(a_jpeg())
    a_sent_point(fenna, photo)
    for variant in ("small", "public", "original"):
        assert client.get(url(neighbourhood, photo, variant)).status_code == 401
        assert client.get(url(neighbourhood, photo, variant), headers=fenna.headers).status_code == 403


def test_a_photo_of_another_neighbourhood_is_not_found(app: APIFlask, client: FlaskClient, fenna: WalkerPhone) -> None:
    photo = SentPhoto(a_jpeg())
    a_sent_point(fenna, photo)
    elsewhere = a_neighbourhood(app, "Molenbuurt")
    headers = staff(app, elsewhere.id).headers
    for variant in ("small", "original"):
        assert client.get(url(elsewhere, photo, variant), headers=headers).status_code == 404


def test_what_does_not_exist_is_not_found(
    client: FlaskClient, neighbourhood: Neighbourhood, fenna: WalkerPhone, yusuf: Staff
) -> None:
    photo = SentPhoto(a_jpeg())
    a_sent_point(fenna, photo)
    addresses = [url(neighbourhood, photo, "huge"), url(neighbourhood, SentPhoto(b""), "small")]
    for address in addresses:
        answer = client.get(address, headers=yusuf.headers)
        assert answer.status_code == 404
        assert answer.json is not None
        assert answer.json["title"] == "Niet gevonden"


def test_a_withdrawn_photo_is_gone_for_staff_as_well(
    client: FlaskClient, neighbourhood: Neighbourhood, fenna: WalkerPhone, yusuf: Staff
) -> None:
    photo = SentPhoto(a_jpeg())
    fenna.delete_point(a_sent_point(fenna, photo))
    for variant in ("small", "original"):
        answer = client.get(url(neighbourhood, photo, variant), headers=yusuf.headers)
        assert answer.status_code == 410
        assert answer.json is not None
        assert answer.json["code"] == "photo-taken-down"


def test_a_photo_that_the_walker_replaced_is_gone(
    client: FlaskClient, neighbourhood: Neighbourhood, fenna: WalkerPhone, yusuf: Staff
) -> None:
    with_face, wiped = SentPhoto(a_jpeg(60, 40)), SentPhoto(a_jpeg(40, 60))
    observation_id = a_sent_point(fenna, with_face)
    fenna.put_point(observation_id, a_point(wiped), if_match=1)
    fenna.put_photo(observation_id, wiped)
    assert client.get(url(neighbourhood, with_face, "original"), headers=yusuf.headers).status_code == 410
    assert client.get(url(neighbourhood, wiped, "original"), headers=yusuf.headers).status_code == 200


def test_a_photo_kept_aside_for_a_point_to_come_can_be_seen(
    client: FlaskClient, neighbourhood: Neighbourhood, fenna: WalkerPhone, yusuf: Staff
) -> None:
    photo = SentPhoto(a_jpeg())
    fenna.put_photo(str(uuid.uuid4()), photo)
    assert client.get(url(neighbourhood, photo, "small"), headers=yusuf.headers).status_code == 200
