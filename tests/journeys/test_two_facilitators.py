"""Two facilitators on one inbox, and one who has no mouse."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Request, expect

from journeys.conftest import NewBrowser
from journeys.facilitator import Facilitator
from journeys.portal import Portal
from journeys.server import Server
from journeys.town import Town, another_facilitator, walk_through

pytestmark = pytest.mark.timeout(600)

LAMP = "De lantaarn bij de vijver doet het niet"
NEIGHBOUR = "Vraag het aan Jan de Vries op nummer 12"
TOLD = "Vraag het aan [naam weggelaten] op nummer 12"
TREE = "Deze boom geeft fijne schaduw"
THEME = "Groen"


def test_two_facilitators_on_one_inbox_never_overwrite_each_other(
    server: Server, town: Town, new_desk: NewBrowser
) -> None:
    walk_through(server, town, [LAMP, NEIGHBOUR, TREE], photos=False)
    yusuf = Facilitator(new_desk(), town)
    mila = Facilitator(new_desk(), another_facilitator(server, town, "Mila"))
    for each in (yusuf, mila):
        each.signs_in()
        each.goes_to("Inbox")
        expect(each.page.get_by_text("Punt 1 van 3")).to_be_visible()

    yusuf.approves(LAMP)
    mila.page.get_by_role("button", name="Verbergen").click()
    mila.hears_that_somebody_was_first("Yusuf was je voor: dit punt is al goedgekeurd")
    mila.page.get_by_role("button", name="Volgende").click()

    yusuf.leaves_out("Jan", "de", "Vries")
    mila.corrects("Thema")
    mila.page.get_by_role("dialog").get_by_text(THEME, exact=True).click()
    mila.page.get_by_role("dialog").get_by_role("button", name="Bewaren").click()
    mila.hears_that_somebody_was_first("Yusuf paste dit punt intussen aan. Wat jij koos, staat er nog.")
    mila.keeps_the_correction()
    mila.approves(TOLD)
    mila.approves(TREE)

    shown = {point["own"]["note"]: point for point in town.points()}
    assert (shown[NEIGHBOUR]["note"], shown[NEIGHBOUR]["themeName"]) == (TOLD, THEME)
    assert {point["decision"]["verdict"] for point in shown.values()} == {"approved"}
    assert shown[LAMP]["decision"]["byName"] == "Yusuf"
    portal = Portal(yusuf.desk, town)
    portal.opens()
    portal.shows_note(TOLD)
    portal.does_not_show("Jan de Vries")


def test_inbox_and_map_by_keyboard_alone_with_one_key_and_one_request_for_a_point(
    server: Server, town: Town, new_desk: NewBrowser
) -> None:
    walk_through(server, town, [LAMP, NEIGHBOUR, TREE, "Een mooi hek", "Nog een bank", "Een scheef bord"])
    yusuf = Facilitator(new_desk(), town)
    yusuf.signs_in()
    yusuf.tabs_to("Inbox")
    page = yusuf.page
    press = page.keyboard.press
    press("Enter")
    expect(page.get_by_text("Punt 1 van 6")).to_be_visible()
    expect(page.get_by_role("region", name="Kaart")).to_be_visible()

    press("?")
    expect(page.get_by_role("dialog")).to_contain_text("Locatie aanpassen")
    press("Escape")

    press("l")
    yusuf.tabs_to("Speld")
    for _ in range(3):
        press("Shift+ArrowRight")
    expect(page.get_by_role("status").filter(has_text="De speld staat waar jij hem zette")).to_be_visible()
    yusuf.keeps_it_by_keyboard()
    expect(page.get_by_text("Aangewezen door een begeleider")).to_be_visible()

    press("t")
    yusuf.tabs_to("Geen thema")
    press("ArrowRight")
    press("Enter")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("status").filter(has_text=f"Aangepast: {LAMP}")).to_be_visible()
    press("z")
    expect(page.get_by_text("Geen thema", exact=True)).to_be_visible()

    press("j")
    expect(page.get_by_text("Punt 2 van 6")).to_be_visible()
    press("w")
    yusuf.tabs_to("Jan")
    press("Space")
    yusuf.keeps_it_by_keyboard()
    expect(
        page.get_by_role("main").get_by_text("Vraag het aan [naam weggelaten] de Vries op nummer 12").first
    ).to_be_visible()

    press("k")
    _one_key_and_one_request_for_a_point(page, 6)
    press("z")
    expect(page.get_by_text("Punt 6 van 6")).to_be_visible()

    press("m")
    yusuf.tabs_to("Kies: Nog een bank")
    press("Space")
    yusuf.tabs_to("Verbergen")
    press("Enter")
    expect(page.get_by_role("status").filter(has_text="1 punt verborgen")).to_be_visible()
    press("z")
    expect(page.get_by_role("status").filter(has_text="1 punt teruggezet")).to_be_visible()

    yusuf.tabs_to("Kaart")
    press("Enter")
    expect(page.get_by_role("region", name="Kaart van de plekken")).to_be_visible()
    yusuf.tabs_to("Kaart van de plekken")
    press("PageDown")
    expect(page.get_by_role("status").filter(has_text="Plek 1, 5 Zwak. 1 van 2")).to_be_attached()
    press("Enter")
    expect(page.get_by_role("region", name="Plek 1")).to_be_focused()


def _one_key_and_one_request_for_a_point(page: Page, count: int) -> None:
    """Approves them all: see what that makes of 300 points in DECISIONS.md."""
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    for place in range(1, count + 1):
        expect(page.get_by_text(f"Punt {place} van {count}")).to_be_visible()
        shown = page.locator("main .large img")
        expect(shown).to_be_visible()
        before = {request.url for request in asked}
        # The first three were shown, or made ready, before.
        if place > 3:
            # The picture was on its way before the key that shows it.
            assert page.evaluate("(image) => image.src", shown.element_handle()) in before
        page.keyboard.press("a")
    expect(page.get_by_role("heading", name="Dit was het laatste punt")).to_be_visible()
    work = [request for request in asked if "/points" in request.url]
    assert [request.method for request in work if request.method != "GET"] == ["PUT"] * count
    assert len(work) <= count + 1
