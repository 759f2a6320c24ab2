import { readWalk } from "../outbox/walks";
import { tryKeeping } from "../outbox/probe";
import { isTemporary } from "../outbox/storage";
import type { JoinedWalk, MapPackRef } from "../outbox/walk_records";
import { isShellStored, storeMapFiles } from "../worker_bridge";
import { keepMapPack } from "./map_pack";

export type Check = "checking" | "ok" | "failed";

/** Each line turns green only after what it promises was read back. */
export class Readiness {
  shell = $state<Check>("checking");
  map = $state<Check>("checking");
  photos = $state<Check>("checking");
  /** The phone has no room left; what is on it already is safe. */
  isFull = $state(false);

  async check(joined: JoinedWalk): Promise<void> {
    this.shell = this.map = this.photos = "checking";
    this.isFull = false;
    this.photos = outcome(await this.isRoomForPhotos());
    this.shell = outcome((await isWalkKept(joined)) && (await isShellStored()) && (await areFontsHere()));
    this.map = outcome(await isMapKept(joined.walk.mapPack));
  }

  private async isRoomForPhotos(): Promise<boolean> {
    const keeping = isTemporary() ? "broken" : await tryKeeping();
    this.isFull = keeping === "full";
    return keeping === "kept";
  }
}

/** Who walks and where, as it will be read without internet. */
async function isWalkKept(joined: JoinedWalk): Promise<boolean> {
  const kept = isTemporary() ? null : await readWalk(joined.walkId).catch(() => null);
  const isSameWalker = kept?.walkerId === joined.walkerId && kept.secret === joined.secret;
  return isSameWalker && JSON.stringify(kept.walk) === JSON.stringify(joined.walk);
}

async function isMapKept(mapPack: MapPackRef | null): Promise<boolean> {
  if (isTemporary()) return false;
  return (mapPack === null || (await keepMapPack(mapPack))) && (await storeMapFiles());
}

/** The worker has read their files back; this shows that the browser can draw with them. */
async function areFontsHere(): Promise<boolean> {
  try {
    const wanted = ["400 1em 'Noto Sans'", "700 1em 'Noto Sans'"].map((font) => document.fonts.load(font));
    return (await Promise.all(wanted)).every((faces) => faces.length > 0);
  } catch {
    return false;
  }
}

function outcome(isFine: boolean): Check {
  return isFine ? "ok" : "failed";
}
