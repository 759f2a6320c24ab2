"""After the walk: what a walker sees and says then, in the words of the screens."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from journeys.phone_storage import rows
from journeys.walker import SENDING_PATIENCE_MS, Walker


@dataclass
class Afterwards:
    walker: Walker

    @property
    def page(self) -> Page:
        return self.walker.page

    @property
    def others(self) -> Locator:
        return self.page.get_by_role("list", name="Wat anderen zagen").get_by_role("listitem")

    def looks_back(self) -> None:
        """From Mijn punten, as a walker does."""
        self.page.get_by_role("link", name="Na de wandeling").click()
        self.sees_what_all_saw()

    def sees_what_all_saw(self) -> None:
        expect(self.page.get_by_role("table", name="Hoeveel punten van elke soort")).to_be_visible()

    def sees_kind(self, kind: str, together: int, own: int) -> None:
        row = self.page.get_by_role("row").filter(has=self.page.get_by_role("rowheader", name=kind))
        expect(row.get_by_role("cell")).to_have_text([str(together), str(own)])

    def opens_point_of_another(self, note: str) -> None:
        self.others.get_by_role("button", name=note).click()
        expect(self.page.get_by_role("dialog").get_by_text(note)).to_be_visible()

    def closes_it(self) -> None:
        self.page.keyboard.press("Escape")
        expect(self.page.get_by_role("dialog")).to_be_hidden()

    def looks_at_the_map(self) -> None:
        self.page.get_by_role("group", name="Hoe wil je ze zien?").get_by_text("Kaart").click()
        expect(self.page.get_by_role("region", name="Kaart").first).to_be_visible()

    def is_asked(self, question: str) -> None:
        """Opens one of the cards."""
        self.page.get_by_role("link", name=question).click()
        expect(self.page.get_by_role("heading", name=question, level=1)).to_be_visible()

    def offers_help(self, name: str, email: str, example: str) -> None:
        self.page.get_by_role("button", name=f"Voeg toe: {example}").click()
        self.page.get_by_label("Je naam").fill(name)
        self.page.get_by_label("E-mailadres").fill(email)
        self.page.get_by_label("Ja, de organisatie mag deze gegevens bewaren").check()
        self.keeps_it()
        expect(self.page.get_by_role("heading", name="Dank je wel!")).to_be_visible()

    def says_age(self, group: str) -> None:
        self.page.get_by_label(group).check()
        self.keeps_it()
        expect(self.page.get_by_role("heading", name="Na de wandeling", level=1)).to_be_visible()

    def keeps_it(self) -> None:
        self.page.get_by_role("button", name="Bewaren").click()

    def goes_back(self) -> None:
        self.page.get_by_role("link", name="Terug", exact=True).click()
        expect(self.page.get_by_role("heading", name="Na de wandeling", level=1)).to_be_visible()

    def sees_state(self, words: str, count: int = 1) -> None:
        """That many answers say ``words``, capitals and all: "Alles is aangekomen" is of the whole phone."""
        said = self.page.get_by_role("status").filter(has_text=re.compile(words))
        expect(said).to_have_count(count, timeout=SENDING_PATIENCE_MS)

    def takes_it_back(self) -> None:
        self.page.get_by_role("button", name="Haal mijn gegevens weg").click()
        self.page.get_by_role("button", name="Ja, haal ze weg").click()

    def personal_link(self) -> str:
        """As the walker shares it with the own other phone."""
        [walk] = rows(self.page, "walks")
        return f"{self.walker.address}#ik={walk['walkerId']}.{walk['secret']}"
