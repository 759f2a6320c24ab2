"""One link carries a walker from one browser to the next, and never shows on the way."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from playwright.sync_api import expect

from journeys.browser import PHONE
from journeys.conftest import OpenBrowser
from journeys.fault_proxy import FaultProxy
from journeys.targets import check_walker_screen
from journeys.town import Town
from journeys.walker import Walker

pytestmark = [pytest.mark.timeout(600), pytest.mark.requirement(18)]


def test_a_walker_goes_on_in_another_browser_without_losing_a_point(
    proxy: FaultProxy, town: Town, browsers: OpenBrowser
) -> None:
    fenna = Walker(browsers(PHONE), town)
    fenna.joins()
    fenna.is_ready_to_walk()
    fenna.captures("Sterk", note="Van de eerste telefoon")
    fenna.until_arrived()
    link = fenna.keeps_the_personal_link()

    other = Walker(browsers(PHONE), town)
    other.joins()
    other.is_ready_to_walk()
    with proxy.no_network():
        other.captures("Zwak", note="Gemaakt voordat de link openging")
        other.page.goto("about:blank")
    other.opens_the_personal_link(link)
    assert "#" not in other.page.url
    check_walker_screen(other.page)
    other.opens_the_camera()
    other.captures("Kans", note="Na de link")
    other.until_arrived()

    assert own_notes(town, link) == {"Van de eerste telefoon", "Na de link"}
    assert {point["note"] for point in town.points()} - own_notes(town, link) == {"Gemaakt voordat de link openging"}


def test_the_secret_shows_in_no_address_request_or_history(town: Town, browsers: OpenBrowser) -> None:
    fenna = Walker(browsers(PHONE), town)
    fenna.joins()
    fenna.is_ready_to_walk()
    fenna.captures("Sterk", note="Een punt")
    fenna.until_arrived()
    link = fenna.keeps_the_personal_link()
    secret = link.rsplit(".", 1)[1]

    other = Walker(browsers(PHONE), town)
    asked: list[str] = []
    other.page.on("request", lambda request: asked.append(request.url + str(request.headers.get("referer"))))
    other.opens_the_personal_link(link)
    other.page.reload()
    other.opens_my_points()
    assert not [address for address in asked if secret in address]
    assert not [entry for entry in history(other) if secret in entry["url"]]
    assert secret not in other.page.locator("body").inner_text()


def test_the_link_can_be_pasted_where_the_code_is_asked(town: Town, browsers: OpenBrowser) -> None:
    fenna = Walker(browsers(PHONE), town)
    fenna.joins()
    fenna.is_ready_to_walk()
    fenna.captures("Sterk", note="Voor het beginscherm")
    fenna.until_arrived()
    link = fenna.keeps_the_personal_link()

    at_home = Walker(browsers(PHONE), town)
    at_home.opens_the_app()
    at_home.pastes(link)
    at_home.is_welcome_back()
    at_home.opens_the_camera()
    at_home.understands_the_warning()
    at_home.captures("Kans", note="Vanaf het beginscherm")
    at_home.until_arrived()
    assert own_notes(town, link) == {"Voor het beginscherm", "Vanaf het beginscherm"}


def own_notes(town: Town, link: str) -> set[str]:
    """What the walker of this link wrote, asked of the server as that walker."""
    walker_id, _, secret = link.partition("#ik=")[2].partition(".")
    address = f"{town.server_url}/api/v1/walks/{town.walk_id}/walkers/{walker_id}/points"
    answer = httpx.get(address, headers={"Authorization": f"Bearer {walker_id}.{secret}"}).raise_for_status()
    return {point["content"]["note"] for point in answer.json()["points"]}


def history(walker: Walker) -> list[dict[str, Any]]:
    """What *back* leads to."""
    session = walker.phone.context.new_cdp_session(walker.page)
    entries: list[dict[str, Any]] = session.send("Page.getNavigationHistory")["entries"]
    return entries


def test_the_offer_comes_once_after_something_arrived_and_can_be_closed(town: Town, browsers: OpenBrowser) -> None:
    fenna = Walker(browsers(PHONE), town)
    fenna.joins()
    fenna.sees_everything_ready()
    expect(fenna.link_offer).to_be_hidden()
    fenna.opens_the_camera()
    fenna.understands_the_warning()
    fenna.captures("Sterk", note="Een punt")
    fenna.until_arrived()
    fenna.reads_about_the_walk()
    expect(fenna.link_offer).to_be_visible()
    check_walker_screen(fenna.page)
    fenna.link_offer.get_by_role("button", name="Niet nu").click()
    expect(fenna.link_offer).to_be_hidden()
    fenna.page.reload()
    expect(fenna.page.get_by_role("link", name="Verder met de wandeling")).to_be_visible()
    expect(fenna.link_offer).to_be_hidden()
