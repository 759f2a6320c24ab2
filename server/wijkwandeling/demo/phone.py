"""A walker's phone, as the server knows it: it registers, sends a point, sends the bytes of its photo."""

from __future__ import annotations

import base64
import hashlib
import hmac
import uuid
from typing import Any

from flask.testing import FlaskClient

from wijkwandeling.demo.desk import done


class Phone:
    """``key`` (hex) and the walker's id give the secret, so that a second start knows the same phones."""

    def __init__(self, client: FlaskClient, walk_id: str, walker_id: str, key: str) -> None:
        self._client = client
        self._base = f"/api/v1/walks/{walk_id}"
        self._walker_id = walker_id
        self._secret = hmac.new(bytes.fromhex(key), walker_id.encode(), hashlib.sha256).hexdigest()

    def join(self, join_code: str) -> None:
        body = {"joinCode": join_code, "secretSha256": hashlib.sha256(self._secret.encode()).hexdigest()}
        done(self._client.put(f"{self._base}/walkers/{self._walker_id}", json=body))

    def has_arrived(self, observation_id: str) -> bool:
        """Whether the server has the point and its photos, from an earlier start."""
        answer = self._client.get(f"{self._base}/observations/{observation_id}", headers=self._headers())
        return answer.status_code == 200 and bool(answer.json and answer.json["complete"])

    def send_point(self, observation_id: str, content: dict[str, Any]) -> None:
        done(self._client.put(f"{self._base}/observations/{observation_id}", json=content, headers=self._headers()))

    def send_photo(self, observation_id: str, photo_id: str, data: bytes) -> None:
        digest = base64.b64encode(hashlib.sha256(data).digest()).decode()
        headers = {**self._headers(), "Content-Type": "image/jpeg", "Content-Digest": f"sha-256=:{digest}:"}
        address = f"{self._base}/observations/{observation_id}/photos/{photo_id}"
        done(self._client.put(address, data=data, headers=headers))

    def announce(self, unsent: int) -> None:
        """Say how much this phone still has to send."""
        address = f"{self._base}/walkers/{self._walker_id}/points"
        done(self._client.get(address, headers={**self._headers(), "Unsent-Count": str(unsent)}))

    def say(self, kind: str, said: dict[str, Any]) -> None:
        """Send an answer besides the points. ``kind``: contact or age-group; its address follows as in the app."""
        digest = hashlib.sha256(f"{self._secret}:{kind}:id".encode()).digest()
        secret = hashlib.sha256(f"{self._secret}:{kind}:secret".encode()).hexdigest()
        address = f"{self._base}/{kind}s/{uuid.UUID(bytes=digest[:16], version=4)}"
        done(self._client.put(address, json=said, headers={"Answer-Secret": secret}))

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._walker_id}.{self._secret}"}
