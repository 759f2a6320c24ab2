import { freeSpace } from "../outbox/free_space";
import { isRecord, type SendProblem } from "../outbox/records";
import { isStorageFull } from "../outbox/storage_full";
import type { JoinedWalk, WalkToJoin } from "../outbox/walk_records";
import { plainCode, readWalkByCode, rememberWalk } from "../outbox/walks";
import { ask } from "../sync/answer";
import { noteClock } from "../sync/clock";
import { walkUrl } from "../sync/requests";
import { judge } from "../sync/verdict";
import { pageLine } from "./page_tools";

export type Loaded =
  | { is: "here"; joined: JoinedWalk; fresh: boolean }
  | { is: "refused"; problem: SendProblem }
  | { is: "full" }
  | { is: "no-internet" };

const deadlineMs = 10_000;

/** From the server when it answers, otherwise as this phone knows it from an earlier visit. */
export async function loadWalk(code: string): Promise<Loaded> {
  const answer = await ask(pageLine, walkUrl(plainCode(code)), {}, deadlineMs);
  await noteClock(answer).catch(() => undefined);
  const verdict = judge(answer, walkOf);
  if (verdict.is === "received") {
    const { value } = verdict;
    const joined = await withRoom(() => rememberWalk(code, value));
    if (joined) return { is: "here", joined, fresh: true };
    // Who walks along already needs no room for what this phone knows.
    const known = await readWalkByCode(code);
    return known ? { is: "here", joined: known, fresh: false } : { is: "full" };
  }
  const joined = await readWalkByCode(code);
  // Joining may be over, but who was here before can still send and look back.
  if (joined) return { is: "here", joined, fresh: false };
  return verdict.is === "help" ? { is: "refused", problem: verdict.problem } : { is: "no-internet" };
}

/** Null when even after making room there is none. */
export async function withRoom<T>(write: () => Promise<T>): Promise<T | null> {
  try {
    return await write();
  } catch (error) {
    if (!isStorageFull(error)) throw error;
  }
  await freeSpace().catch(() => undefined);
  try {
    return await write();
  } catch (error) {
    if (isStorageFull(error)) return null;
    throw error;
  }
}

function walkOf(body: unknown): WalkToJoin | null {
  if (!isRecord(body)) return null;
  const isWhole = typeof body["walkId"] === "string" && Array.isArray(body["themes"]) && isRecord(body["area"]);
  return isWhole ? (body as unknown as WalkToJoin) : null;
}
