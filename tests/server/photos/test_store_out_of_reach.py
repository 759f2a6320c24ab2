"""S3 that does not answer, or not to us: nothing is lost, nobody meets an unforeseen error, and later it goes on."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from builders import API, SentPhoto, WalkerPhone, a_jpeg, a_point, a_sent_point, staff, stored_bytes
from points_file import PointsZip
from seaweed import S3Server
from wijkwandeling import clock, events, photo_store
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.photos import derive, store
from wijkwandeling.problems import Problem
from wijkwandeling.settings import Settings
from wijkwandeling.walks.models import Walk

pytestmark = pytest.mark.parametrize("photo_place", ["s3"], indirect=True)

Outage = Callable[..., AbstractContextManager[None]]


@pytest.fixture
def outage(app: APIFlask, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Outage:
    """Inside it S3 is another: by default one where nobody listens."""

    @contextmanager
    def other(**environ: str) -> Iterator[None]:
        usual = app.extensions["photo_store"]
        with monkeypatch.context() as patch:
            for name, value in (environ or {"AWS_ENDPOINT_URL": "http://127.0.0.1:9"}).items():
                patch.setenv(name, value)
            app.extensions["photo_store"] = photo_store.store_of(settings)
        yield
        app.extensions["photo_store"] = usual

    return other


def is_told_to_wait(answer: TestResponse) -> bool:
    assert answer.content_type == "application/problem+json"
    problem = answer.get_json()
    assert problem["title"] == "De foto's zijn even niet bereikbaar"
    assert "Er is niets verloren" in problem["detail"]
    return (answer.status_code, problem["code"], answer.headers["Retry-After"]) == (
        503,
        "photo-store-unreachable",
        "60",
    )


@pytest.mark.requirement(26)
def test_a_phone_hears_to_wait_nothing_is_acknowledged_and_the_next_attempt_succeeds(
    app: APIFlask, fenna: WalkerPhone, outage: Outage
) -> None:
    photo, point = SentPhoto(a_jpeg()), str(uuid.uuid4())
    with outage():
        assert fenna.put_point(point, a_point(photo)).status_code == 200
        assert is_told_to_wait(fenna.put_photo(point, photo))
    assert fenna.get_point(point).get_json()["complete"] is False
    assert fenna.put_photo(point, photo).get_json()["complete"] is True
    assert photo.sha256 in stored_bytes(app)


def test_who_looks_at_photos_hears_to_wait(
    app: APIFlask, client: FlaskClient, fenna: WalkerPhone, neighbourhood: Neighbourhood, outage: Outage
) -> None:
    photo = SentPhoto(a_jpeg())
    point = a_sent_point(fenna, photo)
    yusuf = staff(app, neighbourhood.id).headers
    url = f"{API}/neighbourhoods/{neighbourhood.id}"
    decision = {"verdict": "approved", "number": 0}
    assert client.put(f"{url}/points/{point}/decision", json=decision, headers=yusuf).status_code == 200
    with app.app_context():
        public = store.derivatives_of([photo.photo_id])[photo.photo_id]["public"].sha256
    looks = [
        (f"{url}/photos/{photo.photo_id}/small", yusuf),
        (f"{url}/photos/{photo.photo_id}/original", yusuf),
        (f"{API}/walks/{fenna.walk_id}/observations/{point}/photos/{photo.photo_id}/small", fenna.headers),
        (f"/publieke-fotos/{public}.jpg", {}),
    ]
    with outage():
        for address, headers in looks:
            assert is_told_to_wait(client.get(address, headers=headers))
    for address, headers in looks:
        assert client.get(address, headers=headers).status_code == 200


def test_a_photo_that_could_not_be_looked_at_is_looked_at_later_however_long_it_took(
    app: APIFlask, fenna: WalkerPhone, outage: Outage, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = SentPhoto(a_jpeg())
    with monkeypatch.context() as patch:
        patch.setattr(events, "sweep", lambda: None)
        patch.setattr("wijkwandeling.intake.put_photo.announce", lambda *_event, **_values: None)
        a_sent_point(fenna, photo)
    with outage(), app.app_context():
        for _minute in range(2 * derive.ATTEMPTS_MAX):
            with pytest.raises(Problem):
                derive.derive(photo.photo_id)
    later = clock.now() + timedelta(hours=1)
    monkeypatch.setattr(clock, "now", lambda: later)
    with app.app_context():
        events.sweep()
        facts = store.facts(photo.photo_id)
        assert facts is not None
        assert facts.state == "ready"


def test_a_photo_that_was_taken_off_its_point_is_destroyed_once_it_can_be(
    app: APIFlask, fenna: WalkerPhone, outage: Outage
) -> None:
    face = SentPhoto(a_jpeg())
    point = a_sent_point(fenna, face)
    with outage():
        assert fenna.put_point(point, a_point(), if_match=1).status_code == 200
        with app.app_context():
            events.sweep()
    assert face.sha256 in stored_bytes(app)
    with app.app_context():
        events.sweep()
    assert stored_bytes(app) == set()


def test_a_facilitator_who_hands_in_a_file_hears_to_wait_and_hands_it_in_again(
    app: APIFlask, client: FlaskClient, fenna: WalkerPhone, walk: Walk, outage: Outage
) -> None:
    photo, point = SentPhoto(a_jpeg()), str(uuid.uuid4())
    body = PointsZip(fenna).add(point, a_point(photo), photo).bytes()
    headers = {**staff(app, walk.neighbourhood_id).headers, "Content-Type": "application/zip"}
    url = f"{API}/neighbourhoods/{walk.neighbourhood_id}/walks/{walk.id}/imports"
    with outage():
        assert is_told_to_wait(client.post(url, data=body, headers=headers))
    assert client.post(url, data=body, headers=headers).status_code == 200
    assert fenna.get_point(point).get_json()["complete"] is True


def test_s3_that_refuses_us_is_out_of_reach_too_and_the_log_says_why_without_keys(
    s3_server: S3Server, fenna: WalkerPhone, outage: Outage, caplog: pytest.LogCaptureFixture
) -> None:
    with outage(AWS_SECRET_ACCESS_KEY="een-ander-geheim"):
        assert is_told_to_wait(fenna.put_photo(str(uuid.uuid4()), SentPhoto(a_jpeg())))
    assert "SignatureDoesNotMatch" in caplog.text
    # What S3 answered repeats the request.
    assert "RequestId" not in caplog.text
    assert s3_server.key not in caplog.text
    assert "een-ander-geheim" not in caplog.text
