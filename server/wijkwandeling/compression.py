"""Answers to anybody travel compressed; an answer to somebody only where its route says so.

Beside a secret, a compressed answer tells by its length whether a guess was right (BREACH). So a question with
cookie or credentials gets one only from a route that repeats nothing of the question, and then with a random
number of bytes more. Files of the app are compressed when it is built.
"""

from __future__ import annotations

import gzip
import io
import secrets

from flask import Response, g, request

WORTHWHILE_BYTES = 1000
MEDIA_TYPES = {"application/json", "application/geo+json", "text/html"}
LEVEL = 6
# As in Django's answer to BREACH: a file name in the head of the gzip, of a length that nobody can foresee.
PADDING_MAX = 100


def allow() -> None:
    """The answer to this question may be compressed also for who is signed in."""
    g.may_be_packed = True


def pack(response: Response) -> Response:
    """The answer, gzipped where that helps and gives nothing away."""
    if not _may_be_packed(response):
        return response
    response.vary.update(("Accept-Encoding", "Authorization", "Cookie"))
    if request.accept_encodings["gzip"] > 0:
        response.set_data(_gzipped(response.get_data()))
        response.content_encoding = "gzip"
    return response


def _gzipped(data: bytes) -> bytes:
    if not g.get("may_be_packed", False):
        return gzip.compress(data, LEVEL, mtime=0)
    packed = io.BytesIO()
    padding = "x" * (1 + secrets.randbelow(PADDING_MAX))
    with gzip.GzipFile(padding, "wb", LEVEL, packed, mtime=0) as file:
        file.write(data)
    return packed.getvalue()


def _may_be_packed(response: Response) -> bool:
    return (
        request.method == "GET"
        and response.status_code == 200
        and (g.get("may_be_packed", False) or (not request.cookies and not request.authorization))
        and response.mimetype in MEDIA_TYPES
        and not response.direct_passthrough
        and not response.content_encoding
        and (response.content_length or 0) >= WORTHWHILE_BYTES
    )
