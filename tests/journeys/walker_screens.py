"""One walk past every screen that a walker can meet: for the eye (``make screenshots``) and for what is measured."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playwright.sync_api import Locator, expect

from journeys.fault_proxy import Fault, FaultProxy
from journeys.town import Town
from journeys.walker import Walker

WHATSAPP = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 [WhatsApp/2.25]"
LONG_NOTE = "De stoep ligt hier zo scheef dat je er met een rollator of kinderwagen niet langs komt, vooral bij regen."
UNSURE_M = 120.0


def walker_screens(fenna: Walker, proxy: FaultProxy) -> Iterator[str]:
    """The name of each screen while the walker's telephone shows it."""
    yield from _before_the_walk(fenna)
    yield from _during_the_walk(fenna)
    yield from _my_points(fenna, proxy)
    yield from _afterwards(fenna)


def _before_the_walk(fenna: Walker) -> Iterator[str]:
    fenna.opens_the_app()
    expect(fenna.page.get_by_role("heading", level=1)).to_be_visible()
    yield "start"
    identity = fenna.phone.context.new_cdp_session(fenna.page)
    own_agent: str = fenna.page.evaluate("navigator.userAgent")
    identity.send("Emulation.setUserAgentOverride", {"userAgent": WHATSAPP})
    fenna.page.goto(fenna.address)
    expect(fenna.page.get_by_role("heading", level=1)).to_be_visible()
    yield "in-whatsapp"
    identity.send("Emulation.setUserAgentOverride", {"userAgent": own_agent})
    fenna.reads_about_the_walk()
    yield "join"
    fenna.phone.context.clear_permissions()
    fenna.phone.context.grant_permissions(["camera"])
    fenna.walks_along()
    expect(fenna.page.get_by_text("We weten niet waar je bent")).to_be_visible()
    yield "ready-without-location"
    fenna.phone.context.grant_permissions(["camera", "geolocation", "background-sync"])
    fenna.page.reload()
    fenna.sees_everything_ready()
    yield "ready"


def _during_the_walk(fenna: Walker) -> Iterator[str]:
    fenna.opens_the_camera()
    expect(fenna.page.get_by_role("button", name="Begrepen")).to_be_visible()
    yield "warning"
    fenna.understands_the_warning()
    yield "camera"
    _wake(fenna)
    fenna.presses("Zwak")
    yield "sheet"
    fenna.fills_in(LONG_NOTE, "Schoon en onderhoud")
    yield "sheet-filled-in"
    fenna.goes_on()
    fenna.phone.context.set_geolocation({"longitude": Town.LON, "latitude": Town.LAT, "accuracy": UNSURE_M})
    fenna.page.reload()
    expect(fenna.page.get_by_text(f"{UNSURE_M:.0f} m")).to_be_visible()
    fenna.presses("Kans")
    fenna.sheet.get_by_text("Klopt deze locatie?").scroll_into_view_if_needed()
    yield "sheet-place-in-doubt"
    fenna.sheet.get_by_role("button", name="Weggooien").click()
    expect(fenna.page.get_by_role("button", name="Ongedaan maken")).to_be_visible()
    yield "discarded"
    expect(_asleep(fenna)).to_be_visible()
    yield "camera-asleep"
    fenna.page.add_init_script(
        "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'))"
    )
    fenna.page.reload()
    expect(fenna.page.get_by_role("button", name="Camera opnieuw proberen")).to_be_visible()
    yield "camera-denied"
    fenna.page.get_by_role("button", name="Zonder foto").click()
    fenna.sees_saved()
    yield "sheet-without-photo"
    fenna.fills_in("Buren drinken hier graag koffie")
    fenna.goes_on()


def _asleep(fenna: Walker) -> Locator:
    return fenna.page.get_by_role("button", name="Tik om verder te gaan")


def _wake(fenna: Walker) -> None:
    """Who looks long at a screen finds the camera asleep."""
    if _asleep(fenna).is_visible():
        _asleep(fenna).click()
        expect(_asleep(fenna)).to_be_hidden()


def _my_points(fenna: Walker, proxy: FaultProxy) -> Iterator[str]:
    fenna.looks_at_my_points()
    fenna.sees_in_my_points(LONG_NOTE, "Aangekomen")
    proxy.network_gone()
    fenna.page.reload()
    fenna.opens_the_camera()
    fenna.writes_a_point("Sterk", "Fijne plek om te zitten")
    fenna.looks_at_my_points()
    yield "points-offline"
    proxy.network_back()
    proxy.on("PUT", r"/observations/[^/]+$", Fault.STALL)
    fenna.sends_now()
    fenna.sees_in_my_points("Fijne plek", "Wordt verstuurd")
    yield "points-sending"
    proxy.heal()
    fenna.sees_in_my_points("Fijne plek", "Aangekomen")
    yield "points-arrived"
    fenna.looks_at_the_map()
    yield "points-map"
    fenna.opens_my_points()
    fenna.opens_the_point(LONG_NOTE)
    expect(fenna.page.get_by_role("heading", level=1)).to_be_visible()
    yield "point"
    fenna.page.get_by_role("button", name="Punt intrekken").click()
    yield "withdraw"
    fenna.page.get_by_role("button", name="Nee, laten staan").click()
    fenna.page.goto(fenna.address)
    expect(fenna.page.get_by_role("link", name="Verder met de wandeling")).to_be_visible()
    yield "walk-again"


def _afterwards(fenna: Walker) -> Iterator[str]:
    fenna.page.goto(f"{fenna.address}/na")
    expect(fenna.page.get_by_text("Dit zagen we samen")).to_be_visible()
    expect(fenna.page.get_by_text(re.compile("deed mee|deden mee"))).to_be_visible()
    yield "afterwards"
    for question in ("meedenken", "helpen", "leeftijd"):
        fenna.page.goto(f"{fenna.address}/na/{question}")
        expect(fenna.page.get_by_role("heading", level=1)).to_be_visible()
        yield f"afterwards-{question}"
    fenna.page.goto(f"{fenna.town.url}/w/ABCDEF")
    expect(fenna.page.get_by_text("Deze wandeling vinden we niet")).to_be_visible()
    yield "no-such-walk"
