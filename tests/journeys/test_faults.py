"""Whatever the network does to each request, in the end every point is on the server exactly once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import select

from journeys import phone_storage
from journeys.afterwards import Afterwards
from journeys.browser import Browser
from journeys.fault_proxy import Fault, FaultProxy, Rule
from journeys.server import Server
from journeys.town import Town
from journeys.walker import Walker
from wijkwandeling.app import create_app
from wijkwandeling.database import db
from wijkwandeling.walks.answers.models import AgeGroup, Contact

pytestmark = pytest.mark.timeout(600)

JOIN_CODE = r"/join-codes/[^/]+$"
JOINING = r"/walkers/[^/]+$"
POINT = r"/observations/[^/]+$"
PHOTO = r"/photos/[^/]+$"
CONTACT = r"/contacts/[^/]+$"
AGE = r"/age-groups/[^/]+$"
VANISHED = r"/vanished-points/[^/]+$"
OWN_POINTS = r"/walkers/[^/]+/points$"
TURNS = 200
OFFER = "Handig met gereedschap"


@pytest.mark.requirement(20, 22, 24, 30)
def test_every_fault_at_every_request_ends_in_exactly_once(proxy: FaultProxy, town: Town, phone: Browser) -> None:
    fenna = Walker(phone, town)
    reading = every_fault(proxy, "GET", JOIN_CODE)
    until_all_met(proxy, reading, phone.page, lambda: phone.page.goto(fenna.address))
    sending = [rule for path in (JOINING, POINT, PHOTO) for rule in every_fault(proxy, "PUT", path)]
    fenna.joins()
    fenna.is_ready_to_walk()
    fenna.captures("Zwak", note="Scheve tegel")
    fenna.captures("Sterk", note="Een vergissing")
    fenna.looks_at_my_points()
    until_all_met(proxy, sending, phone.page, lambda: presses_send(fenna))
    fenna.sends_until_all_arrived()

    withdrawing = every_fault(proxy, "DELETE", POINT)
    fenna.withdraws("Een vergissing")
    until_all_met(proxy, withdrawing, phone.page, lambda: presses_send(fenna))
    fenna.sends_until_all_arrived()

    looking = every_fault(proxy, "GET", OWN_POINTS)
    until_all_met(proxy, looking, phone.page, fenna.opens_my_points)
    fenna.sees_all_arrived(1)

    (point,) = town.points()
    assert (point["note"], point["complete"]) == ("Scheve tegel", True)
    assert town.photo_hashes() == phone_storage.sent_versions(phone.page)
    assert town.ask("walks")["walks"][0]["walkerCount"] == 1


@pytest.mark.requirement(22, 43)
def test_a_point_on_a_line_that_says_nothing_waits_and_arrives(proxy: FaultProxy, town: Town, phone: Browser) -> None:
    fenna = Walker(phone, town)
    fenna.joins()
    fenna.is_ready_to_walk()
    proxy.on("PUT", PHOTO, Fault.STALL)
    fenna.captures("Kans", note="Hier past een geveltuin")
    fenna.looks_at_my_points()
    fenna.sees_in_my_points("Hier past een geveltuin", "Wordt verstuurd (0/1 foto's)")
    proxy.heal()
    fenna.sees_all_arrived(1)
    assert town.photo_hashes() == phone_storage.sent_versions(fenna.page)


@pytest.mark.requirement(16, 22, 24)
def test_every_fault_at_what_is_said_besides_the_points_ends_in_exactly_once(
    server: Server, proxy: FaultProxy, town: Town, phone: Browser
) -> None:
    fenna = Walker(phone, town)
    fenna.joins()
    fenna.is_ready_to_walk()
    answering = [rule for path in (CONTACT, AGE) for rule in every_fault(proxy, "PUT", path)]
    after = Afterwards(fenna)
    fenna.page.goto(f"{fenna.address}/na/helpen")
    after.offers_help("Fenna de Wit", "fenna@voorbeeld.example", OFFER)
    fenna.page.goto(f"{fenna.address}/na/leeftijd")
    after.says_age("65 tot en met 79 jaar")
    until_all_met(proxy, answering, phone.page, lambda: hears_of_internet(fenna))
    until_answered(fenna)
    assert answers(server, town) == [OFFER, "65-79"]

    forgetting = [rule for path in (CONTACT, AGE) for rule in every_fault(proxy, "DELETE", path)]
    fenna.page.goto(f"{fenna.address}/na/helpen")
    after.takes_it_back()
    fenna.page.goto(f"{fenna.address}/na/leeftijd")
    after.says_age("Zeg ik liever niet")
    until_all_met(proxy, forgetting, phone.page, lambda: hears_of_internet(fenna))
    until_answered(fenna)
    assert answers(server, town) == [None, None]

    with proxy.no_network():
        fenna.opens_the_camera()
        fenna.writes_a_point("Kans", "Gaat verloren")
        fenna.sees_unsent(1)
    fenna.loses_the_database()
    telling = every_fault(proxy, "PUT", VANISHED)
    fenna.opens_the_app()
    until_all_met(proxy, telling, phone.page, lambda: hears_of_internet(fenna))
    hears_of_internet(fenna)
    expect(fenna.page.get_by_text("De organisatie weet ervan.")).to_be_visible()
    assert [loss["count"] for loss in town.ask(f"walks/{town.walk_id}/phones")["vanished"]] == [1]


def every_fault(proxy: FaultProxy, method: str, path: str) -> list[Rule]:
    """One rule for each fault; they meet the requests of this kind one after the other."""
    return [proxy.on(method, path, fault) for fault in Fault]


def until_all_met(proxy: FaultProxy, rules: list[Rule], page: Page, ask: Callable[[], object]) -> None:
    """Asks again and again until each rule has met its request; fails when one never does."""
    for _ in range(TURNS):
        if all(rule.left == 0 for rule in rules):
            break
        ask()
        page.wait_for_timeout(300)
        for rule in rules:
            if rule.left == 0:
                proxy.lift(rule)
    assert not [rule for rule in rules if rule.left], "these met no request"


def presses_send(fenna: Walker) -> None:
    button = fenna.page.get_by_role("button", name="Nu versturen")
    if button.is_visible() and button.is_enabled():
        button.click()


def hears_of_internet(fenna: Walker) -> None:
    """The browser thinks that there is internet again, and says so."""
    fenna.page.evaluate("dispatchEvent(new Event('online'))")


def until_answered(fenna: Walker) -> None:
    """Until the phone knows that the server has all that was answered, or has forgotten it."""
    for _ in range(TURNS):
        rows = phone_storage.rows(fenna.page, "answers")
        if all(row["sentVersion"] == row["version"] for row in rows):
            return
        hears_of_internet(fenna)
        fenna.page.wait_for_timeout(300)
    raise AssertionError(f"not all arrived: {rows}")


def answers(server: Server, town: Town) -> list[str | None]:
    """Every row that the server has of what was said besides the points of this walk; None: taken back."""
    with create_app(server.settings).app_context():
        offers = db.session.scalars(select(Contact.offer).filter_by(walk_id=town.walk_id))
        ages = db.session.scalars(select(AgeGroup.age_group).filter_by(walk_id=town.walk_id))
        return [*offers, *ages]
