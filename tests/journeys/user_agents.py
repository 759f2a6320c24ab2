"""Browsers that cannot be had here, by the name they give."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

WHATSAPP = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 [WhatsApp/2.25]"
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/18.5 Mobile/15E148 Safari/604.1"
)


@contextmanager
def seen_as(agent: str, page: Page) -> Iterator[None]:
    """What ``page`` opens from now on takes the browser for another one."""
    session = page.context.new_cdp_session(page)
    own: str = page.evaluate("navigator.userAgent")
    session.send("Emulation.setUserAgentOverride", {"userAgent": agent})
    yield
    session.send("Emulation.setUserAgentOverride", {"userAgent": own})
    session.detach()
