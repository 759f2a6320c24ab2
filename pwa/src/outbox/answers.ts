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

/** On disk when it resolves. An answer that was given here before keeps its address, whoever this phone walks as now. */
export async function keepAnswer(
  walk: { walkId: string; secret: string },
  kind: AnswerKind,
  content: Record<string, unknown> | null,
): Promise<QueuedAnswer> {
  const { walkId } = walk;
  const key = `${walkId}/${kind}`;
  const address = await addressOf(walk.secret, kind);
  const kept = await write(["answers"], async (transaction) => {
    const store = transaction.objectStore("answers");
    const known: unknown = await store.get(key);
    const before = isAnswer(known) ? known : { ...address, key, walkId, kind, version: 0, sentVersion: 0 };
    const fresh = { content, version: before.version + 1, attempts: 0, nextTryAt: 0, problem: null };
    const row: QueuedAnswer = { ...before, ...fresh };
    await store.put(row);
    return row;
  });
  announce({ about: "answers" });
  return kept;
}

/** What was given is wiped from this phone at once; the server hears of it as soon as there is internet. */
export function withdrawAnswer(walk: { walkId: string; secret: string }, kind: AnswerKind): Promise<QueuedAnswer> {
  return keepAnswer(walk, kind, null);
}

export function readAnswer(walkId: string, kind: AnswerKind): Promise<QueuedAnswer | null> {
  return read(["answers"], async (transaction) => {
    const row: unknown = await transaction.objectStore("answers").get(`${walkId}/${kind}`);
    return isAnswer(row) ? row : null;
  });
}

export function waitingAnswers(): Promise<QueuedAnswer[]> {
  return read(["answers"], async (transaction) => {
    const rows: unknown[] = await transaction.objectStore("answers").getAll();
    return rows.filter(isAnswer).filter((answer) => answer.sentVersion < answer.version);
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
