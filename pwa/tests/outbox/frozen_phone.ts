import { openDB } from "idb";

import { databaseName } from "../../src/outbox/database";

interface FrozenStore {
  keyPath: string | null;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string; unique: boolean; multiEntry: boolean }[];
  rows: [key: IDBValidKey, value: unknown][];
}

/** What tests/released/freeze.py writes. */
export interface FrozenPhone {
  app: string;
  shown: { notes: string[]; unsent: number };
  version: number;
  stores: Record<string, FrozenStore>;
}

/** The database as it was, made without any of today's code. */
export async function thaw(frozen: FrozenPhone): Promise<void> {
  const stores = Object.entries(frozen.stores);
  const database = await openDB(databaseName, frozen.version, {
    upgrade(upgrading) {
      for (const [name, { keyPath, autoIncrement, indexes }] of stores) {
        const store = upgrading.createObjectStore(name, { keyPath, autoIncrement });
        for (const { name: index, keyPath: path, unique, multiEntry } of indexes) {
          store.createIndex(index, path, { unique, multiEntry });
        }
      }
    },
  });
  for (const [name, { keyPath, rows }] of stores) {
    for (const [key, value] of rows) await database.put(name, withBytes(value), keyPath === null ? key : undefined);
  }
  database.close();
}

function withBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBytes);
  if (typeof value !== "object" || value === null) return value;
  const names = Object.keys(value);
  const { base64 } = value as { base64?: string };
  if (names.length === 1 && base64 !== undefined) return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withBytes(each)]));
}
