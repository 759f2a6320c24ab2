"""A facilitator who puts the spots right, on a telephone, in the words of the screens."""

from __future__ import annotations

from math import cos, radians
from typing import Any

import httpx
from playwright.sync_api import Locator, expect

from builders import WalkerPhone, a_place, a_sent_point
from journeys.accessibility import check_screen
from journeys.facilitator import Facilitator
from journeys.server import Server
from journeys.town import Town
from wijkwandeling.app import create_app
from wijkwandeling.walks.store import find as find_walk

METRES_PER_DEGREE = 111_320


def stands_along_a_street(server: Server, town: Town, notes: dict[int, str]) -> None:
    """Let a walker's phone send a point with each note, so many metres east of the middle, past any browser."""
    app = create_app(server.settings)
    with app.app_context():
        walk = find_walk(town.walk_id)
    assert walk
    phone = WalkerPhone(app.test_client(), walk)
    for east, note in notes.items():
        lon = Town.LON + east / (METRES_PER_DEGREE * cos(radians(Town.LAT)))
        a_sent_point(phone, note=note, place=a_place(lon, Town.LAT), directionDeg=None)

    def all_in_spots(shown: Any) -> bool:
        return bool(sum(spot["pointCount"] for spot in shown["spots"]) == len(notes))

    town.until("all in spots", "spot-map", all_in_spots)


class MapOfSpots(Facilitator):
    def sheet(self, title: str) -> Locator:
        return self.page.get_by_role("dialog", name=title)

    def opens(self, spot: str) -> None:
        self.page.get_by_role("button", name=spot).first.click()
        expect(self.sheet(spot).get_by_role("group", name="Deze plek aanpassen")).to_be_visible()

    def leaves(self, spot: str) -> None:
        self.sheet(spot).get_by_role("button", name="Sluiten").first.click()
        expect(self.page.get_by_role("dialog")).to_have_count(0)

    def begins(self, spot: str, tool: str, title: str) -> Locator:
        """The sheet of a tool, that axe looked at."""
        self.sheet(spot).get_by_role("button", name=tool, exact=True).click()
        sheet = self.sheet(title)
        expect(sheet).to_be_visible()
        check_screen(self.page, ["light"])
        return sheet

    def finishes(self, sheet: Locator, button: str) -> None:
        sheet.get_by_role("button", name=button, exact=True).click()
        expect(sheet).to_be_hidden()

    def merges(self, spot: str, other: str) -> None:
        sheet = self.begins(spot, "Samenvoegen", "Plekken samenvoegen")
        sheet.get_by_text(other, exact=True).click()
        self.finishes(sheet, "Samenvoegen")

    def sees_on_agenda(self, spot: str, action: int) -> None:
        expect(self.sheet(spot).get_by_text(f"op de agenda: actie {action}")).to_be_visible()

    def undoes_the_last(self, spot: str, what: str) -> None:
        sheet = self.begins(spot, "Geschiedenis", f"Geschiedenis van {spot}")
        sheet.get_by_role("button", name=f"Ongedaan maken: {what}").click()
        expect(sheet.get_by_role("status").filter(has_text="Ongedaan gemaakt.")).to_be_visible()
        sheet.get_by_role("button", name="Sluiten").click()
        expect(sheet).to_be_hidden()

    def splits(self, spot: str, *notes: str, name: str) -> None:
        sheet = self.begins(spot, "Splitsen", "Plek splitsen")
        for note in notes:
            sheet.get_by_text(note, exact=True).click()
        sheet.get_by_label("Naam van de nieuwe plek").fill(name)
        self.finishes(sheet, f"Maak een nieuwe plek van {len(notes)} punten")
        expect(self.sheet(name)).to_be_visible()

    def pins(self, spot: str) -> None:
        self.finishes(self.begins(spot, "Vastzetten", "Plek vastzetten"), "Vastzetten")
        expect(self.sheet(spot).get_by_text("Deze plek staat vast")).to_be_visible()

    def sets_aside(self, spot: str, note: str) -> None:
        self.finishes(self.begins(spot, f"Apart zetten: {note}", "Punt apart zetten"), "Apart zetten")
        expect(self.sheet(spot).get_by_text(note)).to_have_count(0)

    def takes_the_proposed_name(self, spot: str, name: str) -> None:
        self.sheet(spot).get_by_role("button", name="Naam wijzigen").click()
        self.sheet(spot).get_by_role("button", name=f"Neem over: {name}").click()
        check_screen(self.page, ["light"])
        self.sheet(spot).get_by_role("button", name="Bewaren").click()
        expect(self.sheet(name).get_by_role("group", name="Deze plek aanpassen")).to_be_visible()

    def reads_the_proposal(self, *differences: str) -> None:
        self.page.get_by_role("button", name="Voorstel voor nieuwe plekken").click()
        for difference in differences:
            line = self.page.get_by_role("button", name=difference)
            line.click()
            expect(line).to_have_attribute("aria-pressed", "true")
        check_screen(self.page, ["light"])

    def accepts_the_proposal(self) -> None:
        self.page.get_by_role("button", name="Neem dit over").click()
        sheet = self.sheet("Voorstel overnemen")
        check_screen(self.page, ["light"])
        self.finishes(sheet, "Neem dit over")
        expect(self.page.get_by_role("status").filter(has_text="Overgenomen")).to_be_visible()

    def takes_the_proposal_back(self) -> None:
        self.page.get_by_role("button", name="Ongedaan maken").click()
        expect(self.page.get_by_text("Het voorstel is ongedaan gemaakt.")).to_be_visible()

    def looks_at_the_corrections(self, *parts: str) -> None:
        """Opens and leaves every sheet that corrects the point on the desk, and lets axe look at it."""
        for part in parts:
            self.corrects(part)
            check_screen(self.page, ["light"])
            self.closes_the_sheet()


def public_page(town: Town) -> str:
    """The portal, as anybody's browser gets it."""
    return httpx.get(f"{town.server_url}/wijken/{town.slug}").raise_for_status().text
