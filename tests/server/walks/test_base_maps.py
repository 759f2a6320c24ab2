"""The maps of PDOK by way of this server, against something that stands in for it on this machine."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from builders import API, LAT, LON, Staff, WalkerPhone, a_jpeg, a_neighbourhood, an_open_walk, staff
from wijkwandeling.app import create_app
from wijkwandeling.settings import Settings, SettingsError, from_environment
from wijkwandeling.walks.base_maps import fetch
from wijkwandeling.walks.base_maps.upstream import tile_at

Z = 16
X, Y = tile_at(LON, LAT, Z)
PICTURE = a_jpeg(256, 256)


@dataclass
class StandIn:
    """Answers as it is told to, and remembers what it was asked."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "image/jpeg"})
    body: bytes = PICTURE
    asked: list[str] = field(default_factory=list)
    told: list[dict[str, str]] = field(default_factory=list)
    address: str = ""


@pytest.fixture
def pdok() -> Iterator[StandIn]:
    stand_in = StandIn()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            stand_in.asked.append(self.path)
            stand_in.told.append(dict(self.headers))
            self.send_response(stand_in.status)
            for name, value in stand_in.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(stand_in.body)

        def log_message(self, *_: object) -> None:
            """Silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    stand_in.address = f"http://127.0.0.1:{server.server_port}"
    yield stand_in
    server.shutdown()
    server.server_close()


@dataclass(frozen=True)
class Desk:
    client: FlaskClient
    neighbourhood_id: str
    yusuf: Staff
    walker: WalkerPhone

    def get(self, path: str, headers: dict[str, str] | None = None) -> TestResponse:
        address = f"{API}/neighbourhoods/{self.neighbourhood_id}/{path}"
        return self.client.get(address, headers=self.yusuf.headers if headers is None else headers)

    def tile(self, ground: str = "aerial", z: int = Z, x: int = X, y: int = Y) -> TestResponse:
        return self.get(f"base-maps/{ground}/tiles/{z}/{x}/{y}")


def a_desk(app: APIFlask, address: str | None) -> Desk:
    """With another setting for PDOK than the tests have."""
    settings: Settings = app.config["WIJKWANDELING"]
    other = create_app(replace(settings, pdok=address))
    neighbourhood = a_neighbourhood(other)
    client = other.test_client()
    walker = WalkerPhone(client, an_open_walk(other, neighbourhood.id))
    return Desk(client, neighbourhood.id, staff(other, neighbourhood.id), walker)


@pytest.fixture
def desk(app: APIFlask, pdok: StandIn) -> Desk:
    return a_desk(app, pdok.address)


def test_a_tile_comes_through_this_server_and_may_be_kept_by_who_asked(desk: Desk, pdok: StandIn) -> None:
    answer = desk.tile()
    assert (answer.status_code, answer.content_type, answer.data) == (200, "image/jpeg", PICTURE)
    assert answer.headers["Cache-Control"] == "private, max-age=604800"
    assert pdok.asked == [f"/hwh/luchtfotorgb/wmts/v1_0/Actueel_orthoHR/EPSG:3857/{Z}/{X}/{Y}.jpeg"]
    assert not {"Cookie", "Authorization", "Referer"} & pdok.told[0].keys()
    pdok.headers = {"Content-Type": "image/png"}
    assert desk.tile("topographic").status_code == 200
    assert pdok.asked[1] == f"/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{Z}/{X}/{Y}.png"


def test_the_desk_is_told_which_grounds_there_are_and_whose_they_are(desk: Desk) -> None:
    found = desk.get("base-maps").get_json()
    assert [each["baseMapId"] for each in found["baseMaps"]] == ["topographic", "aerial"]
    assert all("PDOK" in each["attribution"] for each in found["baseMaps"])
    assert found["addressSearch"] is True
    path = found["baseMaps"][1]["tilePath"].format(z=Z, x=X, y=Y)
    assert desk.client.get(path, headers=desk.yusuf.headers).status_code == 200


def test_only_tiles_of_this_neighbourhood_are_asked_for(desk: Desk, pdok: StandIn) -> None:
    elsewhere: list[dict[str, Any]] = [
        {"x": X + 200},
        {"y": Y - 200},
        {"z": 5, "x": 16, "y": 10},
        {"z": 22},
        {"ground": "satellite"},
    ]
    assert [desk.tile(**each).status_code for each in elsewhere] == [404] * 5
    assert desk.get(f"base-maps/aerial/tiles/{Z}/{X}/-1").status_code == 404
    assert pdok.asked == []


@pytest.mark.parametrize(
    ("status", "headers", "body", "expected"),
    [
        (404, {"Content-Type": "text/plain"}, b"", 404),
        (500, {"Content-Type": "text/plain"}, b"", 503),
        (200, {"Content-Type": "text/html"}, b"<script>", 503),
        (302, {"Location": "http://169.254.169.254/", "Content-Type": "image/jpeg"}, b"", 503),
        (200, {"Content-Type": "image/jpeg"}, b"x" * (fetch.ANSWER_MAX_BYTES + 1), 503),
        (200, {"Content-Type": "image/jpeg", "Content-Length": "9000000"}, b"x", 503),
    ],
)
def test_what_is_no_tile_is_not_passed_on(
    desk: Desk, pdok: StandIn, status: int, headers: dict[str, str], body: bytes, expected: int
) -> None:
    pdok.status, pdok.headers, pdok.body = status, headers, body
    answer = desk.tile()
    assert answer.status_code == expected
    assert answer.content_type == "application/problem+json"
    assert len(pdok.asked) == 1


def test_pdok_that_is_away_is_told_in_words_and_tried_later(app: APIFlask) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        answer = a_desk(app, f"http://127.0.0.1:{nobody.getsockname()[1]}").tile()
    assert (answer.status_code, answer.get_json()["code"]) == (503, "base-map-unreachable")
    assert answer.headers["Retry-After"] == "60"


def test_an_address_is_found_near_the_neighbourhood_only(desk: Desk, pdok: StandIn) -> None:
    found = [
        {"weergavenaam": "Lindelaan 12, Heemwijk", "centroide_ll": f"POINT({LON + 0.001} {LAT})"},
        {"weergavenaam": "Lindelaan 12, Verweg", "centroide_ll": "POINT(5.9 51.2)"},
        {"weergavenaam": "Lindelaan, nergens", "centroide_ll": "onbekend"},
    ]
    pdok.headers = {"Content-Type": "application/json;charset=utf-8"}
    pdok.body = json.dumps({"response": {"docs": found}}).encode()
    answer = desk.get("addresses?q=Lindelaan%2012%26rows=9999")
    assert answer.get_json() == {
        "addresses": [{"name": "Lindelaan 12, Heemwijk", "lon": pytest.approx(LON + 0.001), "lat": LAT}]
    }
    assert pdok.asked[0].startswith("/bzk/locatieserver/search/v3_1/free?q=Lindelaan+12%26rows%3D9999&")
    for broken in (b"[]", b"{", b'{"response": {"docs": [{}]}}'):
        pdok.body = broken
        assert desk.get("addresses?q=Lindelaan").status_code == 503
    assert desk.get("addresses?q=L").status_code == 400


def test_without_the_setting_nothing_is_ever_asked(app: APIFlask) -> None:
    off = a_desk(app, None)
    assert off.get("base-maps").get_json() == {"baseMaps": [], "addressSearch": False}
    assert [off.tile().status_code, off.get("addresses?q=Lindelaan").status_code] == [404, 404]


def test_only_staff_of_the_neighbourhood_look_at_its_maps(desk: Desk, pdok: StandIn) -> None:
    paths = ("base-maps", f"base-maps/aerial/tiles/{Z}/{X}/{Y}", "addresses?q=Lindelaan")
    assert [desk.get(path, headers={}).status_code for path in paths] == [401] * 3
    assert [desk.get(path, headers=desk.walker.headers).status_code for path in paths] == [403] * 3
    assert pdok.asked == []


@pytest.mark.parametrize(
    ("given", "kept"), [("off", None), ("on", "on"), ("http://127.0.0.1:8999", "http://127.0.0.1:8999")]
)
def test_the_setting_knows_pdok_and_this_machine(tmp_path: Path, given: str, kept: str | None) -> None:
    assert from_environment({"WIJKWANDELING_DATA_DIR": str(tmp_path), "WIJKWANDELING_PDOK": given}).pdok == kept


@pytest.mark.parametrize("given", ["https://tegels.example", "http://127.0.0.1.evil.example:80", "http://10.0.0.1:80"])
def test_the_setting_knows_no_other_address(tmp_path: Path, given: str) -> None:
    with pytest.raises(SettingsError, match="WIJKWANDELING_PDOK"):
        from_environment({"WIJKWANDELING_DATA_DIR": str(tmp_path), "WIJKWANDELING_PDOK": given})
