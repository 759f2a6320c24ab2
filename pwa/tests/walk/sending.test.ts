import { beforeEach, expect, test, vi } from "vitest";

import { closeDatabase } from "../../src/outbox/database";
import { readPoints } from "../../src/outbox/points";
import { aClosedPoint, aWalker } from "../outbox/builders";
import { onFreshPhone } from "../outbox/fresh_database";
import { refusal } from "../sync/fake_server";

onFreshPhone();

/** Sending is one for the whole page, so every test gets a page of its own. */
async function aPage() {
  vi.resetModules();
  const { sending } = await import("../../src/walk/sending.svelte");
  return sending;
}

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
});

test("R16 the number of unsent points is kept outside the database too", async () => {
  await aWalker();
  await aClosedPoint();
  const sending = await aPage();
  sending.start();
  await vi.waitFor(() => expect(sending.unsent).toBe(1));
  expect(localStorage.getItem("wijkwandeling-unsent")).toBe("1");
});

test("R16 a database that vanished with points in it does not go unnoticed", async () => {
  localStorage.setItem("wijkwandeling-unsent", "4");
  const sending = await aPage();
  sending.start();
  await vi.waitFor(() => expect(sending.vanished).toBe(4));
  expect(localStorage.getItem("wijkwandeling-unsent")).toBe("4");
});

/** Refused, so that for an hour nothing but an occasion makes the phone try again. */
function refusing() {
  const asked = vi.fn(() => Promise.resolve(refusal(400, "unknown-theme")));
  vi.stubGlobal("fetch", asked);
  return asked;
}

test.each([
  ["the phone says that there is internet", () => dispatchEvent(new Event("online"))],
  ["the page is seen again", () => document.dispatchEvent(new Event("visibilitychange"))],
])("R33 sending starts again when %s", async (_, occasion) => {
  await aWalker();
  await aClosedPoint();
  const asked = refusing();
  const sending = await aPage();
  sending.start();
  await vi.waitFor(async () => expect((await readPoints()).points[0]?.problem).not.toBeNull());
  await vi.waitFor(() => expect(sending.isSending).toBe(false));
  asked.mockClear();
  occasion();
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
});

test("R13 a number that cannot be read for a moment leaves the screen as it was", async () => {
  await aWalker();
  await aClosedPoint();
  const sending = await aPage();
  sending.start();
  await vi.waitFor(() => expect(sending.unsent).toBe(1));
  await closeDatabase();
  sending.send({ urgent: true });
  await vi.waitFor(() => expect(sending.isSending).toBe(false));
  expect(sending.unsent).toBe(1);
});
