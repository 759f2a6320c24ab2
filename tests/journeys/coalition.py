"""The coalition's own pages, as an agenda builder fills them in: interests, and what all agree on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from journeys.agenda_builder import AgendaBuilder
from journeys.printed import text_of


@dataclass
class Coalition:
    builder: AgendaBuilder

    @property
    def page(self) -> Page:
        return self.builder.page

    @property
    def sheet(self) -> Locator:
        return self.page.get_by_role("dialog")

    @property
    def planning(self) -> Locator:
        """The frozen one that is open."""
        return self.page.get_by_role("main").get_by_role("article").first

    def adds(self, name: str, kind: str, interest: str, hours: int) -> None:
        """A partner at the table, with what is in it for them and what they can give."""
        self.builder.begins_a_partner(name, kind)
        self.sheet.get_by_label("Wat heeft jouw organisatie eraan?").fill(interest)
        self.sheet.get_by_label("Uren").fill(str(hours))
        self.builder.keeps_the_partner(name)

    def records_a_meeting(self, day: str, partners: list[str]) -> None:
        """``day``: as 2026-11-20. The sheet stays open for what they said."""
        self.builder.opens_the_part("Planning")
        self.page.get_by_role("button", name="Bijeenkomst vastleggen").click()
        self.sheet.get_by_label("Datum").fill(day)
        for partner in partners:
            self.sheet.get_by_role("checkbox", name=partner).check()

    def writes_down(self, action: str, answers: Mapping[str, str], reservation: str = "") -> None:
        """Partner to answer; ``reservation``: of the one that has one."""
        about = self.sheet.locator("details").filter(has_text=action)
        about.locator("summary").click()
        for partner, answer in answers.items():
            about.get_by_label(partner, exact=True).select_option(answer)
        if reservation:
            about.get_by_label("Voorbehoud van").fill(reservation)

    def agrees(self, version: int) -> None:
        """Keeps the meeting and freezes what it agreed on."""
        self.sheet.get_by_role("button", name="Bewaren").click()
        self.page.get_by_role("button", name="Planning vaststellen").click()
        self.page.get_by_role("button", name="Ja, stel vast").click()
        expect(self.page.get_by_role("heading", name=f"Collectieve planning {version}")).to_be_visible()

    def prints(self) -> str:
        """What comes out on paper; see text_of."""
        return text_of(self.page.pdf(format="A4"))
