"""The neighbourhood where the journeys happen, and what its server holds, asked past the proxy."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import httpx

from builders import SentPhoto, WalkerPhone, a_jpeg, a_place, a_sent_point
from journeys.server import Server
from wijkwandeling import clock
from wijkwandeling.access import Role
from wijkwandeling.accounts.create import add_membership, create_token
from wijkwandeling.accounts.models import Account
from wijkwandeling.accounts.passwords import hashed
from wijkwandeling.app import create_app
from wijkwandeling.database import db, new_id, transaction
from wijkwandeling.demo import base_map
from wijkwandeling.neighbourhoods.create import create_neighbourhood
from wijkwandeling.walks.create import create_walk
from wijkwandeling.walks.store import find as find_walk

PATIENCE_SECONDS = 30
# Looking for faces waits for all other work, and the other journeys have some too.
JOBS_SECONDS = 150
PASSWORD = "samen-door-de-wijk"
# A client of its own for each question would read the list of the world's certificates each time.
HTTP = httpx.Client(timeout=PATIENCE_SECONDS, limits=httpx.Limits(max_keepalive_connections=0))


@dataclass(frozen=True)
class Staff:
    """A member of staff who can sign in; ``token`` serves the test's own questions."""

    email: str
    password: str
    token: str


@dataclass(frozen=True)
class Town:
    """Lindenkwartier: a map, an open walk, a facilitator and an agenda builder."""

    LON: ClassVar = 4.6200
    LAT: ClassVar = 52.3530
    NAME: ClassVar = "Lindenkwartier"
    WALK: ClassVar = "Avondwandeling door het Lindenkwartier"

    url: str
    server_url: str
    neighbourhood_id: str
    slug: str
    walk_id: str
    join_code: str
    facilitator: Staff
    agenda_builder: Staff

    def points(self) -> list[dict[str, Any]]:
        """Every point the server has, as a facilitator sees it."""
        found: list[dict[str, Any]] = self.ask("points?decision=all&limit=200")["points"]
        return found

    def photo_hashes(self) -> dict[str, str]:
        """Photo id to the SHA-256 (hex) of the bytes that arrived."""
        photos = [photo for point in self.points() for photo in point["photos"]]
        return {photo["photoId"]: hashlib.sha256(self.picture(photo["originalUrl"])).hexdigest() for photo in photos}

    def picture(self, address: str) -> bytes:
        """The bytes at an address that came with a photo."""
        return self._get(address).content

    def photos_are_ready(self) -> None:
        """Waits until the job consumer has made the safe versions of every photo, and looked for faces in them."""

        def ready(answer: Any) -> bool:
            photos = [photo for point in answer["points"] for photo in point["photos"]]
            return all(photo["redaction"] and photo["redaction"]["search"] != "pending" for photo in photos)

        self.until("all photos ready", "points?decision=all&limit=200", ready)

    def approves_all(self) -> None:
        """Every point approved, past the screens."""
        for point in self.points():
            path = f"points/{point['observationId']}/decision"
            decision = {"verdict": "approved", "number": point["decision"]["number"]}
            address = f"{self.server_url}/api/v1/neighbourhoods/{self.neighbourhood_id}/{path}"
            HTTP.put(address, json=decision, headers=self._headers).raise_for_status()

    def takes_over(self, file: Path) -> dict[str, Any]:
        """A facilitator imports what a walker saved as a file; the report of it."""
        address = f"{self.server_url}/api/v1/neighbourhoods/{self.neighbourhood_id}/walks/{self.walk_id}/imports"
        headers = self._headers | {"Content-Type": "application/zip"}
        answer = HTTP.post(address, content=file.read_bytes(), headers=headers)
        report: dict[str, Any] = answer.raise_for_status().json()
        return report

    def ask(self, path: str) -> Any:
        """A question to the neighbourhood's API, with the facilitator's token."""
        return self._get(f"/api/v1/neighbourhoods/{self.neighbourhood_id}/{path}").json()

    def until(self, wish: str, path: str, holds: Any) -> Any:
        """The answer at ``path`` as soon as ``holds(answer)``; AssertionError naming the wish when it stays away."""
        deadline = time.monotonic() + JOBS_SECONDS
        while not holds(answer := self.ask(path)):
            assert time.monotonic() < deadline, f"still not {wish}: {answer}"
            time.sleep(0.05)
        return answer

    def _get(self, address: str) -> httpx.Response:
        url = self.server_url + address
        return HTTP.get(url, headers=self._headers).raise_for_status()

    @property
    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.facilitator.token}"}


