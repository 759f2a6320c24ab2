"""The screens on which a walker reads that something does not go by itself: for the eye, like ``walker_screens``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from playwright.sync_api import expect

from journeys.fault_proxy import Fault, FaultProxy
from journeys.next_version import next_version, the_browser_finds_the_new_version
from journeys.phone_storage import rows
from journeys.server import Server
from journeys.user_agents import IPHONE, seen_as
from journeys.walker import Walker

MEMORY_FULL = """() => void (IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = () => {
  throw new DOMException("", "QuotaExceededError");
})"""
NOTHING_IS_KEPT = """if (location.search === "?niets") Object.defineProperty(window, "indexedDB", {
  get() { throw new DOMException("not here", "SecurityError"); },
})"""
NO_PHOTO = "De foto is een brief"
TWICE = "De lantaarn is stuk"


@dataclass
class Troubles:
    fenna: Walker
    proxy: FaultProxy
    server: Server
    folder: Path

    def screens(self) -> Iterator[str]:
        yield from self._refused()
        yield from self._conflict()
        yield from self._memory_full()
        yield from self._not_ready()
        yield from self._on_an_iphone()
        yield from self._links()
        yield from self._new_version()

    def _refused(self) -> Iterator[str]:
        letter = self.folder / "brief.jpg"
        letter.write_text("Beste buren, dit is geen foto.")
        self.fenna.opens_the_camera()
        self.fenna.chooses_a_photo("Zwak", letter, note=NO_PHOTO)
        self.fenna.looks_at_my_points()
        self.fenna.sees_in_my_points(NO_PHOTO, "Heeft hulp nodig")
        yield "points-refused"
        self.fenna.opens_the_point(NO_PHOTO)
        self.fenna.sees_the_reason("Dit is geen foto")
        yield "point-refused"
        self.fenna.page.get_by_role("button", name="Foto 1 weghalen").click()
        self.fenna.page.get_by_role("button", name="Klaar").click()
        self.fenna.sees_in_my_points(NO_PHOTO, "Aangekomen")

    def _conflict(self) -> Iterator[str]:
        self.fenna.opens_the_camera()
        self.fenna.writes_a_point("Zwak", TWICE)
        self.fenna.looks_at_my_points()
        self.fenna.sees_in_my_points(TWICE, "Aangekomen")
        self._changes_on_another_phone(TWICE, "De lantaarn doet het weer")
        self.proxy.network_gone()
        self.fenna.opens_the_point(TWICE)
        self.fenna.page.get_by_label("Wat valt je op?").fill(f"{TWICE}, al een week")
        self.fenna.page.get_by_role("button", name="Klaar").click()
        self.proxy.network_back()
        self.fenna.sends_now()
        self.fenna.sees_in_my_points(TWICE, "Heeft hulp nodig")
        self.fenna.opens_the_point(TWICE)
        expect(self.fenna.page.get_by_text("doet het weer")).to_be_visible()
        yield "conflict"
        self.fenna.page.get_by_role("button", name="Deze versie houden").click()
        self.fenna.page.get_by_role("button", name="Klaar").click()
        self.fenna.sees_in_my_points(TWICE, "Aangekomen")

    def _changes_on_another_phone(self, note: str, words: str) -> None:
        [walk] = rows(self.fenna.page, "walks")
        api = f"{self.fenna.town.server_url}/api/v1/walks/{walk['walkId']}"
        bearer = {"Authorization": f"Bearer {walk['walkerId']}.{walk['secret']}"}
        mine: list[dict[str, Any]] = httpx.get(f"{api}/walkers/{walk['walkerId']}/points", headers=bearer).json()[
            "points"
        ]
        [point] = [each for each in mine if each["content"] and each["content"]["note"] == note]
        match = bearer | {"If-Match": f'"{point["revision"]}"'}
        body = point["content"] | {"note": words}
        httpx.put(f"{api}/observations/{point['observationId']}", json=body, headers=match).raise_for_status()

    def _memory_full(self) -> Iterator[str]:
        page = self.fenna.page
        self.fenna.opens_the_camera()
        page.evaluate(MEMORY_FULL)
        self.fenna.shutters.get_by_role("button", name="Sterk").click()
        expect(page.get_by_role("dialog", name="Het geheugen van je telefoon is vol")).to_be_visible()
        yield "memory-full"
        page.goto(self.fenna.address)
        page.evaluate(MEMORY_FULL)
        page.get_by_role("link", name="Verder met de wandeling").click()
        self.fenna.sees_attention("Je telefoon is vol", "Maak ruimte")
        yield "ready-memory-full"

    def _not_ready(self) -> Iterator[str]:
        page = self.fenna.page
        self.proxy.on("GET", r"\.pmtiles|map-packs", Fault.ERROR_500, times=2)
        page.add_init_script(NOTHING_IS_KEPT)
        page.goto(f"{self.fenna.address}?niets")
        page.get_by_role("button", name="Ik loop mee").click()
        self.fenna.sees_attention("Deze telefoon bewaart niets", "je punten worden meteen verstuurd")
        yield "ready-nothing-kept"
        page.get_by_role("button", name="Nog eens proberen").scroll_into_view_if_needed()
        yield "ready-nothing-kept-below"
        self.proxy.heal()

    def _on_an_iphone(self) -> Iterator[str]:
        with seen_as(IPHONE, self.fenna.page):
            self.fenna.page.goto(f"{self.fenna.address}/klaar")
            self.fenna.page.get_by_text("Zet de app op je beginscherm").click()
            yield "home-screen-card"
            with self.proxy.no_network():
                self.fenna.page.goto(f"{self.fenna.address}/camera")
                self.fenna.writes_a_point("Kans", "Plek voor een geveltuin")
                self.fenna.looks_at_my_points()
                yield "points-iphone-unsent"
        self.fenna.opens_my_points()
        self.fenna.sees_in_my_points("geveltuin", "Aangekomen")

    def _links(self) -> Iterator[str]:
        [walk] = rows(self.fenna.page, "walks")
        self.fenna.opens_the_app()
        expect(self.fenna.page.get_by_text("Je wandelingen op deze telefoon")).to_be_visible()
        yield "start-again"
        self.fenna.pastes(f"{self.fenna.address}#ik={walk['walkerId']}.{walk['secret']}")
        self.fenna.is_welcome_back()
        yield "pasted-link"
        self.fenna.page.goto(f"{self.fenna.address}#ik={walk['walkerId']}")
        expect(self.fenna.page.get_by_text("Een deel van je persoonlijke link ontbreekt")).to_be_visible()
        yield "broken-link"
        self.fenna.page.goto(f"{self.fenna.town.url}/w/ABCDEF")
        expect(self.fenna.page.get_by_text("Deze wandeling vinden we niet")).to_be_visible()
        yield "no-such-walk"

    def _new_version(self) -> Iterator[str]:
        self.fenna.opens_my_points()
        self.server.stop()
        self.server.app = next_version(self.folder)
        self.server.start()
        the_browser_finds_the_new_version(self.fenna.page)
        expect(self.fenna.page.get_by_text("Er is een nieuwe versie van de app")).to_be_visible()
        yield "new-version"
