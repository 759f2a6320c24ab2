import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { sendAll } from "../../src/sync/send_all";
import { aClosedPoint, aPhoto, aWalker } from "../outbox/builders";
import { onFreshPhone } from "../outbox/fresh_database";
import { FakeServer } from "./fake_server";

onFreshPhone();

/** As the browser's own locks do with `ifAvailable`: who comes second hears that it is taken. */
beforeEach(() => {
  const held = new Set<string>();
  const request = async (name: string, _: LockOptions, work: (lock: object | null) => Promise<unknown>) => {
    if (held.has(name)) return work(null);
    held.add(name);
    return work({ name }).finally(() => held.delete(name));
  };
  vi.stubGlobal("navigator", { locks: { request } });
});

afterEach(() => vi.unstubAllGlobals());

test("R32 while one tab sends, another one and the worker look on", async () => {
  await aWalker();
  await aClosedPoint([aPhoto()]);
  const server = new FakeServer();
  const rounds = await Promise.all([1, 2, 3].map(() => sendAll(server.tools, { urgent: true })));
  expect(rounds.map(({ isBusyElsewhere }) => isBusyElsewhere)).toEqual([false, true, true]);
  expect(server.log).toEqual(["PUT walker", "PUT point", "PUT photo"]);
});
