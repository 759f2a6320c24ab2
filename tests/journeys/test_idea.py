"""*Ik heb een idee*: a resident without an account, the words that both sides agree on, and a line on the agenda."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from journeys.agenda_builder import AgendaBuilder
from journeys.browser import Browser
from journeys.conftest import NewBrowser
from journeys.portal import Portal
from journeys.town import Town

pytestmark = pytest.mark.timeout(300)

TITLE = "Geveltuintjes in de Taxusstraat"
OWN_WORDS = "Stoeptegels ruilen voor planten. Bel Hatice op nummer 12."
MORE_WORDS = "Stoeptegels ruilen voor planten, op zaterdag. Bel Hatice op nummer 12."
PUBLIC_WORDS = "Stoeptegels ruilen voor planten, op zaterdag."


def test_an_idea_is_public_in_the_words_that_its_makers_approved(
    town: Town, phone: Browser, new_desk: NewBrowser
) -> None:
    link = _tells_it_without_scripts(phone, town)
    _edits_it_in_another_browser(phone.page, link)

    marja = AgendaBuilder(new_desk(), town)
    marja.signs_in()
    marja.goes_to("Agenda")
    marja.page.get_by_role("button", name="Ideeën van bewoners").click()
    sheet = marja.page.get_by_role("dialog")
    sheet.get_by_role("button", name=TITLE).click()
    expect(sheet.get_by_text("Wil samenwerken met de gemeente")).to_be_visible()
    expect(sheet.get_by_text(MORE_WORDS)).to_be_visible()
    sheet.get_by_role("button", name="Zet een tekst klaar").click()
    sheet.get_by_label("Tekst").fill(PUBLIC_WORDS)
    sheet.get_by_role("button", name="Leg voor aan de makers").click()
    expect(sheet.get_by_text("De tekst ligt klaar voor de makers.")).to_be_visible()
    marja.closes_the_sheet()

    portal = Portal(phone, town)
    portal.opens()
    expect(phone.page.get_by_text(TITLE)).to_have_count(0)
    phone.page.get_by_role("link", name="Verder met mijn idee").click()
    _opens(phone.page, link)
    expect(phone.page.get_by_role("blockquote").get_by_text(PUBLIC_WORDS)).to_be_visible()
    phone.page.get_by_role("button", name="Ja, zo mag het op de pagina").click()
    expect(phone.page.get_by_role("heading", name="Dit staat nu op de pagina")).to_be_visible()

    portal.opens()
    expect(phone.page.get_by_text(PUBLIC_WORDS)).to_be_visible()
    expect(phone.page.get_by_text("Hatice")).to_have_count(0)
    marja.page.reload()
    expect(marja.page.get_by_role("link", name=TITLE)).to_be_visible()
    marja.looks_at("De tafel")
    expect(marja.page.get_by_text("Niets. Elk belang wordt gediend, elke actie wordt gedragen")).to_be_visible()
    assert (phone.complaints, marja.desk.complaints) == ([], [])


def _tells_it_without_scripts(phone: Browser, town: Town) -> str:
    """From the neighbourhood's page; of the questions that help one is answered. The makers' own link."""
    page = phone.page
    protocol = phone.context.new_cdp_session(page)
    protocol.send("Emulation.setScriptExecutionDisabled", {"value": True})
    Portal(phone, town).opens()
    page.get_by_role("link", name="Vertel je idee").click()
    page.get_by_label("Hoe heet je idee?").fill(TITLE)
    page.get_by_label("Wat is je idee?").fill(OWN_WORDS)
    page.get_by_label("samenwerken").check()
    page.get_by_text("Wie doen er mee?").click()
    page.get_by_label("Wie staan er achter het idee?").fill("De hele straat")
    page.get_by_role("button", name="Verstuur mijn idee").click()
    expect(page.get_by_role("heading", name="Je idee is aangekomen")).to_be_visible()
    link = page.get_by_role("link", name="/mijn-idee#").inner_text()
    protocol.send("Emulation.setScriptExecutionDisabled", {"value": False})
    protocol.detach()
    return link


def _edits_it_in_another_browser(page: Page, link: str) -> None:
    """One that knows nothing of the first."""
    page.context.clear_cookies()
    page.goto("about:blank")
    _opens(page, link)
    page.get_by_text("Mijn tekst veranderen of aanvullen").click()
    expect(page.get_by_label("Wie staan er achter het idee?")).to_have_value("De hele straat")
    page.get_by_label("Wat is je idee?").fill(MORE_WORDS)
    page.get_by_role("button", name="Bewaar mijn tekst").click()
    expect(page.get_by_role("status").filter(has_text="Bewaard.")).to_be_visible()


def _opens(page: Page, link: str) -> None:
    page.goto(link)
    expect(page.get_by_role("heading", name=TITLE, level=1)).to_be_visible()
