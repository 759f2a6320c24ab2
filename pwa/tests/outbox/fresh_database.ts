import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach } from "vitest";

import { closeDatabase } from "../../src/outbox/database";

/** Every test starts on a phone that has never seen the app. */
export function onFreshPhone(): void {
  beforeEach(async () => {
    await closeDatabase();
    globalThis.indexedDB = new IDBFactory();
  });
}
