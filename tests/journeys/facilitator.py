"""A facilitator at a desk, in the words of the screens."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import expect

from journeys.staff import StaffMember
from journeys.town import Staff

TABS_MAX = 60
FOCUSED = """() => {
  const at = document.activeElement;
  return (at.getAttribute("aria-label") ?? at.closest("label")?.textContent ?? at.textContent).trim();
}"""


class Facilitator(StaffMember):
    @property
    def account(self) -> Staff:
        return self.town.facilitator

    def approves(self, note: str) -> None:
        """Approves the point that is on the desk; it must be the one with this note."""
        self._decides("Goedkeuren", "Goedgekeurd", note)

    def hides(self, note: str) -> None:
        self._decides("Verbergen", "Verborgen", note)

    def tells_why(self, reason: str, note: str) -> None:
        """To the walker of the point that was just hidden."""
        self.page.get_by_role("button", name="Vertel de wandelaar waarom").click()
        sheet = self.page.get_by_role("dialog")
        sheet.get_by_text(reason, exact=True).click()
        expect(sheet.get_by_label("Dit leest de wandelaar")).to_have_value(reason)
        sheet.get_by_role("button", name="Bewaren").click()
        expect(self.page.get_by_role("status").filter(has_text=f"Reden bewaard: {note}")).to_be_visible()

    def approves_everything(self, count: int) -> None:
        self.goes_to("Inbox")
        for place in range(1, count + 1):
            expect(self.page.get_by_text(f"Punt {place} van {count}")).to_be_visible()
            self.page.get_by_role("button", name="Goedkeuren").click()
            expect(self.page.get_by_role("status").filter(has_text="Goedgekeurd:")).to_be_visible()
        expect(self.page.get_by_role("heading", name="Dit was het laatste punt")).to_be_visible()

    def opens_the_inbox(self) -> None:
        """By its address, while signed in."""
        self.page.goto(f"{self.town.url}/werk/{self.town.neighbourhood_id}/inbox")

    def sees_that_a_photo_should_go(self, words: str) -> None:
        self.goes_to("Inbox")
        self.page.get_by_role("link", name="Iemand vraagt om een openbare foto weg te halen").click()
        expect(self.page.get_by_role("article").filter(has_text=words).get_by_role("img").first).to_be_visible()

    def takes_the_photo_down(self) -> None:
        self.page.get_by_role("button", name="Foto weghalen").click()
        expect(self.page.get_by_role("status").filter(has_text="De foto is weg van de openbare pagina")).to_be_visible()

    def begins_to_let_the_photo_stand(self) -> None:
        self.page.get_by_role("button", name="Laten staan").click()
        expect(self.page.get_by_role("dialog").get_by_label("Reden")).to_be_visible()

    def begins_a_walk(self) -> None:
        self.page.get_by_role("button", name="Nieuwe wandeling").click()
        expect(self.page.get_by_role("dialog").get_by_label("Titel")).to_be_visible()

    def sees_contact(self, name: str, offer: str, way: str) -> None:
        """Among those who want to think along or help."""
        card = self.page.get_by_role("article").filter(has=self.page.get_by_role("heading", name=name))
        expect(card).to_contain_text(offer)
        expect(card.get_by_role("link", name=way)).to_be_visible()

    def sees_no_contacts(self) -> None:
        expect(self.page.get_by_text("Er is nog niemand.")).to_be_visible()

    def removes_contact(self, name: str) -> None:
        self.page.get_by_role("button", name=f"Verwijderen: {name}").click()
        self.page.get_by_role("button", name="Ja, verwijderen").click()
        expect(self.page.get_by_role("status").filter(has_text=f"De gegevens van {name} zijn gewist")).to_be_visible()

    def looks_at_the_phones(self) -> None:
        self.page.get_by_role("button", name="Telefoons").click()
        expect(self.page.get_by_role("dialog").get_by_role("heading", name="Telefoon 1")).to_be_visible()

    def sees_phone(self, number: int, words: str) -> None:
        phone = self.page.get_by_role("dialog").get_by_role("listitem")
        expect(phone.filter(has=self.page.get_by_role("heading", name=f"Telefoon {number}"))).to_contain_text(words)

    def begins_to_import(self) -> None:
        self.page.get_by_role("button", name="Bestand inlezen").click()
        expect(self.page.get_by_role("dialog").get_by_role("button", name="Kies een bestand")).to_be_visible()

    def imports(self, file: Path) -> None:
        with self.page.expect_file_chooser() as choice:
            self.page.get_by_role("dialog").get_by_role("button", name="bestand").click()
        choice.value.set_files(file)
        expect(self.page.get_by_text("Wat er is ingelezen")).to_be_visible()

    def begins_to_add_photos(self) -> None:
        self.page.get_by_role("button", name="Foto’s toevoegen").click()
        expect(self.page.get_by_role("dialog").get_by_role("button", name="Kies foto’s")).to_be_visible()

    def adds(self, kind: str, *files: Path) -> None:
        """Photos of a camera, and perhaps the track that goes with them."""
        dialog = self.page.get_by_role("dialog")
        dialog.get_by_text(kind, exact=True).click()
        with self.page.expect_file_chooser() as choice:
            dialog.get_by_role("button", name="Kies foto’s").click()
        choice.value.set_files(list(files))
        expect(dialog.get_by_text("Wat er is toegevoegd")).to_be_visible()

    def is_told(self, *words: str) -> None:
        """In the sheet that is open."""
        for each in words:
            expect(self.page.get_by_role("dialog")).to_contain_text(each)

    def sets_terms(self, **choices: str) -> None:
        """Chooses from the lists of terms: label to choice; and what the selectielijst says."""
        self.page.get_by_role("button", name="Bewaren en wissen").click()
        sheet = self.page.get_by_role("dialog")
        sheet.get_by_label("Punten die een wandelaar introk").select_option(choices["withdrawn"])
        sheet.get_by_label("Alles van de wandelaars").select_option(choices["everything"])
        sheet.get_by_label("Resultaat uit de selectielijst").fill(choices["selection"])
        sheet.get_by_role("button", name="Bewaren").click()
        expect(self.page.get_by_role("status").filter(has_text="is bewaard hoe lang")).to_be_visible()

    def sees_destroyed(self, what: str, *words: str) -> None:
        """At the top of the destruction log."""
        self.page.get_by_role("button", name="Wat er gewist is").click()
        line = self.page.get_by_role("dialog").get_by_role("listitem").first
        expect(line.get_by_role("heading")).to_have_text(what)
        for word in words:
            expect(line).to_contain_text(word)
        self.closes_the_sheet()

    def corrects(self, part: str) -> None:
        """Opens the sheet of Locatie, Thema, Woorden weglaten or Foto apart."""
        self.page.get_by_role("group", name="Aanpassen").get_by_role("button", name=part).click()
        expect(self.page.get_by_role("dialog")).to_be_visible()

    def leaves_out(self, *words: str) -> None:
        self.corrects("Woorden weglaten")
        for word in words:
            self.page.get_by_role("group", name="Woorden van de wandelaar").get_by_text(word, exact=True).click()
        self.keeps_the_correction()

    def keeps_the_correction(self) -> None:
        self.page.get_by_role("dialog").get_by_role("button", name="Bewaren").click()
        expect(self.page.get_by_role("dialog")).to_be_hidden()

    def hears_that_somebody_was_first(self, words: str) -> None:
        expect(self.page.get_by_text(words)).to_be_visible()

    def tabs_to(self, name: str) -> None:
        """Presses Tab until what has this name has the focus."""
        for _ in range(TABS_MAX):
            self.page.keyboard.press("Tab")
            if self.page.evaluate(FOCUSED).startswith(name):
                return
        raise AssertionError(f"no Tab leads to {name}")

    def keeps_it_by_keyboard(self, button: str = "Bewaren") -> None:
        self.tabs_to(button)
        self.page.keyboard.press("Enter")
        expect(self.page.get_by_role("dialog")).to_be_hidden()

    def sees_of_the_photo(self, words: str) -> None:
        """What is said of what will be made unrecognisable, or is."""
        expect(self.page.get_by_role("status").filter(has_text=words)).to_be_visible()

    def begins_to_cover(self) -> None:
        self.page.get_by_role("button", name=re.compile("^(Aanpassen|Onherkenbaar maken)$")).click()
        expect(self.page.get_by_role("dialog").get_by_role("group", name="De foto, met vlakken")).to_be_visible()

    def lets_go(self, region: str) -> None:
        """``region``: its number and kind, as ``1. Gezicht``."""
        self.page.get_by_role("button", name=f"Laat zichtbaar: {region}").click()
        expect(self.page.get_by_role("button", name=f"Maak onherkenbaar: {region}")).to_be_visible()

    def draws(self, kind: str, start: tuple[float, float], end: tuple[float, float]) -> None:
        """By dragging from corner to corner, in parts of the photo."""
        self.page.get_by_role("dialog").get_by_text(kind, exact=True).click()
        photo = self.page.get_by_role("group", name="De foto, met vlakken")
        photo.scroll_into_view_if_needed()
        edges = photo.bounding_box()
        assert edges
        corners = [(edges["x"] + x * edges["width"], edges["y"] + y * edges["height"]) for x, y in (start, end)]
        self.page.mouse.move(*corners[0])
        self.page.mouse.down()
        self.page.mouse.move(*corners[1], steps=4)
        self.page.mouse.up()

    def adds_by_keyboard(self, kind: str, *keys: str) -> None:
        """Puts a region in the middle and moves it, without a mouse."""
        self.page.get_by_role("dialog").get_by_role("radio", name=kind).focus()
        self.page.keyboard.press("Space")
        self.page.get_by_role("button", name="Vlak toevoegen").press("Enter")
        for key in keys:
            self.page.keyboard.press(key)

    def keeps_what_is_covered(self) -> None:
        self.page.get_by_role("dialog").get_by_role("button", name="Bewaren").click()
        expect(self.page.get_by_role("dialog")).to_be_hidden()

    def _decides(self, button: str, word: str, note: str) -> None:
        expect(self.page.get_by_role("main").get_by_text(note).first).to_be_visible()
        self.page.get_by_role("button", name=button).click()
        expect(self.page.get_by_role("status").filter(has_text=f"{word}: {note}")).to_be_visible()
