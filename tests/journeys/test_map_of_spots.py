"""A facilitator puts the spots right on a telephone, and what is public follows."""

from __future__ import annotations

import httpx
import pytest

from journeys.accessibility import check_calm
from journeys.browser import Browser
from journeys.map_of_spots import MapOfSpots, public_page, stands_along_a_street
from journeys.server import Server
from journeys.town import Town, walk_through

pytestmark = pytest.mark.timeout(600)

POND = {0: "Het bankje bij de vijver is kapot", 6: "Op dit bankje zit altijd iemand", 12: "Fijn, zo in de zon"}
BRIDGE = {70: "De brug is glad", 76: "Vanaf de brug zie je eenden", 82: "Hier botsen fietsers"}
SCHOOL = {200: "Druk om half negen", 206: "Te weinig rekken", 220: "Mooie heg", 226: "Hier past een boom"}
SHOPS = {330: "Losse klinkers", 340: "Gezellige markt", 350: "Nergens een bank"}
ALLEY = {374: "Geen licht in de steeg", 379: "Kale muur", 384: "Vuilniszakken"}
ACTION = "Een nieuw bankje"


def test_a_facilitator_puts_the_spots_right(server: Server, town: Town, phone: Browser) -> None:
    stands_along_a_street(server, town, POND | BRIDGE | SCHOOL | SHOPS | ALLEY)
    town.approves_all()
    an_action_of(town, "Plek 2")

    yusuf = MapOfSpots(phone, town)
    yusuf.signs_in()
    yusuf.goes_to("Kaart")
    yusuf.opens("Plek 1")
    yusuf.merges("Plek 1", "Plek 2")
    yusuf.sees_on_agenda("Plek 1", 1)
    page = public_page(town)
    assert 'id="plek-2"' not in page
    assert ACTION in page
    assert all(note in page for note in [*POND.values(), *BRIDGE.values()])
    yusuf.undoes_the_last("Plek 1", "Plek 2 samengevoegd met Plek 1")
    assert 'id="plek-2"' in public_page(town)

    yusuf.takes_the_proposed_name("Plek 1", "Bankje")
    yusuf.sets_aside("Bankje", POND[12])
    yusuf.leaves("Bankje")
    yusuf.opens("Plek 3")
    yusuf.splits("Plek 3", SCHOOL[220], SCHOOL[226], name="Bij de heg")
    yusuf.pins("Bij de heg")
    yusuf.leaves("Bij de heg")

    yusuf.reads_the_proposal("Plek 5 gaat op in Plek 4")
    yusuf.accepts_the_proposal()
    assert spots_of(town) == {"Bankje": 2, "Plek 2": 3, "Plek 3": 2, "Plek 4": 6, "Bij de heg": 2}
    assert 'id="plek-5"' not in public_page(town)
    yusuf.takes_the_proposal_back()
    assert spots_of(town)["Plek 5"] == 3

    walk_through(server, town, ["Vraag het Jan de Vries van nummer 12"])
    yusuf.goes_to("Inbox")
    yusuf.looks_at_the_corrections("Locatie", "Thema", "Woorden weglaten", "Foto apart")
    check_calm(phone, town.url)


def an_action_of(town: Town, spot: str) -> None:
    """The agenda builder puts one on the agenda, past the screens."""
    [spot_id] = [each["spotId"] for each in town.ask("spot-map")["spots"] if f"Plek {each['number']}" == spot]
    body = {"title": ACTION, "kind": "action", "spotIds": [spot_id]}
    address = f"{town.server_url}/api/v1/neighbourhoods/{town.neighbourhood_id}/actions"
    headers = {"Authorization": f"Bearer {town.agenda_builder.token}"}
    httpx.post(address, json=body, headers=headers).raise_for_status()


def spots_of(town: Town) -> dict[str, int]:
    """Name of each spot, without its street, to its number of points."""
    spots = town.ask("spot-map")["spots"]
    return {(spot["title"] or f"Plek {spot['number']}").split(",")[0]: spot["pointCount"] for spot in spots}
