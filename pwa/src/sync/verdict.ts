import { isRecord, type SendProblem } from "../outbox/records";
import type { Answer } from "./answer";

/**
 * The one place that decides what an answer means. Nothing is ever dropped, whatever comes back:
 *
 * received   200 with application/json whose body is what was asked for, and nothing else
 * conflict   409 revision-conflict: the server has another version of this point
 * stranger   401: the server does not know this walker; registering may help
 * help       another refusal in the server's own words (problem+json, 4xx): a repeat alone would not help
 * again      everything else: no answer, a page of a wifi network, a redirect, an empty 204, a proxy's 404,
 *            5xx, and the refusals below that pass by themselves
 */
export type Verdict<T> =
  | { is: "received"; value: T }
  | { is: "conflict"; body: unknown; problem: SendProblem }
  | { is: "stranger"; problem: SendProblem }
  | { is: "help"; problem: SendProblem }
  | { is: "again"; reached: boolean; afterMs: number | null };

/** Refused because of how it travelled or when it came, not because of what it is. */
const passing = new Set([
  ...["too-many-requests", "photo-length-required", "photo-digest-required"],
  ...["photo-empty", "photo-truncated", "photo-digest-mismatch", "malformed-json"],
]);
const passingStatus = new Set([408, 425, 429]);

export function judge<T>(answer: Answer, read: (body: unknown) => T | null): Verdict<T> {
  if (answer.kind === "none") return { is: "again", reached: false, afterMs: null };
  const again = { is: "again", reached: true, afterMs: answer.retryAfterMs } as const;
  if (answer.redirected) return again;
  if (answer.status === 200 && answer.mediaType === "application/json") {
    const value = read(answer.body);
    return value === null ? again : { is: "received", value };
  }
  const problem = problemOf(answer);
  if (!problem || passing.has(problem.code) || passingStatus.has(answer.status)) return again;
  if (answer.status === 401) return { is: "stranger", problem };
  if (problem.code === "revision-conflict") return { is: "conflict", body: answer.body, problem };
  return { is: "help", problem };
}

/** Only our own server speaks problem+json; a refusal in any other form came from something in between. */
function problemOf(answer: Extract<Answer, { kind: "some" }>): SendProblem | null {
  const { status, mediaType, body } = answer;
  if (status < 400 || status > 499 || mediaType !== "application/problem+json" || !isRecord(body)) return null;
  const { code, title, detail } = body;
  const isOurs = [code, title, detail].every((text) => typeof text === "string");
  return isOurs ? ({ code, title, detail } as SendProblem) : null;
}
