"""One action's page, as an agenda builder fills it in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from journeys.agenda_builder import AgendaBuilder


@dataclass
class ActionPage:
    builder: AgendaBuilder

    @property
    def page(self) -> Page:
        return self.builder.page

    @property
    def sheet(self) -> Locator:
        return self.page.get_by_role("dialog")

    def part(self, name: str) -> Locator:
        return self.page.get_by_role("region", name=name, exact=True)

    def says_who(self, owner: str, decides: str, serves: str) -> None:
        """Who carries it, who decides, and whose interest it serves."""
        self._changes("Wie")
        self.sheet.get_by_label("Trekker").select_option(owner)
        self.sheet.get_by_role("group", name="Wie doet wat").get_by_label(decides).select_option("Beslist")
        self.sheet.get_by_role("group", name="Van belang voor").get_by_label(serves).check()
        self.keeps_it()

    def adds_a_commitment(self, partner: str, hours: int, state: str = "Toegezegd", whose: str = "") -> None:
        """``whose``: whose yes it still waits for."""
        self.page.get_by_role("button", name="Afspraak toevoegen").click()
        self.sheet.get_by_label("Partner").select_option(partner)
        self.sheet.get_by_label("Uren").fill(str(hours))
        self.sheet.get_by_label("Hoe zeker is het?").select_option(state)
        if whose:
            self.sheet.get_by_label("Wie moet nog ja zeggen?").fill(whose)
        self.keeps_it()
        expect(self.part("Uren en euro’s van partners")).to_contain_text(f"{partner}: {hours} uur")

    def takes_it_back(self) -> None:
        """What was saved last."""
        self.page.get_by_role("button", name="Ongedaan maken").click()
        expect(self.page.get_by_role("status").filter(has_text="Teruggezet")).to_be_visible()

    def judges(self, verdicts: Mapping[str, str], why: str = "") -> None:
        """Frame to verdict; ``why``: for each that it does not fit."""
        self._changes("Randvoorwaarden")
        for frame, verdict in verdicts.items():
            of_frame = self.sheet.locator("section").filter(has=self.page.get_by_role("heading", name=frame))
            of_frame.get_by_text(verdict, exact=True).click()
            if verdict == "Past niet":
                of_frame.get_by_label("Waarom?").fill(why)
        self.keeps_it()

    def begins_to_claim(self, euros: int) -> None:
        """Reserved from the neighbourhood's budget."""
        self.page.get_by_role("button", name="Bedrag wijzigen").click()
        self.sheet.get_by_label("Gereserveerd").fill(str(euros))
        self.sheet.get_by_role("button", name="Bewaren").click()

    def claims(self, euros: int) -> None:
        self.begins_to_claim(euros)
        expect(self.sheet).to_be_hidden()

    def begins_to_move(self, towards: str) -> None:
        steps = self.page.get_by_role("group", name="Volgende stap")
        steps.get_by_role("button", name=towards).click()

    def moves(self, towards: str) -> None:
        self.begins_to_move(towards)
        self.moves_on()

    def refuses(self, reason: str, frame: str, message: str) -> None:
        """Not, because a frame is in the way; the walkers hear of it."""
        self.begins_to_move("Niet doen")
        self.sheet.get_by_label("Waarom niet?").fill(reason)
        self.sheet.get_by_label("Welke randvoorwaarde is de reden?").select_option(frame)
        self.sheet.get_by_label("Bericht aan de wandelaars").fill(message)
        self.moves_on()

    def says_it_better(self, message: str) -> None:
        """To the walkers, about the status that the action has."""
        self.page.get_by_role("button", name="Bericht verbeteren").click()
        self.sheet.get_by_label("Bericht aan de wandelaars").fill(message)
        self.keeps_it()

    def moves_on(self) -> None:
        self.sheet.get_by_role("button", name="Verplaatsen").click()
        expect(self.sheet).to_be_hidden()

    def is_told(self, words: str) -> None:
        """In the sheet that is open: what keeps it from being kept."""
        expect(self.sheet).to_contain_text(words)

    def keeps_it(self) -> None:
        self.sheet.get_by_role("button", name="Bewaren").click()
        expect(self.sheet).to_be_hidden()

    def _changes(self, part: str) -> None:
        self.page.get_by_role("button", name=f"Wijzigen: {part}", exact=True).click()
