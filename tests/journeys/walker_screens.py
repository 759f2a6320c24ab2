"""One walk past every screen that a walker can meet: for the eye (``make screenshots``) and for what is measured."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playwright.sync_api import Locator, expect

from journeys.afterwards import Afterwards
from journeys.fault_proxy import Fault, FaultProxy
from journeys.town import Town
from journeys.user_agents import WHATSAPP, seen_as
from journeys.walker import Walker

LONG_NOTE = "De stoep ligt hier zo scheef dat je er met een rollator of kinderwagen niet langs komt, vooral bij regen."
UNSURE_M = 120.0
HELP = "Kun jij ergens mee helpen?"
THINK_ALONG = "Wil je meedenken over het vervolg?"
AGE = "Hoe oud ben je?"


def before_the_walk(fenna: Walker) -> Iterator[str]:
    fenna.opens_the_app()
    expect(fenna.page.get_by_role("heading", level=1)).to_be_visible()
    yield "start"
    with seen_as(WHATSAPP, fenna.page):
        fenna.page.goto(fenna.address)
        expect(fenna.page.get_by_role("heading", level=1)).to_be_visible()
        yield "in-whatsapp"
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


def during_the_walk(fenna: Walker) -> Iterator[str]:
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
    yield from _wiping(fenna)
    fenna.goes_on()
    yield from _in_doubt(fenna)
    yield from _without_camera(fenna)


def _wiping(fenna: Walker) -> Iterator[str]:
    fenna.sheet.get_by_role("button", name="Onherkenbaar maken").click()
    fenna.page.get_by_role("application").click()
    yield "wiping"
    fenna.page.get_by_role("button", name="Klaar", exact=True).click()
    expect(fenna.page.get_by_role("application")).to_be_hidden()
    fenna.sheet.get_by_role("button", name="Foto 1 weghalen").scroll_into_view_if_needed()
    yield "sheet-wiped"


def _in_doubt(fenna: Walker) -> Iterator[str]:
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


def _without_camera(fenna: Walker) -> Iterator[str]:
    fenna.page.add_init_script(
        "if (location.search === '?geen-camera') "
        "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'))"
    )
    fenna.page.goto(f"{fenna.address}/camera?geen-camera")
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


def my_points(fenna: Walker, proxy: FaultProxy) -> Iterator[str]:
    fenna.looks_at_my_points()
    fenna.sees_in_my_points(LONG_NOTE, "Aangekomen")
    yield "points-unfinished"
    fenna.opens_the_point("Buren drinken")
    fenna.page.get_by_role("group", name="Wat is het?").get_by_text("Sterk").click()
    yield "point-on-phone"
    fenna.page.get_by_role("button", name="Klaar").click()
    proxy.network_gone()
    fenna.page.goto(f"{fenna.address}/camera")
    fenna.writes_a_point("Sterk", "Fijne plek om te zitten")
    yield "camera-unsent"
    fenna.looks_at_my_points()
    yield "points-offline"
    proxy.network_back()
    proxy.on("PUT", r"/observations/[^/]+$", Fault.STALL)
    fenna.sends_now()
    fenna.sees_in_my_points("Fijne plek", "Wordt verstuurd")
    yield "points-sending"
    proxy.heal()
    fenna.sees_all_arrived(3)
    yield "points-arrived"
    fenna.looks_at_the_map()
    yield "points-map"
    yield from _one_point(fenna)


def _one_point(fenna: Walker) -> Iterator[str]:
    fenna.opens_my_points()
    fenna.opens_the_point(LONG_NOTE)
    expect(fenna.page.get_by_role("heading", level=1)).to_be_visible()
    yield "point-arrived"
    fenna.page.get_by_role("button", name="Punt intrekken").click()
    yield "withdraw"
    fenna.page.get_by_role("button", name="Ja, intrekken").click()
    yield "withdrawn"
    fenna.page.get_by_role("button", name="Alles opslaan als bestand").click()
    expect(fenna.page.get_by_text("Je bestand is klaar")).to_be_visible()
    yield "saved-as-file"
    fenna.page.goto(fenna.address)
    expect(fenna.link_offer).to_be_visible()
    yield "link-offer"


def afterwards(fenna: Walker) -> Iterator[str]:
    after = Afterwards(fenna)
    fenna.page.goto(f"{fenna.address}/na")
    after.sees_what_all_saw()
    expect(fenna.page.get_by_text(re.compile("deed mee|deden mee"))).to_be_visible()
    yield "afterwards"
    after.others.first.scroll_into_view_if_needed()
    yield "afterwards-others"
    after.looks_at_the_map()
    fenna.page.get_by_role("heading", name="Wil je nog iets doen?").scroll_into_view_if_needed()
    yield "afterwards-asks"
    after.is_asked(THINK_ALONG)
    yield "afterwards-meedenken"
    after.goes_back()
    after.is_asked(HELP)
    after.keeps_it()
    expect(fenna.page.get_by_role("heading", name="Kijk dit nog even na")).to_be_visible()
    yield "afterwards-help-missing"
    after.offers_help("Fenna de Wit", "fenna@voorbeeld.example", "Handig met gereedschap")
    after.sees_state("Aangekomen")
    yield "afterwards-help-kept"
    after.goes_back()
    after.is_asked(AGE)
    yield "afterwards-age"
    after.says_age("65 tot en met 79 jaar")
    after.sees_state("Aangekomen", 2)
    fenna.page.get_by_role("heading", name="Wil je nog iets doen?").scroll_into_view_if_needed()
    yield "afterwards-answered"
