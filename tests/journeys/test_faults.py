"""Whatever the network does to one request, in the end every point is on the server exactly once."""

from __future__ import annotations

import pytest

from journeys import phone_storage
from journeys.browser import Browser
from journeys.fault_proxy import Fault, FaultProxy
from journeys.town import Town
from journeys.walker import Walker

pytestmark = pytest.mark.timeout(600)

JOINING = r"/walkers/[^/]+$"
POINT = r"/observations/[^/]+$"
PHOTO = r"/photos/[^/]+$"
PASSING_FAULTS = [fault for fault in Fault if fault is not Fault.STALL]


@pytest.fixture
def fenna(town: Town, phone: Browser) -> Walker:
    """A walker at the camera."""
    fenna = Walker(phone, town)
    fenna.joins()
    fenna.is_ready_to_walk()
    return fenna


@pytest.mark.requirement(22, 24)
def test_each_fault_at_the_point_and_at_its_photo_ends_in_exactly_once(
    proxy: FaultProxy, town: Town, fenna: Walker
) -> None:
    for fault in PASSING_FAULTS:
        proxy.on("PUT", POINT, fault)
        proxy.on("PUT", PHOTO, fault)
        fenna.captures("Zwak", note=fault.value)
    fenna.looks_at_my_points()
    fenna.sees_all_arrived(len(PASSING_FAULTS))

    assert sorted(met(proxy, POINT)) == sorted(met(proxy, PHOTO)) == sorted(PASSING_FAULTS)
    points = town.points()
    assert sorted(point["note"] for point in points) == sorted(PASSING_FAULTS)
    assert all(point["complete"] and len(point["photos"]) == 1 for point in points)
    assert town.photo_hashes() == phone_storage.sent_versions(fenna.page)


@pytest.mark.requirement(22, 24)
def test_a_walker_whose_joining_was_answered_by_nobody_is_known_once(
    proxy: FaultProxy, town: Town, phone: Browser
) -> None:
    proxy.on("PUT", JOINING, Fault.SWALLOW)
    proxy.on("PUT", JOINING, Fault.CAPTIVE_PORTAL)
    yusuf = Walker(phone, town)
    yusuf.joins()
    yusuf.is_ready_to_walk()
    yusuf.captures("Sterk", note="Fijne speeltuin")
    yusuf.looks_at_my_points()
    yusuf.sees_all_arrived(1)
    assert sorted(met(proxy, JOINING)) == sorted([Fault.SWALLOW, Fault.CAPTIVE_PORTAL])
    assert town.ask("walks")["walks"][0]["walkerCount"] == 1


@pytest.mark.requirement(22, 43)
def test_a_point_on_a_line_that_says_nothing_waits_and_arrives(proxy: FaultProxy, town: Town, fenna: Walker) -> None:
    proxy.on("PUT", PHOTO, Fault.STALL)
    fenna.captures("Kans", note="Hier past een geveltuin")
    fenna.looks_at_my_points()
    fenna.sees_in_my_points("Hier past een geveltuin", "Wordt verstuurd (0/1 foto's)")
    proxy.heal()
    fenna.sees_all_arrived(1)
    assert town.photo_hashes() == phone_storage.sent_versions(fenna.page)


def met(proxy: FaultProxy, path: str) -> list[Fault]:
    """The faults that requests with this path met, in the order in which they ended."""
    return [passage.fault for passage in proxy.seen("PUT", path) if passage.fault]
