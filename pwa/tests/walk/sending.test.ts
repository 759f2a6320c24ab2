import { beforeEach, describe, expect, test, vi } from "vitest";

import { closeDatabase } from "../../src/outbox/database";
import { readPoints } from "../../src/outbox/points";
import { reportVanished } from "../../src/walk/report_vanished";
import { noteVanished } from "../../src/walk/vanished";
import { readMarker, writeMarker } from "../../src/walk/marker";
import { aClosedPoint, aWalker, bloemenbuurt } from "../outbox/builders";
import { onFreshPhone } from "../outbox/fresh_database";
import { refusal } from "../sync/fake_server";

onFreshPhone();
vi.setConfig({ testTimeout: 20_000 });

/** Two cores and many tests at once: a second is soon over. */
const until = (holds: () => unknown) => vi.waitFor(holds, { timeout: 10_000 });

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
  await until(() => expect(sending.unsent).toBe(1));
  expect(readMarker()).toEqual([{ walkId: bloemenbuurt.walkId, count: 1 }]);
});

describe("R16 a database that vanished with points in it", () => {
  const reported = () => asked.mock.calls.filter(([url]) => String(url).includes("/vanished-points/"));
  const asked = vi.fn((url: string | URL | Request) => {
    const [, reportId] = /vanished-points\/(.+)$/.exec(String(url)) ?? [];
    return Promise.resolve(Response.json({ reportId, count: 4 }));
  });

  beforeEach(() => {
    asked.mockClear();
    writeMarker([{ walkId: bloemenbuurt.walkId, count: 4 }]);
  });

  test("is said, and told to the organisation once there is internet", async () => {
    const offline = await aPage();
    offline.start();
    await until(() => expect(offline.vanished).toBe(4));
    expect(offline.isVanishedTold).toBe(false);
    vi.stubGlobal("fetch", asked);
    const online = await aPage();
    online.start();
    await until(() => expect(online.isVanishedTold).toBe(true));
    expect(new Set(reported().map(([url]) => String(url))).size).toBe(1);
    expect(String(reported()[0]![0])).toContain(`/walks/${bloemenbuurt.walkId}/`);
    const later = await aPage();
    later.start();
    await until(() => expect(later.isSending).toBe(false));
    expect(later.vanished).toBe(0);
  });

  test("is told under the same id when the answer was lost", async () => {
    const line = (ask: typeof fetch) => ({ fetch: ask, now: () => Date.now() });
    expect(noteVanished(true)).toBe(4);
    const lost = line((url) => (void asked(url), Promise.reject(new TypeError("Failed to fetch"))));
    expect(await reportVanished(lost)).toBe(false);
    expect(await reportVanished(line(asked))).toBe(true);
    expect(reported()).toHaveLength(2);
    expect(reported()[0]![0]).toBe(reported()[1]![0]);
  });

  test("is not thought of a phone that still knows its walk", async () => {
    await aWalker();
    const page = await aPage();
    page.start();
    await until(() => expect(readMarker()).toEqual([]));
    expect(page.vanished).toBe(0);
  });
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
