"""What most tests start from: a neighbourhood, staff, an open walk, a walker's phone, a photo."""

from __future__ import annotations

import base64
import hashlib
import io
import secrets
import uuid
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import obstore
from apiflask import APIFlask
from flask.testing import FlaskClient
from obstore.store import S3Store
from PIL import Image
from werkzeug.test import TestResponse

from wijkwandeling.accounts.create import add_membership, create_account, create_token
from wijkwandeling.database import transaction
from wijkwandeling.neighbourhoods.create import create_neighbourhood
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.settings import Settings
from wijkwandeling.walks.create import create_walk
from wijkwandeling.walks.models import Walk

API = "/api/v1"
# The middle of the fictional test neighbourhood, degrees.
LON, LAT = 4.62, 52.353


def square(lon: float = LON, lat: float = LAT, half: float = 0.005) -> dict[str, Any]:
    """A GeoJSON Polygon around lon, lat; 0.005 degrees is some 340 m east-west and 560 m north-south."""
    west, east, south, north = (round(degrees, 7) for degrees in (lon - half, lon + half, lat - half, lat + half))
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def a_neighbourhood(app: APIFlask, name: str = "Lindenkwartier", **facts: Any) -> Neighbourhood:
    """A neighbourhood with the default themes; ``facts``: as create_neighbourhood takes them."""
    with app.app_context(), transaction():
        return create_neighbourhood(name, facts.pop("boundary", square()), **facts)


@dataclass(frozen=True)
class Staff:
    """A member of staff; ``headers`` authorise as them with their API token."""

    account_id: str
    email: str
    password: str
    token: str

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}


def staff(app: APIFlask, neighbourhood_id: str, role: str = "facilitator", name: str = "Yusuf") -> Staff:
    """A new account with one role (facilitator, agendaBuilder, partner, admin) in the neighbourhood."""
    email = f"{name.lower()}-{secrets.token_hex(3)}@voorbeeld.nl"
    password = secrets.token_urlsafe(12)
    with app.app_context(), transaction():
        account = create_account(email, name, password)
        add_membership(account.id, neighbourhood_id, role)
        return Staff(account.id, email, password, create_token(account.id, "test"))


def an_open_walk(app: APIFlask, neighbourhood_id: str, title: str = "Rondje Lindelaan", **texts: Any) -> Walk:
    """A walk phones can join; ``texts``: as create_walk takes them, and ``area``."""
    with app.app_context(), transaction():
        return create_walk(neighbourhood_id, title, texts.pop("area", square()), **texts)


def a_place(lon: float = LON, lat: float = LAT, source: str = "device", **changes: Any) -> dict[str, Any]:
    """A Place as it goes over the wire."""
    place = {"lon": lon, "lat": lat, "accuracyM": 6.0, "source": source, "fixedAt": None, "device": None}
    return {**place, **changes}


def a_point(*photos: SentPhoto, **changes: Any) -> dict[str, Any]:
    """An ObservationIn as it goes over the wire; ``changes`` replace its members."""
    point = {
        "kind": "weakness",
        "themeId": None,
        "note": "De stoep is hier erg smal.",
        "place": a_place(),
        "directionDeg": None,
        "capturedAt": "2026-05-09T10:12:31+02:00",
        "clockOffsetMs": None,
        "photos": [photo.announcement for photo in photos],
    }
    return {**point, **changes}


