import { announce } from "./changes";
import { write } from "./database";
import { isPoint, type QueuedPoint } from "./records";
import type { Identity, JoinedWalk } from "./walk_records";

/**
 * Makes this phone walk as whoever made the personal link. What is on it already stays of who made it, and is still
 * sent, changed and withdrawn as theirs. Null when the walk itself is not on this phone.
 */
export async function takeInIdentity(walkId: string, identity: Identity, now = new Date()): Promise<JoinedWalk | null> {
  const taken = await write(["walks", "points"], async (transaction) => {
    const walks = transaction.objectStore("walks");
    const row = await walks.get(walkId);
    if (!row || row.walkerId === identity.walkerId) return row ?? null;
    const points = transaction.objectStore("points");
    for (const point of (await points.getAll()).filter((stored) => isUnsigned(stored, row))) {
      await points.put({ ...point, walkerId: row.walkerId! });
    }
    const earlier = allOf(row).filter(({ walkerId }) => walkerId !== identity.walkerId);
    // Known until the server says otherwise: the link was offered after a receipt.
    const next = { ...row, ...identity, earlier, registered: true, joinedAt: row.joinedAt ?? now.getTime() };
    await walks.put(next);
    return next;
  });
  announce({ about: "points" });
  return taken;
}

/** The walk as seen by who made this point. */
export function asMakerOf(point: Pick<QueuedPoint, "walkerId">, walk: JoinedWalk): JoinedWalk {
  const maker = walk.earlier?.find(({ walkerId }) => walkerId === point.walkerId);
  return maker ? { ...walk, ...maker } : walk;
}

/** The walk once for everybody who made points with this phone, who walks now first. */
export function asEachMaker(walk: JoinedWalk): JoinedWalk[] {
  return [walk, ...(walk.earlier ?? []).map((maker) => ({ ...walk, ...maker }))];
}

function isUnsigned(stored: unknown, walk: JoinedWalk): boolean {
  return walk.walkerId !== null && isPoint(stored) && stored.walkId === walk.walkId && stored.walkerId === undefined;
}

function allOf({ walkerId, secret, registered, earlier = [] }: JoinedWalk) {
  return walkerId && secret ? [...earlier, { walkerId, secret, registered }] : earlier;
}
