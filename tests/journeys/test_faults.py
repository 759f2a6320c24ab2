"""Whatever the network does to each request, in the end every point is on the server exactly once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from journeys import phone_storage
from journeys.browser import Browser
from journeys.fault_proxy import Fault, FaultProxy, Rule
from journeys.town import Town
from journeys.walker import Walker

pytestmark = pytest.mark.timeout(600)

JOIN_CODE = r"/join-codes/[^/]+$"
JOINING = r"/walkers/[^/]+$"
POINT = r"/observations/[^/]+$"
PHOTO = r"/photos/[^/]+$"
OWN_POINTS = r"/walkers/[^/]+/points$"
TURNS = 200


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