def walk_through(
    server: Server, town: Town, notes: list[str], photos: bool = True, picture: bytes | None = None
) -> None:
    """Let a walker's phone send points at one place, one for each note, past any browser.

    ``picture``: the JPEG bytes of every photo, instead of one of its own colour for each, which no other town has:
    what one takes down another would still show.
    """
    app = create_app(server.settings)
    with app.app_context():
        walk = find_walk(town.walk_id)
    assert walk
    phone = WalkerPhone(app.test_client(), walk)
    for number, note in enumerate(notes):
        data = picture or a_jpeg(640, 480, colour=(40 * number % 256, *bytes.fromhex(town.walk_id[:4])))
        pictures = [SentPhoto(data)] if photos else []
        a_sent_point(phone, *pictures, note=note, place=a_place(Town.LON, Town.LAT))
    town.photos_are_ready()


def takes_back_a_point(server: Server, town: Town) -> None:
    """Let a walker's phone send a point with a photo, and withdraw it, past any browser."""
    app = create_app(server.settings)
    with app.app_context():
        walk = find_walk(town.walk_id)
    assert walk
    phone = WalkerPhone(app.test_client(), walk)
    phone.delete_point(a_sent_point(phone, SentPhoto(a_jpeg(640, 480))))


def found_town(server: Server) -> Town:
    """Make the town in the server's database, through the functions that the commands use."""
    app = create_app(server.settings)
    with app.app_context(), transaction():
        neighbourhood = create_neighbourhood(Town.NAME, base_map.boundary(), base_map=base_map.base_map())
        walk = create_walk(
            neighbourhood.id,
            Town.WALK,
            base_map.boundary(),
            meeting_point="Bij de vijver",
            goal="We kijken samen wat goed is en wat beter kan.",
            who_decides="De gemeente beslist, samen met de bewoners.",
            what_happens="Je punten komen op de kaart en daarna op de actieagenda.",
        )
        town = Town(
            url=server.public_url,
            server_url=f"http://127.0.0.1:{server.port}",
            neighbourhood_id=neighbourhood.id,
            slug=neighbourhood.slug,
            walk_id=walk.id,
            join_code=walk.join_code,
            facilitator=_staff(neighbourhood.id, "Yusuf", Role.FACILITATOR),
            agenda_builder=_staff(neighbourhood.id, "Marja", Role.AGENDA_BUILDER),
        )
    _wait_for_the_map(town)
    return town


def another_facilitator(server: Server, town: Town, name: str) -> Town:
    """The same town, for one more facilitator."""
    app = create_app(server.settings)
    with app.app_context(), transaction():
        return replace(town, facilitator=_staff(town.neighbourhood_id, name, Role.FACILITATOR))


def _staff(neighbourhood_id: str, name: str, role: Role) -> Staff:
    email = f"{name.lower()}@{neighbourhood_id}.example"
    account = Account(id=new_id(), email=email, name=name, password_hash=_hash(), created_at=clock.now())
    db.session.add(account)
    db.session.flush()
    add_membership(account.id, neighbourhood_id, role)
    return Staff(email, PASSWORD, create_token(account.id, "journey"))


@cache
def _hash() -> str:
    """Of the one password: strong enough for a real one takes half a second each time."""
    return hashed(PASSWORD)


def _wait_for_the_map(town: Town) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    address = f"{town.server_url}/api/v1/join-codes/{town.join_code}"
    while not HTTP.get(address).raise_for_status().json()["mapPack"]:
        assert time.monotonic() < deadline, "the job consumer draws no map pack"
        time.sleep(0.05)
