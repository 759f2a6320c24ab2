"""Nobody stands recognisably on a public photo without a person having looked: proposals, covering, undoing."""

from __future__ import annotations

import hashlib
import io
from threading import Barrier, Thread
from typing import Any

import pytest
from apiflask import APIFlask
from PIL import Image
from sqlalchemy import select
from werkzeug.test import TestResponse

from builders import SentPhoto, a_jpeg, a_sent_point, staff, stored_bytes
from drawn_faces import photo_of
from wijkwandeling import events, photo_store
from wijkwandeling.audit import AuditEntry
from wijkwandeling.database import db
from wijkwandeling.jobs import queue_of
from wijkwandeling.photos import burn, faces, search
from wijkwandeling.photos.regions import COVER, Box

from .conftest import Town, a_revision, near
from .test_public_photos import addresses, statuses, urls_in

MIDDLE = (0.5, 0.5)
SQUARE = 16
PLATE = {"kind": "plate", "x": 0.1, "y": 0.7, "width": 0.2, "height": 0.1}


class Seen:
    """A point that waits for a decision, with one photo; what staff do with what must not be seen on it."""

    def __init__(self, town: Town, data: bytes):
        self.town = town
        self.photo = SentPhoto(data)
        town.approved_spot(2)
        self.point = a_sent_point(town.truus, self.photo, place=near())
        self.url = f"{town.url}/photos/{self.photo.photo_id}/redactions"

    def read(self) -> dict[str, Any]:
        answer = self.town.client.get(self.url, headers=self.town.yusuf.headers)
        assert answer.status_code == 200, answer.text
        assert answer.headers["ETag"] == f'"{answer.get_json()["revision"]}"'
        return answer.get_json()  # type: ignore[no-any-return]

    def change(self, if_match: int | None = None, **body: Any) -> TestResponse:
        revision = self.read()["revision"] if if_match is None else if_match
        headers = self.town.yusuf.headers | {"If-Match": f'"{revision}"'}
        return self.town.client.patch(self.url, json=body, headers=headers)

    def say(self, state: str) -> None:
        """The same of every region."""
        regions = self.read()["regions"]
        said = [{"redactionId": region["redactionId"], "state": state} for region in regions]
        assert self.change(decided=said).status_code == 200

    def states(self) -> list[str]:
        return [region["state"] for region in self.read()["regions"]]

    def picture(self, variant: str = "public") -> Image.Image:
        url = f"{self.url.removesuffix('redactions')}{variant}"
        return Image.open(io.BytesIO(self.town.client.get(url, headers=self.town.yusuf.headers).data))

    def is_covered(self, region: dict[str, Any], variant: str = "public") -> bool:
        """Whether a region is of one colour, but for the squares at its edge that it shares in the JPEG."""
        image = self.picture(variant)
        box = Box(*(region[side] for side in ("x", "y", "width", "height")))
        left, upper, right, lower = box.pixels(image.width, image.height)
        inside = image.crop((left + SQUARE, upper + SQUARE, right - SQUARE, lower - SQUARE))
        colours: list[Any] = [colour for _, colour in inside.getcolors() or []]
        return bool(colours) and all(abs(a - b) <= 3 for colour in colours for a, b in zip(colour, COVER, strict=True))


@pytest.fixture
def seen(town: Town) -> Seen:
    return Seen(town, photo_of(MIDDLE))


def without_jobs(monkeypatch: pytest.MonkeyPatch, app: APIFlask) -> None:
    monkeypatch.setattr(queue_of(app), "enqueue", lambda *_: None)


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


def test_of_two_facilitators_the_second_must_look_again(seen: Seen) -> None:
    (region,) = seen.read()["regions"]
    assert seen.change(0, drawn=[PLATE]).status_code == 200
    late = seen.change(0, decided=[{"redactionId": region["redactionId"], "state": "rejected"}])
    assert (late.status_code, late.get_json()["code"]) == (409, "stale")
    assert seen.states() == ["confirmed", "proposed"]


