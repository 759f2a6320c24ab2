import type { Fix, SendProblem } from "./records";

/** What a walker wants to say besides the points: kept apart from them, here and at the server. */
export type AnswerKind = "contact" | "age-group";

/**
 * One answer of this phone for one walk. Its id and secret follow from the walker's secret but lead back to nobody, so
 * the server cannot tell whose points belong to it. `content` null: taken back.
 */
export interface QueuedAnswer {
  /** `${walkId}/${kind}`: one of each kind for a walk. */
  key: string;
  walkId: string;
  kind: AnswerKind;
  content: Record<string, unknown> | null;
  version: number;
  sentVersion: number;
  attempts: number;
  nextTryAt: number;
  problem: SendProblem | null;
}

/** Where this phone was during a walk. It stays on the phone, for photos that know when but not where. */
export interface TrackFix extends Fix {
  walkId: string;
  fixedAt: string;
}
