import { isRecord, type SendProblem } from "../outbox/records";
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
  | { is: "no-internet" };

const deadlineMs = 10_000;

/** From the server when it answers, otherwise as this phone knows it from an earlier visit. */
export async function loadWalk(code: string): Promise<Loaded> {
  const answer = await ask(pageLine, walkUrl(plainCode(code)), {}, deadlineMs);
  await noteClock(answer);
  const verdict = judge(answer, walkOf);
  if (verdict.is === "received") return { is: "here", joined: await rememberWalk(code, verdict.value), fresh: true };
  const joined = await readWalkByCode(code);
  // Joining may be over, but who was here before can still send and look back.
  if (joined) return { is: "here", joined, fresh: false };
  return verdict.is === "help" ? { is: "refused", problem: verdict.problem } : { is: "no-internet" };
}

function walkOf(body: unknown): WalkToJoin | null {
  if (!isRecord(body)) return null;
  const isWhole = typeof body["walkId"] === "string" && Array.isArray(body["themes"]) && isRecord(body["area"]);
  return isWhole ? (body as unknown as WalkToJoin) : null;
}
