"""A search for faces that fails, dies or comes too late shows nobody, and holds nothing up for good."""

from __future__ import annotations

from typing import Any

import pytest
from apiflask import APIFlask

from drawn_faces import photo_of
from wijkwandeling import events
from wijkwandeling.jobs import queue_of
from wijkwandeling.photos import burn, faces, search

from .conftest import Town
from .seen import MIDDLE, Seen
from .test_public_photos import statuses, urls_in


def test_a_photo_that_was_not_searched_yet_waits_though_its_point_is_approved(
    town: Town, app: APIFlask, monkeypatch: pytest.MonkeyPatch
) -> None:
    _whose_search_was_killed(town, monkeypatch)
    (point,) = [p for p in _points(town, "pending") if p["photos"]]
    assert point["photos"][0]["redaction"]["search"] == "pending"
    town.decide(point["observationId"])
    assert urls_in(town.page()) == []
    _sweep_what_was_abandoned(app, monkeypatch)
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
    _whose_search_was_killed(town, monkeypatch)
    (point,) = [p for p in _points(town, "pending") if p["photos"]]
    town.decide(point["observationId"])
    monkeypatch.setattr(faces, "search", _fail)
    _sweep_what_was_abandoned(app, monkeypatch)
    (point,) = [p for p in _points(town, "pending") if p["photos"]]
    assert urls_in(town.page()) == []
    town.decide(point["observationId"], number=1)
    assert statuses(town, urls_in(town.page())) == {200}


def test_a_hidden_point_stays_hidden_when_its_photo_cannot_be_searched(
    town: Town, app: APIFlask, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = _whose_search_was_killed(town, monkeypatch)
    town.decide(seen.point, "hidden")
    monkeypatch.setattr(faces, "search", _fail)
    _sweep_what_was_abandoned(app, monkeypatch)
    assert seen.read()["search"] == "failed"
    assert _points(town, "pending") == []


def test_what_the_queue_lost_the_sweep_finds(town: Town, app: APIFlask, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = Seen(town, photo_of(MIDDLE))
    with monkeypatch.context() as patch:
        patch.setattr(queue_of(app), "enqueue", lambda *_: None)
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
    seen = _whose_search_was_killed(town, monkeypatch)
    town.decide(seen.point)
    with monkeypatch.context() as patch:
        patch.setattr(queue_of(app), "enqueue", lambda *_: None)
        with app.app_context():
            search.search_faces(seen.photo.photo_id)
        assert seen.states() == ["proposed"]
        assert urls_in(town.page()) == []
    with app.app_context():
        events.sweep()
    assert seen.states() == ["confirmed"]
    assert len(urls_in(town.page())) == 2


def _whose_search_was_killed(town: Town, monkeypatch: pytest.MonkeyPatch) -> Seen:
    with monkeypatch.context() as patch:
        patch.setattr(faces, "search", _die)
        return Seen(town, photo_of(MIDDLE))


def _sweep_what_was_abandoned(app: APIFlask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the wait after which a search counts as abandoned."""
    monkeypatch.setattr(search, "ABANDONED_AFTER", -search.ABANDONED_AFTER)
    with app.app_context():
        events.sweep()


def _points(town: Town, decision: str) -> list[dict[str, Any]]:
    answer = town.client.get(f"{town.url}/points?decision={decision}", headers=town.yusuf.headers)
    return answer.get_json()["points"]  # type: ignore[no-any-return]


def _die(_data: bytes) -> Any:
    """As the queue sees a worker that is killed."""
    raise KeyboardInterrupt


def _fail(_data: bytes) -> Any:
    raise RuntimeError("no model here")
