"""A walk in which everything goes wrong that can, in an order that a seed decides."""

from __future__ import annotations

import random
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from time import monotonic

from playwright.sync_api import Page, expect

from journeys.fault_proxy import Fault, FaultProxy
from journeys.server import Server
from journeys.walker import Walker

POINT = r"/observations/[^/]+$"
PHOTO = r"/photos/[^/]+$"
REQUESTS = (("PUT", POINT), ("PUT", PHOTO), ("PUT", PHOTO), ("DELETE", POINT))
PATIENCE_MS = 90_000
KINDS = ("Sterk", "Zwak", "Kans")
# Forty points with sixty photos.
PHOTO_COUNTS = [0] * 6 + [1] * 16 + [2] * 10 + [3] * 8
EVENTS = {
    "fault": 18,
    "heal": 4,
    "lose the network": 2,
    "kill the server": 2,
    "kill the worker": 3,
    "kill the browser": 1,
    "kill the browser in an open sheet": 2,
    "turn the clock": 3,
    "change a point": 4,
    "withdraw a point": 4,
}


@dataclass(frozen=True)
class Step:
    """Something that happens before the point with this number is captured; 40 is after the last."""

    before: int
    event: str


@dataclass
class Point:
    """What the walker has done, and expects to find in the end."""

    number: int
    photos: int
    note: str = ""
    withdrawn: bool = False


@dataclass
class Storm:
    seed: int
    walker: Walker
    proxy: FaultProxy
    server: Server
    gallery: list[Path]
    points: list[Point] = field(default_factory=list)
    story: list[str] = field(default_factory=list)
    dies_in_sheet: bool = False
    _second_tab: Page | None = None
    _restart: Future[None] | None = None

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)
        self.pool = ThreadPoolExecutor(1)
        self.began = monotonic()

    def rages(self) -> None:
        """Forty points, and everything that happens in between; the network and the server are well afterwards."""
        counts = self.random.sample(PHOTO_COUNTS, len(PHOTO_COUNTS))
        schedule = list(self.schedule())
        self.is_patient()
        for number, photos in enumerate(counts):
            for step in schedule:
                if step.before == number:
                    self.happens(step.event)
            self.captures(Point(number, photos))
        self.calms_down()

    def is_patient(self) -> None:
        """A phone that starts again in mid-storm, beside a server that does the same, takes its time."""
        self.walker.phone.context.set_default_timeout(PATIENCE_MS)

    def schedule(self) -> Iterator[Step]:
        events = [event for event, times in EVENTS.items() for _ in range(times)]
        for event in self.random.sample(events, len(events)):
            # Late enough that something is left to change when all withdrawals came first.
            yield Step(self.random.randint(5, len(PHOTO_COUNTS) - 1), event)

    def happens(self, event: str) -> None:
        match event:
            case "fault":
                self.meets_a_fault()
            case "heal":
                self.proxy.heal()
                self.tells(event)
            case "lose the network":
                self.loses_the_network()
            case "kill the server":
                self.tells(event)
                self.waits_for_the_server()
                self.server.kill()
                self._restart = self.pool.submit(self.server.start)
            case "kill the worker":
                self.tells(event)
                self.walker.phone.stops_workers()
            case "kill the browser":
                self.tells(event)
                self.dies()
            case "kill the browser in an open sheet":
                self.dies_in_sheet = True
            case "turn the clock":
                off = timedelta(hours=self.random.randint(-48, 48))
                self.tells(f"{event} to {off}")
                self.walker.phone.turns_clock(off)
            case "change a point":
                self.changes(self.random.choice(self.standing))
            case "withdraw a point":
                self.withdraws(self.random.choice(self.standing))

    @property
    def standing(self) -> list[Point]:
        return [point for point in self.points if not point.withdrawn]

    def meets_a_fault(self) -> None:
        method, path = self.random.choice(REQUESTS)
        fault, times = self.random.choice(list(Fault)), self.random.randint(1, 3)
        self.tells(f"{times} x {method} {path}: {fault}")
        self.proxy.on(method, path, fault, times)

    def loses_the_network(self) -> None:
        self.tells("lose the network, and have it back")
        self.proxy.network_gone()
        self.walker.page.wait_for_timeout(self.random.randint(200, 2_000))
        self.proxy.network_back()

    def waits_for_the_server(self) -> None:
        if self._restart:
            self._restart.result()
            self._restart = None

    def dies(self) -> None:
        self._second_tab = None
        self.walker.phone.kill_and_restart()
        self.is_patient()
        self.walker.opens_the_camera_again()

    def captures(self, point: Point) -> None:
        point.note = f"Punt {point.number}, storm {self.seed}."
        self.tells(f"capture {point.note} with {point.photos} photos")
        self.walker.wakes_the_camera()
        kind = self.random.choice(KINDS)
        if point.photos == 0:
            self.walker.page.get_by_role("button", name="Zonder foto").click()
            self.walker.says_what_it_is(kind)
        elif self.random.random() < 0.1:
            self.walker.picks_from_the_gallery(self.random.choice(self.gallery))
            self.walker.says_what_it_is(kind)
        else:
            self.walker.presses(kind)
        self.walker.sees_saved()
        if self.dies_in_sheet:
            self.dies_in_sheet = False
            self.tells("kill the browser, with this sheet open")
            self.dies()
            expect(self.walker.sheet).to_be_visible()
        for number in range(2, point.photos + 1):
            self.walker.adds_a_photo(number)
        self.walker.fills_in(point.note)
        self.walker.goes_on()
        self.points.append(point)

    @property
    def second_tab(self) -> Page:
        """*Mijn punten*, open beside the camera; it sends too, and hears of every new point."""
        if self._second_tab is None:
            self._second_tab = self.walker.phone.context.new_page()
            self._second_tab.goto(f"{self.walker.address}/punten")
        self._second_tab.bring_to_front()
        return self._second_tab

    def changes(self, point: Point) -> None:
        old, point.note = point.note, f"{point.note} Anders!"
        self.tells(f"change {old}")
        tab = self.opens(old)
        tab.get_by_label("Wat valt je op?").fill(point.note)
        tab.get_by_role("button", name="Klaar").click()
        expect(tab.get_by_role("link", name=point.note)).to_be_visible()
        self.is_back_at_the_camera()

    def withdraws(self, point: Point) -> None:
        self.tells(f"withdraw {point.note}")
        tab = self.opens(point.note)
        tab.get_by_role("button", name="Punt intrekken").click()
        tab.get_by_role("button", name="Ja, intrekken").click()
        expect(tab.get_by_role("heading", name="Mijn punten", level=1)).to_be_visible()
        point.withdrawn = True
        self.is_back_at_the_camera()

    def opens(self, note: str) -> Page:
        tab = self.second_tab
        tab.get_by_role("link", name=note, exact=True).click()
        return tab

    def is_back_at_the_camera(self) -> None:
        """A camera in a tab that nobody looks at sleeps; the other tab goes on sending."""
        self.walker.page.bring_to_front()

    def calms_down(self) -> None:
        self.tells("calm")
        self.proxy.heal()
        self.waits_for_the_server()
        self.pool.shutdown()

    def tells(self, what: str) -> None:
        self.story.append(f"{monotonic() - self.began:6.1f} s  {what}")
