"""What a walker can do with the own points: save them as a file, and go on with them on another phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from journeys import phone_storage
from journeys.browser import DESK, PHONE
from journeys.conftest import OpenBrowser
from journeys.fault_proxy import FaultProxy
from journeys.targets import check_walker_screen
from journeys.town import Town
from journeys.walker import Walker

pytestmark = pytest.mark.timeout(600)


@pytest.fixture
def fenna(town: Town, browsers: OpenBrowser) -> Walker:
    """A walker at the camera."""
    fenna = Walker(browsers(PHONE), town)
    fenna.joins()
    fenna.is_ready_to_walk()
    return fenna


@pytest.mark.requirement(15)
def test_what_a_phone_saved_as_a_file_is_taken_over_once_and_the_phone_goes_on_afterwards(
    proxy: FaultProxy, town: Town, fenna: Walker, tmp_path: Path
) -> None:
    with proxy.no_network():
        fenna.captures("Sterk", note="Het bankje bij de vijver")
        fenna.captures("Zwak", note="Losse tegels")
        fenna.writes_a_point("Kans", note="Hier past een geveltuin")
        fenna.looks_at_my_points()
        fenna.sees_points(3)
        file = fenna.saves_everything_as_a_file(tmp_path / "punten.zip")
        fenna.sees_unsent(3)
        taken = town.takes_over(file)
        again = town.takes_over(file)

    assert [point["outcome"] for point in taken["points"]] == ["added"] * 3
    assert [point["outcome"] for point in again["points"]] == ["present"] * 3
    assert sum(point["photosAdded"] for point in taken["points"]) == 2
    photos = town.photo_hashes()
    assert len(photos) == 2
    assert photos == phone_storage.sent_versions(fenna.page)

    fenna.opens_my_points()
    fenna.sees_all_arrived(3)
    assert sorted(point["revision"] for point in town.points()) == [1, 1, 1]
    assert town.photo_hashes() == photos


@pytest.mark.requirement(29, 30)
def test_points_of_one_phone_are_seen_changed_and_withdrawn_on_the_other(
    town: Town, browsers: OpenBrowser, fenna: Walker
) -> None:
    fenna.captures("Zwak", note="De lantaarn is stuk")
    fenna.captures("Sterk", note="Mooie bomen")
    fenna.until_arrived()
    link = fenna.keeps_the_personal_link()
    town.photos_are_ready()

    other = Walker(browsers(DESK), town)
    other.opens_the_personal_link(link)
    other.opens_my_points()
    other.sees_points(2)
    other.sees_in_my_points("De lantaarn is stuk", "Aangekomen, 1 foto")
    expect(other.points.filter(has_text="De lantaarn is stuk").get_by_role("img", name="Foto 1")).to_be_visible()
    check_walker_screen(other.page)
    other.opens_the_point("De lantaarn is stuk")
    other.page.get_by_label("Wat valt je op?").fill("De lantaarn doet het weer")
    other.page.get_by_role("button", name="Klaar").click()
    other.sees_all_arrived(2)
    other.opens_the_point("Mooie bomen")
    other.page.get_by_role("button", name="Punt intrekken").click()
    other.page.get_by_role("button", name="Ja, intrekken").click()
    expect(other.page.get_by_role("status").filter(has_text="Ingetrokken: Mooie bomen")).to_be_visible()
    other.sees_all_arrived(1)

    fenna.opens_my_points()
    fenna.sees_in_my_points("De lantaarn doet het weer", "Aangekomen, 1 foto")
    fenna.sees_points(1)
    withdrawn = fenna.page.get_by_role("list", name="Ingetrokken").get_by_role("listitem")
    expect(withdrawn.filter(has_text="Mooie bomen")).to_contain_text("Ingetrokken")
    check_walker_screen(fenna.page)
    assert [point["note"] for point in town.points()] == ["De lantaarn doet het weer"]
