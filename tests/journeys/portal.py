"""The neighbourhood's public page, as a neighbour reads it who did not walk."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin

import httpx
from playwright.sync_api import Page, expect

from journeys.browser import Browser
from journeys.town import Town


@dataclass
class Portal:
    browser: Browser
    town: Town

    @property
    def page(self) -> Page:
        return self.browser.page

    @property
    def address(self) -> str:
        return f"{self.town.url}/wijken/{self.town.slug}"

    def opens(self) -> None:
        self.page.goto(self.address)

    def shows_action(self, title: str) -> None:
        self.opens()
        agenda = self.page.get_by_role("region", name="Actieagenda")
        expect(agenda.get_by_role("heading", name=title)).to_be_visible()

    def tells_why(self, title: str, *words: str) -> None:
        """What stands with this action."""
        action = self.page.get_by_role("region", name="Actieagenda").locator("li.action").filter(has_text=title)
        for each in words:
            expect(action).to_contain_text(each)

    def shows_note(self, note: str) -> None:
        expect(self.page.get_by_text(note)).to_be_visible()

    def begins_to_ask_for_a_photo_to_go(self) -> str:
        """Opens the form of the first photo on the page; the address of that photo."""
        self.opens()
        photo = self.page.locator("a:has(img)").first.get_attribute("href")
        self.page.get_by_role("link", name="Haal deze foto weg").first.click()
        expect(self.page.get_by_role("heading", name="Haal deze foto weg")).to_be_visible()
        return urljoin(self.page.url, photo)

    def asks_for_a_photo_to_go(self, reason: str, words: str) -> str:
        """Fills in and sends the form of the first photo on the page; the address of that photo."""
        photo = self.begins_to_ask_for_a_photo_to_go()
        self.page.get_by_label(reason, exact=True).check()
        self.page.get_by_label("Wil je er iets bij zeggen?").fill(words)
        self.page.get_by_role("button", name="Vraag om deze foto weg te halen").click()
        expect(self.page.get_by_role("heading", name="Je verzoek is aangekomen")).to_be_visible()
        return photo

    def does_not_show(self, note: str) -> None:
        assert note not in self.page.content()

    def tells_terms(self, *words: str) -> None:
        """How long the neighbourhood keeps things, on the page about privacy."""
        self.page.goto(f"{self.town.url}/privacy")
        for word in words:
            expect(self.page.get_by_role("main")).to_contain_text(word)

    def photos(self) -> dict[str, bytes]:
        """The bytes behind every picture and every link to one, by address."""
        pictures = [one.get_attribute("src") for one in self.page.locator("img").all()]
        links = [one.get_attribute("href") for one in self.page.locator("a:has(img)").all()]
        addresses = {urljoin(self.page.url, found) for found in (*pictures, *links) if found}
        return {address: httpx.get(address).raise_for_status().content for address in addresses}
