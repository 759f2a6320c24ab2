"""Frames are written, changed and put in order by one person at a time, and never vanish from under a verdict."""

from __future__ import annotations

from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import API, an_open_walk
from wijkwandeling.neighbourhoods.models import Neighbourhood

from .conftest import FRAME, Seat

LIST = "/boundary-conditions"


def titles(seat: Seat) -> list[str]:
    return [each["title"] for each in seat.told("GET", LIST)["boundaryConditions"]]


def test_walkers_read_what_was_written_in_their_own_words(
    app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood, fenna: Seat
) -> None:
    frame = fenna.told("POST", LIST, {**FRAME, "owner": "Team groen"})
    assert (frame["owner"], frame["revision"], frame["retired"]) == ("Team groen", 1, False)
    talk = fenna.told(
        "POST", LIST, {**FRAME, "walkerText": "Over parkeren kunnen we praten.", "hardness": "negotiable"}
    )
    fenna.told("PATCH", f"{LIST}/{talk['boundaryConditionId']}", {"walkerText": "Over parkeren praten we graag."}, 1)
    code = an_open_walk(app, neighbourhood.id).join_code
    assert client.get(f"{API}/join-codes/{code}").get_json()["frames"] == [
        {"text": "Gezonde bomen blijven staan.", "hard": True},
        {"text": "Over parkeren praten we graag.", "hard": False},
    ]


def test_a_change_needs_the_version_that_was_read(fenna: Seat, yusuf: Seat) -> None:
    at = f"{LIST}/{fenna.told('POST', LIST, FRAME)['boundaryConditionId']}"
    assert fenna.ask("PATCH", at, {"owner": "Fenna"}).status_code == 428
    fenna.told("PATCH", at, {"owner": "Fenna"}, 1)
    late = yusuf.ask("PATCH", at, {"owner": "Yusuf"}, 1)
    assert (late.status_code, late.get_json()["code"]) == (409, "stale")
    assert yusuf.told("GET", LIST)["boundaryConditions"][0]["owner"] == "Fenna"


def test_a_retired_frame_counts_no_more_and_can_come_back(
    app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood, fenna: Seat
) -> None:
    frame = fenna.told("POST", LIST, FRAME)
    at = f"{LIST}/{frame['boundaryConditionId']}"
    gone = fenna.told("PATCH", at, {"retired": True}, 1)
    code = an_open_walk(app, neighbourhood.id).join_code
    assert (gone["retired"], titles(fenna)) == (True, [])
    assert client.get(f"{API}/join-codes/{code}").get_json()["frames"] == []
    fenna.told("PATCH", at, {"retired": False}, gone["revision"])
    assert titles(fenna) == ["Bomen blijven"]


def test_what_counts_no_more_is_listed_the_last_first(fenna: Seat, ilse: Seat) -> None:
    def retired(seat: Seat) -> list[str]:
        return [each["title"] for each in seat.told("GET", f"{LIST}?retired=true")["boundaryConditions"]]

    first, second, _stays = [fenna.told("POST", LIST, {**FRAME, "title": title}) for title in "abc"]
    for frame in (first, second):
        fenna.told("PATCH", f"{LIST}/{frame['boundaryConditionId']}", {"retired": True}, 1)
    assert (retired(fenna), retired(ilse), titles(fenna)) == (["b", "a"], ["b", "a"], ["c"])
    fenna.told("PATCH", f"{LIST}/{first['boundaryConditionId']}", {"retired": False}, 2)
    assert (retired(fenna), titles(fenna)) == (["b"], ["a", "c"])


def test_frames_stand_in_the_order_that_was_asked_for(fenna: Seat) -> None:
    ids = [fenna.told("POST", LIST, {**FRAME, "title": title})["boundaryConditionId"] for title in "abc"]
    order = [ids[2], ids[0], ids[1]]
    fenna.told("PUT", "/boundary-condition-order", {"boundaryConditionIds": order})
    assert titles(fenna) == ["c", "a", "b"]
    short = fenna.ask("PUT", "/boundary-condition-order", {"boundaryConditionIds": order[:2]})
    assert (short.status_code, titles(fenna)) == (409, ["c", "a", "b"])


def test_partners_read_frames_and_do_not_write_them(ilse: Seat) -> None:
    assert titles(ilse) == []
    assert ilse.ask("POST", LIST, FRAME).status_code == 403


def test_a_frame_without_words_for_walkers_is_refused(fenna: Seat) -> None:
    assert fenna.ask("POST", LIST, {**FRAME, "walkerText": " "}).get_json()["code"] == "invalid-input"
