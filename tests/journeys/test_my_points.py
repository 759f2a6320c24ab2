"""What a walker can do with the own points: save them as a file that anybody of the organisation can take over."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeys import phone_storage
from journeys.browser import PHONE
from journeys.conftest import OpenBrowser
from journeys.fault_proxy import FaultProxy
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
