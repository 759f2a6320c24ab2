"""A facilitator at a desk, in the words of the screens."""

from __future__ import annotations

from playwright.sync_api import expect

from journeys.staff import StaffMember
from journeys.town import Staff


class Facilitator(StaffMember):
    @property
    def account(self) -> Staff:
        return self.town.facilitator

    def approves(self, note: str) -> None:
        """Approves the point that is on the desk; it must be the one with this note."""
        self._decides("Goedkeuren", "Goedgekeurd", note)

    def hides(self, note: str) -> None:
        self._decides("Verbergen", "Verborgen", note)

    def approves_everything(self, count: int) -> None:
        self.goes_to("Inbox")
        for place in range(1, count + 1):
            expect(self.page.get_by_text(f"Punt {place} van {count}")).to_be_visible()
            self.page.get_by_role("button", name="Goedkeuren").click()
            expect(self.page.get_by_role("status").filter(has_text="Goedgekeurd:")).to_be_visible()
        expect(self.page.get_by_role("heading", name="Dit was het laatste punt")).to_be_visible()

    def begins_a_walk(self) -> None:
        self.page.get_by_role("button", name="Nieuwe wandeling").click()
        expect(self.page.get_by_role("dialog").get_by_label("Titel")).to_be_visible()

    def _decides(self, button: str, word: str, note: str) -> None:
        expect(self.page.get_by_role("main").get_by_text(note).first).to_be_visible()
        self.page.get_by_role("button", name=button).click()
        expect(self.page.get_by_role("status").filter(has_text=f"{word}: {note}")).to_be_visible()
