"""Every screen, on a telephone and at a desk, in light and dark: nothing for axe to find, and all quiet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import ViewportSize, expect

from journeys.accessibility import check_calm, check_screen
from journeys.afterwards import Afterwards
from journeys.agenda_builder import AgendaBuilder
from journeys.browser import DESK, PHONE, Browser
from journeys.facilitator import Facilitator
from journeys.portal import Portal
from journeys.server import Server
from journeys.staff import StaffMember
from journeys.targets import check_walker_screen, check_wide_screen, small_targets
from journeys.town import Town, walk_through
from journeys.walker import Walker

pytestmark = pytest.mark.timeout(600)

SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["telephone", "desk"])
NOTES = ["Losse tegel voor nummer 12", "Mooie linde", "Hier past een bankje"]


@pytest.fixture
def browser(browsers: Callable[[ViewportSize], Browser], size: ViewportSize) -> Browser:
    return browsers(size)


@SIZES
def test_a_walkers_screens(town: Town, browser: Browser) -> None:
    fenna = Walker(browser, town)
    fenna.opens_the_app()
    check_walker_screen(fenna.page)
    fenna.reads_about_the_walk()
    check_walker_screen(fenna.page)
    fenna.walks_along()
    fenna.sees_everything_ready()
    check_walker_screen(fenna.page)
    fenna.opens_the_camera()
    check_walker_screen(fenna.page)
    fenna.understands_the_warning()
    check_walker_screen(fenna.page)
    fenna.presses("Zwak")
    check_walker_screen(fenna.page)
    fenna.fills_in("Losse tegels", "Schoon en onderhoud")
    fenna.goes_on()
    fenna.writes_a_point("Kans", "Hier past een bankje")
    fenna.looks_at_my_points()
    fenna.sees_all_arrived(2)
    check_walker_screen(fenna.page)
    fenna.looks_at_the_map()
    check_walker_screen(fenna.page)
    fenna.opens_my_points()
    fenna.opens_the_point("Losse tegels")
    expect(fenna.page.get_by_role("heading", name="Je punt")).to_be_visible()
    check_walker_screen(fenna.page)
    check_calm(browser, town.url)


@SIZES
def test_the_screens_after_the_walk(server: Server, town: Town, browser: Browser) -> None:
    walk_through(server, town, NOTES)
    town.approves_all()
    fenna = Walker(browser, town)
    fenna.joins()
    fenna.page.goto(f"{fenna.address}/na")
    after = Afterwards(fenna)
    after.opens_point_of_another(NOTES[0])
    check_walker_screen(fenna.page)
    after.closes_it()
    after.looks_at_the_map()
    check_walker_screen(fenna.page)
    after.is_asked("Hoe oud ben je?")
    check_walker_screen(fenna.page)
    after.goes_back()
    after.is_asked("Kun jij ergens mee helpen?")
    after.keeps_it()
    expect(fenna.page.get_by_role("heading", name="Kijk dit nog even na")).to_be_visible()
    check_walker_screen(fenna.page)
    after.offers_help("Fenna de Wit", "fenna@voorbeeld.example", "Handig met gereedschap")
    after.sees_state("Aangekomen")
    check_walker_screen(fenna.page)
    check_calm(browser, town.url)


@SIZES
def test_a_facilitators_screens(server: Server, town: Town, browser: Browser) -> None:
    walk_through(server, town, NOTES)
    yusuf = Facilitator(browser, town)
    yusuf.page.goto(f"{town.url}/werk")
    expect(yusuf.page.get_by_role("button", name="Inloggen")).to_be_visible()
    check_screen(yusuf.page)
    yusuf.signs_in()
    yusuf.goes_to("Wandelingen")
    expect(yusuf.page.get_by_role("heading", name=town.WALK)).to_be_visible()
    check_screen(yusuf.page)
    yusuf.begins_a_walk()
    check_screen(yusuf.page)
    yusuf.closes_the_sheet()
    yusuf.looks_at_the_phones()
    check_screen(yusuf.page)
    yusuf.closes_the_sheet()
    yusuf.begins_to_import()
    check_screen(yusuf.page)
    yusuf.closes_the_sheet()
    yusuf.goes_to("Meedenkers")
    expect(yusuf.page.get_by_role("heading", name="Wie we bereikten")).to_be_visible()
    check_screen(yusuf.page)
    yusuf.goes_to("Inbox")
    expect(yusuf.page.get_by_role("button", name="Goedkeuren")).to_be_visible()
    check_screen(yusuf.page)
    yusuf.begins_to_cover()
    yusuf.adds_by_keyboard("Kenteken")
    check_screen(yusuf.page)
    assert small_targets(yusuf.page) == []
    yusuf.closes_the_sheet()
    check_staff_map(yusuf)
    town.approves_all()
    Portal(browser, town).asks_for_a_photo_to_go("Ik sta op deze foto", "Met de rode jas.")
    yusuf.opens_the_inbox()
    yusuf.sees_that_a_photo_should_go("Met de rode jas.")
    check_screen(yusuf.page)
    yusuf.begins_to_let_the_photo_stand()
    check_screen(yusuf.page)
    check_calm(browser, town.url)


@SIZES
def test_an_agenda_builders_screens(server: Server, town: Town, browser: Browser) -> None:
    walk_through(server, town, NOTES)
    marja = AgendaBuilder(browser, town)
    marja.signs_in()
    check_staff_map(marja)
    marja.begins_an_action()
    check_wide_screen(marja.page)
    marja.finishes_the_action("Tegels leggen")
    check_wide_screen(marja.page)
    marja.opens_the_action("Tegels leggen")
    check_wide_screen(marja.page)
    marja.goes_back_to_the_board()
    for view in ("Lijst", "Kaart", "De tafel"):
        marja.looks_at(view)
        check_wide_screen(marja.page)
    marja.goes_to("Agenda")
    marja.begins_to_move("Tegels leggen", "Naar voorgesteld")
    check_wide_screen(marja.page)
    marja.closes_the_sheet()
    marja.goes_to("Coalitie")
    check_wide_screen(marja.page)
    marja.adds_a_partner("Woningcorporatie De Vaart", "woningcorporatie")
    for part in ("Randvoorwaarden", "Partners", "Belangenroos", "Planning"):
        marja.opens_the_part(part)
        check_wide_screen(marja.page)
    check_calm(browser, town.url)


@SIZES
def test_the_public_pages(server: Server, town: Town, browser: Browser) -> None:
    walk_through(server, town, NOTES)
    town.approves_all()
    portal = Portal(browser, town)
    portal.opens()
    portal.shows_note(NOTES[0])
    check_wide_screen(portal.page)
    portal.begins_to_ask_for_a_photo_to_go()
    check_screen(portal.page)
    assert small_targets(portal.page) == []
    portal.asks_for_a_photo_to_go("Iets anders", "Liever niet.")
    check_screen(portal.page)
    for path in ("/privacy", "/toegankelijkheid"):
        portal.page.goto(town.url + path)
        check_screen(portal.page)
    check_calm(browser, town.url)
    for path in ("/w/ABCDEF", "/w/ABCDEF/punten/geen/punt", "/wijken/nergens"):
        browser.page.goto(town.url + path)
        check_screen(browser.page)
    assert browser.hosts == {town.url}


def check_staff_map(member: StaffMember) -> None:
    member.chooses_spot("Plek 1")
    check_screen(member.page)
    member.page.get_by_label("Hoe dicht bij elkaar?").fill("40")
    expect(member.page.get_by_text("Voorbeeld bij 40 m")).to_be_visible()
    check_screen(member.page)
    member.page.get_by_role("button", name="Terug naar de plekken").click()
    member.chooses_spot("Plek 1")
