import { read, write } from "./database";
import { newId, newSecret } from "./ids";
import type { CachedOutcomes, JoinedWalk, PointOutcome, WalkToJoin } from "./walk_records";

/** Codes are read aloud and typed over from a poster. */
export function plainCode(code: string): string {
  return code.replace(/[\s-]/g, "").toUpperCase();
}

/** Keeps the identity when the walk was opened before: its points hang on it. */
export async function rememberWalk(joinCode: string, walk: WalkToJoin, now = new Date()): Promise<JoinedWalk> {
  return write(["walks"], async (transaction) => {
    const store = transaction.objectStore("walks");
    const known = await store.get(walk.walkId);
    const fresh = { walkerId: null, secret: null, joinedAt: null, registered: false };
    const row: JoinedWalk = { ...fresh, ...known, walkId: walk.walkId, joinCode: plainCode(joinCode), walk, seenAt: now.getTime() };
    await store.put(row);
    return row;
  });
}

/** *Ik loop mee*: the identity is made here, without asking anyone; the server hears of it when there is internet. */
export async function becomeWalker(walkId: string, now = new Date()): Promise<JoinedWalk | null> {
  return updateWalk(walkId, (row) =>
    row.walkerId ? row : { ...row, walkerId: newId(), secret: newSecret(), joinedAt: now.getTime() },
  );
}

export function noteRegistered(walkId: string, walkerId: string | null, registered: boolean): Promise<JoinedWalk | null> {
  return updateWalk(walkId, (row) => {
    if (row.walkerId === walkerId) return { ...row, registered };
    const earlier = row.earlier?.map((one) => (one.walkerId === walkerId ? { ...one, registered } : one));
    return earlier ? { ...row, earlier } : row;
  });
}

export function noteLinkOffered(walkId: string): Promise<JoinedWalk | null> {
  return updateWalk(walkId, (row) => ({ ...row, linkOffered: true }));
}

export function readWalk(walkId: string): Promise<JoinedWalk | null> {
  return read(["walks"], async (transaction) => (await transaction.objectStore("walks").get(walkId)) ?? null);
}

export function readWalkByCode(joinCode: string): Promise<JoinedWalk | null> {
  return read(["walks"], async (transaction) => {
    const rows = await transaction.objectStore("walks").index("by-code").getAll(plainCode(joinCode));
    return rows.sort((a, b) => b.seenAt - a.seenAt)[0] ?? null;
  });
}

export function readWalks(): Promise<JoinedWalk[]> {
  return read(["walks"], async (transaction) => {
    const rows = await transaction.objectStore("walks").getAll();
    return rows.sort((a, b) => b.seenAt - a.seenAt);
  });
}

export async function storeMapPack(sha256: string, bytes: ArrayBuffer): Promise<void> {
  await write(["mapPacks"], async (transaction) => {
    await transaction.objectStore("mapPacks").put({ sha256, bytes });
  });
}

export function readMapPack(sha256: string): Promise<ArrayBuffer | null> {
  return read(["mapPacks"], async (transaction) => {
    const row = await transaction.objectStore("mapPacks").get(sha256);
    return row?.bytes instanceof ArrayBuffer ? row.bytes : null;
  });
}

export async function storeOutcomes(walkId: string, points: PointOutcome[], now = new Date()): Promise<void> {
  await write(["outcomes"], async (transaction) => {
    await transaction.objectStore("outcomes").put({ walkId, points, fetchedAt: now.getTime() });
  });
}

export function readOutcomes(walkId: string): Promise<CachedOutcomes | null> {
  return read(["outcomes"], async (transaction) => (await transaction.objectStore("outcomes").get(walkId)) ?? null);
}

async function updateWalk(walkId: string, change: (row: JoinedWalk) => JoinedWalk): Promise<JoinedWalk | null> {
  return write(["walks"], async (transaction) => {
    const store = transaction.objectStore("walks");
    const row = await store.get(walkId);
    if (!row) return null;
    const next = change(row);
    await store.put(next);
    return next;
  });
}
