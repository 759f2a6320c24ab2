"""A walker with a telephone, in the words of the screens."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, TimeoutError, expect

from journeys import phone_storage
from journeys.browser import Browser
from journeys.town import Town

READY = (
    "De app werkt zonder internet",
    "De kaart van de wijk staat op je telefoon",
    "We weten waar je bent",
    "Je foto's worden bewaard",
)
KIND_MISSING = "Kies nog: sterk, zwak of kans."
SENDING_PATIENCE_MS = 60_000


@dataclass
class Walker:
    phone: Browser
    town: Town

    @property
    def page(self) -> Page:
        return self.phone.page

    @property
    def address(self) -> str:
        """The link on the poster."""
        return f"{self.town.url}/w/{self.town.join_code}"

    @property
    def sheet(self) -> Locator:
        """What slides up over the camera after the shutter."""
        return self.page.get_by_role("dialog", name="Je punt")

    @property
    def shutters(self) -> Locator:
        return self.page.get_by_role("group", name="Maak een foto van een")

    @property
    def points(self) -> Locator:
        return self.page.get_by_role("list", name="Mijn punten").get_by_role("listitem")

    def joins(self) -> None:
        self.reads_about_the_walk()
        self.walks_along()

    def is_ready_to_walk(self) -> None:
        """Waits until every line has proven itself, then opens the camera."""
        self.sees_everything_ready()
        self.page.get_by_role("link", name="Naar de camera").click()
        self.understands_the_warning()

    def reads_about_the_walk(self) -> None:
        self.page.goto(self.address)
        expect(self.page.get_by_role("heading", name=self.town.WALK, level=1)).to_be_visible()

    def walks_along(self) -> None:
        self.page.get_by_role("button", name="Ik loop mee").click()

    def sees_everything_ready(self) -> None:
        for line in READY:
            expect(self.page.get_by_role("listitem").filter(has_text=line)).to_contain_text(line)
        expect(self.page.get_by_role("img", name="Klaar")).to_have_count(len(READY))

    def understands_the_warning(self) -> None:
        self.page.get_by_role("button", name="Begrepen").click()

    def captures(self, kind: str, note: str = "", theme: str = "") -> None:
        """One tap on a shutter, what the sheet offers, and on."""
        self.presses(kind)
        self.fills_in(note, theme)
        self.goes_on()

    def chooses_a_photo(self, kind: str, photo: Path, note: str = "") -> None:
        self.picks_from_the_gallery(photo)
        self.says_what_it_is(kind)
        self.fills_in(note)
        self.goes_on()

    def writes_a_point(self, kind: str, note: str) -> None:
        """A point without photo."""
        self.page.get_by_role("button", name="Zonder foto").click()
        self.says_what_it_is(kind)
        self.fills_in(note)
        self.goes_on()

    def presses(self, kind: str) -> None:
        self.shutters.get_by_role("button", name=kind).click()
        self.sees_saved()

    def wakes_the_camera(self) -> None:
        """A tap, when it went to sleep because nobody touched it."""
        asleep = self.page.get_by_role("button", name="Tik om verder te gaan")
        if asleep.is_visible():
            asleep.click()
            expect(asleep).to_be_hidden()

    def picks_from_the_gallery(self, photo: Path) -> None:
        with self.page.expect_file_chooser() as choice:
            self.page.get_by_role("button", name="Galerij").click()
        choice.value.set_files(photo)
        self.sees_saved()
        expect(self.sheet.get_by_role("button", name="Foto 1 weghalen")).to_be_visible()

    def loses_the_database(self) -> None:
        """As a browser that is short of room does with a page that was not visited for a while."""
        self.page.goto(f"{self.town.url}/privacy")
        phone_storage.forget(self.page)

    def sees_saved(self) -> None:
        expect(self.sheet.get_by_role("status").filter(has_text="Bewaard op je telefoon")).to_be_visible()

    def says_what_it_is(self, kind: str) -> None:
        """Until the sheet asks no longer: only then is the kind on the phone too."""
        self.sheet.get_by_role("group", name="Wat is het?").get_by_text(kind).click()
        expect(self.sheet.get_by_text(KIND_MISSING)).to_be_hidden()

    def fills_in(self, note: str = "", theme: str = "") -> None:
        expect(self.sheet.get_by_label("Wat valt je op?")).to_be_visible()
        if theme:
            more = self.sheet.get_by_role("button", name="Meer thema's")
            if more.is_visible():
                more.click()
            self.sheet.get_by_role("group", name="Waar gaat het over?").get_by_text(theme).click()
        if note:
            self.sheet.get_by_label("Wat valt je op?").fill(note)

    def goes_on(self) -> None:
        self.sheet.get_by_role("button", name="Volgende").click()
        expect(self.sheet).to_be_hidden()

    def opens_the_app(self) -> None:
        """As the icon on the home screen does."""
        self.page.goto(f"{self.town.url}/")

    def finds_the_walk_again(self) -> None:
        self.page.get_by_role("link", name=self.town.WALK).click()
        expect(self.shutters).to_be_visible()

    def opens_the_camera(self) -> None:
        self.page.goto(f"{self.address}/camera")
        expect(self.shutters).to_be_visible()

    def opens_the_camera_again(self) -> None:
        """After a kill: the sheet that was open is open again, over the camera."""
        self.page.goto(f"{self.address}/camera")
        expect(self.shutters.or_(self.sheet).first).to_be_visible()

    def adds_a_photo(self, number: int) -> None:
        """One more to the point whose sheet is open; it will be its photo ``number``."""
        self.sheet.get_by_role("button", name="Nog een foto").click()
        adding = self.page.get_by_role("group", name="Nog een foto bij je punt")
        adding.get_by_role("button", name="Foto toevoegen").click()
        expect(self.sheet.get_by_role("button", name=f"Foto {number} weghalen")).to_be_visible()

    def adds_from_the_gallery(self, photo: Path, number: int) -> None:
        """To the point that is open, in Mijn punten or over the camera; it will be its photo ``number``."""
        with self.page.expect_file_chooser() as choice:
            self.page.get_by_role("button", name="Galerij").last.click()
        choice.value.set_files(photo)
        expect(self.page.get_by_role("button", name=f"Foto {number} weghalen")).to_be_visible()

    def opens_the_point(self, note: str) -> None:
        self.points.filter(has_text=note).get_by_role("link").click()

    def withdraws(self, note: str) -> None:
        """From *Mijn punten*, and back there."""
        self.opens_the_point(note)
        self.page.get_by_role("button", name="Punt intrekken").click()
        self.page.get_by_role("button", name="Ja, intrekken").click()
        expect(self.page.get_by_role("heading", name="Mijn punten", level=1)).to_be_visible()
        expect(self.points.filter(has_text=note).filter(has_text="Aangekomen")).to_have_count(0)

    def sees_the_reason(self, words: str) -> None:
        expect(self.page.get_by_role("status").filter(has_text=words)).to_be_visible()

    def looks_at_my_points(self) -> None:
        """From the camera, as a walker does."""
        self.page.get_by_role("link", name="Mijn punten").click()
        expect(self.page.get_by_role("heading", name="Mijn punten", level=1)).to_be_visible()

    def opens_my_points(self) -> None:
        """By their address, as a bookmark does."""
        self.page.goto(f"{self.address}/punten")

    def saves_everything_as_a_file(self, path: Path) -> Path:
        """From Mijn punten; the file as the phone kept it."""
        self.page.get_by_role("button", name="Alles opslaan als bestand").first.click()
        sheet = self.page.get_by_role("dialog", name="Alles opslaan als bestand")
        expect(sheet.get_by_role("status").filter(has_text="Je bestand is klaar")).to_be_visible()
        with self.page.expect_download() as download:
            sheet.get_by_role("link", name="Bewaren op deze telefoon").click()
        download.value.save_as(path)
        self.page.keyboard.press("Escape")
        return path

    def looks_at_the_map(self) -> None:
        self.page.get_by_role("group", name="Hoe wil je ze zien?").get_by_text("Kaart").click()
        expect(self.page.get_by_role("region", name="Kaart").first).to_be_visible()

    def sees_points(self, count: int) -> None:
        expect(self.points).to_have_count(count)

    def sees_unsent(self, count: int) -> None:
        expect(self.page.get_by_role("status").filter(has_text="Nog te versturen")).to_contain_text(str(count))

    def sends_now(self) -> None:
        """Presses the button, unless all has left by itself: then a tap on the words does no harm."""
        button = self.page.get_by_role("button", name="Nu versturen")
        button.or_(self.page.get_by_text("Alles is aangekomen")).first.click()

    def sees_all_arrived(self, count: int) -> None:
        expect(self.page.get_by_text("Alles is aangekomen")).to_be_visible(timeout=SENDING_PATIENCE_MS)
        expect(self.points.filter(has_text="Aangekomen")).to_have_count(count)

    def sends_until_all_arrived(self) -> None:
        """Presses *Nu versturen* as long as it is there; AssertionError when that does not help."""
        deadline = time.monotonic() + SENDING_PATIENCE_MS / 1_000
        button = self.page.get_by_role("button", name="Nu versturen")
        done = self.page.get_by_text("Alles is aangekomen")
        while not done.is_visible():
            assert time.monotonic() < deadline, f"not all arrived:\n{self.page.locator('body').aria_snapshot()}"
            # While it sends the button rests, and when all has left it goes: neither is worth waiting for.
            with suppress(TimeoutError):
                button.click(timeout=500)
            self.page.wait_for_timeout(500)

    def sees_in_my_points(self, note: str, words: str) -> None:
        """The point with this note says ``words``."""
        expect(self.points.filter(has_text=note)).to_contain_text(words, timeout=SENDING_PATIENCE_MS)

    # The personal link.

    @property
    def link_offer(self) -> Locator:
        return self.page.get_by_role("region", name="Je persoonlijke link")

    def until_arrived(self) -> None:
        """Back at the walk's own page, where everything has arrived."""
        self.page.goto(self.address)
        expect(self.page.get_by_text("Alles is aangekomen")).to_be_visible(timeout=SENDING_PATIENCE_MS)

    def keeps_the_personal_link(self) -> str:
        """Copies the link from the offer, as a walker does who sends it to another phone."""
        self.phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.link_offer.get_by_role("button", name="Kopieer de link").click()
        expect(self.page.get_by_text("De link is gekopieerd")).to_be_visible()
        link: str = self.page.evaluate("navigator.clipboard.readText()")
        return link

    def opens_the_personal_link(self, link: str) -> None:
        self.page.goto(link)
        self.is_welcome_back()

    def is_welcome_back(self) -> None:
        expect(self.page.get_by_text("Je gaat hier verder als dezelfde wandelaar")).to_be_visible()

    def pastes(self, link: str) -> None:
        self.page.get_by_label("Code van de wandeling of je link").fill(link)
        self.page.get_by_role("button", name="Verder").click()

    # Ready to walk.

    def sees_attention(self, line: str, help: str) -> None:
        """A check that failed says so, with the way on."""
        item = self.page.get_by_role("listitem").filter(has_text=line)
        expect(item.get_by_role("img", name="Let op")).to_be_visible()
        expect(item).to_contain_text(help)
