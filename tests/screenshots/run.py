"""``make screenshots``: every screen of the walker at 360x740, in light and dark and with letters twice as big."""

from __future__ import annotations

import shutil
import sys
import tempfile
from itertools import chain
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from journeys.accessibility import SCHEMES, STILL
from journeys.browser import PHONE, Browser, Position
from journeys.fault_proxy import FaultProxy
from journeys.server import Server, free_port
from journeys.targets import check_walker_screen, large_letters
from journeys.town import Town, found_town, walk_through
from journeys.walker import Walker
from journeys.walker_screens import afterwards, before_the_walk, during_the_walk, my_points
from journeys.walker_troubles import Troubles
from wijkwandeling.settings import REPOSITORY

FOLDER = REPOSITORY / "screenshots"
OTHERS = ["Mooie linde", "Losse tegels bij de bushalte", "Hier past een bankje in de zon"]


def main() -> int:
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    proxy = FaultProxy(free_port())
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(proxy.upstream_port, Path(folder) / "data", proxy.url)
        server.start()
        town = found_town(server)
        walk_through(server, town, OTHERS)
        town.approves_all()
        phone = Browser(playwright, Path(folder) / "profile", PHONE, Position(Town.LON, Town.LAT))
        try:
            fenna = Walker(phone, town)
            screens = chain(
                before_the_walk(fenna),
                during_the_walk(fenna),
                my_points(fenna, proxy),
                afterwards(fenna),
                Troubles(fenna, proxy, server, Path(folder)).screens(),
            )
            for number, name in enumerate(screens, 1):
                shoot(phone.page, f"{number:02}-{name}")
        finally:
            phone.close()
            server.stop()
            proxy.close()
    print(f"{len(list(FOLDER.iterdir()))} pictures in {FOLDER.relative_to(REPOSITORY)}/")
    return 0


def shoot(page: Page, name: str) -> None:
    """Whoever looks at the pictures can trust that axe, fingers and old eyes found nothing on them."""
    print(name, file=sys.stderr)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.evaluate(STILL)
        page.screenshot(path=FOLDER / f"{name}-{scheme}.png")
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    with large_letters(page):
        page.screenshot(path=FOLDER / f"{name}-large.png")
    # Afterwards, for an offer to undo does not wait that long.
    check_walker_screen(page)
    page.emulate_media(color_scheme="light", reduced_motion="reduce")


if __name__ == "__main__":
    sys.exit(main())
