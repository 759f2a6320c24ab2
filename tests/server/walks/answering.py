"""A phone that tells more than its points, without saying whose phone it is."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from builders import API
from wijkwandeling.walks.models import Walk


def a_contact(**changes: Any) -> dict[str, Any]:
    """A ContactIn as it goes over the wire; ``changes`` replace its members."""
    contact = {
        "name": "Truus Bakker",
        "email": "truus@lindenkwartier.example",
        "phone": None,
        "address": None,
        "wantsToThinkAlong": True,
        "offer": "Ik kan op woensdag soep koken.",
        "viaWhom": None,
        "consentedAt": "2026-05-09T12:40:07.123+02:00",
        "consentText": "De begeleiders mogen mij benaderen over deze wandeling.",
    }
    return {**contact, **changes}


class Answering:
    """One answer's address: what the app derives from the walker's secret, the server cannot."""

    def __init__(self, client: FlaskClient, walk: Walk, kind: str) -> None:
        self.client = client
        self.answer_id = str(uuid.uuid4())
        self.secret = secrets.token_hex(32)
        self.url = f"{API}/walks/{walk.id}/{kind}/{self.answer_id}"

    @property
    def headers(self) -> dict[str, str]:
        return {"Answer-Secret": self.secret}

    @property
    def secret_sha256(self) -> str:
        return hashlib.sha256(self.secret.encode()).hexdigest()

    def put(self, body: Any) -> TestResponse:
        return self.client.put(self.url, json=body, headers=self.headers)

    def take_back(self) -> TestResponse:
        return self.client.delete(self.url, headers=self.headers)
