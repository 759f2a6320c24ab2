"""One question to PDOK: short, small, without following anybody elsewhere, and without a word about who asks."""

from __future__ import annotations

import http.client
from threading import BoundedSemaphore
from urllib.parse import urlsplit

from wijkwandeling import settings
from wijkwandeling.problems import Problem

PATIENCE_S = 5.0
ANSWER_MAX_BYTES = 2 * 1000 * 1000
# While PDOK is slow, phones that send need the other threads.
AT_ONCE = BoundedSemaphore(12)
TURN_S = 3.0


def is_on() -> bool:
    return settings.current().pdok is not None


def fetch(host: str, path: str, media_type: str) -> bytes:
    """The answer's bytes. Problems: not-found when this installation does not use PDOK or PDOK has nothing there,
    base-map-unreachable for all that is not what was asked for.
    """
    address = settings.current().pdok
    if address is None:
        raise Problem("not-found")
    if not AT_ONCE.acquire(timeout=TURN_S):
        raise Problem("base-map-unreachable")
    try:
        return _ask(_connection(address, host), path, media_type)
    except (OSError, http.client.HTTPException) as error:
        raise Problem("base-map-unreachable") from error
    finally:
        AT_ONCE.release()


def _connection(address: str, host: str) -> http.client.HTTPConnection:
    """To PDOK itself, or to what stands in for it on this machine."""
    if address == settings.PDOK_ITSELF:
        return http.client.HTTPSConnection(host, timeout=PATIENCE_S)
    return http.client.HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE_S)


def _ask(connection: http.client.HTTPConnection, path: str, media_type: str) -> bytes:
    try:
        connection.request("GET", path, headers={"User-Agent": "wijkwandeling", "Accept": media_type})
        answer = connection.getresponse()
        if answer.status == 404:
            raise Problem("not-found")
        body = answer.read(ANSWER_MAX_BYTES + 1)
        is_whole = len(body) <= ANSWER_MAX_BYTES and not answer.length
        if answer.status != 200 or answer.headers.get_content_type() != media_type or not is_whole:
            raise Problem("base-map-unreachable")
        return body
    finally:
        connection.close()
