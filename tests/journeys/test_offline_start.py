"""After one visit the app needs nobody: a cold start without server opens the camera, and points are kept."""

from __future__ import annotations

import pytest

from journeys.browser import Browser
from journeys.fault_proxy import FaultProxy
from journeys.server import Server
from journeys.town import Town
from journeys.walker import Walker

pytestmark = pytest.mark.timeout(600)


@pytest.mark.requirement(45)
def test_a_cold_start_without_server_opens_the_camera_and_keeps_a_point(
    server: Server, proxy: FaultProxy, town: Town, phone: Browser
) -> None:
    fenna = Walker(phone, town)
    fenna.joins()
    fenna.sees_everything_ready()
    phone.forget_downloads()
    phone.kill()
    proxy.network_gone()
    server.stop()

    fenna.opens_the_camera()
    fenna.understands_the_warning()
    fenna.captures("Kans", note="Plek voor een buurttuin", theme="Groen")
    phone.kill()
    fenna.opens_the_app()
    fenna.finds_the_walk_again()
    fenna.opens_my_points()
    fenna.sees_points(1)
    fenna.sees_in_my_points("Plek voor een buurttuin", "Bewaard op je telefoon")

    server.start()
    proxy.network_back()
    fenna.sends_now()
    fenna.sees_all_arrived(1)
    assert [point["themeName"] for point in town.points()] == ["Groen"]
