"""Whether fingers can hit it and old eyes can read it: targets of 48 px, and letters twice as big that still fit."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

from journeys.accessibility import STILL, check_screen
from journeys.browser import PHONE

TARGET_PX = 48
# What the system's setting for large text does to a browser, media queries included.
USUAL_LETTERS = {"standard": 16, "fixed": 13}
LARGE_LETTERS = {"standard": 32, "fixed": 26}
# The last dialog that was opened takes every tap.
LAYER = """
  const layer = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
  const targetsOf = (kinds) => [...layer.querySelectorAll(kinds)]
    .filter((each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
  const told = (element) => element.outerHTML.replace(/<(svg|path)[^>]*>|<.(svg|path)>/g, "").slice(0, 160);
"""
# A target is what takes the tap: the label of a choice, the row of a link that is stretched over it. A link in
# running text is as high as its line; a smaller target may stand alone, with nothing else within its 48 px.
SMALL_TARGETS = (
    "(least) => {"
    + LAYER
    + """
  const boxOf = (element) => {
    const label = element.matches("[type=radio], [type=checkbox]") ? element.labels?.[0] : null;
    const isStretched = element.matches("a, button") && getComputedStyle(element, "::after").position === "absolute";
    return (label ?? (isStretched ? element.offsetParent : null) ?? element).getBoundingClientRect();
  };
  const isInText = (element) => getComputedStyle(element).display === "inline"
    && element.parentElement.textContent.trim() !== element.textContent.trim();
  const kinds = "a[href], button, select, textarea, summary, input:not([type=hidden], [aria-hidden=true])";
  const targets = targetsOf(kinds)
    .filter((element) => !isInText(element))
    .map((element) => ({ element, box: boxOf(element) }));
  const crowds = (box, other) => {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const nearX = Math.max(other.left, Math.min(x, other.right));
    const nearY = Math.max(other.top, Math.min(y, other.bottom));
    return Math.hypot(nearX - x, nearY - y) < least / 2;
  };
  return targets
    .filter(({ box }) => Math.min(box.width, box.height) < least - 0.5)
    .filter(({ element, box }) => targets.some((each) => each.element !== element && crowds(box, each.box)))
    .map(({ element, box }) => `${Math.round(box.width)}x${Math.round(box.height)} ${told(element)}`);
}"""
)
# Words that end at an ellipsis are cut on purpose; what scrolls sideways in a box of its own can be read.
CUT_OFF = (
    "() => {"
    + LAYER
    + """
  const wide = document.documentElement.clientWidth;
  const found = document.documentElement.scrollWidth > wide ? ["the screen scrolls sideways"] : [];
  const roomOf = (element) => {
    let [left, right] = [0, wide];
    for (let each = element; each; each = each.parentElement) {
      const { overflowX, textOverflow } = getComputedStyle(each);
      if (overflowX === "auto" || overflowX === "scroll" || textOverflow === "ellipsis") break;
      if (overflowX === "visible") continue;
      const box = each.getBoundingClientRect();
      [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
    }
    return { left, right };
  };
  const words = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT, {
    acceptNode: ({ data, parentElement }) =>
      data.trim() && parentElement.checkVisibility({ visibilityProperty: true })
        && !parentElement.closest(".visually-hidden, .nl-button--icon-only, textarea, select, script, style")
        ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  });
  const range = document.createRange();
  while (words.nextNode()) {
    range.selectNodeContents(words.currentNode);
    const { left, right } = roomOf(words.currentNode.parentElement);
    if ([...range.getClientRects()].some((box) => box.left < left - 1 || box.right > right + 1))
      found.push(`cut off: ${words.currentNode.data.trim()}`);
  }
  for (const element of targetsOf("a[href], button")) {
    const box = element.getBoundingClientRect();
    if (box.left < -1 || box.right > wide + 1) found.push(`beside the screen: ${told(element)}`);
  }
  return found;
}"""
)
# By how much the screen, or the dialog that is open on it, is too wide.
SIDEWAYS = (
    "() => {"
    + LAYER
    + """
  const screens = [document.documentElement, layer];
  return Math.max(...screens.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
}"""
)
# Whatever lies over the middle of a button takes its taps.
COVERED = (
    "() => {"
    + LAYER
    + """
  const isFree = (element) => {
    element.scrollIntoView({ block: "center" });
    const { x, y, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  };
  return targetsOf("a[href], button").filter((element) => !isFree(element)).map((each) => `covered: ${told(each)}`);
}"""
)


def check_walker_screen(page: Page) -> None:
    """As every screen; and on a telephone also that fingers can hit it, and with letters twice as big all fits."""
    check_screen(page)
    if page.viewport_size != PHONE:
        return
    assert not (found := small_targets(page)), _told(page, "crowded targets", found)
    with large_letters(page):
        assert not (found := cut_off(page)), _told(page, "letters twice as big", found)


def check_wide_screen(page: Page) -> None:
    """As every screen; and on a telephone it is no wider either with letters twice as big."""
    check_screen(page)
    if page.viewport_size != PHONE:
        return
    with large_letters(page):
        assert page.evaluate(SIDEWAYS) <= 0, f"{page.url} scrolls sideways with letters twice as big"


def small_targets(page: Page) -> list[str]:
    """Each target below 48 px that has another one within its reach, with its size."""
    found: list[str] = page.evaluate(SMALL_TARGETS, TARGET_PX)
    return found


def cut_off(page: Page) -> list[str]:
    """What does not fit on the screen as it stands: words and buttons beside it, and buttons below something else."""
    found: list[str] = page.evaluate(CUT_OFF) + page.evaluate(COVERED)
    return found


@contextmanager
def large_letters(page: Page) -> Iterator[None]:
    session = page.context.new_cdp_session(page)
    try:
        session.send("Page.setFontSizes", {"fontSizes": LARGE_LETTERS})
        page.evaluate(STILL)
        yield
    finally:
        session.send("Page.setFontSizes", {"fontSizes": USUAL_LETTERS})
        page.evaluate(STILL)
        session.detach()


def _told(page: Page, what: str, found: list[str]) -> str:
    return f"{page.url}, {what}:\n" + "\n".join(f"  {each}" for each in found)
