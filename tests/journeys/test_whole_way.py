"""The whole way, once: from a phone without network to the action agenda and back to the walker."""

from __future__ import annotations

from journeys.agenda_builder import AgendaBuilder
from journeys.browser import Browser
from journeys.facilitator import Facilitator
from journeys.fault_proxy import FaultProxy
from journeys.jpeg import metadata
from journeys.portal import Portal
from journeys.town import Town
from journeys.walker import Walker

ACTION = "Een bankje en een oversteek bij de Lindelaan"


def test_from_an_offline_phone_to_the_action_agenda(
    proxy: FaultProxy, town: Town, phone: Browser, desk: Browser, second_desk: Browser
) -> None:
    fenna = Walker(phone, town)
    fenna.joins()
    fenna.is_ready_to_walk()

    with proxy.no_network():
        fenna.captures("Sterk", note="Mooie boom op de hoek van de Lindelaan")
        fenna.captures("Zwak", note="Losse tegels bij de bushalte", theme="Schoon en onderhoud")
        fenna.captures("Kans", note="Hier past een bankje")
        fenna.chooses_a_photo("Zwak", town.photo("stoep.jpg"), note="Hoge stoeprand")
        fenna.writes_a_point("Kans", note="Buren drinken hier graag koffie")
        fenna.sees_points(5)
        phone.page.reload()
        fenna.sees_points(5)
        phone.kill_and_restart()
        fenna.opens_my_points()
        fenna.sees_points(5)
        fenna.sees_unsent(5)
        kept = fenna.photos_on_the_phone()
        assert len(kept) == 4

    fenna.sends_now()
    fenna.sees_arrived(5)
    assert town.photos_on_the_server() == kept
    assert len(town.points()) == 5

    yusuf = Facilitator(desk, town)
    yusuf.signs_in()
    yusuf.approves_everything(5)
    spot = yusuf.sees_the_spot(points=5)

    marja = AgendaBuilder(second_desk, town)
    marja.signs_in()
    marja.makes_an_action_of(spot, title=ACTION)
    marja.sees_on_the_board(ACTION)

    fenna.sees_outcome("op de agenda", ACTION)

    portal = Portal(second_desk, town)
    portal.shows(ACTION)
    photos = portal.photos()
    assert len(photos) == 4
    assert all(metadata(photo) == [] for photo in photos)
