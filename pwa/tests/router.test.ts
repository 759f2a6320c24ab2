import { beforeEach, expect, test } from "vitest";

import { createRouter, fillPath, matchPath } from "../src/ui/router.svelte";

const patterns = { start: "/", walk: "/w/:code", point: "/w/:code/punten/:observationId" } as const;

beforeEach(() => {
  history.replaceState(null, "", "/");
  document.body.innerHTML = "";
});

test("a path gives its screen and params", () => {
  expect(matchPath(patterns, "/")).toEqual({ name: "start", params: {} });
  expect(matchPath(patterns, "/w/LINDE7/")).toEqual({ name: "walk", params: { code: "LINDE7" } });
  expect(matchPath(patterns, "/w/a%20b/punten/3")).toEqual({
    name: "point",
    params: { code: "a b", observationId: "3" },
  });
});

test("a path that is no screen, or no text at all, gives nothing", () => {
  expect(matchPath(patterns, "/w")).toBeNull();
  expect(matchPath(patterns, "/w/LINDE7/foto")).toBeNull();
  expect(matchPath(patterns, "/w/%E0%A4%A")).toBeNull();
});

test("filling a pattern and matching it come back to the same params", () => {
  const params = { code: "a/b?", observationId: "é" };
  expect(matchPath(patterns, fillPath(patterns.point, params))).toEqual({ name: "point", params });
});

test("a link to a screen is followed inside the page, and back returns", async () => {
  const router = createRouter(patterns);
  router.start();
  click('<a href="/w/LINDE7">mee</a>');
  expect(router.route?.name).toBe("walk");
  expect(location.pathname).toBe("/w/LINDE7");

  history.back();
  await expect.poll(() => router.route?.name).toBe("start");
});

test("links that lead elsewhere are left to the browser", () => {
  const router = createRouter(patterns);
  router.start();
  const left = ['<a href="/wijken">', '<a href="/w/X" target="_blank">', '<a href="/w/X" download>', '<a href="https://example.org/w/X">'];
  for (const html of left) expect(click(`${html}weg</a>`).defaultPrevented, html).toBe(false);
  expect(click('<a href="/w/X">nieuw tabblad</a>', { ctrlKey: true }).defaultPrevented).toBe(false);
  expect(router.route?.name).toBe("start");
});

function click(html: string, options: MouseEventInit = {}): { defaultPrevented: boolean } {
  document.body.innerHTML = html;
  let defaultPrevented = false;
  // After the router has had its say; the test page itself must never really leave.
  const note = (event: Event) => {
    defaultPrevented = event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener("click", note, { once: true });
  const event = new MouseEvent("click", { bubbles: true, cancelable: true, button: 0, ...options });
  document.body.firstElementChild?.dispatchEvent(event);
  return { defaultPrevented };
}
