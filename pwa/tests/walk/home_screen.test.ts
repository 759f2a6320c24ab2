import { cleanup, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import HomeScreenCard from "../../src/walk/HomeScreenCard.svelte";
import { isIosTab } from "../../src/walk/home_screen.svelte";
import { sending } from "../../src/walk/sending.svelte";
import Unsent from "../../src/walk/Unsent.svelte";
import { aWalker } from "../outbox/builders";
import { onFreshPhone } from "../outbox/fresh_database";

onFreshPhone();

const iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 Version/26.0 Mobile Safari/604.1";
const android = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36";
const tab = (userAgent: string, more: object = {}) => ({ userAgent, maxTouchPoints: 5, ...more }) as Navigator;

beforeEach(() => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  vi.spyOn(sending, "start").mockImplementation(() => undefined);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  sending.unsent = 0;
});

test.each([
  [true, "an iPhone's tab", tab(iphone)],
  [true, "an iPad that says it is a Mac", tab("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/26.0 Safari/605.1.15")],
  [false, "the app on an iPhone's home screen", tab(iphone, { standalone: true })],
  [false, "an Android phone", tab(android)],
  [false, "a Mac", tab("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/26.0 Safari/605.1.15", { maxTouchPoints: 0 })],
])("R17 %s: storage of its own, soon forgotten, has %s", (isSo, _, browser) => {
  expect(isIosTab(browser)).toBe(isSo);
});

function onIphone() {
  vi.spyOn(navigator, "userAgent", "get").mockReturnValue(iphone);
}

test("R17 an iPhone's tab with something unsent warns of seven days, and never speaks of the home screen", async () => {
  onIphone();
  const joined = await aWalker();
  sending.unsent = 2;
  render(Unsent);
  render(HomeScreenCard, { joined });
  // The steps come in a file of their own: given the time, they would be here.
  await import("../../src/walk/HomeScreenSteps.svelte").then(() => tick());
  expect(screen.getByText(/binnen 7 dagen/)).toBeTruthy();
  expect(screen.queryByText("Zet de app op je beginscherm")).toBeNull();
});

test("R17 with everything sent it suggests the home screen, and to take the personal link along", async () => {
  onIphone();
  render(HomeScreenCard, { joined: await aWalker() });
  expect(await screen.findByText("Zet de app op je beginscherm")).toBeTruthy();
  expect(screen.getByText(/plak de link/)).toBeTruthy();
  expect(screen.getByText("Kopieer de link")).toBeTruthy();
});

test("R17 a browser that offers to install waits until somebody asks, and until everything is sent", async () => {
  const { homeScreen } = await import("../../src/walk/home_screen.svelte");
  homeScreen.listen();
  const offer = Object.assign(new Event("beforeinstallprompt", { cancelable: true }), { prompt: vi.fn() });
  dispatchEvent(offer);
  expect(offer.defaultPrevented).toBe(true);
  expect(homeScreen.advice(true)).toBeNull();
  expect(homeScreen.advice(false)).toBe("by-button");
  await homeScreen.install();
  expect(offer.prompt).toHaveBeenCalledOnce();
});
