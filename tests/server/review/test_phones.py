"""The facilitator sees per phone what is announced and not here yet, and of nobody in particular."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import (
    API,
    SentPhoto,
    WalkerPhone,
    a_jpeg,
    a_neighbourhood,
    a_point,
    a_sent_point,
    an_open_walk,
    staff,
)
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.walks.models import Walk


@pytest.fixture
def neighbourhood(app: APIFlask) -> Neighbourhood:
    return a_neighbourhood(app)


@pytest.fixture
def walk(app: APIFlask, neighbourhood: Neighbourhood) -> Walk:
    return an_open_walk(app, neighbourhood.id)


def phones(app: APIFlask, client: FlaskClient, walk: Walk) -> dict[str, Any]:
    headers = staff(app, walk.neighbourhood_id).headers
    answer = client.get(f"{API}/neighbourhoods/{walk.neighbourhood_id}/walks/{walk.id}/phones", headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.get_json()  # type: ignore[no-any-return]


@pytest.mark.requirement(44)
def test_each_phone_tells_what_is_here_and_what_is_still_to_come(
    app: APIFlask, client: FlaskClient, walk: Walk
) -> None:
    truus, piet = WalkerPhone(client, walk), WalkerPhone(client, walk)
    a_sent_point(truus, SentPhoto(a_jpeg()))
    a_sent_point(truus)
    truus.delete_point(a_sent_point(truus))
    half = SentPhoto(a_jpeg(60, 40))
    truus.put_point(str(uuid.uuid4()), a_point(half, SentPhoto(b"still on the phone")))
    truus.my_points(Unsent_Count="4")
    told = phones(app, client, walk)["phones"]
    names = ("number", "announcedCount", "arrivedCount", "incompleteCount", "strayPhotoCount")
    assert [tuple(each[name] for name in names) for each in told] == [(1, 4, 2, 1, 0), (2, 0, 0, 0, 0)]
    assert set(told[0]) == {*names, "joinedAt", "seenAt"}
    assert piet.walker_id not in str(told)


def test_a_point_becomes_whole_with_its_last_photo(app: APIFlask, client: FlaskClient, walk: Walk) -> None:
    phone, photo, point = WalkerPhone(client, walk), SentPhoto(a_jpeg()), str(uuid.uuid4())
    phone.put_point(point, a_point(photo))
    (before,) = phones(app, client, walk)["phones"]
    phone.put_photo(point, photo)
    (after,) = phones(app, client, walk)["phones"]
    assert (before["arrivedCount"], before["incompleteCount"]) == (0, 1)
    assert (after["arrivedCount"], after["incompleteCount"]) == (1, 0)


@pytest.mark.requirement(25)
def test_a_photo_without_its_point_is_shown_until_the_point_comes(
    app: APIFlask, client: FlaskClient, walk: Walk
) -> None:
    phone, photo, point = WalkerPhone(client, walk), SentPhoto(a_jpeg()), str(uuid.uuid4())
    phone.put_photo(point, photo)
    told = phones(app, client, walk)
    assert told["phones"][0]["strayPhotoCount"] == 1
    (stray,) = told["strayPhotos"]
    picture = client.get(stray["smallUrl"], headers=staff(app, walk.neighbourhood_id).headers)
    assert (stray["photoId"], picture.content_type) == (photo.photo_id, "image/jpeg")

    phone.put_point(point, a_point(photo))
    told = phones(app, client, walk)
    assert (told["strayPhotos"], told["phones"][0]["strayPhotoCount"]) == ([], 0)


@pytest.mark.parametrize(("role", "status"), [("facilitator", 200), ("admin", 200), ("partner", 403)])
def test_only_the_walks_own_facilitator_sees_phones(
    app: APIFlask, client: FlaskClient, walk: Walk, role: str, status: int
) -> None:
    url = f"{API}/neighbourhoods/{walk.neighbourhood_id}/walks/{walk.id}/phones"
    assert client.get(url, headers=staff(app, walk.neighbourhood_id, role).headers).status_code == status
    assert client.get(url).status_code == 401
    assert client.get(url, headers=WalkerPhone(client, walk).headers).status_code == 403
    elsewhere = a_neighbourhood(app, "Molenbuurt")
    other = url.replace(walk.neighbourhood_id, elsewhere.id)
    assert client.get(other, headers=staff(app, elsewhere.id, role).headers).status_code in (403, 404)
