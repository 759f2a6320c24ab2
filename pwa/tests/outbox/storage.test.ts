import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import * as memory from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { FakeServer } from "../sync/fake_server";
import { aPhoto, bloemenbuurt, lindelaan } from "./builders";

/** Where rows go is decided once for a page, so every test gets a page of its own. */
async function aPage() {
  vi.resetModules();
  const [storage, walks, points, { newPoint }, { sendAll }] = await Promise.all([
    import("../../src/outbox/storage"),
    import("../../src/outbox/walks"),
    import("../../src/outbox/points"),
    import("../../src/outbox/new_point"),
    import("../../src/sync/send_all"),
  ]);
  storage.offerMemory(async () => (await import("../../src/outbox/memory_storage")).useMemory());
  return { ...storage, ...walks, ...points, newPoint, sendAll };
}

beforeEach(() => {
  for (const [name, value] of Object.entries(memory)) vi.stubGlobal(name, value);
  vi.stubGlobal("indexedDB", new IDBFactory());
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const full = () => {
  throw new DOMException("full", "QuotaExceededError");
};

const broken: [string, () => void][] = [
  ["is missing", () => vi.stubGlobal("indexedDB", undefined)],
  ["throws", () => vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => { throw new Error("SecurityError"); })],
  ["forgets what it was given", () => vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(forgetful)],
  ["gives back other bytes", () => vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(liar)],
  ["has no room for anything and is empty", () => vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(full)],
];

function forgetful(this: IDBObjectStore) {
  return this.count() as never;
}

const { put } = IDBObjectStore.prototype;

function liar(this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
  return put.call(this, value instanceof ArrayBuffer ? new ArrayBuffer(value.byteLength) : value, key);
}

test.each(broken)("R14 a storage that %s is noticed before the first capture, and what is captured goes at once", async (_, breaks) => {
  breaks();
  const page = await aPage();
  await page.settleStorage();
  expect(page.isTemporary()).toBe(true);
  vi.restoreAllMocks();
  await page.rememberWalk("K7M2QX", bloemenbuurt);
  await page.becomeWalker(bloemenbuurt.walkId);
  const draft = page.newPoint(bloemenbuurt.walkId, "strength", lindelaan, new Date());
  const { observationId } = await page.savePoint(draft, [aPhoto()]);
  const server = new FakeServer();
  server.phoneClockMs = Date.now();
  await page.sendAll(server.tools);
  expect(server.log).toEqual(["PUT walker", "PUT point", "PUT photo"]);
  expect(await page.readPoint(observationId)).toMatchObject({ open: true, sentVersion: 1 });
});

test("R14 a storage that keeps what it is given is used", async () => {
  const page = await aPage();
  await page.rememberWalk("K7M2QX", bloemenbuurt);
  expect(page.isTemporary()).toBe(false);
  expect((await indexedDB.databases()).map(({ name }) => name)).toContain("wijkwandeling");
});

test("R11 a phone that is full still shows what it has", async () => {
  const before = await aPage();
  await before.rememberWalk("K7M2QX", bloemenbuurt);
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(full);
  const page = await aPage();
  expect(await page.readWalks()).toHaveLength(1);
  expect(page.isTemporary()).toBe(false);
});
