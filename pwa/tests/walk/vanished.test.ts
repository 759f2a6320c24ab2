import { beforeEach, describe, expect, test, vi } from "vitest";

import { readMarker, writeMarker } from "../../src/walk/marker";
import { reportVanished } from "../../src/walk/report_vanished";
import { noteVanished } from "../../src/walk/vanished";
import { aWalker, bloemenbuurt } from "../outbox/builders";
import { onFreshPhone } from "../outbox/fresh_database";
import { aPage, until } from "./pages";

onFreshPhone();
vi.setConfig({ testTimeout: 20_000 });

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
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
