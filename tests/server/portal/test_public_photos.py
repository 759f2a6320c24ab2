"""A photo is public for as long as a facilitator approves of it, and carries nothing but the picture."""

from __future__ import annotations

import hashlib
import io
import re

import pytest
from apiflask import APIFlask
from PIL import Image

from builders import LAT, LON, SentPhoto, a_jpeg, a_sent_point, stored_bytes
from seaweed import on_both_stores

from .conftest import Town, a_revision, near


def urls_in(page: str) -> list[str]:
    return sorted(set(re.findall(r"/publieke-fotos/[0-9a-f]{64}\.jpg", page)))


def addresses(town: Town, photo: SentPhoto) -> list[str]:
    """Where the published forms of a photo would be, as one who saw them elsewhere may guess."""
    forms = (f"{town.url}/photos/{photo.photo_id}/{variant}" for variant in ("small", "public"))
    answers = [town.client.get(form, headers=town.yusuf.headers) for form in forms]
    return [f"/publieke-fotos/{hashlib.sha256(answer.data).hexdigest()}.jpg" for answer in answers]


def statuses(town: Town, urls: list[str]) -> set[int]:
    return {town.client.get(url).status_code for url in urls}


@on_both_stores
def test_an_approved_photo_stands_on_the_page_with_its_size_and_words(town: Town) -> None:
    town.approved_photo()
    page = town.page()
    assert len(urls_in(page)) == 2
    assert re.search(r'<img src="[^"]+"[^>]* width="480" height="360"[^>]* alt="Foto bij een zwak punt', page)
    assert statuses(town, urls_in(page)) == {200}


@pytest.mark.requirement(40)
def test_published_bytes_hold_no_place_no_time_and_no_profile(town: Town) -> None:
    town.approved_photo()
    for url in urls_in(town.page()):
        data = town.client.get(url).data
        assert list(segments(data)) == [0xFFE0]
        assert not Image.open(io.BytesIO(data)).getexif()


def segments(jpeg: bytes) -> list[int]:
    """The application and comment segments before the picture: only JFIF's own may be there."""
    found, at = [], 2
    while jpeg[at + 1] != 0xDA:
        marker = int.from_bytes(jpeg[at : at + 2], "big")
        if marker == 0xFFFE or 0xFFE0 <= marker <= 0xFFEF:
            found.append(marker)
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return found


@on_both_stores
def test_a_browser_that_has_the_photo_asks_again_and_hears_it_is_the_same(town: Town) -> None:
    town.approved_photo()
    url = urls_in(town.page())[0]
    first = town.client.get(url)
    assert first.headers["Cache-Control"] == "no-cache"
    again = town.client.get(url, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize("verdict", ["hidden", "pending"])
def test_a_photo_is_gone_once_its_point_is_taken_off(town: Town, verdict: str) -> None:
    point, _ = town.approved_photo()
    urls = urls_in(town.page())
    etag = town.client.get(urls[0]).headers["ETag"]
    town.decide(point, verdict, number=1)
    assert statuses(town, urls) == {410}
    assert town.client.get(urls[0], headers={"If-None-Match": etag}).status_code == 410
    assert town.client.get(urls[0]).get_json()["code"] == "photo-taken-down"
    assert urls_in(town.page()) == []


@on_both_stores
def test_a_photo_is_gone_once_its_point_is_withdrawn(town: Town) -> None:
    point, _ = town.approved_photo()
    urls = urls_in(town.page())
    town.truus.delete_point(point)
    assert statuses(town, urls) == {410}


@pytest.mark.parametrize("verdict", [None, "hidden"])
def test_a_photo_that_was_never_public_looks_like_one_that_never_was(town: Town, verdict: str | None) -> None:
    photo = SentPhoto(a_jpeg(lon=LON, lat=LAT))
    point = a_sent_point(town.truus, photo, place=near())
    if verdict:
        town.decide(point, verdict)
    unknown = town.client.get(f"/publieke-fotos/{'0' * 64}.jpg")
    for url in addresses(town, photo):
        answer = town.client.get(url)
        assert (answer.status_code, answer.data) == (404, unknown.data)


def test_the_original_is_not_public(town: Town) -> None:
    _, photo = town.approved_photo()
    assert town.client.get(f"/publieke-fotos/{photo.sha256}.jpg").status_code == 404


def test_a_photo_left_out_of_the_newer_version_is_gone_though_that_was_approved(town: Town) -> None:
    point, photo = town.approved_photo()
    urls = addresses(town, photo)
    wiped = SentPhoto(a_jpeg(colour=(10, 20, 30)))
    a_revision(town, point, 1, place=near(), photos=[wiped.announcement])
    town.truus.put_photo(point, wiped)
    town.decide(point, number=1)
    assert statuses(town, urls) == {410}
    assert statuses(town, addresses(town, wiped)) == {200}
    assert urls_in(town.page()) == sorted(addresses(town, wiped))


@on_both_stores
def test_a_photo_that_was_wiped_on_the_phone_is_gone_at_once_and_its_bytes_with_it(app: APIFlask, town: Town) -> None:
    point, face = town.approved_photo()
    urls = urls_in(town.page())
    pictures = {url.removeprefix("/publieke-fotos/").removesuffix(".jpg") for url in urls}
    assert {face.sha256, *pictures} <= stored_bytes(app)
    wiped = SentPhoto(a_jpeg(colour=(10, 20, 30)))
    # Before anybody looked, and before the wiped one came.
    a_revision(town, point, 1, place=near(), photos=[wiped.announcement])
    assert statuses(town, urls) == {410}
    assert not {face.sha256, *pictures} & stored_bytes(app)
    town.truus.put_photo(point, wiped)
    town.truus.put_photo(point, face)
    assert statuses(town, urls) == {410}
    assert not {face.sha256, *pictures} & stored_bytes(app)


def test_a_photo_that_comes_after_the_decision_waits_for_the_next(town: Town) -> None:
    late = SentPhoto(a_jpeg())
    point = a_sent_point(town.truus, place=near())
    a_revision(town, point, 1, place=near(), photos=[late.announcement])
    town.decide(point)
    town.truus.put_photo(point, late)
    assert statuses(town, addresses(town, late)) == {404}
    town.decide(point, number=1)
    assert statuses(town, addresses(town, late)) == {200}


def test_the_same_picture_in_two_points_stays_while_one_is_approved(town: Town) -> None:
    point, photo = town.approved_photo()
    twin = SentPhoto(photo.data)
    other = a_sent_point(town.truus, twin, place=near())
    town.decide(other)
    urls = addresses(town, photo)
    town.decide(point, "hidden", number=1)
    assert statuses(town, urls) == {200}
    town.decide(other, "hidden", number=1)
    assert statuses(town, urls) == {410}


@pytest.mark.parametrize("name", ["nee", "../secret", "A" * 64])
def test_what_is_no_hash_is_not_found(town: Town, name: str) -> None:
    assert town.client.get(f"/publieke-fotos/{name}.jpg").status_code == 404
