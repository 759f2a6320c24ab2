"""A walker sees the own photos again, also on another phone; nobody else's."""

from __future__ import annotations

import io
import uuid

from flask.testing import FlaskClient
from PIL import Image
from werkzeug.test import TestResponse

from builders import SentPhoto, WalkerPhone, a_jpeg, a_point, a_sent_point
from pictures import picture
from wijkwandeling.walks.models import Walk

# A header that promises a picture, and none behind it.
UNDECODABLE = picture("WEBP", (200, 100))[:30] + bytes(100)


def small(phone: WalkerPhone, observation_id: str, photo: SentPhoto) -> TestResponse:
    url = f"{phone.url}/observations/{observation_id}/photos/{photo.photo_id}/small"
    return phone.client.get(url, headers=phone.headers)


def test_the_own_photo_comes_back_small_and_without_its_facts(fenna: WalkerPhone) -> None:
    photo = SentPhoto(a_jpeg(1200, 900, lon=4.62, lat=52.35))
    answer = small(fenna, a_sent_point(fenna, photo), photo)
    picture = Image.open(io.BytesIO(answer.data))
    assert (answer.status_code, answer.content_type, picture.size) == (200, "image/jpeg", (480, 360))
    assert dict(picture.getexif()) == {}
    assert answer.headers["Cache-Control"] == "private, no-cache"


def test_a_photo_that_waits_for_its_point_is_shown_as_well(fenna: WalkerPhone) -> None:
    photo, point = SentPhoto(a_jpeg()), str(uuid.uuid4())
    fenna.put_photo(point, photo)
    assert small(fenna, point, photo).status_code == 200


def test_what_is_not_small_yet_or_never_came_is_not_found(fenna: WalkerPhone) -> None:
    odd, unknown = SentPhoto(UNDECODABLE, media_type="image/webp"), SentPhoto(a_jpeg())
    point = a_sent_point(fenna, odd)
    assert small(fenna, point, odd).get_json()["code"] == "not-found"
    assert small(fenna, point, unknown).get_json()["code"] == "not-found"


def test_another_walker_finds_nothing(client: FlaskClient, walk: Walk, fenna: WalkerPhone) -> None:
    photo = SentPhoto(a_jpeg())
    point = a_sent_point(fenna, photo)
    piet = WalkerPhone(client, walk)
    assert small(piet, point, photo).status_code == 404
    assert small(piet, a_sent_point(piet), photo).status_code == 404
    url = f"{fenna.url}/observations/{point}/photos/{photo.photo_id}/small"
    assert client.get(url).status_code == 401


def test_what_the_walker_took_back_is_gone(fenna: WalkerPhone) -> None:
    with_face, wiped, withdrawn = SentPhoto(a_jpeg(60, 40)), SentPhoto(a_jpeg(40, 60)), SentPhoto(a_jpeg(50, 50))
    point = a_sent_point(fenna, with_face)
    fenna.put_point(point, a_point(wiped), if_match=1)
    assert small(fenna, point, with_face).get_json()["code"] == "photo-taken-down"
    point = a_sent_point(fenna, withdrawn)
    fenna.delete_point(point)
    assert small(fenna, point, withdrawn).get_json()["code"] == "photo-taken-down"
