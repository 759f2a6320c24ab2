import * as memory from "fake-indexeddb";

/**
 * Puts an IndexedDB in memory where the browser's own should be. Outbox and sending then work as always, with the same
 * requests, receipts and retries. Must come before the first use of the real one.
 */
export function useMemory(): void {
  const { default: _, ...parts } = memory;
  for (const [name, value] of Object.entries({ ...parts, indexedDB: new memory.IDBFactory() })) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}
