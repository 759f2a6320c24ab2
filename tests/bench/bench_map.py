"""The map of a busy neighbourhood: what its data weighs and costs the server, and when the drawn map is at rest.

Server time is CPU time of the server's own code, the middle of several runs: other work on the machine does not
count. The map is drawn in software, by a real browser at a real server; there the clock on the wall counts.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from statistics import median

from flask.testing import FlaskClient
from playwright.sync_api import sync_playwright

from bench.busy_neighbourhood import BusyNeighbourhood, fill
from bench.figures import Figure
from builders import API, Staff
from journeys.browser import DESK, Browser, Position
from journeys.server import Server, free_port
from journeys.town import Town
from wijkwandeling.app import create_app
from wijkwandeling.schema import upgrade

RUNS = 9
DRAWN_RUNS = 3
MANY, VERY_MANY = 10_000, 100_000
DATA_LIMIT_KB, SERVER_LIMIT_MS, PROMOTION_LIMIT_MS = 300.0, 250.0, 200.0
IDLE_LIMITS_S = {MANY: 4.0, VERY_MANY: 10.0}
SPOTS_PROMOTED = 5

AT_REST = ".map[data-idle]"


def measure() -> list[Figure]:
    """Of 10,000 points the data, the server and the drawing; of 100,000 the drawing."""
    figures: list[Figure] = []
    for count in (MANY, VERY_MANY):
        with tempfile.TemporaryDirectory() as folder:
            port = free_port()
            server = Server(port, Path(folder) / "data", f"http://127.0.0.1:{port}")
            app = create_app(server.settings)
            upgrade(app)
            busy = fill(app, count)
            if count == MANY:
                figures += serving(app.test_client(), busy)
            server.start()
            try:
                seconds = drawing(server, busy, Path(folder))
            finally:
                server.stop()
            figures.append(Figure(f"map of {count} points at rest, median", seconds, IDLE_LIMITS_S[count], "s"))
    return figures


def serving(client: FlaskClient, busy: BusyNeighbourhood) -> list[Figure]:
    """Kilobytes over the wire and CPU milliseconds of the map's data, of a preview, and of making one action."""
    address = f"{API}/neighbourhoods/{busy.neighbourhood_id}"
    data, map_ms = asked(client, f"{address}/spot-map", busy.facilitator)
    _, preview_ms = asked(client, f"{address}/spot-preview?distanceM=40", busy.facilitator)
    return [
        Figure(f"map data of {MANY} points, gzip", len(data) / 1000, DATA_LIMIT_KB, "kB"),
        Figure(f"map data of {MANY} points, server", map_ms, SERVER_LIMIT_MS, "ms"),
        Figure(f"preview of {MANY} points, server", preview_ms, None, "ms"),
        Figure(f"{SPOTS_PROMOTED} spots to one action, server", promotion(client, busy), PROMOTION_LIMIT_MS, "ms"),
    ]


def asked(client: FlaskClient, address: str, staff: Staff) -> tuple[bytes, float]:
    """What comes over the wire, and the median of CPU milliseconds."""
    spent = []
    for _run in range(RUNS):
        start = time.process_time()
        answer = client.get(address, headers=staff.headers | {"Accept-Encoding": "gzip"})
        spent.append((time.process_time() - start) * 1000)
        assert answer.headers["Content-Encoding"] == "gzip", answer.text
    return answer.data, median(spent)


def promotion(client: FlaskClient, busy: BusyNeighbourhood) -> float:
    """Median CPU milliseconds of putting spots together on the agenda, as the sheet does when it is sent."""
    address = f"{API}/neighbourhoods/{busy.neighbourhood_id}"
    packed = client.get(f"{address}/spot-map", headers=busy.builder.headers)
    spots = packed.get_json()["spots"]
    spent = []
    for run in range(RUNS):
        chosen = [spot["spotId"] for spot in spots[run : run + SPOTS_PROMOTED]]
        body = {"title": f"Vijf plekken, keer {run}", "kind": "action", "spotIds": chosen}
        start = time.process_time()
        answer = client.post(f"{address}/actions", json=body, headers=busy.builder.headers)
        spent.append((time.process_time() - start) * 1000)
        assert answer.status_code == 201, answer.text
    return median(spent)


def drawing(server: Server, busy: BusyNeighbourhood, folder: Path) -> float:
    """Median seconds from asking for the screen until everything on the map is drawn."""
    with sync_playwright() as playwright:
        desk = Browser(playwright, folder / "profile", DESK, Position(Town.LON, Town.LAT))
        page = desk.page
        page.goto(f"{server.public_url}/werk")
        page.get_by_label("E-mailadres").fill(busy.builder.email)
        page.get_by_label("Wachtwoord").fill(busy.builder.password)
        page.get_by_role("button", name="Inloggen").click()
        page.get_by_role("navigation", name="Onderdelen van de wijk").wait_for()
        spent = []
        for _run in range(DRAWN_RUNS):
            start = time.monotonic()
            page.goto(f"{server.public_url}/werk/{busy.neighbourhood_id}/kaart")
            page.locator(AT_REST).wait_for(timeout=60_000)
            spent.append(time.monotonic() - start)
        desk.close()
    return median(spent)
