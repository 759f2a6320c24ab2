import { areNumbers, areTexts, type Fix, isRecord, type SendProblem } from "./records";

/** What a walker wants to say besides the points: kept apart from them, here and at the server. */
export type AnswerKind = "contact" | "age-group";

/** Its id and secret follow from the walker's secret but lead back to nobody: the server cannot tell whose points belong to it. */
export interface AnswerAddress {
  answerId: string;
  /** 64 hexadecimal characters. */
  answerSecret: string;
}

/** One answer of this phone for one walk. `content` null: taken back. */
export interface QueuedAnswer extends AnswerAddress {
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

const kinds: readonly unknown[] = ["contact", "age-group"];

export function isAnswer(row: unknown): row is QueuedAnswer {
  return (
    isRecord(row) &&
    areTexts(row, ["key", "walkId", "answerId", "answerSecret"]) &&
    areNumbers(row, ["version", "sentVersion", "attempts", "nextTryAt"]) &&
    kinds.includes(row["kind"]) &&
    (row["content"] === null || isRecord(row["content"]))
  );
}

/** Where this phone was during a walk. It stays on the phone, for photos that know when but not where. */
export interface TrackFix extends Fix {
  walkId: string;
  fixedAt: string;
}
