"""Two tabs and the worker want to send at the same time; and the worker alone is stopped while it sends."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from journeys import phone_storage
from journeys.browser import Browser
from journeys.fault_proxy import Fault, FaultProxy
from journeys.town import Town
from journeys.walker import Walker

pytestmark = pytest.mark.timeout(600)

POINT = r"/observations/[^/]+$"
PHOTO = r"/photos/[^/]+$"
BACK_ONLINE = "dispatchEvent(new Event('online'))"
NOTES = ["Scheve tegel", "Mooie linde", "Plek voor een bankje"]


@pytest.fixture
def fenna(proxy: FaultProxy, town: Town, phone: Browser) -> Walker:
    """A walker without network, with three points on her phone."""
    fenna = Walker(phone, town)
    fenna.joins()
    fenna.is_ready_to_walk()
    proxy.network_gone()
    for note in NOTES:
        fenna.captures("Zwak", note=note)
    return fenna


@pytest.mark.requirement(32)
def test_two_tabs_and_the_worker_send_each_thing_once(
    proxy: FaultProxy, town: Town, phone: Browser, fenna: Walker
) -> None:
    fenna.looks_at_my_points()
    second = phone.context.new_page()
    second.goto(f"{fenna.address}/punten")
    expect(second.get_by_role("list", name="Mijn punten")).to_be_visible()
    proxy.on("PUT", POINT, Fault.STALL)
    proxy.network_back()
    phone.page.evaluate(BACK_ONLINE)
    while not proxy.busy:
        phone.page.wait_for_timeout(20)
    phone.wakes_worker(town.url)
    second.evaluate(BACK_ONLINE)
    phone.page.wait_for_timeout(500)
    proxy.heal()
    fenna.sees_all_arrived(3)
    expect(second.get_by_text("Alles is aangekomen")).to_be_visible()

    assert len(proxy.seen("PUT", POINT)) == len(proxy.seen("PUT", PHOTO)) == 3
    assert sorted(point["note"] for point in town.points()) == sorted(NOTES)


@pytest.mark.requirement(10, 33)
def test_a_worker_that_is_stopped_while_it_sends_loses_and_doubles_nothing(
    proxy: FaultProxy, town: Town, phone: Browser, fenna: Walker
) -> None:
    phone.page.goto("about:blank")
    proxy.on("PUT", PHOTO, Fault.STALL)
    proxy.network_back()
    phone.wakes_worker(town.url)
    while not proxy.seen("PUT", POINT) or not proxy.busy:
        phone.page.wait_for_timeout(20)
    phone.stops_workers()
    proxy.heal()

    fenna.opens_my_points()
    fenna.sees_all_arrived(3)
    assert sorted(point["note"] for point in town.points()) == sorted(NOTES)
    assert town.photo_hashes() == phone_storage.sent_versions(phone.page)
