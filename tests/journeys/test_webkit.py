"""What WebKit keeps and sends: the engine of the iPhone has no Background Sync, and its storage has its own bugs."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from journeys import phone_storage
from journeys.fault_proxy import Fault, FaultProxy
from journeys.jpeg import metadata, write_photo
from journeys.town import Town
from journeys.webkit import WebKit

pytestmark = pytest.mark.timeout(600)

COFFEE = "Buren drinken hier graag koffie"
KERB = "Hoge stoeprand"
POINT = r"/observations/[^/]+$"
LYING = 6  # EXIF: the camera was held upright, the rows of the file lie on their side
PHOTO = r"/photos/[^/]+$"
FACTS = """async () => ({
  sync: "SyncManager" in self,
  locks: "locks" in navigator,
  worker: navigator.serviceWorker.controller?.state,
})"""


@pytest.fixture
def webkit() -> Iterator[WebKit]:
    webkit = WebKit()
    try:
        webkit.start()
        yield webkit
    finally:
        webkit.stop()


@pytest.mark.requirement(1, 19, 20, 22, 33, 42)
def test_points_are_kept_and_sent_exactly_once_without_background_sync(
    webkit: WebKit, proxy: FaultProxy, town: Town, tmp_path: Path
) -> None:
    photo = write_photo(tmp_path / "stoep.jpg", (3000, 2000), Town.LON, Town.LAT, datetime.now(), orientation=LYING)
    comes_to_the_camera(webkit, town)
    with proxy.no_network():
        points_two_things_out(webkit, photo)
        check_kept_as_bytes(webkit, photo)
        webkit.reloads()
        webkit.goes_to(f"{town.url}/w/{town.join_code}/punten")
        for words in (COFFEE, KERB, "Nog te versturen: 2"):
            webkit.sees(words)
        check_kept_as_bytes(webkit, photo)
        check_made_small(webkit)
        assert webkit.runs(FACTS) == {"sync": False, "locks": True, "worker": "activated"}

    proxy.on("PUT", POINT, Fault.SWALLOW)
    proxy.on("PUT", PHOTO, Fault.TRUNCATE)
    webkit.reloads()
    webkit.sees("Alles is aangekomen")
    check_exactly_once(webkit, town)
    assert len(proxy.seen("PUT", POINT)) > 2
    assert len(proxy.seen("PUT", PHOTO)) > 1


def comes_to_the_camera(webkit: WebKit, town: Town) -> None:
    webkit.goes_to(f"{town.url}/w/{town.join_code}")
    webkit.presses("Ik loop mee")
    for line in (
        "De app werkt zonder internet",
        "De kaart van de wijk staat op je telefoon",
        "Je foto's worden bewaard",
    ):
        webkit.sees(line)
    webkit.goes_to(f"{town.url}/w/{town.join_code}/camera")
    webkit.presses("Begrepen")


def points_two_things_out(webkit: WebKit, photo: Path) -> None:
    """One without a photo, one with a photo from the gallery."""
    webkit.presses("Zonder foto")
    webkit.sees("Bewaard op je telefoon")
    describes(webkit, "Kans", COFFEE)
    webkit.presses("Galerij")
    webkit.sees("Bewaard op je telefoon")
    webkit.chooses_file(photo)
    webkit.waits("photo on the phone", lambda: stored(webkit, "photos"))
    describes(webkit, "Zwak", KERB)


def describes(webkit: WebKit, kind: str, note: str) -> None:
    webkit.chooses(kind)
    webkit.writes("Wat valt je op?", note)
    webkit.presses("Volgende")
    webkit.misses("Volgende")


def check_kept_as_bytes(webkit: WebKit, photo: Path) -> None:
    """What was chosen comes out of WebKit's storage byte for byte, and none of it as a Blob or a File."""
    kept = stored(webkit, "bytes")
    assert all(isinstance(row["bytes"], str) for row in kept), "something else than an ArrayBuffer was stored"
    originals = [row for row in kept if row["key"].endswith("/original")]
    assert [base64.b64decode(row["bytes"]) for row in originals] == [photo.read_bytes()]


def check_made_small(webkit: WebKit) -> None:
    """What will be sent stands upright, is no larger than needed and tells nothing beside the picture."""
    (sent,) = webkit.waits(
        "photo to send", lambda: [row for row in stored(webkit, "bytes") if row["key"].endswith("/sent")]
    )
    jpeg = base64.b64decode(sent["bytes"])
    assert Image.open(io.BytesIO(jpeg)).size == (1365, 2048)
    # WebKit says which colours it means (an ICC profile), and nothing about the camera, the moment or the place.
    assert [start for _, start in metadata(jpeg) if not start.startswith(b"ICC_PROFILE")] == []


def check_exactly_once(webkit: WebKit, town: Town) -> None:
    """Both points, and the photo with the bytes that the phone announced."""
    points = town.points()
    assert sorted((point["note"], len(point["photos"])) for point in points) == [(COFFEE, 0), (KERB, 1)]
    assert all(point["complete"] for point in points)
    announced = {row["photoId"]: row["sent"]["sha256"] for row in stored(webkit, "photos")}
    assert town.photo_hashes() == announced


def stored(webkit: WebKit, store: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = webkit.runs(phone_storage.READ_STORE, store)
    return found
