import type { TrackFix } from "./answer_records";
import { read, write } from "./database";
import type { Fix } from "./records";

const apartMs = 5_000;
const goodEnoughM = 50;
const keptMs = 24 * 60 * 60_000;

/** Where the walk went, on this phone only: photos from another app know when they were taken, and often not where. */
export class Track {
  private lastAt = 0;

  constructor(private readonly walkId: string) {}

  /** False when it is too soon after the last one, too vague, or without a moment. */
  async keep(fix: Fix): Promise<boolean> {
    const { fixedAt } = fix;
    const at = fixedAt === null ? Number.NaN : Date.parse(fixedAt);
    const isWanted = at - this.lastAt >= apartMs && fix.accuracyM !== null && fix.accuracyM <= goodEnoughM;
    if (!isWanted || fixedAt === null) return false;
    this.lastAt = at;
    await write(["fixes"], async (transaction) => {
      await transaction.objectStore("fixes").add({ ...fix, fixedAt, walkId: this.walkId });
    });
    return true;
  }
}

/** Oldest first. */
export function readTrack(walkId: string): Promise<TrackFix[]> {
  return read(["fixes"], async (transaction) => {
    const fixes = await transaction.objectStore("fixes").index("by-walk").getAll(walkId);
    return fixes.sort((a, b) => Date.parse(a.fixedAt) - Date.parse(b.fixedAt));
  });
}

/** Where somebody walked yesterday is nobody's business, not even this phone's. */
export async function forgetOldFixes(now = Date.now()): Promise<void> {
  await write(["fixes"], async (transaction) => {
    for (let cursor = await transaction.objectStore("fixes").openCursor(); cursor; cursor = await cursor.continue()) {
      const age = now - Date.parse(cursor.value.fixedAt);
      // A clock that was put back would keep them for ever.
      if (!(Math.abs(age) < keptMs)) await cursor.delete();
    }
  });
}
