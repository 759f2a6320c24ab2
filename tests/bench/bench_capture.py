"""From the tap to "Bewaard", with the processor slowed four times: a 12 megapixel photo, and the shutter.

For a chosen photo the clock starts when the browser hands the file to the page, which is the first
that the page can know of the tap. It stops at the frame that shows "Bewaard" of the photo;
by then the bytes are in the phone's database, because the sheet says so only after the commit.
From *Volgende* on another clock runs until the next frame that shows the camera, awake, and its shutters.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
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
SHUTTER_LIMIT_MS = 300.0
READY_LIMIT_MS = 300.0
TWELVE_MEGAPIXELS = (4032, 3024)

SAVED = """() => (document.querySelector("dialog[open]")?.textContent ?? "").includes("Bewaard op je telefoon")"""
# The sheet of a photo that is being chosen opens before the photo is there.
CHOSEN = """() => (document.querySelector("dialog[open]")?.textContent ?? "").includes("Foto 1 weghalen")"""
READY = """() => {
  const shutters = [...document.querySelectorAll("[role=group] button")];
  const video = document.querySelector("video");
  return !document.querySelector("dialog[open]") && shutters.length >= 3 && shutters.every((each) => !each.disabled)
    && video.readyState >= 2 && !video.paused;
}"""
START_CLOCK = """(started) => {
  const isThere = ENDED;
  window.took = new Promise((resolve) => {
    document.addEventListener(started, () => {
      const start = performance.now();
      // Every frame looks just before it is painted: what is there then is what its walker sees.
      const look = () => (isThere() ? resolve(performance.now() - start) : requestAnimationFrame(look));
      requestAnimationFrame(look);
    }, { capture: true, once: true });
  });
}"""


def measure() -> list[Figure]:
    """Median milliseconds of ten runs, for a photo from the gallery and for the shutter."""
    with tempfile.TemporaryDirectory() as folder, walker_at_the_camera(Path(folder)) as fenna:
        photo = write_photo(Path(folder) / "12mp.jpg", TWELVE_MEGAPIXELS, Town.LON, Town.LAT, datetime.now())
        chosen = times(fenna, "change", CHOSEN, lambda: fenna.picks_from_the_gallery(photo))
        shot = times(fenna, "click", SAVED, lambda: fenna.presses("Sterk"))
    return [
        Figure("12 MP photo chosen to Bewaard, CPU / 4", median(chosen.saved), LIMIT_MS, "ms"),
        # A worker makes the JPEG. Without a graphics chip, drawing the frame is still most of it; a telephone has one.
        Figure("shutter to Bewaard, CPU / 4", median(shot.saved), SHUTTER_LIMIT_MS, "ms"),
        Figure("Volgende to the next shot, CPU / 4", median(shot.ready), READY_LIMIT_MS, "ms"),
    ]


@dataclass
class Times:
    """Milliseconds of each run: from the tap until the point is saved, and from *Volgende* to the camera."""

    saved: list[float] = field(default_factory=list)
    ready: list[float] = field(default_factory=list)


def times(fenna: Walker, started: str, ended: str, capture: Callable[[], None]) -> Times:
    """Every point is finished before the next begins; the first clock starts at the event ``started``."""
    found = Times()
    for _run in range(RUNS):
        found.saved.append(clocked(fenna, started, ended, capture))
        fenna.says_what_it_is("Zwak")
        found.ready.append(clocked(fenna, "click", READY, fenna.goes_on))
    return found


def clocked(fenna: Walker, started: str, ended: str, step: Callable[[], None]) -> float:
    """Milliseconds from the event until the first frame that shows what ``ended`` looks for."""
    fenna.page.evaluate(START_CLOCK.replace("ENDED", ended), started)
    step()
    return float(fenna.page.evaluate("window.took"))


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
