"""After the walk: what all saw, who wants to help, and that it is forgotten when somebody says so."""

from __future__ import annotations

import pytest

from journeys.afterwards import Afterwards
from journeys.browser import PHONE, Browser
from journeys.conftest import NewBrowser, OpenBrowser
from journeys.facilitator import Facilitator
from journeys.fault_proxy import FaultProxy
from journeys.server import Server
from journeys.town import Town, walk_through
from journeys.walker import Walker

pytestmark = pytest.mark.timeout(900)

HELP = "Kun jij ergens mee helpen?"
AGE = "Hoe oud ben je?"
OFFER = "Handig met gereedschap"
EMAIL = "fenna@voorbeeld.example"
APPROVED = "Losse tegel voor nummer 12"
NOT_SEEN_YET = "Hier woont een ruziezoeker"


def test_an_offer_made_offline_is_heard_later_and_taken_back_on_another_phone(
    proxy: FaultProxy, town: Town, phone: Browser, new_desk: NewBrowser, browsers: OpenBrowser
) -> None:
    fenna = Walker(phone, town)
    fenna.joins()
    fenna.is_ready_to_walk()
    fenna.captures("Sterk", note="Mooie linde")
    fenna.looks_at_my_points()
    fenna.sees_all_arrived(1)
    after = Afterwards(fenna)
    after.looks_back()
    with proxy.no_network():
        after.is_asked(HELP)
        after.offers_help("Fenna de Wit", EMAIL, OFFER)
        after.sees_state("Bewaard op je telefoon")
        after.goes_back()
        after.is_asked(AGE)
        after.says_age("65 tot en met 79 jaar")
        after.sees_state("Bewaard op je telefoon", 2)
        phone.kill_and_restart()
    fenna.page.goto(f"{fenna.address}/na")
    after.sees_state("Aangekomen", 2)

    yusuf = Facilitator(new_desk(), town)
    yusuf.signs_in()
    yusuf.goes_to("Meedenkers")
    yusuf.sees_contact("Fenna de Wit", OFFER, EMAIL)

    other = Afterwards(Walker(browsers(PHONE), town))
    other.walker.opens_the_personal_link(after.personal_link())
    other.page.goto(f"{fenna.address}/na/helpen")
    other.takes_it_back()
    other.sees_state("Weggehaald")
    yusuf.page.reload()
    yusuf.sees_no_contacts()


def test_what_all_saw_is_counted_and_others_show_only_once_approved(
    server: Server, proxy: FaultProxy, town: Town, phone: Browser
) -> None:
    walk_through(server, town, [APPROVED])
    town.approves_all()
    walk_through(server, town, [NOT_SEEN_YET])
    fenna = Walker(phone, town)
    fenna.joins()
    fenna.is_ready_to_walk()
    fenna.captures("Zwak", note="Hoge stoeprand")
    fenna.looks_at_my_points()
    fenna.sees_all_arrived(1)
    after = Afterwards(fenna)
    after.looks_back()
    after.sees_kind("Zwak", together=3, own=1)
    after.opens_point_of_another(APPROVED)
    after.closes_it()
    with proxy.no_network():
        fenna.page.reload()
        after.sees_state("Dit zijn de aantallen van")
        after.sees_kind("Zwak", together=3, own=1)
        after.opens_point_of_another(APPROVED)
    assert NOT_SEEN_YET not in fenna.page.content()


def test_taking_back_without_internet_still_forgets(
    proxy: FaultProxy, town: Town, phone: Browser, new_desk: NewBrowser
) -> None:
    fenna = Walker(phone, town)
    fenna.joins()
    fenna.is_ready_to_walk()
    after = Afterwards(fenna)
    fenna.page.goto(f"{fenna.address}/na/helpen")
    after.offers_help("Fenna de Wit", EMAIL, OFFER)
    after.sees_state("Aangekomen")
    with proxy.no_network():
        after.takes_it_back()
        after.sees_state("Weg van je telefoon")
    fenna.page.reload()
    after.sees_state("Weggehaald")
    yusuf = Facilitator(new_desk(), town)
    yusuf.signs_in()
    yusuf.goes_to("Meedenkers")
    yusuf.sees_no_contacts()
