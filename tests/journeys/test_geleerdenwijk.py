"""The Geleerdenwijk, told again: fifty thousand euros, three wishes, and a walker who reads why one of them is not."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from builders import API, WalkerPhone, a_place, a_sent_point
from journeys.action_page import ActionPage
from journeys.agenda_builder import AgendaBuilder
from journeys.browser import Browser
from journeys.conftest import NewBrowser
from journeys.portal import Portal
from journeys.server import Server
from journeys.town import Town
from journeys.walker import Walker
from wijkwandeling.app import create_app
from wijkwandeling.coalition.create import add_boundary_condition, add_partner
from wijkwandeling.database import db, transaction
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.walks.store import find as find_walk

pytestmark = pytest.mark.timeout(300)

BENCH, LIGHT, POOL = "Bankjes langs het pad", "Lampen in de bomen", "Een zwembad op het veld"
SWIM = "In de zomer is er niets om te zwemmen"
WISHES = {BENCH: "Nergens kun je even zitten", LIGHT: "Het is hier zo donker", POOL: SWIM}
TREES, MONEY = "Aan de oude bomen komt niets", "Er is € 50.000, meer niet"
WHY = "Een zwembad kost veel meer dan er voor de hele wijk is."
MESSAGE = "Dank je wel. Een zwembad kan niet, over speelwater bij de vijver denken we na."
MUNICIPALITY = "Gemeente"


def test_what_does_not_fit_is_refused_and_its_walker_reads_why(
    server: Server, town: Town, phone: Browser, new_desk: NewBrowser
) -> None:
    link = three_wishes(server, town)
    town.approves_all()
    marja = AgendaBuilder(new_desk(), town)
    action = ActionPage(marja)
    marja.signs_in()
    marja.goes_to("Agenda")

    marja.opens_the_action(BENCH)
    action.says_who(owner=MUNICIPALITY, decides=MUNICIPALITY, serves=MUNICIPALITY)
    action.judges({TREES: "Past", MONEY: "Past"})
    action.claims(30_000)
    action.moves("Naar voorgesteld")
    action.moves("Naar afgesproken")
    marja.goes_back_to_the_board()
    marja.sees_on_the_board("Afgesproken", BENCH)

    marja.opens_the_action(LIGHT)
    action.says_who(owner=MUNICIPALITY, decides=MUNICIPALITY, serves=MUNICIPALITY)
    action.judges({TREES: "Past niet", MONEY: "Past"}, why="De lampen worden in de stammen geschroefd.")
    action.begins_to_claim(25_000)
    action.is_told("Dit is meer dan het wijkbudget")
    action.is_told("Leg dan het besluit vast")
    marja.closes_the_sheet()
    action.moves("Naar voorgesteld")
    action.begins_to_move("Naar afgesproken")
    action.sheet.get_by_role("button", name="Verplaatsen").click()
    action.is_told("De actie past niet binnen iets wat vaststaat")
    action.is_told(TREES)
    marja.closes_the_sheet()
    marja.goes_back_to_the_board()
    marja.sees_on_the_board("Voorgesteld", LIGHT)

    marja.opens_the_action(POOL)
    action.refuses(WHY, frame=MONEY, message="Helaas.")
    action.says_it_better(MESSAGE)
    marja.goes_back_to_the_board()
    marja.looks_at("De tafel")
    expect(marja.warnings).to_contain_text(f"Past niet binnen: {TREES}.")
    marja.sees_the_budget({"Gereserveerd": "30.000", "Vrij": "20.000"})

    fenna = Walker(phone, town)
    fenna.opens_the_personal_link(link)
    fenna.opens_my_points()
    for words in (POOL, WHY, MONEY, MESSAGE):
        fenna.sees_in_my_points(SWIM, words)

    portal = Portal(marja.desk, town)
    portal.shows_action(POOL)
    portal.tells_why(POOL, WHY, MONEY)


def three_wishes(server: Server, town: Town) -> str:
    """A walker's three points, an action of each, the budget, two hard frames; the walker's own link."""
    app = create_app(server.settings)
    client = app.test_client()
    with app.app_context(), transaction():
        neighbourhood: Any = db.session.get(Neighbourhood, town.neighbourhood_id)
        neighbourhood.budget_eur = 50_000
        add_partner(town.neighbourhood_id, MUNICIPALITY, "gemeente", interest="Een wijk die veilig is")
        for frame in (TREES, MONEY):
            add_boundary_condition(town.neighbourhood_id, frame, walker_text=frame)
        walk = find_walk(town.walk_id)
        assert walk
    walker = WalkerPhone(client, walk)
    headers = {"Authorization": f"Bearer {town.agenda_builder.token}"}
    for wish, note in WISHES.items():
        point = a_sent_point(walker, kind="opportunity", note=note, place=a_place(Town.LON, Town.LAT))
        action = {"title": wish, "kind": "action", "observationIds": [point]}
        made = client.post(f"{API}/neighbourhoods/{town.neighbourhood_id}/actions", json=action, headers=headers)
        assert made.status_code == 201, made.text
    return f"{town.url}/w/{town.join_code}#ik={walker.walker_id}.{walker.secret}"