def a_jpeg(
    width: int = 640,
    height: int = 480,
    *,
    lon: float | None = None,
    lat: float | None = None,
    taken_at: datetime | None = None,
    orientation: int | None = None,
    direction_deg: float | None = None,
    colour: tuple[int, int, int] = (90, 140, 80),
) -> bytes:
    """Real JPEG bytes, blue above ``colour``, with the EXIF facts that are given."""
    picture = Image.new("RGB", (width, height), colour)
    picture.paste((150, 190, 230), (0, 0, width, height // 3))
    exif = Image.Exif()
    if orientation is not None:
        exif[0x0112] = orientation
    if taken_at is not None:
        exif[0x8769] = _time_ifd(taken_at)
    if lon is not None and lat is not None:
        exif[0x8825] = _gps_ifd(lon, lat, direction_deg)
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=85, exif=exif)
    return written.getvalue()


def _time_ifd(taken_at: datetime) -> dict[int, str]:
    ifd = {0x9003: taken_at.strftime("%Y:%m:%d %H:%M:%S")}
    if taken_at.tzinfo is not None:
        offset = taken_at.strftime("%z")
        ifd[0x9011] = f"{offset[:3]}:{offset[3:5]}"
    return ifd


def _gps_ifd(lon: float, lat: float, direction_deg: float | None) -> dict[int, Any]:
    ifd: dict[int, Any] = {
        1: "N" if lat >= 0 else "S",
        2: _degrees_minutes_seconds(abs(lat)),
        3: "E" if lon >= 0 else "W",
        4: _degrees_minutes_seconds(abs(lon)),
    }
    if direction_deg is not None:
        ifd |= {16: "T", 17: direction_deg}
    return ifd


def _degrees_minutes_seconds(degrees: float) -> tuple[float, float, float]:
    minutes = degrees % 1 * 60
    return float(int(degrees)), float(int(minutes)), round(minutes % 1 * 60, 4)


@dataclass(frozen=True)
class SentPhoto:
    """A photo on a phone, with the id that the phone gave it."""

    data: bytes
    photo_id: str = field(default_factory=lambda: str(uuid.uuid4()))
    media_type: str = "image/jpeg"

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()

    @property
    def announcement(self) -> dict[str, Any]:
        """How an observation announces it."""
        size = len(self.data)
        return {"photoId": self.photo_id, "sizeBytes": size, "sha256": self.sha256, "mediaType": self.media_type}

    @property
    def headers(self) -> dict[str, str]:
        """What its bytes travel with."""
        digest = base64.b64encode(hashlib.sha256(self.data).digest()).decode()
        return {"Content-Type": self.media_type, "Content-Digest": f"sha-256=:{digest}:"}


class WalkerPhone:
    """A phone that joined a walk as the app does: it makes the ids and the secret itself."""

    def __init__(self, client: FlaskClient, walk: Walk) -> None:
        self.client = client
        self.walk_id = walk.id
        self.walker_id = str(uuid.uuid4())
        self.secret = secrets.token_hex(32)
        joined = self.join(walk.join_code)
        assert joined.status_code == 200, joined.text

    @property
    def url(self) -> str:
        return f"{API}/walks/{self.walk_id}"

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.walker_id}.{self.secret}"}

    def join(self, join_code: str) -> TestResponse:
        """Register; doing so again is what a phone does that never heard the answer."""
        secret_sha256 = hashlib.sha256(self.secret.encode("ascii")).hexdigest()
        body = {"joinCode": join_code, "secretSha256": secret_sha256}
        return self.client.put(f"{self.url}/walkers/{self.walker_id}", json=body)

    def put_point(
        self, observation_id: str, content: dict[str, Any] | None = None, *, if_match: int | None = None
    ) -> TestResponse:
        """Send a point (``a_point()`` unless given); ``if_match``: the revision it changes."""
        condition = {} if if_match is None else {"If-Match": f'"{if_match}"'}
        return self.client.put(
            f"{self.url}/observations/{observation_id}",
            json=a_point() if content is None else content,
            headers=self.headers | condition,
        )

    def put_photo(self, observation_id: str, photo: SentPhoto, **headers: str) -> TestResponse:
        """Send the bytes; ``headers`` (``Content_Digest="…"``) replace those that belong to them."""
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.put(
            f"{self.url}/observations/{observation_id}/photos/{photo.photo_id}",
            data=photo.data,
            headers=self.headers | photo.headers | given,
        )

    def get_point(self, observation_id: str) -> TestResponse:
        return self.client.get(f"{self.url}/observations/{observation_id}", headers=self.headers)

    def delete_point(self, observation_id: str, **headers: str) -> TestResponse:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.delete(f"{self.url}/observations/{observation_id}", headers=self.headers | given)

    def my_points(self, **headers: str) -> TestResponse:
        """What became of the points; ``headers``: such as ``Unsent_Count="3"``."""
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.get(f"{self.url}/walkers/{self.walker_id}/points", headers=self.headers | given)


def a_sent_point(phone: WalkerPhone, *photos: SentPhoto, **changes: Any) -> str:
    """The id of a point that arrived whole: its content (see a_point) and the bytes of its photos."""
    observation_id = str(uuid.uuid4())
    answer = phone.put_point(observation_id, a_point(*photos, **changes))
    assert answer.status_code == 200, answer.text
    for photo in photos:
        answer = phone.put_photo(observation_id, photo)
        assert answer.status_code == 200, answer.text
    return observation_id


def stored_bytes(app: APIFlask) -> set[str]:
    """The SHA-256 (hex) of all photo bytes that are kept, those of the pictures made of them included."""
    settings: Settings = app.config["WIJKWANDELING"]
    if settings.photo_bucket is None:
        return {path.name for path in settings.photo_dir.glob("??/*")}
    bucket = S3Store(
        settings.photo_bucket.name, prefix=settings.photo_bucket.prefix, client_options={"allow_http": True}
    )
    return {found["path"] for page in obstore.list(bucket) for found in page}
