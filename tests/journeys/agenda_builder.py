"""An agenda builder at a desk, in the words of the screens."""

from __future__ import annotations

from collections.abc import Mapping

from playwright.sync_api import Locator, expect

from journeys.staff import StaffMember
from journeys.town import Staff


class AgendaBuilder(StaffMember):
    @property
    def account(self) -> Staff:
        return self.town.agenda_builder

    def makes_an_action_of(self, spot: str, title: str) -> None:
        """From the map to the board: the spot's points and photos come along."""
        self.chooses_spot(spot)
        self.begins_an_action()
        self.finishes_the_action(title)

    def picks_on_the_map_by_keyboard(self, spot: str) -> None:
        """Without a mouse: to the map, to its first spot, what it is about, and picked; in the list it is so too."""
        self.goes_to("Kaart")
        canvas = self.page.get_by_role("region", name="Kaart van de plekken")
        expect(self.page.locator("[data-idle]")).to_be_visible()
        self.page.get_by_role("button", name="Toetsen").focus()
        self.page.keyboard.press("Tab")
        expect(canvas).to_be_focused()
        self.page.keyboard.press("PageDown")
        expect(self.page.get_by_role("status").filter(has_text=f"{spot}, ")).to_be_attached()
        expect(self.page.get_by_role("button", name=spot).first).to_have_attribute("aria-pressed", "true")
        self.page.keyboard.press("Space")
        expect(self.page.get_by_role("checkbox", name=f"Kies {spot}")).to_be_checked()
        self.page.keyboard.press("Enter")
        expect(self.page.get_by_role("region", name=spot)).to_be_focused()

    def makes_an_action_of_what_is_picked(self, count: int, title: str) -> None:
        """Two clicks and one title."""
        self.page.get_by_role("button", name=f"Maak actie van {count}").click()
        self.finishes_the_action(title)

    def begins_an_action(self) -> None:
        self.page.get_by_role("button", name="Maak actie", exact=True).click()
        expect(self.sheet.get_by_label("Titel")).to_be_visible()

    def finishes_the_action(self, title: str) -> None:
        self.sheet.get_by_label("Titel").fill(title)
        self.sheet.get_by_role("button", name="Op de agenda zetten").click()
        expect(self.page.get_by_role("status").filter(has_text="staat op de agenda")).to_be_visible()

    def opens_the_action(self, title: str) -> None:
        self.page.get_by_role("link", name=title).click()
        expect(self.page.get_by_role("heading", name=title)).to_be_visible()

    def goes_back_to_the_board(self) -> None:
        self.page.get_by_role("link", name="Naar de agenda").click()
        expect(self.page.get_by_role("heading", name="Actieagenda")).to_be_visible()

    def may_go_where_there_is_no_internet(self) -> None:
        expect(self.page.get_by_text("Je leest ze ook zonder internet")).to_be_visible()

    def opens_the_agenda_anew(self) -> None:
        """In a browser that was closed, and that kept by luck nothing of what it loaded."""
        self.desk.forget_downloads()
        self.desk.close()
        self.page.goto(f"{self.town.url}/werk/{self.town.neighbourhood_id}/agenda")
        expect(self.page.get_by_text("Je hebt nu geen internet.")).to_be_visible()

    def looks_at(self, view: str) -> None:
        """Of the agenda: Bord, Lijst, Kaart or De tafel."""
        views = self.page.get_by_role("navigation", name="Weergave van de agenda")
        chosen = views.get_by_role("link", name=view, exact=True)
        chosen.click()
        expect(chosen).to_have_attribute("aria-current", "page")

    @property
    def sheet(self) -> Locator:
        return self.page.get_by_role("dialog", name="Maak actie")

    def sees_on_the_board(self, status: str, title: str) -> None:
        expect(self.column(status).get_by_role("link", name=title)).to_be_visible()

    def moves(self, title: str, towards: str, message: str = "") -> None:
        """Takes the action's next step, which its card offers in these words."""
        self.begins_to_move(title, towards)
        sheet = self.page.get_by_role("dialog")
        if message:
            sheet.get_by_label("Bericht aan de wandelaars").fill(message)
        sheet.get_by_role("button", name="Verplaatsen").click()
        expect(sheet).to_be_hidden()

    def begins_to_move(self, title: str, towards: str) -> None:
        card = self.page.get_by_role("article").filter(has_text=title)
        card.get_by_role("button", name=towards).click()
        expect(self.page.get_by_role("dialog").get_by_role("button", name="Verplaatsen")).to_be_visible()

    def column(self, status: str) -> Locator:
        return self.page.get_by_role("region", name=status, exact=True)

    def opens_the_part(self, part: str) -> None:
        """Of the coalition: Wijk, Randvoorwaarden, Partners, Belangenroos or Planning."""
        parts = self.page.get_by_role("navigation", name="Onderdelen van de coalitie")
        parts.get_by_role("link", name=part).click()
        expect(self.page.get_by_role("heading", name=part, level=2)).to_be_visible()

    def adds_a_partner(self, name: str, kind: str) -> None:
        self.begins_a_partner(name, kind)
        self.keeps_the_partner(name)

    def begins_a_partner(self, name: str, kind: str) -> None:
        self.opens_the_part("Partners")
        self.page.get_by_role("button", name="Partner toevoegen").click()
        sheet = self.page.get_by_role("dialog")
        sheet.get_by_label("Naam", exact=True).fill(name)
        sheet.get_by_label("Soort organisatie of groep").fill(kind)

    def keeps_the_partner(self, name: str) -> None:
        self.page.get_by_role("dialog").get_by_role("button", name="Bewaren").click()
        expect(self.page.get_by_role("heading", name=name)).to_be_visible()

    @property
    def warnings(self) -> Locator:
        """On the table: what the coalition must talk about."""
        return self.page.get_by_role("region", name="Hier moeten we het over hebben")

    def hours_of(self, partner: str) -> Locator:
        """On the table: what a partner gives of what it offered."""
        hours = self.page.get_by_role("region", name="Uren per partner")
        return hours.get_by_role("listitem").filter(has_text=partner)

    def sees_the_budget(self, amounts: Mapping[str, str]) -> None:
        """On the table: Uitgegeven, Toegekend, Gereserveerd and Vrij, to euros as they stand there."""
        budget = self.page.get_by_role("region", name="Wijkbudget")
        for part, euros in amounts.items():
            expect(budget.locator("dl > div").filter(has_text=part)).to_contain_text(euros)
