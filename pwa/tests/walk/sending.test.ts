import { beforeEach, expect, test, vi } from "vitest";

import { closeDatabase } from "../../src/outbox/database";
import { readPoints } from "../../src/outbox/points";
import { readMarker } from "../../src/walk/marker";
import { aClosedPoint, aWalker, bloemenbuurt } from "../outbox/builders";
import { onFreshPhone } from "../outbox/fresh_database";
import { refusal } from "../sync/fake_server";
import { aPage, until } from "./pages";

onFreshPhone();
vi.setConfig({ testTimeout: 20_000 });

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
});

test("R16 the number of unsent points is kept outside the database too", async () => {
  await aWalker();
  await aClosedPoint();
  const sending = await aPage();
  sending.start();
  await until(() => expect(sending.unsent).toBe(1));
  expect(readMarker()).toEqual([{ walkId: bloemenbuurt.walkId, count: 1 }]);
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
  await until(async () => expect((await readPoints()).points[0]?.problem).not.toBeNull());
  await until(() => expect(sending.isSending).toBe(false));
  asked.mockClear();
  occasion();
  await until(() => expect(asked).toHaveBeenCalled());
});

test("R13 a number that cannot be read for a moment leaves the screen as it was", async () => {
  await aWalker();
  await aClosedPoint();
  const sending = await aPage();
  sending.start();
  await until(() => expect(sending.unsent).toBe(1));
  await closeDatabase();
  sending.send({ urgent: true });
  await until(() => expect(sending.isSending).toBe(false));
  expect(sending.unsent).toBe(1);
});

test("R44 the screen stays on while something is sent, and may sleep afterwards", async () => {
  const released = vi.fn(() => Promise.resolve());
  const request = vi.fn(() => Promise.resolve({ release: released }));
  Object.defineProperty(navigator, "wakeLock", { value: { request }, configurable: true });
  await aWalker();
  await aClosedPoint();
  const sending = await aPage();
  sending.start();
  await until(() => expect(request).toHaveBeenCalledWith("screen"));
  await until(() => expect(released).toHaveBeenCalledTimes(request.mock.calls.length));
  expect(sending.isSending).toBe(false);
});
