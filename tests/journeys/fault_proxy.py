"""A network that can be told to fail: an HTTP/1.1 proxy in front of the real server.

The phone speaks to the proxy and to nothing else. A test switches rules on by method and path; every
rule works a given number of times and then lets requests through again. One connection carries one
request, so that a rule never touches a neighbour's bytes.
"""

from __future__ import annotations

import asyncio
import re
import socket
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

Result = TypeVar("Result")
HEAD_END = b"\r\n\r\n"
PATIENCE_SECONDS = 30


class Fault(StrEnum):
    """What can go wrong between a phone and a server."""

    DROP = "the request never reaches the server"
    SWALLOW = "the server does its work, but its answer is lost"
    TRUNCATE = "half of the body arrives, then the line is cut"
    ERROR_500 = "something in between answers 500"
    CAPTIVE_PORTAL = "a hotel's sign-in page answers 200 with HTML"
    STALL = "nothing happens, for as long as the rule stands"


PORTAL_PAGE = b"<!doctype html><title>Gratis wifi</title><p>Log in om verder te gaan.</p>"
ANSWERS = {
    Fault.ERROR_500: (b"500 Internal Server Error", b"text/plain", b"upstream is broken"),
    Fault.CAPTIVE_PORTAL: (b"200 OK", b"text/html; charset=utf-8", PORTAL_PAGE),
}


@dataclass
class Rule:
    """``left`` more requests whose method and path match meet this fault."""

    method: str
    path: re.Pattern[str]
    fault: Fault
    left: int

    def matches(self, method: str, path: str) -> bool:
        return self.left > 0 and method == self.method and self.path.search(path) is not None


@dataclass(frozen=True)
class Passage:
    """One request that the proxy saw, what it did to it, and the status the phone got (None: no answer)."""

    method: str
    path: str
    fault: Fault | None
    status: int | None


@dataclass
class FaultProxy:
    """Stands at ``url`` in front of the server at ``upstream_port``; ``passages`` is what went by."""

    upstream_port: int
    passages: list[Passage] = field(default_factory=list)
    _rules: list[Rule] = field(default_factory=list)
    _open: set[asyncio.StreamWriter] = field(default_factory=set)
    _listener: asyncio.Server | None = None

    def __post_init__(self) -> None:
        # Holding the port without listening keeps it ours while the network is gone.
        self._reservation = _bound_socket(0)
        self.port: int = self._reservation.getsockname()[1]
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self.network_back()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def busy(self) -> bool:
        """Whether a phone holds a connection now."""
        return bool(self._open)

    def on(self, method: str, path: str, fault: Fault, times: int = 1) -> Rule:
        """Let the next ``times`` requests whose path contains the pattern ``path`` meet ``fault``."""
        rule = Rule(method, re.compile(path), fault, times)
        self._rules.append(rule)
        return rule

    def heal(self) -> None:
        """No rule any more; stalled requests go on."""
        self._rules.clear()

    def lift(self, rule: Rule) -> None:
        """Only this rule is no more; what it stalled goes on."""
        self._rules = [each for each in self._rules if each is not rule]

    def network_gone(self) -> None:
        """Refuse every connection and cut the open ones."""
        self._run(self._stop_listening())

    def network_back(self) -> None:
        self._run(self._listen())

    @contextmanager
    def no_network(self) -> Iterator[None]:
        self.network_gone()
        try:
            yield
        finally:
            self.network_back()

    def seen(self, method: str, path: str) -> list[Passage]:
        """The passages so far with this method, whose path contains the pattern ``path``."""
        return [passage for passage in self.passages if passage.method == method and re.search(path, passage.path)]

    def close(self) -> None:
        self.heal()
        self.network_gone()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(PATIENCE_SECONDS)
        self._loop.close()
        self._reservation.close()

    def _run(self, story: Coroutine[Any, Any, Result]) -> Result:
        return asyncio.run_coroutine_threadsafe(story, self._loop).result(PATIENCE_SECONDS)

    async def _listen(self) -> None:
        if self._listener is None:
            self._listener = await asyncio.start_server(self._serve, sock=_bound_socket(self.port), limit=2**20)

    async def _stop_listening(self) -> None:
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        for writer in tuple(self._open):
            writer.transport.abort()
        # Requests that were cut get to end before the test goes on.
        while self._open:
            await asyncio.sleep(0.005)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            with suppress(OSError, asyncio.IncompleteReadError):
                await self._one_request(reader, writer)
        finally:
            self._open.discard(writer)
            writer.close()

    async def _one_request(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(HEAD_END)
        method, path, _version = head.split(b"\r\n", 1)[0].decode("ascii").split(" ", 2)
        body = await reader.readexactly(_content_length(head))
        rule = next((rule for rule in self._rules if rule.matches(method, path)), None)
        if rule:
            rule.left -= 1
        answer: bytes | None = None
        try:
            answer = await self._answer(head, body, rule, writer)
        finally:
            # Noted before the phone can know: who has the answer finds its passage here.
            status = int(answer.split(b" ", 2)[1]) if answer else None
            self.passages.append(Passage(method, path, rule.fault if rule else None, status))
        if answer:
            writer.write(answer)
            await writer.drain()
        else:
            writer.transport.abort()

    async def _answer(self, head: bytes, body: bytes, rule: Rule | None, phone: asyncio.StreamWriter) -> bytes | None:
        """The bytes for the phone; None cuts its line."""
        fault = rule.fault if rule else None
        if fault in ANSWERS:
            return _made_up(*ANSWERS[fault])
        if fault is Fault.DROP:
            return None
        if fault is Fault.TRUNCATE:
            await self._ask_server(head, body[: len(body) // 2])
            return None
        if fault is Fault.STALL:
            while any(each is rule for each in self._rules) and phone in self._open and not phone.is_closing():
                await asyncio.sleep(0.02)
        answer = await self._ask_server(head, body)
        return None if fault is Fault.SWALLOW else answer

    async def _ask_server(self, head: bytes, body: bytes) -> bytes:
        """The server's whole answer; empty when it gave none."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.upstream_port)
        try:
            writer.write(_for_one_request(head) + body)
            if _content_length(head) > len(body):
                writer.write_eof()
            await writer.drain()
            answer = await asyncio.wait_for(reader.read(-1), PATIENCE_SECONDS)
        finally:
            writer.close()
        start, end, rest = answer.partition(HEAD_END)
        return _for_one_request(start + end) + rest if end else b""


def _bound_socket(port: int) -> socket.socket:
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    sock.bind(("127.0.0.1", port))
    return sock


def _content_length(head: bytes) -> int:
    found = re.search(rb"\r\ncontent-length: *(\d+)", head, re.IGNORECASE)
    return int(found[1]) if found else 0


def _for_one_request(head: bytes) -> bytes:
    """The same head, saying that the connection ends after this."""
    lines = [line for line in head[: -len(HEAD_END)].split(b"\r\n") if not line.lower().startswith(b"connection:")]
    return b"\r\n".join([*lines, b"Connection: close"]) + HEAD_END


def _made_up(status: bytes, media_type: bytes, body: bytes) -> bytes:
    lines = (b"HTTP/1.1 " + status, b"Content-Type: " + media_type, b"Content-Length: %d" % len(body))
    return b"\r\n".join([*lines, b"Connection: close"]) + HEAD_END + body
