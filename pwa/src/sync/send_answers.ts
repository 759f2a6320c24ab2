import type { QueuedAnswer } from "../outbox/answer_records";
import { noteAnswerFailure, noteAnswerSent, waitingAnswers } from "../outbox/answers";
import { isRecord } from "../outbox/records";
import { ask } from "./answer";
import { backoffMs, refusedBackoffMs } from "./backoff";
import { answerDelete, answerPut } from "./requests";
import type { Tools } from "./tools";
import { judge, type Verdict } from "./verdict";

/** After the points, and never in their way. When nothing comes back, the others need not wait for silence as well. */
export async function sendAnswers(tools: Tools, { urgent = false } = {}): Promise<void> {
  let isSilent = false;
  for (const answer of await waitingAnswers()) {
    if (!urgent && answer.nextTryAt > tools.now()) continue;
    const verdict: Verdict<true> = isSilent ? silence : await sendAnswer(tools, answer);
    isSilent = verdict.is === "again" && !verdict.reached;
    await noteVerdict(tools, answer, verdict);
  }
}

/** When an answer may be tried again, in ms since 1970; null when none waits. */
export async function nextAnswerAt(): Promise<number | null> {
  const waiting = await waitingAnswers();
  return waiting.length > 0 ? Math.min(...waiting.map(({ nextTryAt }) => nextTryAt)) : null;
}

const silence = { is: "again", reached: false, afterMs: null } as const;

/** Without the walker's credentials: what somebody says here must lead to no points. */
async function sendAnswer(tools: Tools, answer: QueuedAnswer): Promise<Verdict<true>> {
  const request = answer.content === null ? answerDelete(answer) : answerPut(answer, answer.content);
  const { url, init, deadlineMs } = request;
  return judge(await ask(tools, url, init, deadlineMs), (body) => (confirms(answer, body) ? true : null));
}

function confirms({ answerId, content }: QueuedAnswer, body: unknown): boolean {
  if (!isRecord(body) || body["answerId"] !== answerId) return false;
  return content === null ? body["storedAt"] === null : typeof body["storedAt"] === "string";
}

async function noteVerdict(tools: Tools, answer: QueuedAnswer, verdict: Verdict<true>): Promise<void> {
  if (verdict.is === "received") return noteAnswerSent(answer);
  if (verdict.is === "again") {
    const waitMs = verdict.afterMs ?? backoffMs(answer.attempts, tools.random());
    return noteAnswerFailure(answer, tools.now() + waitMs, null);
  }
  return noteAnswerFailure(answer, tools.now() + refusedBackoffMs(tools.random()), verdict.problem);
}
