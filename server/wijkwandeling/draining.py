"""Hear a request out before answering it.

A server that answers while the body is still coming closes the connection, and most clients then
report a broken line instead of the answer: the phone would never learn why a photo was refused.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from wijkwandeling.problems import IMPORT_MAX_BYTES, PHOTO_MAX_BYTES

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

# No phone makes a photo four times as large as we take; who sends more than this is cut off.
HEARD_MAX_BYTES = 4 * PHOTO_MAX_BYTES
# A facilitator whose session ended should read so, also after choosing a large file of points.
HEARD_MAX_BY_TYPE = {"application/zip": IMPORT_MAX_BYTES}
CHUNK_BYTES = 256 * 1024


class Draining:
    """WSGI middleware that reads what ``application`` left unread."""

    def __init__(self, application: WSGIApplication) -> None:
        self._application = application

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        answer = self._application(environ, start_response)
        # Only where the server itself knows the end of the body: elsewhere reading on would wait for ever.
        most = HEARD_MAX_BY_TYPE.get(environ.get("CONTENT_TYPE", ""), HEARD_MAX_BYTES)
        if environ.get("wsgi.input_terminated") and _announced(environ) <= most:
            _drain(environ, most)
        return answer


def _announced(environ: WSGIEnvironment) -> int:
    try:
        return int(environ.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0


def _drain(environ: WSGIEnvironment, most: int) -> None:
    body = environ["wsgi.input"]
    heard = 0
    while heard < most and (chunk := body.read(CHUNK_BYTES)):
        heard += len(chunk)
