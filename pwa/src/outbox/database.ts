import { type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from "idb";

import { abort, backAgain, PageLeft, whenLeft } from "./leaving";
import { migrations, type OutboxSchema } from "./migrations";
import { hasRows } from "./probe";
import { settleStorage } from "./storage";

export const databaseName = "wijkwandeling";

export type Store = StoreNames<OutboxSchema>;
export type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<OutboxSchema, Store[], Mode>;

type Connection = IDBPDatabase<OutboxSchema>;

let connection: Promise<Connection> | null = null;
let tellBlocked: () => void = () => undefined;

/** Another tab keeps the database from opening, or everything in it waiting; a person has to close that tab. */
export function onBlocked(tell: () => void): void {
  tellBlocked = tell;
}

export function read<T>(stores: Store[], work: (transaction: Transaction<"readonly">) => Promise<T>): Promise<T> {
  return transact(stores, "readonly", work);
}

/** Resolves only after everything is committed to disk. `work` may run again when the connection was lost. */
export function write<T>(stores: Store[], work: (transaction: Transaction<"readwrite">) => Promise<T>): Promise<T> {
  return transact(stores, "readwrite", work);
}

export async function closeDatabase(): Promise<void> {
  const closing = connection;
  connection = null;
  (await closing)?.close();
}

// Left open, it would keep a newer version of the app from upgrading for as long as this page is frozen.
whenLeft(() => void closeDatabase());

const tries = 3;
/** Nothing takes this long but a transaction that waits for another page. */
const stuckMs = 20_000;

async function transact<Mode extends "readonly" | "readwrite", T>(
  stores: Store[],
  mode: Mode,
  work: (transaction: Transaction<Mode>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const ended = tellWhenStuck();
    try {
      const database = await opened();
      return await finished(database.transaction(stores, mode, { durability: "strict" }), work);
    } catch (error) {
      if (error instanceof PageLeft) await backAgain();
      else if (attempt === tries || !isConnectionLost(error)) throw error;
      connection = null;
    } finally {
      ended();
    }
  }
}

/** Until the function that this gives back is called, or the page is left: what is frozen waits for nobody. */
function tellWhenStuck(): () => void {
  const timer = setTimeout(() => tellBlocked(), stuckMs);
  const forget = whenLeft(() => clearTimeout(timer));
  return () => {
    clearTimeout(timer);
    forget();
  };
}

async function finished<Mode extends "readonly" | "readwrite", T>(
  transaction: Transaction<Mode>,
  work: (transaction: Transaction<Mode>) => Promise<T>,
): Promise<T> {
  // Its rejection is reported by the await below; without this line an early error in `work` would leave it loose.
  transaction.done.catch(() => undefined);
  let isLeft = false;
  const ended = whenLeft(() => {
    isLeft = true;
    abort(transaction);
  });
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    abort(transaction);
    throw isLeft ? new PageLeft() : error;
  } finally {
    ended();
  }
}

/** Browsers close a database under a page that slept; opening it again is all that helps. */
function isConnectionLost(error: unknown): boolean {
  return error instanceof DOMException && ["InvalidStateError", "UnknownError"].includes(error.name);
}

function opened(): Promise<Connection> {
  connection ??= settleStorage().then(openCurrent).catch((error: unknown) => {
    connection = null;
    throw error;
  });
  return connection;
}

async function openCurrent(): Promise<Connection> {
  try {
    return await openVersion(migrations.length);
  } catch (error) {
    // A newer version of the app was here, or upgrading failed and was rolled back. Migrations only add, so what is
    // there can still be read and sent as it is.
    if (isRefused(error) && (await hasRows())) return openVersion(undefined);
    throw error;
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof DOMException && ["VersionError", "AbortError"].includes(error.name);
}

function openVersion(version: number | undefined): Promise<Connection> {
  return openDB<OutboxSchema>(databaseName, version, {
    upgrade(database, oldVersion, _newVersion, transaction) {
      // Opening itself says that an upgrade failed; without this line the same would be said loose as well.
      transaction.done.catch(() => undefined);
      for (const migrate of migrations.slice(oldVersion)) migrate(database);
    },
    blocked: () => tellBlocked(),
    // A newer tab wants to upgrade: let go, and open again at the next read or write.
    blocking: () => void closeDatabase(),
    terminated: () => {
      connection = null;
    },
  });
}
