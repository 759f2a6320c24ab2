import { canStorePhotos } from "../outbox/probe";
import type { MapPackRef } from "../outbox/walk_records";
import { isShellStored, storeMapFiles } from "../worker_bridge";
import { keepMapPack } from "./map_pack";

export type Check = "checking" | "ok" | "failed";

/** Each line turns green only after what it promises was read back. */
export class Readiness {
  shell = $state<Check>("checking");
  map = $state<Check>("checking");
  photos = $state<Check>("checking");

  async check(mapPack: MapPackRef | null): Promise<void> {
    this.shell = this.map = this.photos = "checking";
    this.photos = outcome(await canStorePhotos());
    this.shell = outcome(await isShellStored());
    this.map = outcome((mapPack === null || (await keepMapPack(mapPack))) && (await storeMapFiles()));
  }
}

function outcome(isFine: boolean): Check {
  return isFine ? "ok" : "failed";
}
