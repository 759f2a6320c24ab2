import { openDB } from "idb";
import { expect, test } from "vitest";

import { closeDatabase, databaseName } from "../../src/outbox/database";
import { migrations } from "../../src/outbox/migrations";
import { readPoints } from "../../src/outbox/points";
import { aClosedPoint } from "./builders";
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
