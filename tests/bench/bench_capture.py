"""From the tap to "Bewaard", with the processor slowed four times: a 12 megapixel photo, and the shutter.

For a chosen photo the clock starts when the browser hands the file to the page, which is the first
that the page can know of the tap. It stops at the frame after the sheet says "Bewaard" and shows the
photo; by then the bytes are in the phone's database, because the sheet says so only after the commit.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from bench.figures import Figure
from journeys.browser import PHONE, Browser, Position
from journeys.jpeg import write_photo
from journeys.server import Server, free_port
from journeys.town import Town, found_town
from journeys.walker import Walker

RUNS = 10
SLOWED = 4
LIMIT_MS = 1000.0
TWELVE_MEGAPIXELS = (4032, 3024)

START_CLOCK = """(started) => {
  window.bewaard = new Promise((resolve) => {
    document.addEventListener(started, () => {
      const start = performance.now();
      const look = () => {
        const sheet = document.querySelector("dialog[open]");
        const words = sheet?.textContent ?? "";
        const saved = words.includes("Bewaard op je telefoon") && words.includes("Foto 1 weghalen");
        if (!saved) return;
        watch.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - start));
      };
      const watch = new MutationObserver(look);
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    }, { capture: true, once: true });
  });
}"""


def measure() -> list[Figure]:
    """Median milliseconds of ten runs, for a photo from the gallery and for the shutter."""
    with tempfile.TemporaryDirectory() as folder, walker_at_the_camera(Path(folder)) as fenna:
        photo = write_photo(Path(folder) / "12mp.jpg", TWELVE_MEGAPIXELS, Town.LON, Town.LAT, datetime.now())
        chosen = times(fenna, "change", lambda: fenna.picks_from_the_gallery(photo))
        shot = times(fenna, "click", lambda: fenna.presses("Sterk"))
    return [
        Figure("12 MP photo chosen to Bewaard, CPU / 4", median(chosen), LIMIT_MS, "ms"),
        # A worker makes the JPEG. Without a graphics chip, drawing the frame is still most of it; a telephone has one.
        Figure("shutter to Bewaard, CPU / 4", median(shot), None, "ms"),
    ]


def times(fenna: Walker, started: str, capture: Callable[[], None]) -> list[float]:
    """Milliseconds of each run from the event ``started`` on; every point is finished before the next."""
    found = []
    for _run in range(RUNS):
        fenna.page.evaluate(START_CLOCK, started)
        capture()
        found.append(float(fenna.page.evaluate("window.bewaard")))
        fenna.says_what_it_is("Zwak")
        fenna.goes_on()
    return found


@contextmanager
def walker_at_the_camera(folder: Path) -> Iterator[Walker]:
    """A walker on a slow phone, ready to shoot, at a server of its own."""
    port = free_port()
    server = Server(port, folder / "data", f"http://127.0.0.1:{port}")
    server.start()
    try:
        town = found_town(server)
        with sync_playwright() as playwright:
            phone = Browser(playwright, folder / "profile", PHONE, Position(Town.LON, Town.LAT))
            fenna = Walker(phone, town)
            fenna.joins()
            fenna.is_ready_to_walk()
            session = phone.context.new_cdp_session(phone.page)
            session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
            yield fenna
            phone.close()
    finally:
        server.stop()
