"""What facilitators and agenda builders have in common: they sign in and choose a part of the work."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from journeys.browser import Browser
from journeys.town import Staff, Town


@dataclass
class StaffMember(ABC):
    desk: Browser
    town: Town

    @property
    def page(self) -> Page:
        return self.desk.page

    @property
    @abstractmethod
    def account(self) -> Staff:
        """Who signs in."""

    def signs_in(self) -> None:
        self.page.goto(f"{self.town.url}/werk")
        self.page.get_by_label("E-mailadres").fill(self.account.email)
        self.page.get_by_label("Wachtwoord").fill(self.account.password)
        self.page.get_by_role("button", name="Inloggen").click()
        expect(self.page.get_by_role("navigation", name="Onderdelen van de wijk")).to_be_visible()

    def goes_to(self, part: str) -> None:
        """Inbox, Kaart, Agenda or Wandelingen."""
        navigation = self.page.get_by_role("navigation", name="Onderdelen van de wijk")
        navigation.get_by_role("link", name=part).click()
        expect(navigation.get_by_role("link", name=part)).to_have_attribute("aria-current", "page")

    def closes_the_sheet(self) -> None:
        self.page.keyboard.press("Escape")
        expect(self.page.get_by_role("dialog")).to_be_hidden()

    def chooses_spot(self, spot: str) -> None:
        """Opens a spot through the list beside the map."""
        self.goes_to("Kaart")
        self.page.get_by_role("button", name=spot).first.click()
        expect(self.page.get_by_role("heading", name=spot, level=2)).to_be_visible()

    def sees_spot(self, spot: str, points: int, approved: int) -> None:
        self.chooses_spot(spot)
        expect(self.page.get_by_text(f"{approved} van {points} goedgekeurd")).to_be_visible()
