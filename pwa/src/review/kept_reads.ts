/**
 * What staff read last, for a meeting room without internet. It stays on this machine until they sign out, and is
 * never more than what they could read themselves.
 */
const cacheName = "staff-reads";

/** When it was read, if that was before; null while it comes fresh from the server. */
export type KeptAt = string | null;

export interface Read<T> {
  value: T;
  keptAt: KeptAt;
}

/** What the server says now; without internet what it said last. A refusal of the server is no lack of internet. */
export async function readOrKept<T>(
  key: string,
  read: () => Promise<T>,
  fitToKeep: (value: T) => T = (value) => value,
): Promise<Read<T>> {
  try {
    const value = await read();
    await keepRead(key, fitToKeep(value));
    return { value, keptAt: null };
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    const kept = await keptRead<T>(key);
    if (!kept) throw error;
    return kept;
  }
}

/** Nothing depends on it: where a browser keeps nothing, there is nothing to read later. */
export async function keepRead(key: string, value: unknown): Promise<void> {
  try {
    const cache = await caches.open(cacheName);
    const body = JSON.stringify({ value, keptAt: new Date().toISOString() });
    await cache.put(addressOf(key), new Response(body, { headers: { "Content-Type": "application/json" } }));
  } catch {
    return;
  }
}

export async function forgetReads(): Promise<void> {
  await globalThis.caches?.delete(cacheName).catch(() => false);
}

async function keptRead<T>(key: string): Promise<Read<T> | null> {
  const found = await globalThis.caches?.match(addressOf(key), { cacheName }).catch(() => undefined);
  return found ? ((await found.json()) as Read<T>) : null;
}

export const isUnreachable = (error: unknown): boolean => error instanceof TypeError;

const addressOf = (key: string) => `/staff-reads/${key}`;
