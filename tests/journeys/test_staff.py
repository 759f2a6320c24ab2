"""What staff do with what walkers sent: look, decide, name, and put on the agenda."""

from __future__ import annotations

import httpx
import pytest
from playwright.sync_api import expect

from journeys import phone_storage
from journeys.agenda_builder import AgendaBuilder
from journeys.browser import Browser
from journeys.conftest import NewBrowser
from journeys.facilitator import Facilitator
from journeys.portal import Portal
from journeys.server import Server
from journeys.town import Town, takes_back_a_point, walk_through
from journeys.walker import Walker

pytestmark = pytest.mark.timeout(600)

LAMP = "De lantaarn bij de vijver doet het niet"
TILE = "Losse tegel voor nummer 12"
TREE = "Deze boom geeft fijne schaduw"
PERSON = "Op deze foto staat iemand herkenbaar"
REASON = "Er is iemand herkenbaar"
ACTION = "Licht bij de vijver"
WORDS = "Dat ben ik, met de rode jas."


def test_what_is_approved_reaches_the_agenda_and_the_portal_and_what_is_hidden_does_not(
    server: Server, town: Town, new_desk: NewBrowser
) -> None:
    walk_through(server, town, [LAMP, TILE, TREE, PERSON])
    yusuf = Facilitator(new_desk(), town)
    yusuf.signs_in()
    yusuf.goes_to("Inbox")
    for note in (LAMP, TILE, TREE):
        yusuf.approves(note)
    yusuf.hides(PERSON)
    yusuf.tells_why(REASON, PERSON)
    yusuf.sees_spot("Plek 1", points=3, approved=3)

    marja = AgendaBuilder(new_desk(), town)
    marja.signs_in()
    marja.picks_on_the_map_by_keyboard("Plek 1")
    marja.makes_an_action_of_what_is_picked(1, title=ACTION)
    marja.sees_on_the_board("Idee", ACTION)
    marja.moves(ACTION, "Naar voorgesteld", message="We vragen het aan de gemeente.")
    marja.sees_on_the_board("Voorgesteld", ACTION)

    portal = Portal(marja.desk, town)
    portal.shows_action(ACTION)
    portal.shows_note(LAMP)
    portal.does_not_show(PERSON)
    portal.does_not_show(REASON)


def test_a_term_that_is_set_is_kept_and_what_goes_stands_in_the_log(
    server: Server, town: Town, new_desk: NewBrowser
) -> None:
    yusuf = Facilitator(new_desk(), town)
    yusuf.signs_in()
    yusuf.goes_to("Wandelingen")
    yusuf.sets_terms(withdrawn="Meteen", everything="2 jaar", selection="2.1.1")
    takes_back_a_point(server, town)
    town.until("in the log", "destructions", lambda log: any(line["finishedAt"] for line in log["destructions"]))
    yusuf.sees_destroyed("Ingetrokken punten", "1 punt, 1 foto", "bewaartijd: meteen", "selectielijst: 2.1.1")
    Portal(yusuf.desk, town).tells_terms("meteen", "2 jaar")


@pytest.mark.requirement(40)
def test_a_photo_that_a_visitor_wants_gone_is_gone_at_once_also_from_a_phone_that_saw_it(
    server: Server, town: Town, phone: Browser, new_desk: NewBrowser
) -> None:
    walk_through(server, town, [LAMP, TILE, TREE])
    town.approves_all()
    fenna = Walker(phone, town)
    fenna.joins()
    fenna.is_ready_to_walk()
    fenna.page.goto(f"{fenna.address}/na")
    shared = fenna.page.locator("main img")
    expect(shared).to_have_count(3)
    fenna.page.get_by_role("button", name=LAMP).click()
    with fenna.page.context.expect_page() as opened:
        fenna.page.get_by_role("link", name="Haal deze foto weg").click()
    expect(opened.value.get_by_label("Ik sta op deze foto")).to_be_visible()
    opened.value.close()

    portal = Portal(new_desk(), town)
    photo = portal.asks_for_a_photo_to_go("Ik sta op deze foto", WORDS)
    assert httpx.get(photo).status_code == 200

    yusuf = Facilitator(new_desk(), town)
    yusuf.signs_in()
    yusuf.sees_that_a_photo_should_go(WORDS)
    yusuf.takes_the_photo_down()

    assert httpx.get(photo).status_code == 410
    portal.opens()
    portal.shows_note(LAMP)
    portal.shows_note(TILE)
    portal.shows_note(TREE)
    assert photo not in portal.photos()
    # The phone showed it; at its next contact nothing of it is left, not even in a cache.
    fenna.page.reload()
    expect(shared).to_have_count(2)
    assert fenna.page.evaluate("(url) => fetch(url).then(({ status }) => status)", photo) == 410
    kept = phone_storage.cached_addresses(fenna.page)
    assert kept
    assert not [url for url in kept if "publieke-fotos" in url]
