"""Bornholm, told again: the coalition stalled because one interest was served by nothing. Here the table says so."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from journeys.action_page import ActionPage
from journeys.agenda_builder import AgendaBuilder
from journeys.coalition import Coalition
from journeys.conftest import NewBrowser
from journeys.fault_proxy import FaultProxy
from journeys.server import Server
from journeys.town import Town, walk_through

pytestmark = pytest.mark.timeout(300)

CORPORATION, HOME = "Woningcorporatie De Vaart", "Verpleeghuis Het Anker"
NOTES = ["Buren zitten hier graag", "Het buurthuis is vaak dicht", "Hier past een moestuin"]
MEET, INSULATE = "Samen eten in ’t Kattegat", "Huizen isoleren rond Skagerhof"
UNSERVED = f"Geen actie dient het belang van {CORPORATION}."
RESERVATION = "Als de bus voor de deur blijft rijden"


def test_an_interest_that_nothing_serves_is_seen_served_agreed_and_printed(
    server: Server, town: Town, new_desk: NewBrowser, proxy: FaultProxy
) -> None:
    walk_through(server, town, NOTES, photos=False)
    town.approves_all()
    marja = AgendaBuilder(new_desk(), town)
    coalition, action = Coalition(marja), ActionPage(marja)
    marja.signs_in()

    marja.goes_to("Coalitie")
    coalition.adds(CORPORATION, "woningcorporatie", "Onze woningen verduurzamen", hours=100)
    coalition.adds(HOME, "verpleeghuis", "Bewoners die hun buren kennen", hours=40)

    marja.makes_an_action_of("Plek 1", title=MEET)
    marja.opens_the_action(MEET)
    action.says_who(owner=HOME, decides=HOME, serves=HOME)
    action.adds_a_commitment(HOME, hours=42)
    action.takes_it_back()
    expect(action.part("Uren en euro’s van partners")).to_contain_text("Ingetrokken")
    action.adds_a_commitment(HOME, hours=24)
    marja.goes_back_to_the_board()

    marja.looks_at("De tafel")
    expect(marja.hours_of(HOME)).to_contain_text("24 van 40 uur")
    expect(marja.warnings).to_contain_text(UNSERVED)
    expect(marja.warnings).not_to_contain_text(HOME)
    marja.warnings.get_by_role("link", name="Actie voor dit belang maken").click()
    marja.finishes_the_action(INSULATE)

    marja.opens_the_action(INSULATE)
    action.says_who(owner=CORPORATION, decides=CORPORATION, serves=CORPORATION)
    action.adds_a_commitment(CORPORATION, hours=60, state="Onder voorbehoud", whose="de directie")
    marja.goes_back_to_the_board()
    marja.looks_at("De tafel")
    expect(marja.warnings).to_contain_text("Niets.")
    expect(marja.hours_of(CORPORATION)).to_contain_text("Nog onzeker: 60 uur")

    marja.goes_to("Coalitie")
    coalition.records_a_meeting("2026-11-20", [CORPORATION, HOME])
    coalition.writes_down(MEET, {CORPORATION: "Eens", HOME: "Eens"})
    coalition.writes_down(INSULATE, {CORPORATION: "Eens", HOME: "Eens, met voorbehoud"}, RESERVATION)
    coalition.agrees(1)

    expect(coalition.planning.get_by_role("button")).to_have_count(0)
    paper = coalition.prints()
    for words in (MEET, INSULATE, CORPORATION, HOME, RESERVATION, "60 uur (onder voorbehoud, als de directie ja zegt)"):
        assert "".join(words.split()) in paper
    for control in ("Afdrukken", "Wijzigen", "Uitloggen", "Alle bijeenkomsten"):
        assert "".join(control.split()) not in paper

    marja.goes_to("Agenda")
    marja.may_go_where_there_is_no_internet()
    with proxy.no_network():
        marja.opens_the_agenda_anew()
        marja.opens_the_action(INSULATE)
        expect(action.part("Uren en euro’s van partners")).to_contain_text("60 uur")
        marja.goes_back_to_the_board()
        marja.looks_at("De tafel")
        expect(marja.hours_of(CORPORATION)).to_contain_text("Nog onzeker: 60 uur")
