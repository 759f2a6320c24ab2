import { sha256 } from "../outbox/ids";
import type { MapPackRef } from "../outbox/walk_records";
import { readMapPack, storeMapPack } from "../outbox/walks";

/** Fetches the whole map once and keeps it; true only after the hash of what was read back is right. */
export async function keepMapPack(ref: MapPackRef): Promise<boolean> {
  if (await isKept(ref)) return true;
  try {
    const response = await fetch(ref.url);
    const bytes = await response.arrayBuffer();
    if (!response.ok || (await sha256(bytes)) !== ref.sha256) return false;
    await storeMapPack(ref.sha256, bytes);
    return await isKept(ref);
  } catch {
    return false;
  }
}

async function isKept(ref: MapPackRef): Promise<boolean> {
  const bytes = await readMapPack(ref.sha256);
  return bytes !== null && (await sha256(bytes)) === ref.sha256;
}

/** For the map on screen; null means a map without streets. */
export async function mapPackBlob(ref: MapPackRef | null): Promise<Blob | null> {
  const bytes = ref && (await readMapPack(ref.sha256));
  return bytes ? new Blob([bytes]) : null;
}
