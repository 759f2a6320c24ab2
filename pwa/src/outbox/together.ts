import type { components } from "../api/schema";
import { read, write } from "./database";

/** What everybody on a walk saw: totals of all, and of the points only what was approved. */
export type Together = components["schemas"]["Together"];
export type SharedPoint = components["schemas"]["SharedPoint"];

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
