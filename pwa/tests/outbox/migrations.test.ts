import { openDB } from "idb";
import { afterEach, describe, expect, test, vi } from "vitest";

import { closeDatabase, databaseName, onBlocked } from "../../src/outbox/database";
import { migrations } from "../../src/outbox/migrations";
import { changeContent, readBytes, readPoints } from "../../src/outbox/points";
import { aClosedPoint, aPhoto } from "./builders";
import { onFreshPhone } from "./fresh_database";

onFreshPhone();

test("R9 every migration only adds: what an earlier one made is still there", async () => {
  const names: string[] = [];
  await openDB("trial", migrations.length, {
    upgrade(database) {
      for (const migrate of migrations) {
        migrate(database as never);
        const now = [...database.objectStoreNames];
        expect(now).toEqual(expect.arrayContaining([...names]));
        names.splice(0, names.length, ...now);
      }
    },
  });
  expect(names.length).toBeGreaterThan(0);
});

test("R9 a phone that had a newer version of the app still shows its points", async () => {
  await aClosedPoint();
  await closeDatabase();
  const newer = await openDB(databaseName, migrations.length + 1);
  newer.close();
  expect((await readPoints()).points).toHaveLength(1);
});

test("R9 an open tab lets go when another one upgrades", async () => {
  await aClosedPoint();
  const newer = await openDB(databaseName, migrations.length + 1, {
    blocked: () => expect.unreachable("the old tab held on"),
  });
  newer.close();
  expect((await readPoints()).points).toHaveLength(1);
});

describe("R9 an upgrade that fails", () => {
  const steps = migrations as unknown as (() => void)[];

  afterEach(() => void steps.pop());

  test("leaves everything of before to be read and changed", async () => {
    const { observationId } = await aClosedPoint([aPhoto("een bankje")]);
    await closeDatabase();
    steps.push(() => {
      throw new Error("no room for a new store");
    });
    const { points } = await readPoints();
    expect(points.map((point) => point.observationId)).toEqual([observationId]);
    expect(await readBytes(points[0]!.photoIds[0]!, "original")).not.toBeNull();
    expect(await changeContent(observationId, { note: "Nog steeds" })).toMatchObject({ note: "Nog steeds" });
  });

  test("is tried again at the next start, and then goes on from where it was", async () => {
    await aClosedPoint();
    await closeDatabase();
    const failing = vi.fn(() => {
      throw new Error("no room for a new store");
    });
    steps.push(failing);
    await readPoints();
    await closeDatabase();
    failing.mockImplementation(() => undefined as never);
    expect((await readPoints()).points).toHaveLength(1);
    await closeDatabase();
    const current = await openDB(databaseName);
    expect(current.version).toBe(steps.length);
    current.close();
  });
});

test("R9 an old tab that holds on is said, and when it is closed the app goes on", async () => {
  const old = await openDB(databaseName, 1, { upgrade: (database) => migrations[0]!(database as never) });
  let isSaid = false;
  onBlocked(() => (isSaid = true));
  const reading = readPoints();
  await vi.waitFor(() => expect(isSaid).toBe(true));
  old.close();
  expect((await reading).points).toEqual([]);
});
