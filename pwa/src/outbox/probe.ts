import { abort, backAgain, PageLeft, whenLeft } from "./leaving";
import { isStorageFull } from "./storage_full";
import { newId } from "./ids";

const sizeBytes = 64 * 1024;
const databaseName = "wijkwandeling-probe";
const ownDatabaseName = "wijkwandeling";
/** Some browsers open no database and say nothing. */
const deadlineMs = 10_000;

export type Keeping = "kept" | "full" | "late" | "broken";

/**
 * Writes a photo's worth of chance, opens the database anew, reads it back and compares every byte: some browsers have
 * no storage in a private window, and some only pretend. In a database of its own, so that another tab can never keep
 * it waiting.
 */
export async function tryKeeping(): Promise<Keeping> {
  try {
    return await Promise.race([isKept().then((kept) => (kept ? "kept" : "broken")), after(deadlineMs, "late" as const)]);
  } catch (error) {
    if (!(error instanceof PageLeft)) return isStorageFull(error) ? "full" : "broken";
    await backAgain();
    return tryKeeping();
  }
}

/** False when the phone has nothing of ours, so that nothing can get out of sight. */
export async function hasRows(): Promise<boolean> {
  const databases = await Promise.race([indexedDB.databases?.(), after(deadlineMs, [])]);
  return databases?.some(({ name }) => name === ownDatabaseName) ?? true;
}

async function isKept(): Promise<boolean> {
  const key = newId();
  const bytes = crypto.getRandomValues(new Uint8Array(sizeBytes));
  await within("readwrite", (store) => store.put(bytes.buffer, key));
  const stored: unknown = await within("readonly", (store) => store.get(key));
  await within("readwrite", (store) => store.delete(key));
  return stored instanceof ArrayBuffer && isEqual(bytes, new Uint8Array(stored));
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction("bytes", mode);
      const request = work(transaction.objectStore("bytes"));
      const ended = whenLeft(() => {
        reject(new PageLeft());
        abort(transaction);
      });
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error("nothing was written"));
      transaction.addEventListener("complete", ended);
      transaction.addEventListener("abort", ended);
    });
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("bytes");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error("no database"));
  });
}

function after<T>(ms: number, answer: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(answer), ms));
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
