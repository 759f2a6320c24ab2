"""What only the real HTTP server can show: answers that come before the body is read, lines that break, kills."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from apiflask import APIFlask

from builders import API, SentPhoto, WalkerPhone, a_jpeg, a_neighbourhood, a_point, an_open_walk, staff
from points_file import PointsZip
from seaweed import on_both_stores
from wijkwandeling.app import create_app
from wijkwandeling.database import db
from wijkwandeling.draining import HEARD_MAX_BYTES
from wijkwandeling.intake import store
from wijkwandeling.problems import PHOTO_MAX_BYTES
from wijkwandeling.settings import Settings, from_environment
from wijkwandeling.walks.models import Walk

BENCH = "1c0bcf22-7ea5-4b2b-9a5e-54b7b5cf4c11"
START_SECONDS = 60
ANSWER_SECONDS = 60


@dataclass
class HttpServer:
    """One granian process on the same data as ``app``."""

    settings: Settings
    port: int
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        own = {
            "WIJKWANDELING_DATA_DIR": str(self.settings.data_dir),
            "WIJKWANDELING_PHOTO_STORE": str(self.settings.photo_bucket or ""),
            "WIJKWANDELING_JOBS": "queued",
        }
        command = ["-m", "granian", "--interface", "wsgi", "--factory", "--port", str(self.port)]
        self.process = subprocess.Popen(
            [sys.executable, *command, "wijkwandeling.app:create_app"], env=os.environ | own, start_new_session=True
        )
        deadline = time.monotonic() + START_SECONDS
        while not self._answers():
            assert self.process.poll() is None, "the server died"
            assert time.monotonic() < deadline, "the server does not answer"
            time.sleep(0.05)

    def kill(self) -> None:
        """SIGKILL to the server and its worker processes."""
        if self.process is not None:
            os.killpg(self.process.pid, 9)
            self.process.wait()

    def put(self, phone: WalkerPhone, photo: SentPhoto) -> tuple[int, str]:
        """The whole photo over a real line: status and answer."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=ANSWER_SECONDS)
        line.request("PUT", _path(phone, photo), body=photo.data, headers=phone.headers | photo.headers)
        answer = line.getresponse()
        return answer.status, answer.read().decode()

    def post_zip(self, walk: Walk, body: bytes, headers: dict[str, str]) -> tuple[int, str]:
        """A whole file of points over a real line: status and answer."""
        deadline = time.monotonic() + ANSWER_SECONDS
        while True:
            line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=ANSWER_SECONDS)
            # A server that is only just up may still drop a line; again is what it is made for.
            with suppress(ConnectionError):
                line.request("POST", _imports(walk), body=body, headers={**headers, "Content-Type": "application/zip"})
                answer = line.getresponse()
                return answer.status, answer.read().decode()
            assert time.monotonic() < deadline, "the line keeps breaking"

    def begin_zip(self, walk: Walk, body: bytes, headers: dict[str, str]) -> socket.socket:
        """All of it; the answer is the caller's."""
        line = socket.create_connection(("127.0.0.1", self.port))
        own = {"Host": "127.0.0.1", "Content-Length": str(len(body)), "Content-Type": "application/zip"}
        head = f"POST {_imports(walk)} HTTP/1.1\r\n" + "".join(f"{k}: {v}\r\n" for k, v in {**own, **headers}.items())
        line.sendall(head.encode() + b"\r\n" + body)
        return line

    def begin(self, phone: WalkerPhone, photo: SentPhoto) -> socket.socket:
        """Half of the photo; the rest is the caller's."""
        line = socket.create_connection(("127.0.0.1", self.port))
        headers = {"Host": "127.0.0.1", "Content-Length": str(len(photo.data))} | phone.headers | photo.headers
        head = f"PUT {_path(phone, photo)} HTTP/1.1\r\n" + "".join(f"{k}: {v}\r\n" for k, v in headers.items())
        line.sendall(head.encode() + b"\r\n" + photo.data[: len(photo.data) // 2])
        return line

    def _answers(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
        except OSError:
            return False
        return True


def _path(phone: WalkerPhone, photo: SentPhoto) -> str:
    return f"{phone.url}/observations/{BENCH}/photos/{photo.photo_id}"


def _imports(walk: Walk) -> str:
    return f"{API}/neighbourhoods/{walk.neighbourhood_id}/walks/{walk.id}/imports"


@pytest.fixture
def local(tmp_path: Path, photo_place: str) -> Iterator[APIFlask]:
    """An application on the embedded database, for preparing and for looking."""
    environ = {"WIJKWANDELING_RATE_LIMITS": "off", "WIJKWANDELING_PHOTO_STORE": photo_place}
    application = create_app(from_environment(environ, tmp_path / "data"))
    with application.app_context():
        db.create_all()
    yield application
    with application.app_context():
        db.engine.dispose()


@pytest.fixture
def server(local: APIFlask) -> Iterator[HttpServer]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        running = HttpServer(local.config["WIJKWANDELING"], probe.getsockname()[1])
    running.start()
    yield running
    running.kill()


@pytest.fixture
def walk(local: APIFlask) -> Walk:
    return an_open_walk(local, a_neighbourhood(local).id)


@pytest.fixture
def phone(local: APIFlask, walk: Walk) -> WalkerPhone:
    return WalkerPhone(local.test_client(), walk)


def test_a_phone_hears_why_its_photo_was_refused_before_it_was_read(server: HttpServer, phone: WalkerPhone) -> None:
    status, answer = server.put(phone, SentPhoto(bytes(2 * PHOTO_MAX_BYTES)))
    assert (status, '"photo-too-large"' in answer) == (413, True)
    phone.secret = "0" * 64
    status, answer = server.put(phone, SentPhoto(bytes(PHOTO_MAX_BYTES)))
    assert (status, '"walker-unknown"' in answer) == (401, True)


@pytest.mark.requirement(20)
@on_both_stores
def test_a_line_that_breaks_half_way_leaves_nothing(server: HttpServer, local: APIFlask, phone: WalkerPhone) -> None:
    photo = SentPhoto(a_jpeg() + bytes(1_000_000))
    line = server.begin(phone, photo)
    _wait_until_arriving(server.settings)
    line.close()
    _wait(lambda: not _arriving(server.settings))
    with local.app_context():
        assert store.photo(photo.photo_id) is None
    status, _answer = server.put(phone, photo)
    assert status == 200


@pytest.mark.requirement(26)
@on_both_stores
def test_a_server_killed_while_receiving_has_acknowledged_nothing_and_takes_the_photo_again(
    server: HttpServer, local: APIFlask, phone: WalkerPhone
) -> None:
    photo = SentPhoto(a_jpeg() + bytes(1_000_000))
    phone.put_point(BENCH, a_point(photo))
    line = server.begin(phone, photo)
    _wait_until_arriving(server.settings)
    server.kill()
    # The line ends or breaks, depending on what the kernel still held; either way without an answer.
    with suppress(ConnectionResetError):
        assert line.recv(1000) == b""
    with local.app_context():
        assert store.photo(photo.photo_id) is None
    server.start()
    status, answer = server.put(phone, photo)
    assert (status, '"complete":true' in answer.replace(" ", "")) == (200, True)


def a_large_file(phone: WalkerPhone) -> bytes:
    photos = [SentPhoto(a_jpeg(60 + n, 40) + bytes(2_000_000)) for n in range(20)]
    return PointsZip(phone).add(BENCH, a_point(*photos), *photos).bytes()


@pytest.mark.requirement(15)
def test_a_facilitator_hears_why_a_file_larger_than_any_photo_was_refused(server: HttpServer, walk: Walk) -> None:
    status, answer = server.post_zip(walk, bytes(HEARD_MAX_BYTES + 1_000_000), {})
    assert (status, '"not-signed-in"' in answer) == (401, True)


@pytest.mark.requirement(15, 26)
@on_both_stores
def test_an_import_that_was_killed_half_way_is_finished_by_doing_it_again(
    server: HttpServer, local: APIFlask, phone: WalkerPhone, walk: Walk
) -> None:
    body, headers = a_large_file(phone), staff(local, walk.neighbourhood_id).headers
    line = server.begin_zip(walk, body, headers)
    _wait(lambda: _photos(local, walk) >= 2)
    server.kill()
    line.close()
    assert _photos(local, walk) < 20
    server.start()
    status, answer = server.post_zip(walk, body, headers)
    assert (status, '"photosMissing":0' in answer) == (200, True)
    assert phone.get_point(BENCH).get_json()["complete"] is True
    assert _photos(local, walk) == 20
    assert not list(server.settings.data_dir.glob("tmp*"))


def _photos(local: APIFlask, walk: Walk) -> int:
    with local.app_context():
        return len(store.photos_of_walk(walk.id))


def _arriving(settings: Settings) -> list[Path]:
    return list((settings.photo_dir / "arriving").iterdir())


def _wait_until_arriving(settings: Settings) -> None:
    _wait(lambda: any(path.stat().st_size for path in _arriving(settings)))


def _wait(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + ANSWER_SECONDS
    while not done():
        assert time.monotonic() < deadline
        time.sleep(0.02)
