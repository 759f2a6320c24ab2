"""Ready to walk is proven, or said in plain words with a way on."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from journeys.browser import Browser
from journeys.fault_proxy import Fault, FaultProxy
from journeys.targets import check_walker_screen
from journeys.town import Town
from journeys.walker import Walker

pytestmark = pytest.mark.timeout(600)

NOTHING_IS_KEPT = """Object.defineProperty(window, "indexedDB", {
  configurable: true,
  get() { throw new DOMException("not here", "SecurityError"); },
});"""
STORED_ADDRESSES = """async () => {
  const found = [];
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url).pathname);
  return found;
}"""


@pytest.mark.requirement(45)
def test_a_map_that_arrives_damaged_is_not_called_ready(proxy: FaultProxy, town: Town, phone: Browser) -> None:
    proxy.on("GET", r"\.pmtiles|map-packs", Fault.ERROR_500, times=2)
    fenna = Walker(phone, town)
    fenna.joins()
    fenna.sees_attention("De kaart staat niet op je telefoon", "Vastleggen kan ook zonder kaart.")
    check_walker_screen(fenna.page)
    proxy.heal()
    fenna.page.get_by_role("button", name="Nog eens proberen").click()
    fenna.sees_everything_ready()


@pytest.mark.requirement(14)
def test_a_phone_that_keeps_nothing_says_so_and_sends_at_once(town: Town, phone: Browser) -> None:
    fenna = Walker(phone, town)
    fenna.page.add_init_script(NOTHING_IS_KEPT)
    fenna.joins()
    fenna.sees_attention("Deze telefoon bewaart niets", "je punten worden meteen verstuurd")
    check_walker_screen(fenna.page)
    fenna.page.get_by_role("link", name="Naar de camera").click()
    fenna.understands_the_warning()
    fenna.shutters.get_by_role("button", name="Sterk").click()
    expect(fenna.sheet.get_by_role("status").filter(has_text="Aangekomen")).to_be_visible()
    expect(fenna.page.get_by_text("Bewaard op je telefoon")).to_have_count(0)
    fenna.fills_in("Alleen in het geheugen")
    fenna.goes_on()
    fenna.looks_at_my_points()
    fenna.sees_all_arrived(1)
    check_walker_screen(fenna.page)
    points = town.points()
    assert [(point["note"], point["complete"]) for point in points] == [("Alleen in het geheugen", True)]


@pytest.mark.requirement(16)
def test_points_that_the_browser_threw_away_are_said_and_reported(
    proxy: FaultProxy, town: Town, phone: Browser
) -> None:
    fenna = Walker(phone, town)
    fenna.joins()
    fenna.is_ready_to_walk()
    with proxy.no_network():
        fenna.writes_a_point("Kans", "Gaat verloren")
        fenna.sees_unsent(1)
        fenna.page.goto("about:blank")
    fenna.loses_the_database()
    fenna.opens_the_app()
    expect(fenna.page.get_by_text("Op deze telefoon stond nog één punt klaar")).to_be_visible()
    expect(fenna.page.get_by_text("De organisatie weet ervan.")).to_be_visible()
    check_walker_screen(fenna.page)
    vanished = town.ask(f"walks/{town.walk_id}/phones")["vanished"]
    assert [loss["count"] for loss in vanished] == [1]


@pytest.mark.requirement(10, 44)
def test_what_waits_is_told_on_every_screen_and_is_in_no_cache(proxy: FaultProxy, town: Town, phone: Browser) -> None:
    fenna = Walker(phone, town)
    fenna.joins()
    fenna.is_ready_to_walk()
    with proxy.no_network():
        fenna.captures("Zwak", note="Wacht op internet")
        for path in ("/", *(f"/w/{town.join_code}{rest}" for rest in ("", "/klaar", "/camera", "/punten", "/na"))):
            fenna.page.goto(town.url + path)
            fenna.sees_unsent(1)
            expect(fenna.page.get_by_role("button", name="Nu versturen")).to_be_visible()
        fenna.opens_my_points()
        fenna.opens_the_point("Wacht op internet")
        fenna.sees_unsent(1)
        stored: list[str] = fenna.page.evaluate(STORED_ADDRESSES)
        assert stored
        assert not [path for path in stored if re.search("/api/|/photos/", path)]


@pytest.mark.requirement(37)
def test_without_permission_for_the_location_there_is_a_way_on(town: Town, phone: Browser) -> None:
    phone.permissions = ("camera",)
    fenna = Walker(phone, town)
    fenna.joins()
    fenna.sees_attention("We weten niet waar je bent", "Zonder kan ook")
    check_walker_screen(fenna.page)


@pytest.mark.requirement(18)
def test_inside_whatsapp_the_way_to_a_real_browser_comes_first(town: Town, phone: Browser) -> None:
    fenna = Walker(phone, town)
    pretend_whatsapp(fenna.page)
    fenna.page.goto(fenna.address)
    expect(fenna.page.get_by_role("heading", name="Open deze pagina in je browser")).to_be_visible()
    expect(fenna.page.get_by_text(fenna.address)).to_be_visible()
    check_walker_screen(fenna.page)
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    fenna.page.get_by_role("button", name="Kopieer de link").click()
    assert fenna.page.evaluate("navigator.clipboard.readText()") == fenna.address
    fenna.page.get_by_role("button", name="Toch hier verder").click()
    expect(fenna.page.get_by_role("button", name="Ik loop mee")).to_be_visible()


def pretend_whatsapp(page: Page) -> None:
    agent = "Mozilla/5.0 (Linux; Android 15; wv) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 WhatsApp/2.25"
    page.add_init_script(f"Object.defineProperty(navigator, 'userAgent', {{ value: {agent!r} }});")
