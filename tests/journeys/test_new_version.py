"""A new version of the app arrives while a queue is full and a draft is open: nothing is interrupted or lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from journeys import phone_storage
from journeys.browser import Browser
from journeys.fault_proxy import FaultProxy
from journeys.next_version import MARK, next_version, the_browser_finds_the_new_version
from journeys.server import Server
from journeys.targets import check_walker_screen
from journeys.town import Town
from journeys.walker import Walker

pytestmark = pytest.mark.timeout(600)

OFFER = "Er is een nieuwe versie van de app"


@pytest.mark.requirement(9, 10)
def test_a_new_version_waits_for_the_walker(
    server: Server, proxy: FaultProxy, town: Town, phone: Browser, tmp_path: Path
) -> None:
    fenna = Walker(phone, town)
    fenna.joins()
    fenna.is_ready_to_walk()
    proxy.network_gone()
    fenna.captures("Zwak", note="Scheve tegel")
    fenna.captures("Sterk", note="Mooie linde")
    fenna.presses("Kans")
    fenna.fills_in("Hier past een bank")
    phone.page.evaluate("window.isStillHere = true")

    server.stop()
    server.app = next_version(tmp_path)
    server.start()
    proxy.network_back()
    the_browser_finds_the_new_version(phone.page)
    town.until("the queue sent", "points?decision=all&limit=200", lambda answer: len(answer["points"]) == 2)
    assert phone.page.evaluate("window.isStillHere"), "the page was loaded again under an open sheet"
    expect(fenna.sheet.get_by_label("Wat valt je op?")).to_have_value("Hier past een bank")

    fenna.goes_on()
    expect(phone.page.get_by_text(OFFER)).to_be_hidden()
    fenna.looks_at_my_points()
    expect(phone.page.get_by_text(OFFER)).to_be_visible()
    check_walker_screen(phone.page)
    with phone.page.expect_event("load"):
        phone.page.get_by_role("button", name="Nu bijwerken").click()
    expect(phone.page.get_by_role("heading", name="Mijn punten", level=1)).to_be_visible()
    assert MARK in phone.page.content()
    fenna.sees_all_arrived(3)
    notes = sorted(point["note"] for point in town.points())
    assert notes == ["Hier past een bank", "Mooie linde", "Scheve tegel"]
    assert town.photo_hashes() == phone_storage.sent_versions(phone.page)
