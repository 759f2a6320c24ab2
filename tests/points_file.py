"""The ZIP that a walker's app writes with *Alles opslaan als bestand*, made here, whole or hostile."""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import dataclass, field
from typing import Any
from zipfile import ZIP_STORED, ZipFile

from builders import SentPhoto, WalkerPhone


@dataclass
class PointsZip:
    """Of one phone. ``points`` are the lines of punten.json, ``members`` replace its own, ``photos`` go into fotos/."""

    phone: WalkerPhone
    points: list[dict[str, Any]] = field(default_factory=list)
    photos: dict[str, bytes] = field(default_factory=dict)
    members: dict[str, Any] = field(default_factory=dict)

    @property
    def walk_line(self) -> dict[str, Any]:
        secret_sha256 = hashlib.sha256(self.phone.secret.encode()).hexdigest()
        ids = {"walkId": self.phone.walk_id, "walkerId": self.phone.walker_id, "secretSha256": secret_sha256}
        return {**ids, "title": "Rondje Lindelaan", "joinCode": "ACDEFG"}

    def add(self, observation_id: str, said: dict[str, Any], /, *photos: SentPhoto, **changes: Any) -> PointsZip:
        """A point with its photos as the app writes it; ``changes`` replace members of its line."""
        files = []
        for photo in photos:
            name = f"fotos/{photo.photo_id}.jpg"
            self.photos[name] = photo.data
            size = len(photo.data)
            files.append(
                {"photoId": photo.photo_id, "file": name, "role": "sent", "sizeBytes": size, "sha256": photo.sha256}
            )
        line = {
            "observationId": observation_id,
            "walkId": self.phone.walk_id,
            "walkerId": self.phone.walker_id,
            "createdAt": "2026-05-09T10:12:31+02:00",
            "withdrawn": False,
            "arrived": False,
            "revision": 0,
            "content": said,
            "files": files,
        }
        self.points.append({**line, **changes})
        return self

    @property
    def manifest(self) -> dict[str, Any]:
        whole = {"format": "wijkwandeling-punten", "version": 1, "exportedAt": "2026-05-09T12:00:00+02:00"}
        return {**whole, "walks": [self.walk_line], "points": self.points, "unreadable": [], **self.members}

    def bytes(self, compression: int = ZIP_STORED) -> bytes:
        written = io.BytesIO()
        with ZipFile(written, "w", compression) as archive:
            archive.writestr("LEESMIJ.txt", "Dit bestand maakte de app Wijkwandeling.")
            for name, data in self.photos.items():
                archive.writestr(name, data)
            archive.writestr("punten.json", json.dumps(self.manifest))
        return written.getvalue()
