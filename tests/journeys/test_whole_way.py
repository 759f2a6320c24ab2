"""The whole way, once: from a phone without network to the action agenda and back to the walker."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from journeys import phone_storage
from journeys.agenda_builder import AgendaBuilder
from journeys.browser import Browser
from journeys.conftest import NewBrowser
from journeys.facilitator import Facilitator
from journeys.fault_proxy import FaultProxy
from journeys.jpeg import metadata, write_photo
from journeys.portal import Portal
from journeys.town import Town
from journeys.walker import Walker

pytestmark = pytest.mark.timeout(600)

TREE = "Mooie boom op de hoek van de Lindelaan"
TILES = "Losse tegels bij de bushalte"
BENCH = "Hier past een bankje"
KERB = "Hoge stoeprand"
COFFEE = "Buren drinken hier graag koffie"
ACTION = "Een bankje en een vlakke stoep aan de Lindelaan"


@pytest.mark.requirement(33, 34, 36, 40)
def test_from_an_offline_phone_to_the_action_agenda(
    proxy: FaultProxy, town: Town, phone: Browser, new_desk: NewBrowser, tmp_path: Path
) -> None:
    fenna = Walker(phone, town)
    fenna.joins()
    fenna.is_ready_to_walk()
    with proxy.no_network():
        kept = points_five_things_out(fenna, gallery_photo(tmp_path))

    fenna.sends_now()
    fenna.sees_all_arrived(5)
    check_exactly_once(town, kept, phone_storage.sent_versions(phone.page))

    yusuf = Facilitator(new_desk(), town)
    town.photos_are_ready()
    yusuf.signs_in()
    yusuf.approves_everything(5)
    yusuf.sees_spot("Plek 1", points=5, approved=5)

    marja = AgendaBuilder(new_desk(), town)
    marja.signs_in()
    marja.makes_an_action_of("Plek 1", title=ACTION)
    marja.sees_on_the_board("Idee", ACTION)

    fenna.opens_my_points()
    for note in (TREE, TILES, BENCH, KERB, COFFEE):
        fenna.sees_in_my_points(note, f"Actie 1: {ACTION}")

    portal = Portal(marja.desk, town)
    portal.shows_action(ACTION)
    photos = portal.photos()
    assert len(photos) >= 4
    assert {address: metadata(photo) for address, photo in photos.items() if metadata(photo)} == {}


def points_five_things_out(fenna: Walker, photo: Path) -> dict[str, str]:
    """Five points without any network; the hashes of what the phone keeps, after a reload and a SIGKILL."""
    fenna.captures("Sterk", note=TREE, theme="Groen")
    fenna.captures("Zwak", note=TILES, theme="Schoon en onderhoud")
    fenna.captures("Kans", note=BENCH)
    fenna.chooses_a_photo("Zwak", photo, note=KERB)
    fenna.writes_a_point("Kans", note=COFFEE)
    fenna.looks_at_my_points()
    fenna.sees_points(5)
    kept = phone_storage.originals(fenna.page)
    assert len(kept) == 4
    fenna.page.reload()
    fenna.sees_points(5)
    fenna.phone.kill_and_restart()
    fenna.opens_my_points()
    fenna.sees_points(5)
    fenna.sees_unsent(5)
    assert phone_storage.originals(fenna.page) == kept
    return kept


def check_exactly_once(town: Town, kept: dict[str, str], sent: dict[str, str]) -> None:
    """Five points with four photos, bytes as announced; camera frames as they were taken."""
    points = town.points()
    assert sorted(point["note"] for point in points) == sorted([TREE, TILES, BENCH, KERB, COFFEE])
    assert all(point["place"]["source"] == "device" for point in points if point["note"] != KERB)
    received = town.photo_hashes()
    assert received == sent
    assert received.keys() == kept.keys()
    assert sum(received[photo_id] == kept[photo_id] for photo_id in kept) == 3


def gallery_photo(folder: Path) -> Path:
    return write_photo(folder / "stoeprand.jpg", (3000, 2000), Town.LON, Town.LAT, datetime.now())
