import type { Kind } from "../kinds/kinds";
import { read, write } from "./database";

/** What everybody on a walk saw: totals of all, and of the points only what was approved. */
export interface Together {
  walkerCount: number;
  pointCount: number;
  kinds: { kind: Kind; count: number }[];
  themes: { themeId: string; name: string; strengths: number; weaknesses: number; opportunities: number }[];
  approved: SharedPoint[];
}

export interface SharedPoint {
  observationId: string;
  kind: Kind;
  themeId: string | null;
  note: string;
  lon: number | null;
  lat: number | null;
  photos: { smallUrl: string; largeUrl: string; width: number; height: number }[];
}

export interface KeptTogether {
  together: Together;
  fetchedAt: number;
}

const keyOf = (walkId: string) => `together/${walkId}`;

/** For when there is no internet. */
export async function storeTogether(walkId: string, together: Together, now = new Date()): Promise<void> {
  const kept: KeptTogether = { together, fetchedAt: now.getTime() };
  await write(["settings"], async (transaction) => {
    await transaction.objectStore("settings").put(kept, keyOf(walkId));
  });
}

export function readTogether(walkId: string): Promise<KeptTogether | null> {
  return read(["settings"], async (transaction) => {
    const kept: unknown = await transaction.objectStore("settings").get(keyOf(walkId));
    return (kept as KeptTogether | undefined) ?? null;
  });
}
