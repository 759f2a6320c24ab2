"""What staff do with what walkers sent: look, decide, name, and put on the agenda."""

from __future__ import annotations

import pytest

from journeys.agenda_builder import AgendaBuilder
from journeys.conftest import NewBrowser
from journeys.facilitator import Facilitator
from journeys.portal import Portal
from journeys.server import Server
from journeys.town import Town, takes_back_a_point, walk_through

pytestmark = pytest.mark.timeout(600)

LAMP = "De lantaarn bij de vijver doet het niet"
TILE = "Losse tegel voor nummer 12"
TREE = "Deze boom geeft fijne schaduw"
PERSON = "Op deze foto staat iemand herkenbaar"
REASON = "Er is iemand herkenbaar"
ACTION = "Licht bij de vijver"


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
    marja.makes_an_action_of("Plek 1", title=ACTION)
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
