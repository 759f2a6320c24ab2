"""A facilitator brings a photo of a camera: a point of its own, once, however often it is brought.

It goes in through the same functions as what a phone sends, so the same promises hold. Its ids follow
from the walk and the bytes: an import that was cut off is taken up where it stopped.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID, uuid5

from marshmallow import ValidationError

from wijkwandeling import clock, images, isolation
from wijkwandeling.database import transaction
from wijkwandeling.intake import store as intake
from wijkwandeling.intake.put_observation import put_observation
from wijkwandeling.intake.put_photo import put_photo, require_size
from wijkwandeling.intake.schemas import ObservationIn
from wijkwandeling.intake.sender import Sender
from wijkwandeling.photos import store
from wijkwandeling.photos.derive import derive, is_near
from wijkwandeling.photos.exif import Exif
from wijkwandeling.photos.exif import read as read_exif
from wijkwandeling.photos.findings import Findings, find
from wijkwandeling.photos.track import Track
from wijkwandeling.problems import Problem
from wijkwandeling.walks.join import importer_of

# A process that is killed for another's hunger deserves a second chance.
ATTEMPTS_MAX = 3
GAVE_UP = Findings(Exif(), None, "gave-up")
NOT_NEAR = "not-near-walk"
# Of a degree: a centimetre.
DECIMALS = 7


Found = TypeVar("Found")


@dataclass(frozen=True)
class Place:
    """Degrees WGS84, to a centimetre; ``source``: exif, track, or of a point that was here what it says itself."""

    lon: float
    lat: float
    source: str

    def as_wire(self) -> dict[str, Any]:
        """As ObservationIn takes it."""
        return {"lon": self.lon, "lat": self.lat, "source": self.source}


@dataclass(frozen=True)
class Imported:
    """What became of one file. ``outcome``: imported, duplicate or refused. ``reason``: the code of why it
    was refused, or why it has no place. ``taken_at``: the camera's own time, as PhotoFacts has it.
    ``observation_id``: of the point that has it.
    """

    outcome: str
    reason: str | None = None
    place: Place | None = None
    taken_at: str | None = None
    observation_id: str | None = None


@dataclass(frozen=True)
class PhotoImport:
    """Photos into one walk. ``kind``: of the points they become. ``camera_lag``: what the camera's clock is
    behind. With ``dry_run`` all is looked at and nothing is kept. Without ``decodes`` the picture itself is
    left to a job: what cannot be decoded is found later, and said at its point.
    """

    walk_id: str
    kind: str
    track: Track | None = None
    camera_lag: timedelta = timedelta()
    dry_run: bool = False
    decodes: bool = True
    _seen: set[str] = field(default_factory=set)

    def take(self, data: bytes) -> Imported:
        """The whole of one photo. Commits by itself; never raises for what is in the bytes."""
        sha256 = hashlib.sha256(data).hexdigest()
        try:
            require_size(len(data))
            media_type = images.inspect(io.BytesIO(data)).media_type
        except (Problem, images.ImageRefused) as refused:
            return Imported("refused", refused.code)
        known = self._known(sha256)
        if known:
            return known
        findings = _in_a_process(find, data) or GAVE_UP if self.decodes else None
        if findings and findings.rendition is None:
            return Imported("refused", findings.reason)
        exif = findings.exif if findings else _in_a_process(read_exif, data) or Exif()
        with transaction(write=False):
            place, reason = self._place(exif)
        point_id = None if self.dry_run else self._keep(data, sha256, media_type, exif, place)
        if point_id and findings:
            derive(self._id("photo", sha256), findings)
        self._seen.add(sha256)
        return Imported("imported", reason, place, exif.taken_at, point_id)

    def _known(self, sha256: str) -> Imported | None:
        if sha256 in self._seen:
            return Imported("duplicate")
        with transaction(write=False):
            photo = intake.photo_with_content(self.walk_id, sha256)
            if photo is None:
                return None
            point, facts = intake.observation(photo.observation_id), store.facts(photo.id)
            found = store.effective_place(point) if point and not point.withdrawn_at else None
            place = Place(*found) if found else None
            return Imported("duplicate", None, place, facts.taken_at if facts else None, photo.observation_id)

    def _place(self, exif: Exif) -> tuple[Place | None, str | None]:
        """By the photo itself, else by the track; and else why not."""
        reason = exif.place_reason
        if exif.place:
            if is_near(self.walk_id, exif.place):
                return _place(exif.place, "exif"), None
            reason = NOT_NEAR
        found = self.track.place_at(self._captured_at(exif)) if self.track and exif.taken_at else None
        if found and is_near(self.walk_id, found):
            return on_track(found), None
        return None, reason

    def _captured_at(self, exif: Exif) -> datetime:
        """A camera that does not say how far it is from UTC is taken to stand at the time of the neighbourhood."""
        if exif.taken_at is None:
            return clock.now()
        local = datetime.fromisoformat(exif.taken_at)
        return (local if local.tzinfo else local.replace(tzinfo=clock.ZONE)) + self.camera_lag

    def _keep(self, data: bytes, sha256: str, media_type: str, exif: Exif, place: Place | None) -> str:
        """The point first: without it a photo that is here would look like one that was imported before."""
        point_id, photo_id = self._id("point", sha256), self._id("photo", sha256)
        with transaction():
            sender = Sender(self.walk_id, importer_of(self.walk_id).id)
            if intake.observation(point_id) is None:
                photo = {"photoId": photo_id, "sizeBytes": len(data), "sha256": sha256, "mediaType": media_type}
                put_observation(sender, point_id, self._content(exif, place, photo), None)
        put_photo(sender, point_id, photo_id, io.BytesIO(data), len(data), sha256)
        return point_id

    def _id(self, part: str, sha256: str) -> str:
        return str(uuid5(UUID(self.walk_id), f"{part} {sha256}"))

    def _content(self, exif: Exif, place: Place | None, photo: dict[str, Any]) -> dict[str, Any]:
        known: dict[str, Any] = (
            {"lon": place.lon, "lat": place.lat, "source": place.source} if place else {"source": "none"}
        )
        if place and place.source == "exif":
            known["accuracyM"] = exif.accuracy_m
        content = {"kind": self.kind, "place": known, "directionDeg": exif.direction_deg, "photos": [photo]}
        try:
            return _loaded(content | {"capturedAt": self._captured_at(exif).isoformat()})
        except (ValidationError, OverflowError):
            # A camera that stands in 1900 is no reason to leave a photo behind.
            return _loaded(content | {"capturedAt": clock.now().isoformat()})


def on_track(at: tuple[float, float]) -> Place:
    return _place(at, "track")


def _place(at: tuple[float, float], source: str) -> Place:
    lon, lat = at
    return Place(round(lon, DECIMALS), round(lat, DECIMALS), source)


def _loaded(content: dict[str, Any]) -> dict[str, Any]:
    loaded: dict[str, Any] = ObservationIn().load(content)
    return loaded


def _in_a_process(look: Callable[[bytes], Found], data: bytes) -> Found | None:
    """None when it is too heavy, or kills its process every time."""
    for _attempt in range(ATTEMPTS_MAX):
        try:
            return isolation.run(look, data)
        except isolation.TooHeavy:
            break
        except isolation.Died:
            continue
    return None
