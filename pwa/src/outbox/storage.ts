import { hasRows, tryKeeping } from "./probe";

type UseMemory = () => Promise<void>;

let useMemory: UseMemory | null = null;
let isMemory = false;
let decision: Promise<void> | null = null;

/** Only a page offers this: the worker keeps nothing of its own, has no screen to say it on, and must stay small. */
export function offerMemory(use: UseMemory): void {
  useMemory = use;
}

/** True when this browser keeps nothing: everything is in memory and gone with the page, so it has to be sent at once. */
export function isTemporary(): boolean {
  return isMemory;
}

/** Decides where rows go, once, before the first of them is read or written. */
export function settleStorage(): Promise<void> {
  decision ??= decide().catch((error: unknown) => {
    decision = null;
    throw error;
  });
  return decision;
}

async function decide(): Promise<void> {
  if (!useMemory) return;
  const keeping = await tryKeeping();
  // Full or slow is not broken: what is on the phone already must stay in sight.
  if (keeping === "kept" || (keeping !== "broken" && (await hasRows()))) return;
  await useMemory();
  isMemory = true;
}
