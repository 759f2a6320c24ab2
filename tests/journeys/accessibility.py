"""What every screen must satisfy: axe in light and dark, our own host only, Dutch, and a quiet console."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from journeys.browser import Browser

# Half-way through its arrival a sheet is half transparent. What ends is waited for; what goes round is not.
STILL = """async () => {
  const ending = document.getAnimations().filter((each) => each.effect.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map((each) => each.finished));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}"""
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
# What is right is not told: to describe it takes longer than to find what is wrong.
RULES: dict[Scheme, dict[str, Any]] = {
    "light": {"resultTypes": ["violations"]},
    # All that another scheme can change; the rest was looked at in light.
    "dark": {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]},
}
AXE = Axe()


def check_screen(page: Page, schemes: Sequence[Scheme] = SCHEMES) -> None:
    """AssertionError that names each rule and each element that axe found on the screen as it stands."""
    expect(page.locator("h1").first).to_be_attached()
    assert page.locator("html").get_attribute("lang") == "nl"
    assert page.title(), "a screen without a title says nothing in a list of tabs"
    assert _sideways_scroll(page) <= 0, f"the screen is wider than the {page.viewport_size} it is shown on"
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        # Right after a change of scheme a busy machine may show one word in the old colour: what stays, counts.
        found = _violations(page, RULES[scheme]) and _violations(page, RULES[scheme])
        assert not found, f"{page.url} ({scheme}):\n" + "\n".join(_told(violation) for violation in found)


def _violations(page: Page, rules: dict[str, Any]) -> list[dict[str, Any]]:
    page.evaluate(STILL)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)
    found: list[dict[str, Any]] = page.evaluate("(rules) => axe.run(rules)", rules)["violations"]
    return found


def check_calm(browser: Browser, address: str) -> None:
    """Nothing was asked of another host, and nothing complained: no error, no refusal by the content policy."""
    assert browser.hosts <= {address}
    assert browser.complaints == []


def _sideways_scroll(page: Page) -> int:
    wide: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wide


def _told(violation: dict[str, Any]) -> str:
    nodes = "\n".join(f"    {node['html']}\n      {node['failureSummary']}" for node in violation["nodes"])
    return f"  {violation['id']} ({violation['impact']}): {violation['help']}\n{nodes}"
