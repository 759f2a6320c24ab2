import { announce } from "../outbox/changes";
import { asMakerOf } from "../outbox/identity";
import { readAllPhotos, readPoints } from "../outbox/points";
import { countUnsent, progressOf } from "../outbox/progress";
import type { QueuedPhoto, QueuedPoint } from "../outbox/records";
import { noteFailure, tryAllNow } from "../outbox/sending_records";
import { isTemporary } from "../outbox/storage";
import type { JoinedWalk } from "../outbox/walk_records";
import { noteRegistered, readWalks } from "../outbox/walks";
import { backoffMs, refusedBackoffMs } from "./backoff";
import { asOneSender } from "./one_sender";
import { register } from "./register";
import { type Result, sendPoint } from "./send_point";
import type { Tools } from "./tools";

export interface Round {
  /** Another tab or the worker is sending. */
  isBusyElsewhere: boolean;
  unsent: number;
  /** When something may be tried again, in ms since 1970; null when all is done. */
  nextTryAt: number | null;
  /** Something was tried, and nothing at all came back: there is no internet now. */
  isSilent: boolean;
}

const untouchedMs = 2 * 60_000;
const undoMs = 10_000;
/** No wait is longer: see backoff.ts. */
const longestWaitMs = 60 * 60_000;
/** One request may drown by chance; after a second one in a row there is no internet now. */
const silencesToStop = 2;

/** Nobody needs it before the first photo, so it comes in its own time. */
const answers = () => import("./send_answers");

/** One round over everything that waits. One sender at a time, though a second one would do no harm. */
export async function sendAll(tools: Tools, { urgent = false } = {}): Promise<Round> {
  return asOneSender((isAlone) => (isAlone ? sendRound(tools, urgent) : summary(tools, true)));
}

async function sendRound(tools: Tools, urgent: boolean): Promise<Round> {
  if (urgent) await tryAllNow();
  let silences = 0;
  let isHeard = false;
  for (const { observationId } of (await waiting()).filter((point) => dueAt(point, tools.now()) <= tools.now())) {
    const result = await sendOne(tools, observationId);
    const isSilent = result?.is === "again" && !result.reached;
    silences = isSilent ? silences + 1 : 0;
    isHeard ||= result !== null && !isSilent;
    if (silences === silencesToStop) break;
  }
  // Points go also when this part is not there, or fails.
  await answers().then(({ sendAnswers }) => sendAnswers(tools, { urgent })).catch(() => undefined);
  return { ...(await summary(tools, false)), isSilent: silences > 0 && !isHeard };
}

/** Reads the point again: in a long round its walker may have changed it. */
async function sendOne(tools: Tools, observationId: string): Promise<Result | null> {
  // Walks before points: a personal link that is opened in between has then signed the point for its maker.
  const walks = await readWalks();
  const { points } = await readPoints();
  const point = points.find((candidate) => candidate.observationId === observationId);
  const known = walks.find(({ walkId }) => walkId === point?.walkId);
  if (!point || !known?.walkerId) return null;
  const walk = asMakerOf(point, known);
  announce({ about: "sending", observationId });
  try {
    const result = await sendAsKnownWalker(tools, walk, point, countUnsent(points, await readAllPhotos()));
    await noteResult(tools, point, result);
    return result;
  } catch {
    // A phone out of memory or storage: nothing was lost, and the others still deserve their turn.
    const again: Result = { is: "again", reached: true, afterMs: null };
    await noteResult(tools, point, again);
    return again;
  } finally {
    announce({ about: "sending", observationId: null });
  }
}

async function sendAsKnownWalker(tools: Tools, walk: JoinedWalk, point: QueuedPoint, unsent: number): Promise<Result> {
  if (!walk.registered) {
    const refusal = await registered(tools, walk);
    if (refusal) return refusal;
  }
  const result = await sendPoint(tools, walk, point, unsent);
  if (result.is !== "stranger") return result;
  // A server that was restored from a backup may have forgotten us.
  await noteRegistered(walk.walkId, walk.walkerId, false);
  const refusal = await registered(tools, walk);
  return refusal ?? sendPoint(tools, walk, point, unsent);
}

async function registered(tools: Tools, walk: JoinedWalk): Promise<Result | null> {
  const verdict = await register(tools, walk);
  if (verdict.is === "received") return null;
  return verdict.is === "conflict" ? { is: "help", problem: verdict.problem } : verdict;
}

async function noteResult(tools: Tools, point: QueuedPoint, result: Result): Promise<void> {
  const { observationId, attempts } = point;
  const now = tools.now();
  if (result.is === "done") return;
  if (result.is === "again") {
    const waitMs = result.afterMs ?? backoffMs(attempts, tools.random());
    await noteFailure(observationId, now + waitMs, null);
  } else {
    await noteFailure(observationId, now + refusedBackoffMs(tools.random()), result.problem);
  }
}

async function summary(tools: Tools, isBusyElsewhere: boolean): Promise<Round> {
  const [{ points }, photos] = await Promise.all([readPoints(), readAllPhotos()]);
  const answerAt = await answers().then(({ nextAnswerAt }) => nextAnswerAt()).catch(() => null);
  const due = [...(await waiting()).map((point) => dueAt(point, tools.now())), ...(answerAt === null ? [] : [answerAt])];
  const nextTryAt = due.length > 0 ? Math.min(...due) : null;
  return { isBusyElsewhere, unsent: countUnsent(points, photos), nextTryAt, isSilent: false };
}

/** Oldest first by when the phone stored it; the phone's clock may jump, and then only the order suffers. */
async function waiting(): Promise<QueuedPoint[]> {
  const [{ points }, photos] = await Promise.all([readPoints(), readAllPhotos()]);
  return points.filter((point) => isWaiting(point, photos));
}

function isWaiting(point: QueuedPoint, photos: QueuedPhoto[]): boolean {
  const { stage } = progressOf(point, photos);
  return stage !== "arrived" && stage !== "withdrawn" && stage !== "unfinished";
}

/**
 * Not while its sheet is open, unless it was forgotten or nothing is kept here; and a withdrawal or a photo taken off
 * waits for *Ongedaan maken*. A clock that was put back makes yesterday lie ahead, and nothing may wait until the phone is there again.
 */
function dueAt(point: QueuedPoint, now: number): number {
  const after = (moment: number, waitMs: number) => (moment > now ? 0 : moment + waitMs);
  const nextTryAt = point.nextTryAt > now + longestWaitMs ? 0 : point.nextTryAt;
  if (point.withdrawnAt !== null) return Math.max(nextTryAt, after(point.withdrawnAt, undoMs));
  const removals = (point.removedPhotos ?? []).map(({ removedAt }) => after(removedAt, undoMs));
  const notBefore = Math.max(nextTryAt, ...removals);
  return point.open && !isTemporary() ? Math.max(notBefore, after(point.touchedAt, untouchedMs)) : notBefore;
}
