"""Answers to anybody travel compressed; an answer to somebody never does.

Beside a secret, a compressed answer tells by its length whether a guess was right (BREACH). So only a
question without cookie and without credentials gets one. Files of the app are compressed when it is built.
"""

from __future__ import annotations

import gzip

from flask import Response, request

WORTHWHILE_BYTES = 1000
MEDIA_TYPES = {"application/json", "application/geo+json", "text/html"}
LEVEL = 6


def pack(response: Response) -> Response:
    """The answer, gzipped where that helps and gives nothing away."""
    if not _may_be_packed(response):
        return response
    response.vary.update(("Accept-Encoding", "Authorization", "Cookie"))
    if request.accept_encodings["gzip"] > 0:
        response.set_data(gzip.compress(response.get_data(), LEVEL, mtime=0))
        response.content_encoding = "gzip"
    return response


def _may_be_packed(response: Response) -> bool:
    return (
        request.method == "GET"
        and response.status_code == 200
        and not request.cookies
        and not request.authorization
        and response.mimetype in MEDIA_TYPES
        and not response.direct_passthrough
        and not response.content_encoding
        and (response.content_length or 0) >= WORTHWHILE_BYTES
    )
