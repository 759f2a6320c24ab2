"""What a walker's first visit costs, up to a first point that is kept without internet.

A real browser goes from the poster's link through "Ik loop mee" and the four green lines to the camera,
and taps a shutter. What the page itself asked for up to that tap counts, once for each address: the page,
scripts, styles, pictures and the answers of the API; and the script of the service worker. The sheet that
opens after the tap is not needed to keep the point: it is fetched while the walker looks around, and this
walker does not wait for that. Each address is then fetched as a browser with gzip gets it, and the bytes of
its body are counted. Not counted, by agreement: fonts and the map pack; and the headers of an answer, which
HTTP/2 packs to some dozens of bytes.

What the worker stores behind the walker's back (the screens that come later, and the map's own code) is
the second figure: every file in its caches, the ones of the first figure again included.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from urllib.parse import urlsplit

import httpx
from playwright.sync_api import Request, sync_playwright

from bench.figures import Figure
from journeys.browser import PHONE, Browser, Position
from journeys.server import Server, free_port
from journeys.town import Town, found_town
from journeys.walker import Walker

FIRST_POINT_KB = 85.0
PRECACHED_KB = 900.0
STORED = """async () => {
  const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
  return (await Promise.all(caches_.map((cache) => cache.keys()))).flat().map((request) => request.url);
}"""


def measure() -> list[Figure]:
    """Kilobytes over the wire, gzipped."""
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        server = Server(port, Path(folder) / "data", f"http://127.0.0.1:{port}")
        server.start()
        try:
            asked, stored = first_visit(found_town(server), Path(folder))
            return [
                Figure("first visit until a point is kept", kilobytes(asked), FIRST_POINT_KB, "kB"),
                Figure("all that the worker stores", kilobytes(stored), PRECACHED_KB, "kB"),
            ]
        finally:
            server.stop()


def first_visit(town: Town, folder: Path) -> tuple[set[str], set[str]]:
    """The addresses that the page asked for, and those that the worker stored."""
    asked = {f"{town.url}/service-worker.js"}
    looking = True

    def note(request: Request) -> None:
        if looking and request.method == "GET" and request.url.startswith(town.url) and request.service_worker is None:
            asked.add(request.url)

    with sync_playwright() as playwright:
        phone = Browser(playwright, folder / "profile", PHONE, Position(Town.LON, Town.LAT))
        phone.start()
        phone.context.add_init_script("window.requestIdleCallback = () => 0")
        phone.context.on("request", note)
        fenna = Walker(phone, town)
        fenna.joins()
        fenna.is_ready_to_walk()
        looking = False
        fenna.presses("Sterk")
        stored = {url.split("?")[0] for url in fenna.page.evaluate(STORED)}
        phone.close()
    return asked, stored


def kilobytes(addresses: set[str]) -> float:
    counted = sorted(address for address in addresses if is_counted(urlsplit(address).path))
    with httpx.Client(headers={"Accept-Encoding": "gzip"}) as client:
        return sum(size(client, address) for address in counted) / 1000


def is_counted(path: str) -> bool:
    return not path.endswith(".woff2") and "/map-packs/" not in path


def size(client: httpx.Client, address: str) -> int:
    """Bytes of the answer as they come over the line."""
    with client.stream("GET", address) as answer:
        answer.raise_for_status()
        return sum(len(chunk) for chunk in answer.iter_raw())
