import { problemText } from "../text";

/** RFC 9457, as the server sends it: title and detail are already Dutch and meant for people. */
export interface Problem {
  status: number;
  code?: string;
  title?: string;
  detail?: string;
}

const sentences: Record<number, string> = {
  400: problemText.badRequest,
  401: problemText.notSignedIn,
  403: problemText.notAllowed,
  404: problemText.notFound,
  409: problemText.changedElsewhere,
  410: problemText.gone,
  413: problemText.tooLarge,
  422: problemText.badRequest,
  429: problemText.tooMany,
};

/** Anything may come back: a problem, a page of a wifi network, or nothing at all. */
export function sentenceOf(error: unknown): string {
  if (error instanceof TypeError) return problemText.noAnswer;
  if (!isProblem(error)) return problemText.unreadable;
  if (error.title && error.detail) return `${error.title}. ${error.detail}`;
  return sentences[error.status] ?? problemText.server;
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "status" in value && typeof value.status === "number";
}
