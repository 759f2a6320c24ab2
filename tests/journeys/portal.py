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

    def shows_note(self, note: str) -> None:
        expect(self.page.get_by_text(note)).to_be_visible()

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
