"""Nobody stands recognisably on a public photo without a person having looked: proposals, covering, undoing."""

from __future__ import annotations

import hashlib

import pytest
from apiflask import APIFlask

from builders import SentPhoto, a_jpeg, stored_bytes
from drawn_faces import photo_of
from wijkwandeling import photo_store

from .conftest import Town, a_revision, near
from .seen import MIDDLE, PLATE, Seen
from .test_public_photos import addresses, statuses, urls_in


@pytest.fixture
def seen(town: Town) -> Seen:
    return Seen(town, photo_of(MIDDLE))


def test_a_face_is_proposed_and_nothing_is_covered_yet(seen: Seen) -> None:
    found = seen.read()
    (region,) = found["regions"]
    assert (found["search"], found["burnt"]) == ("searched", True)
    assert (region["kind"], region["source"], region["state"]) == ("face", "machine", "proposed")
    assert abs(region["x"] + region["width"] / 2 - 0.5) < 0.03
    assert not seen.is_covered(region)


def test_the_inbox_tells_it_with_the_photo(seen: Seen) -> None:
    points = seen.town.client.get(f"{seen.town.url}/points", headers=seen.town.yusuf.headers).get_json()["points"]
    assert points[0]["photos"][0]["redaction"] == seen.read()


def test_approving_covers_what_was_proposed_in_every_picture(seen: Seen, app: APIFlask) -> None:
    before = addresses(seen.town, seen.photo)
    bare = {url.removeprefix("/publieke-fotos/").removesuffix(".jpg") for url in before}
    assert bare <= stored_bytes(app)
    seen.town.decide(seen.point)
    (region,) = seen.read()["regions"]
    assert region["state"] == "confirmed"
    assert seen.is_covered(region)
    assert seen.is_covered(region, "small")
    assert not bare & stored_bytes(app)
    public = urls_in(seen.town.page())
    assert public == sorted(addresses(seen.town, seen.photo))
    assert statuses(seen.town, public) == {200}
    # Never public, so nobody can tell that it ever was there.
    assert statuses(seen.town, before) == {404}


def test_a_face_that_somebody_let_go_stays_to_be_seen(seen: Seen) -> None:
    seen.say("rejected")
    seen.town.decide(seen.point)
    (region,) = seen.read()["regions"]
    assert region["state"] == "rejected"
    assert not seen.is_covered(region)
    assert statuses(seen.town, addresses(seen.town, seen.photo)) == {200}


def test_what_is_drawn_on_a_public_photo_takes_the_old_picture_away(seen: Seen, app: APIFlask) -> None:
    seen.say("rejected")
    seen.town.decide(seen.point)
    old = urls_in(seen.town.page())
    assert seen.change(drawn=[PLATE]).status_code == 200
    assert seen.is_covered(PLATE)
    assert statuses(seen.town, old) == {410}
    assert not {url[-68:-4] for url in old} & stored_bytes(app)
    new = urls_in(seen.town.page())
    assert len(new) == 2
    assert not set(new) & set(old)
    assert statuses(seen.town, new) == {200}


def test_undoing_brings_the_very_same_picture_back(seen: Seen) -> None:
    def hashes() -> list[str]:
        return [hashlib.sha256(seen.picture(variant).tobytes()).hexdigest() for variant in ("small", "public")]

    bare = hashes()
    seen.say("confirmed")
    covered = hashes()
    assert set(bare).isdisjoint(covered)
    seen.say("rejected")
    assert hashes() == bare
    seen.say("confirmed")
    assert hashes() == covered


def test_a_drawn_region_can_be_removed(seen: Seen) -> None:
    seen.change(drawn=[PLATE])
    (drawn,) = [region for region in seen.read()["regions"] if region["source"] == "person"]
    assert (drawn["kind"], drawn["state"], drawn["score"]) == ("plate", "confirmed", None)
    seen.change(decided=[{"redactionId": drawn["redactionId"], "state": "removed"}])
    assert seen.states() == ["proposed"]
    assert not seen.is_covered(PLATE)


def test_also_where_the_term_of_the_original_is_over_something_can_be_covered(seen: Seen, app: APIFlask) -> None:
    seen.town.decide(seen.point)
    with app.app_context():
        photo_store.current().remove(seen.photo.sha256)
    assert seen.change(drawn=[PLATE]).status_code == 200
    assert seen.read()["burnt"]
    assert [seen.is_covered(region) for region in seen.read()["regions"]] == [True, True]
    assert statuses(seen.town, urls_in(seen.town.page())) == {200}


def test_bytes_that_another_photo_shows_stay_for_that_one(seen: Seen, town: Town, app: APIFlask) -> None:
    twin = Seen(town, seen.photo.data)
    twin.say("rejected")
    town.decide(twin.point)
    town.decide(seen.point)
    assert statuses(town, addresses(town, twin.photo)) == {200}
    assert statuses(town, addresses(town, seen.photo)) == {200}
    assert seen.is_covered(seen.read()["regions"][0])
    assert not twin.is_covered(twin.read()["regions"][0])


def test_nothing_that_was_found_is_left_of_a_photo_that_its_walker_replaced(seen: Seen) -> None:
    seen.town.decide(seen.point)
    public = urls_in(seen.town.page())
    wiped = SentPhoto(a_jpeg())
    body = {"place": near(), "photos": [wiped.announcement]}
    a_revision(seen.town, seen.point, 1, **body)
    assert seen.town.client.get(seen.url, headers=seen.town.yusuf.headers).status_code == 410
    assert statuses(seen.town, public) == {410}
