"""A full phone: 200 points with 300 photos. How soon the list is there, and what sending it all costs in memory.

The list is opened from the camera, as a walker does, and the clock stops at the frame after the first rows
with their words are on the screen. Memory is what the page holds in JavaScript and in buffers of bytes, after the
collector has run, while the photos go to a real server one by one.
"""

from __future__ import annotations

import base64
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import CDPSession, Page, sync_playwright

from bench.figures import Figure
from builders import a_jpeg
from journeys.browser import PHONE, Browser, Position
from journeys.fault_proxy import FaultProxy
from journeys.server import Server, free_port
from journeys.town import Town, found_town
from journeys.walker import Walker

RUNS = 10
POINTS, PHOTOS = 200, 300
OPEN_LIMIT_MS = 300.0
# Between the two moments 240 photos go by, 57 MB: who keeps them goes far over this.
GROWTH_LIMIT_MB = 8.0
PHOTO_BYTES = 240_000
MANY_LEFT, FEW_LEFT = 170, 10
PATIENCE_MS = 900_000

OPENED = """(link) => new Promise((resolve) => {
  const start = performance.now();
  link.click();
  const look = () => {
    const rows = document.querySelectorAll('ul[aria-label="Mijn punten"] > li');
    if (rows.length < 5) return void requestAnimationFrame(look);
    requestAnimationFrame(() => resolve(performance.now() - start));
  };
  look();
})"""

LEFT = """(count) => {
  const text = document.querySelector('.unsent strong')?.textContent;
  return !text || Number(text) <= count;
}"""

FILL = """async ({ walkId, lon, lat, points, photos, photoBytes, picture }) => {
  const database = await new Promise((resolve) => {
    const opening = indexedDB.open("wijkwandeling");
    opening.onsuccess = () => resolve(opening.result);
  });
  const jpeg = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const name = (kind, number) => `${kind}0000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
  const kinds = ["strength", "weakness", "opportunity"];
  for (let number = 0, photo = 0; number < points; number += 1) {
    const writing = database.transaction(["points", "photos", "bytes"], "readwrite");
    const observationId = name("a", number);
    const photoIds = [];
    for (; photo < Math.round(((number + 1) * photos) / points); photo += 1) {
      const photoId = name("b", photo);
      const bytes = new Uint8Array(photoBytes);
      bytes.set(jpeg);
      crypto.getRandomValues(bytes.subarray(jpeg.length, jpeg.length + 60000));
      photoIds.push(photoId);
      writing.objectStore("photos").put({
        photoId, observationId, walkId, addedAt: Date.now(), mediaType: "image/jpeg",
        originalBytes: photoBytes, clean: true, sent: null, received: false, problem: null,
      });
      const row = { photoId, mediaType: "image/jpeg" };
      writing.objectStore("bytes").put({ ...row, key: `${photoId}/original`, bytes: bytes.buffer });
      writing.objectStore("bytes").put({ ...row, key: `${photoId}/small`, bytes: jpeg.buffer });
    }
    const at = Date.now() - (points - number) * 30000;
    writing.objectStore("points").put({
      observationId, walkId, kind: kinds[number % 3], themeId: null,
      note: `Punt ${number}: hier liggen de tegels los en staat na regen een grote plas`,
      place: { lon: lon + (number % 20) / 1e4, lat: lat + Math.floor(number / 20) / 1e4,
               accuracyM: 6, source: "device", fixedAt: null, device: null },
      directionDeg: null, capturedAt: new Date(at).toISOString(), clockOffsetMs: null, photoIds,
      createdAt: at, touchedAt: at, open: false, awaitingPhoto: false, version: 1, attemptedVersion: 0,
      unansweredVersion: 0, sentVersion: 0, revision: 0, withdrawnAt: null, attempts: 0, nextTryAt: 0, problem: null,
    });
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onerror = () => reject(writing.error);
    });
  }
  database.close();
}"""


def measure() -> list[Figure]:
    """Median milliseconds of ten openings, and the megabytes that sending leaves behind."""
    with tempfile.TemporaryDirectory() as folder, a_full_phone(Path(folder)) as (fenna, proxy):
        with proxy.no_network():
            fill(fenna.page, fenna.town)
            opened = [opens_the_list(fenna) for _run in range(RUNS)]
        grown = grows_while_sending(fenna)
    return [
        Figure(f"list of {POINTS} points with {PHOTOS} photos opens", median(opened), OPEN_LIMIT_MS, "ms"),
        Figure(f"memory left behind by sending {PHOTOS} photos", grown, GROWTH_LIMIT_MB, "MB"),
    ]


def opens_the_list(fenna: Walker) -> float:
    fenna.opens_the_camera()
    link = fenna.page.get_by_role("link", name="Mijn punten")
    fenna.page.wait_for_timeout(500)
    return float(link.evaluate(OPENED))


def grows_while_sending(fenna: Walker) -> float:
    """Megabytes between two moments of the same round, with the list on the screen."""
    fenna.opens_my_points()
    session = fenna.phone.context.new_cdp_session(fenna.page)
    held = []
    for left in (MANY_LEFT, FEW_LEFT):
        fenna.page.wait_for_function(LEFT, arg=left, timeout=PATIENCE_MS)
        held.append(held_megabytes(session))
    return held[1] - held[0]


def held_megabytes(session: CDPSession) -> float:
    """What the page's scripts hold: objects, and buffers outside the heap."""
    session.send("HeapProfiler.collectGarbage")
    usage = session.send("Runtime.getHeapUsage")
    return float(usage["usedSize"] + usage["backingStorageSize"]) / 1e6


@contextmanager
def a_full_phone(folder: Path) -> Iterator[tuple[Walker, FaultProxy]]:
    """A walker at a server of their own, behind a network that can go."""
    proxy = FaultProxy(free_port())
    server = Server(proxy.upstream_port, folder / "data", proxy.url)
    server.start()
    try:
        town = found_town(server)
        with sync_playwright() as playwright:
            phone = Browser(playwright, folder / "profile", PHONE, Position(Town.LON, Town.LAT))
            fenna = Walker(phone, town)
            fenna.joins()
            fenna.is_ready_to_walk()
            yield fenna, proxy
            phone.close()
    finally:
        server.stop()
        proxy.close()


def fill(page: Page, town: Town) -> None:
    """Puts the points in the phone's own database, as if they had been captured there."""
    picture = base64.b64encode(a_jpeg(800, 600, colour=(90, 140, 90))).decode()
    where = {"walkId": town.walk_id, "lon": Town.LON, "lat": Town.LAT}
    page.evaluate(FILL, where | {"points": POINTS, "photos": PHOTOS, "photoBytes": PHOTO_BYTES, "picture": picture})
