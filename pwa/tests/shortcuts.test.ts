import { afterEach, expect, test } from "vitest";

import { shortcutOf } from "../src/review/shortcuts";

function pressed(key: string, options: KeyboardEventInit = {}, on: Element = document.body) {
  let found: ReturnType<typeof shortcutOf> = null;
  const listen = (event: Event) => (found = shortcutOf(event as KeyboardEvent));
  addEventListener("keydown", listen, { once: true });
  on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...options }));
  return found;
}

afterEach(() => (document.body.innerHTML = ""));

test("letters and arrows do what the buttons say", () => {
  expect(pressed("a")).toBe("approve");
  expect(pressed("A")).toBe("approve");
  expect(pressed("v")).toBe("hide");
  expect(pressed("ArrowRight")).toBe("next");
  expect(pressed("k")).toBe("previous");
  expect(pressed("x")).toBeNull();
});

test("the browser's own combinations stay the browser's", () => {
  expect(pressed("a", { ctrlKey: true })).toBeNull();
  expect(pressed("v", { metaKey: true })).toBeNull();
});

test("a key that is held down decides once", () => {
  expect(pressed("a", { repeat: true })).toBeNull();
});

test("in a choice, a text or the map a key means what it means there", () => {
  document.body.innerHTML = '<select></select><textarea></textarea><div class="maplibregl-map"><canvas></canvas></div>';
  for (const element of document.querySelectorAll("select, textarea, canvas")) {
    expect(pressed("ArrowRight", {}, element), element.tagName).toBeNull();
  }
});

test("a tick leaves the letters free, for the list of many at once", () => {
  document.body.innerHTML = '<input type="checkbox"><input type="search">';
  const [tick, field] = document.querySelectorAll("input");
  expect(pressed("a", {}, tick)).toBe("approve");
  expect(pressed("a", {}, field)).toBeNull();
});
