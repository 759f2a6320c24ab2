import { type AnswerAddress, type AnswerKind, isAnswer, type QueuedAnswer } from "./answer_records";
import { announce } from "./changes";
import { read, write } from "./database";
import { idFrom, sha256 } from "./ids";
import type { SendProblem } from "./records";

/** What becomes of an answer, in the walker's words. `withdrawing`: gone from this phone, and soon at the server. */
export type AnswerStage = "on-phone" | "arrived" | "needs-help" | "withdrawing" | "withdrawn";

export function answerStage(answer: QueuedAnswer): AnswerStage {
  const isSent = answer.sentVersion === answer.version;
  if (answer.content === null) return isSent ? "withdrawn" : "withdrawing";
  if (isSent) return "arrived";
  return answer.problem ? "needs-help" : "on-phone";
}

/** Any phone with the walker's personal link finds the same answer, so that it can be taken back there too. */
export async function addressOf(walkerSecret: string, kind: AnswerKind): Promise<AnswerAddress> {
  const answerId = await idFrom(`${walkerSecret}:${kind}:id`);
  const answerSecret = await sha256(new TextEncoder().encode(`${walkerSecret}:${kind}:secret`));
  return { answerId, answerSecret };
}

/** Who answers: as on the walk itself. */
export interface Answerer {
  walkId: string;
  secret: string;
  earlier?: readonly { secret: string }[] | undefined;
}

/** On disk when it resolves. An answer that was given here before keeps its address, whoever this phone walks as now. */
export async function keepAnswer(walk: Answerer, kind: AnswerKind, content: Record<string, unknown>): Promise<QueuedAnswer> {
  const own = await addressOf(walk.secret, kind);
  return putAnswer(walk, kind, content, (before) => [before?.content ? before : own, ...(before ? [before] : [])]);
}

/**
 * What was given is wiped from this phone at once; the server hears of it as soon as there is internet. It may have
 * been given on another phone, and by whoever this phone was before: each of them is told to forget.
 */
export async function withdrawAnswer(walk: Answerer, kind: AnswerKind): Promise<QueuedAnswer> {
  const everybody = [walk, ...(walk.earlier ?? [])];
  const all = await Promise.all(everybody.map(({ secret }) => addressOf(secret, kind)));
  return putAnswer(walk, kind, null, (before) => [...all, ...(before ? [before] : [])]);
}

/** At the first address is the answer from now on; what the server may have at the others is taken back. */
async function putAnswer(
  { walkId }: Answerer,
  kind: AnswerKind,
  content: Record<string, unknown> | null,
  addresses: (before: QueuedAnswer | null) => AnswerAddress[],
): Promise<QueuedAnswer> {
  const key = `${walkId}/${kind}`;
  const kept = await write(["answers"], async (transaction) => {
    const store = transaction.objectStore("answers");
    const known: unknown = await store.get(key);
    const before = isAnswer(known) ? known : null;
    const versions = { version: (before?.version ?? 0) + 1, sentVersion: before?.sentVersion ?? 0 };
    const fresh = { walkId, kind, ...versions, attempts: 0, nextTryAt: 0, problem: null };
    const [{ answerId, answerSecret }, ...others] = addresses(before) as [AnswerAddress, ...AnswerAddress[]];
    const row: QueuedAnswer = { ...fresh, key, answerId, answerSecret, content };
    await store.put(row);
    // Taken back a while ago, and given anew: that must not go after it.
    await store.delete(placeOf(key, answerId));
    for (const other of others.filter((one) => one.answerId !== answerId)) {
      const address = { answerId: other.answerId, answerSecret: other.answerSecret };
      await store.put({ ...fresh, ...address, key: placeOf(key, other.answerId), sentVersion: 0, content: null });
    }
    return row;
  });
  announce({ about: "answers" });
  return kept;
}

const placeOf = (key: string, answerId: string) => `${key}/${answerId}`;

/** Taken back is what everybody has forgotten who was to forget it. */
export function readAnswer(walkId: string, kind: AnswerKind): Promise<QueuedAnswer | null> {
  const key = `${walkId}/${kind}`;
  return read(["answers"], async (transaction) => {
    const rows: unknown[] = await transaction.objectStore("answers").getAll();
    const [answer, ...others] = rows.filter(isAnswer).filter((row) => row.key === key || row.key.startsWith(placeOf(key, "")));
    if (answer?.key !== key) return null;
    const isForgotten = others.every((row) => !isWaiting(row));
    return answer.content || isForgotten ? answer : { ...answer, sentVersion: answer.version - 1 };
  });
}

const isWaiting = (answer: QueuedAnswer) => answer.sentVersion < answer.version;

export function waitingAnswers(): Promise<QueuedAnswer[]> {
  return read(["answers"], async (transaction) => {
    const rows: unknown[] = await transaction.objectStore("answers").getAll();
    return rows.filter(isAnswer).filter(isWaiting);
  });
}

export function noteAnswerSent({ key, version }: QueuedAnswer): Promise<void> {
  return update(key, (answer) => ({ ...answer, sentVersion: version, attempts: 0, nextTryAt: 0, problem: null }));
}

/** Says nothing of a version that was changed while it was on its way: that one has its own turn. */
export function noteAnswerFailure(sent: QueuedAnswer, nextTryAt: number, problem: SendProblem | null): Promise<void> {
  return update(sent.key, (answer) =>
    answer.version === sent.version ? { ...answer, attempts: answer.attempts + 1, nextTryAt, problem } : answer,
  );
}

async function update(key: string, change: (answer: QueuedAnswer) => QueuedAnswer): Promise<void> {
  await write(["answers"], async (transaction) => {
    const store = transaction.objectStore("answers");
    const row: unknown = await store.get(key);
    if (isAnswer(row)) await store.put(change(row));
  });
  announce({ about: "answers" });
}
