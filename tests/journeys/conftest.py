"""What every journey stands on: a real server, a network that can fail, and people with a browser."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, ViewportSize, sync_playwright

from journeys.browser import DESK, PHONE, Browser, Position
from journeys.fault_proxy import FaultProxy
from journeys.server import APP, Server, free_port
from journeys.town import Town, found_town

NewBrowser = Callable[[], Browser]
OpenBrowser = Callable[[ViewportSize], Browser]
FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember a failure, so that the server's own words are shown beside it."""
    report = yield
    if report.failed:
        item.stash[FAILED] = True
    return report


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def network() -> Iterator[FaultProxy]:
    network = FaultProxy(free_port())
    yield network
    network.close()


@pytest.fixture(scope="session")
def installation(network: FaultProxy, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Starting a server costs more than most journeys: one serves them all, each in a neighbourhood of its own."""
    server = Server(network.upstream_port, tmp_path_factory.mktemp("installation") / "data", network.url)
    yield server
    server.stop()


@pytest.fixture
def proxy(network: FaultProxy) -> Iterator[FaultProxy]:
    """The network between phones and server: well, and with nothing remembered of an earlier journey."""
    yield network
    network.heal()
    network.network_gone()
    network.passages.clear()
    network.network_back()


@pytest.fixture
def server(proxy: FaultProxy, installation: Server, request: pytest.FixtureRequest) -> Iterator[Server]:
    """An installation that runs; phones reach it through the proxy only. A journey may stop or kill it."""
    if not installation.is_running:
        installation.start()
    said_before = len(installation.log.read_text())
    yield installation
    if request.node.stash.get(FAILED, False):
        print(f"the server said:\n{installation.log.read_text()[said_before:]}")
    if installation.app != APP:
        installation.stop()
        installation.app = APP


@pytest.fixture
def town(server: Server) -> Town:
    """A new neighbourhood with its staff and a walk that is open to join."""
    return found_town(server)


@pytest.fixture
def browsers(playwright: Playwright, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[OpenBrowser]:
    """Browsers of different people: each a profile of its own."""
    opened: list[Browser] = []

    def open_browser(viewport: ViewportSize) -> Browser:
        profile = tmp_path / f"profile-{len(opened)}"
        opened.append(Browser(playwright, profile, viewport, Position(Town.LON, Town.LAT)))
        return opened[-1]

    yield open_browser
    for browser in opened:
        if request.node.stash.get(FAILED, False):
            print(browser.describe())
        browser.close()


@pytest.fixture
def phone(browsers: OpenBrowser) -> Browser:
    return browsers(PHONE)


@pytest.fixture
def new_desk(browsers: OpenBrowser) -> NewBrowser:
    """A computer for one more member of staff."""
    return lambda: browsers(DESK)
