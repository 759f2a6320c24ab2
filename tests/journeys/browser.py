"""A real Chromium with a profile that outlives it: it can be killed in mid-step and started again."""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Geolocation,
    Page,
    Playwright,
    Request,
    ViewportSize,
    expect,
)

PATIENCE_MS = 30_000
LAUNCH_PATIENCE_MS = 60_000
# A browser keeps a database open for two seconds after its last page has gone.
CLOSING_MS = 3_000
PHONE = ViewportSize(width=360, height=740)
DESK = ViewportSize(width=1280, height=800)
FLAGS = (
    # Two pictures a second are enough for a shutter, and leave two cores for the rest.
    "--use-fake-device-for-media-stream=fps=2",
    "--use-fake-ui-for-media-stream",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    # Maps are drawn by a graphics chip in software; putting pages together that way costs four times as much.
    "--disable-gpu-compositing",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
# Said of every map: fetching it from the graphics chip costs time. Here the chip is the processor itself.
ABOUT_THE_CHIP = "GL Driver Message (OpenGL, Performance"
INSTALL_COMMAND = "sudo apt-get install --yes chromium"

# Runs before any script of a page. A phone's clock may be days off, and may be put right in mid-walk.
TURN_CLOCK = """(offMs) => {
  const Right = (globalThis.RightDate ??= Date);
  globalThis.Date = class extends Right {
    constructor(...parts) {
      super(...(parts.length > 0 ? parts : [Right.now() + offMs]));
    }
    static now() {
      return Right.now() + offMs;
    }
  };
}"""

expect.set_options(timeout=PATIENCE_MS)


@dataclass(frozen=True)
class Position:
    """Where the phone is, in degrees WGS84, and how sure it is of that, in metres."""

    lon: float
    lat: float
    accuracy_m: float = 6.0


def chromium_path() -> str:
    """Where Chromium is; without it no journey can be walked, and the run must say so."""
    found = shutil.which("chromium")
    if not found:
        raise FileNotFoundError(f"The journeys need Chromium. Give this command: {INSTALL_COMMAND}")
    return found


@dataclass
class Browser:
    """One person's browser. ``complaints`` and ``hosts`` gather what it logged and whom it asked."""

    playwright: Playwright
    profile: Path
    viewport: ViewportSize = field(default_factory=lambda: PHONE)
    position: Position | None = None
    permissions: tuple[str, ...] = ("geolocation", "camera", "background-sync")
    complaints: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)
    clock_off: timedelta = timedelta()
    _context: BrowserContext | None = None
    _page: Page | None = None

    @property
    def page(self) -> Page:
        """The one tab; the browser is started when it is first asked for."""
        if self._page is None:
            self.start()
        assert self._page
        return self._page

    @property
    def context(self) -> BrowserContext:
        assert self._context
        return self._context

    def start(self) -> None:
        where = self.position
        fix: Geolocation | None = (
            {"longitude": where.lon, "latitude": where.lat, "accuracy": where.accuracy_m} if where else None
        )
        self._context = self.playwright.chromium.launch_persistent_context(
            self.profile,
            executable_path=chromium_path(),
            headless=True,
            args=[*FLAGS, *(["--no-sandbox"] if os.geteuid() == 0 else [])],
            permissions=list(self.permissions),
            geolocation=fix,
            viewport=self.viewport,
            locale="nl-NL",
            timezone_id="Europe/Amsterdam",
            reduced_motion="reduce",
            has_touch=self.viewport == PHONE,
            timeout=LAUNCH_PATIENCE_MS,
        )
        self._context.set_default_timeout(PATIENCE_MS)
        self._context.on("console", self._note_console)
        self._context.on("weberror", lambda error: self.complaints.append(f"uncaught: {error.error}"))
        self._context.on("request", self._note_request)
        if self.clock_off:
            self._context.add_init_script(self._turn_clock)
        self._page = self._context.pages[0]

    @property
    def _turn_clock(self) -> str:
        return f"({TURN_CLOCK})({self.clock_off // timedelta(milliseconds=1)})"

    def turns_clock(self, off: timedelta) -> None:
        """What the pages of this phone think of the time, now and after every start; the worker knows better."""
        self.clock_off = off
        if self._context:
            self._context.add_init_script(self._turn_clock)
            for page in self._context.pages:
                page.evaluate(self._turn_clock)

    def stops_workers(self) -> None:
        """The browser ends every service worker, as it may at any moment."""
        protocol = self.context.new_cdp_session(self.page)
        protocol.send("ServiceWorker.enable")
        protocol.send("ServiceWorker.stopAllWorkers")
        protocol.detach()

    @contextmanager
    def no_room(self, origin: str) -> Iterator[None]:
        """Nothing more can be written by the pages of ``origin``; begins on a blank page.

        An open database is given room for half a minute ahead, so it has to be closed first.
        """
        self.page.goto("about:blank")
        self.stops_workers()
        self.page.wait_for_timeout(CLOSING_MS)
        protocol = self.context.new_cdp_session(self.page)
        protocol.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1000})
        yield
        protocol.send("Storage.overrideQuotaForOrigin", {"origin": origin})
        protocol.detach()

    def wakes_worker(self, origin: str, tag: str = "send-points") -> None:
        """Internet is back, says the browser to the worker of ``origin``, whether or not a page is open."""
        registrations: list[str] = []

        def note(event: dict[str, Any]) -> None:
            registrations.extend(each["registrationId"] for each in event["registrations"] if not each["isDeleted"])

        protocol = self.context.new_cdp_session(self.page)
        protocol.on("ServiceWorker.workerRegistrationUpdated", note)
        protocol.send("ServiceWorker.enable")
        while not registrations:
            self.page.wait_for_timeout(10)
        wish = {"origin": origin, "registrationId": registrations[-1], "tag": tag, "lastChance": False}
        protocol.send("ServiceWorker.dispatchSyncEvent", wish)
        protocol.detach()

    def kill(self) -> None:
        """SIGKILL to every process of this browser: no event, no unload handler, no last write."""
        for group in self._process_groups():
            os.killpg(group, signal.SIGKILL)
        while self._process_groups():
            time.sleep(0.01)
        self._forget()

    def kill_and_restart(self) -> None:
        self.kill()
        self.start()

    def forget_downloads(self) -> None:
        """Empty the ordinary cache: what is on the phone on purpose stays, what lay there by luck is gone."""
        session = self.context.new_cdp_session(self.page)
        session.send("Network.clearBrowserCache")
        session.detach()

    def close(self) -> None:
        if self._context:
            self._context.close()
            self._forget()

    def describe(self) -> str:
        """What stood on the screen and what was logged, for whoever reads a failure."""
        if self._page is None:
            return "a browser that is not running"
        complaints = "\n".join(sorted(set(self.complaints)))
        return f"{self._page.url}\n{self._page.locator('body').aria_snapshot()}\n{complaints}"

    def _forget(self) -> None:
        self._context = self._page = None

    def _process_groups(self) -> set[int]:
        """The groups of the living processes that were started with this profile."""
        mark = f"--user-data-dir={self.profile}".encode()
        groups = set()
        for process in Path("/proc").glob("[0-9]*"):
            try:
                if mark in (process / "cmdline").read_bytes().split(b"\0"):
                    groups.add(os.getpgid(int(process.name)))
            except (OSError, ProcessLookupError):
                continue
        return groups

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and ABOUT_THE_CHIP not in message.text:
            self.complaints.append(f"{message.type}: {message.text}")

    def _note_request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in ("blob", "data"):
            self.hosts.add(f"{address.scheme}://{address.netloc}")
