import type { QueuedPhoto, QueuedPoint, SendProblem } from "./records";

/** In the walker's words: nog niet af, bewaard op je telefoon, wordt verstuurd, aangekomen, heeft hulp nodig. */
export type Stage = "unfinished" | "on-phone" | "sending" | "arrived" | "needs-help" | "withdrawing" | "withdrawn";

export interface Progress {
  stage: Stage;
  photosArrived: number;
  photosTotal: number;
  /** Still to come from another phone of the same walker; this one can do nothing about them. */
  photosElsewhere: number;
  problem: SendProblem | null;
}

export function progressOf(point: QueuedPoint, photos: readonly QueuedPhoto[], sendingNow = false): Progress {
  const own = photos.filter((photo) => point.photoIds.includes(photo.photoId));
  const photosArrived = own.filter((photo) => photo.received).length;
  const photosTotal = point.photoIds.length;
  const photosElsewhere = own.filter((photo) => photo.elsewhere && !photo.received).length;
  const problem = point.problem ?? own.find((photo) => photo.problem && !photo.received)?.problem ?? null;
  const stage = stageOf(point, photosTotal - photosArrived - photosElsewhere, problem, sendingNow);
  return { stage, photosArrived, photosTotal, photosElsewhere, problem: stage === "needs-help" ? problem : null };
}

function stageOf(point: QueuedPoint, photosWaiting: number, problem: SendProblem | null, sendingNow: boolean): Stage {
  const isPointSent = point.sentVersion === point.version;
  if (point.withdrawnAt !== null) return isPointSent ? "withdrawn" : "withdrawing";
  if (isPointSent && photosWaiting === 0) return "arrived";
  if (point.kind === null) return "unfinished";
  if (problem) return "needs-help";
  return sendingNow || isPointSent ? "sending" : "on-phone";
}

/** What the walker sees behind *Nog te versturen*. A point thrown away before anything left the phone is no work. */
export function isUnsent(point: QueuedPoint, photos: readonly QueuedPhoto[]): boolean {
  const { stage } = progressOf(point, photos);
  if (stage === "withdrawing") return point.attemptedVersion > 0;
  return stage !== "arrived" && stage !== "withdrawn";
}

export function countUnfinished(points: readonly QueuedPoint[], photos: readonly QueuedPhoto[]): number {
  return points.filter((point) => progressOf(point, photos).stage === "unfinished").length;
}

export function countUnsent(points: readonly QueuedPoint[], photos: readonly QueuedPhoto[]): number {
  return points.filter((point) => isUnsent(point, photos)).length;
}
