"""The fault proxy itself: before a journey may blame the app, the network must fail as ordered."""

from __future__ import annotations

import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import httpx
import pytest

from journeys.fault_proxy import Fault, FaultProxy

PHOTO = b"a photo of the Lindelaan " * 4000


class Letterbox(BaseHTTPRequestHandler):
    """A small real server that keeps what it received in full."""

    protocol_version = "HTTP/1.1"
    received: list[bytes]

    def do_PUT(self) -> None:
        announced = int(self.headers["Content-Length"])
        body = self.rfile.read(announced)
        if len(body) < announced:
            self.close_connection = True
            return
        self.received.append(body)
        self._answer(b"kept")

    def do_GET(self) -> None:
        self._answer(b"hello")

    def _answer(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """A test's output is for its failures."""


@pytest.fixture
def received() -> list[bytes]:
    Letterbox.received = []
    return Letterbox.received


@pytest.fixture
def proxy(received: list[bytes]) -> Iterator[FaultProxy]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Letterbox)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    proxy = FaultProxy(server.server_address[1])
    yield proxy
    proxy.close()
    server.shutdown()
    server.server_close()


def put(proxy: FaultProxy, path: str = "/photos/1", patience: float = 5) -> httpx.Response:
    return httpx.put(proxy.url + path, content=PHOTO, timeout=patience)


def test_without_a_rule_everything_passes_unchanged(proxy: FaultProxy, received: list[bytes]) -> None:
    assert put(proxy).text == "kept"
    assert received == [PHOTO]
    assert httpx.get(proxy.url).text == "hello"


def test_a_dropped_request_never_reaches_the_server(proxy: FaultProxy, received: list[bytes]) -> None:
    proxy.on("PUT", "/photos/", Fault.DROP)
    with pytest.raises(httpx.TransportError):
        put(proxy)
    assert received == []


def test_a_swallowed_answer_leaves_the_work_done(proxy: FaultProxy, received: list[bytes]) -> None:
    proxy.on("PUT", "/photos/", Fault.SWALLOW)
    with pytest.raises(httpx.TransportError):
        put(proxy)
    assert received == [PHOTO]


def test_a_truncated_body_is_not_taken_for_a_whole_one(proxy: FaultProxy, received: list[bytes]) -> None:
    proxy.on("PUT", "/photos/", Fault.TRUNCATE)
    with pytest.raises(httpx.TransportError):
        put(proxy)
    assert received == []


@pytest.mark.parametrize(
    ("fault", "status", "media_type"),
    [(Fault.ERROR_500, 500, "text/plain"), (Fault.CAPTIVE_PORTAL, 200, "text/html; charset=utf-8")],
)
def test_a_stranger_answers_in_the_servers_place(
    proxy: FaultProxy, received: list[bytes], fault: Fault, status: int, media_type: str
) -> None:
    proxy.on("PUT", "/photos/", fault)
    answer = put(proxy)
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, media_type)
    assert received == []


def test_a_stalled_request_goes_on_when_the_network_heals(proxy: FaultProxy, received: list[bytes]) -> None:
    proxy.on("PUT", "/photos/", Fault.STALL, times=2)
    with pytest.raises(httpx.ReadTimeout):
        put(proxy, patience=0.3)
    answers: list[str] = []
    waiting = Thread(target=lambda: answers.append(put(proxy).text))
    waiting.start()
    proxy.heal()
    waiting.join()
    assert answers == ["kept"]


def test_a_rule_meets_only_its_own_requests_and_only_so_often(proxy: FaultProxy) -> None:
    proxy.on("PUT", "/photos/", Fault.ERROR_500, times=2)
    assert [put(proxy, path).status_code for path in ("/points/1", "/photos/1", "/photos/1", "/photos/1")] == [
        200,
        500,
        500,
        200,
    ]
    assert [passage.status for passage in proxy.seen("PUT", "/photos/")] == [500, 500, 200]


def test_without_network_every_connection_is_refused_until_it_is_back(proxy: FaultProxy) -> None:
    with proxy.no_network(), pytest.raises(httpx.ConnectError):
        put(proxy)
    assert put(proxy).text == "kept"


def test_losing_the_network_cuts_what_is_under_way(proxy: FaultProxy) -> None:
    proxy.on("PUT", "/photos/", Fault.STALL)
    ends: list[str] = []

    def try_to_send() -> None:
        try:
            put(proxy)
        except httpx.TransportError as error:
            ends.append(type(error).__name__)

    sending = Thread(target=try_to_send)
    sending.start()
    while not proxy.busy:
        time.sleep(0.001)
    proxy.network_gone()
    sending.join()
    assert len(ends) == 1
