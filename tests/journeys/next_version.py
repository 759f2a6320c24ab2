"""The next version of the app, and the moment at which a phone finds it."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

from playwright.sync_api import Page

from journeys.server import APP

MARK = "<!-- de volgende versie -->"
WAITING = "navigator.serviceWorker.getRegistration().then((registration) => registration.waiting !== null)"


def next_version(folder: Path) -> Path:
    """The same app with another page; its worker differs in the hash of that page, as after a build."""
    app = shutil.copytree(APP, folder / "next", ignore=shutil.ignore_patterns("*.br", "*.gz"))
    page, worker = app / "index.html", app / "service-worker.js"
    page.write_text(page.read_text().replace("</body>", f"{MARK}</body>"))
    revision = hashlib.md5(page.read_bytes(), usedforsecurity=False).hexdigest()
    listed, count = re.subn(r'"[0-9a-f]{32}"(?=,"url":"index.html")', f'"{revision}"', worker.read_text())
    assert count == 1, "the worker lists the page in another way"
    worker.write_text(listed)
    return app


def the_browser_finds_the_new_version(page: Page) -> None:
    """It looks by itself once a day and at every visit; the new worker then installs and waits."""
    page.evaluate("navigator.serviceWorker.getRegistration().then((registration) => registration.update())")
    while not page.evaluate(WAITING):
        page.wait_for_timeout(50)