def test_of_many_at_the_same_moment_one_changes_the_photo(seen: Seen, app: APIFlask) -> None:
    together = Barrier(4)
    codes: list[int] = []

    def draw(number: int) -> None:
        client = app.test_client()
        drawn = PLATE | {"y": number / 10}
        together.wait()
        headers = seen.town.yusuf.headers | {"If-Match": '"0"'}
        codes.append(client.patch(seen.url, json={"drawn": [drawn]}, headers=headers).status_code)

    threads = [Thread(target=draw, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(codes) == [200, 409, 409, 409]
    assert sorted(seen.states()) == ["confirmed", "proposed"]


def test_approving_what_another_changed_meanwhile_is_refused(seen: Seen) -> None:
    seen.say("rejected")

    def decide(verdict: str, number: int, revision: int) -> int:
        saw = [{"photoId": seen.photo.photo_id, "revision": revision}]
        body = {"verdict": verdict, "number": number, "redactions": saw}
        url = f"{seen.town.url}/points/{seen.point}/decision"
        return seen.town.client.put(url, json=body, headers=seen.town.yusuf.headers).status_code

    assert decide("approved", 0, revision=0) == 409
    # Nothing is shown by hiding.
    assert decide("hidden", 0, revision=0) == 200
    assert decide("approved", 1, revision=1) == 200


def test_without_the_version_that_was_read_nothing_is_changed(seen: Seen) -> None:
    answer = seen.town.client.patch(seen.url, json={"drawn": [PLATE]}, headers=seen.town.yusuf.headers)
    assert answer.status_code == 428


def test_regions_that_cannot_be_are_refused(seen: Seen) -> None:
    impossible: list[dict[str, Any]] = [
        {"x": -0.1},
        {"x": 0.9},
        {"y": 1.5},
        {"width": 0},
        {"width": -0.2},
        {"height": 1e-9},
        {"width": 1e308},
        {"x": float("nan")},
        {"height": float("inf")},
        {"x": "links"},
        {"x": None},
        {"kind": "dog"},
        {"score": 1.0},
    ]
    for changes in impossible:
        assert seen.change(0, drawn=[PLATE, PLATE | changes]).status_code == 400, changes
    assert seen.states() == ["proposed"]


def test_no_photo_gets_a_thousand_regions(seen: Seen) -> None:
    assert seen.change(drawn=[PLATE] * 1000).status_code == 400
    codes = [seen.change(drawn=[PLATE] * 50).status_code for _ in range(4)]
    assert codes == [200, 200, 200, 400]
    assert len(seen.states()) == 151


def test_a_region_of_another_photo_cannot_be_decided_about(seen: Seen, town: Town) -> None:
    (region,) = seen.read()["regions"]
    other = Seen(town, photo_of((0.3, 0.3)))
    body = [{"redactionId": region["redactionId"], "state": "confirmed"}]
    assert other.change(decided=body, drawn=[PLATE]).status_code == 404
    assert other.states() == seen.states() == ["proposed"]


def test_only_facilitators_change_and_only_their_own_neighbourhoods_photos(seen: Seen, app: APIFlask) -> None:
    partner = staff(app, seen.town.neighbourhood.id, "partner", "Piet")
    for headers, code in ((seen.town.fenna.headers, 403), (partner.headers, 403), ({}, 401)):
        answer = seen.town.client.patch(seen.url, json={"drawn": [PLATE]}, headers=headers | {"If-Match": '"0"'})
        assert answer.status_code == code


def test_a_photo_that_was_not_searched_yet_waits_though_its_point_is_approved(
    town: Town, app: APIFlask, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        # The worker dies while it searches.
        patch.setattr(faces, "search", _die)
        Seen(town, photo_of(MIDDLE))
    (point,) = [p for p in _points(town, "pending") if p["photos"]]
    assert point["photos"][0]["redaction"]["search"] == "pending"
    town.decide(point["observationId"])
    assert urls_in(town.page()) == []
    monkeypatch.setattr(search, "ABANDONED_AFTER", -search.ABANDONED_AFTER)
    with app.app_context():
        events.sweep()
    (point,) = [p for p in _points(town, "approved") if p["photos"]]
    assert [region["state"] for region in point["photos"][0]["redaction"]["regions"]] == ["confirmed"]
    assert point["photos"][0]["redaction"]["burnt"] is True
    assert statuses(town, urls_in(town.page())) == {200}


def test_a_search_that_cannot_be_done_says_so_and_holds_nothing_up(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces, "search", _fail)
    seen = Seen(town, photo_of(MIDDLE))
    assert (seen.read()["search"], seen.states()) == ("failed", [])
    seen.town.decide(seen.point)
    assert statuses(seen.town, urls_in(seen.town.page())) == {200}


def test_a_search_that_failed_can_be_done_again(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(faces, "search", _fail)
        seen = Seen(town, photo_of(MIDDLE))
    url = f"{town.url}/photos/{seen.photo.photo_id}/searches"
    assert town.client.post(url, headers=town.fenna.headers).status_code == 403
    assert town.client.post(url, headers=town.yusuf.headers).status_code == 200
    assert (seen.read()["search"], seen.states()) == ("searched", ["proposed"])
    # What was searched is not searched twice.
    assert town.client.post(url, headers=town.yusuf.headers).status_code == 200
    assert seen.states() == ["proposed"]


def test_a_search_that_fails_after_the_approval_asks_a_person_to_look_again(
    town: Town, app: APIFlask, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(faces, "search", _die)
        Seen(town, photo_of(MIDDLE))
    (point,) = [p for p in _points(town, "pending") if p["photos"]]
    town.decide(point["observationId"])
    monkeypatch.setattr(faces, "search", _fail)
    monkeypatch.setattr(search, "ABANDONED_AFTER", -search.ABANDONED_AFTER)
    with app.app_context():
        events.sweep()
    (point,) = [p for p in _points(town, "pending") if p["photos"]]
    assert urls_in(town.page()) == []
    town.decide(point["observationId"], number=1)
    assert statuses(town, urls_in(town.page())) == {200}


def test_a_hidden_point_stays_hidden_when_its_photo_cannot_be_searched(
    town: Town, app: APIFlask, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(faces, "search", _die)
        seen = Seen(town, photo_of(MIDDLE))
    town.decide(seen.point, "hidden")
    monkeypatch.setattr(faces, "search", _fail)
    monkeypatch.setattr(search, "ABANDONED_AFTER", -search.ABANDONED_AFTER)
    with app.app_context():
        events.sweep()
    assert seen.read()["search"] == "failed"
    assert _points(town, "pending") == []


def test_what_the_queue_lost_the_sweep_finds(seen: Seen, app: APIFlask, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        without_jobs(patch, app)
        seen.town.decide(seen.point)
        assert seen.read()["burnt"] is False
        # Decided, and not yet painted over: nobody sees it.
        assert urls_in(seen.town.page()) == []
    monkeypatch.setattr(burn, "UNBURNT_AFTER", -burn.UNBURNT_AFTER)
    with app.app_context():
        events.sweep()
        events.sweep()
    assert seen.is_covered(seen.read()["regions"][0])
    assert statuses(seen.town, urls_in(seen.town.page())) == {200}


def test_a_search_that_ends_during_the_approval_is_settled_by_the_sweep(
    town: Town, app: APIFlask, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(faces, "search", _die)
        seen = Seen(town, photo_of(MIDDLE))
    town.decide(seen.point)
    with monkeypatch.context() as patch:
        without_jobs(patch, app)
        with app.app_context():
            search.search_faces(seen.photo.photo_id)
        assert seen.states() == ["proposed"]
        assert urls_in(town.page()) == []
    with app.app_context():
        events.sweep()
    assert seen.states() == ["confirmed"]
    assert len(urls_in(town.page())) == 2


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


def test_what_is_done_is_in_the_audit(seen: Seen, app: APIFlask) -> None:
    seen.say("rejected")
    with app.app_context():
        entries = db.session.scalars(select(AuditEntry).where(AuditEntry.operation == "redactions.change")).all()
    assert [entry.account_id for entry in entries] == [seen.town.yusuf.account_id]
    assert entries[0].subject["photo_id"] == seen.photo.photo_id


def _points(town: Town, decision: str) -> list[dict[str, Any]]:
    answer = town.client.get(f"{town.url}/points?decision={decision}", headers=town.yusuf.headers)
    return answer.get_json()["points"]  # type: ignore[no-any-return]


def _die(_data: bytes) -> Any:
    """As the queue sees a worker that is killed."""
    raise KeyboardInterrupt


def _fail(_data: bytes) -> Any:
    raise RuntimeError("no model here")
