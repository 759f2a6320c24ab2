import type { QueuedPoint } from "./records";

/** Who comes back within this time was interrupted; later it is a new walk. */
const resumeMs = 12 * 60 * 60_000;

/** The point whose sheet is open, or was when the page was killed. */
export function draftToResume(points: readonly QueuedPoint[], now: number): QueuedPoint | null {
  const last = points.filter((point) => point.open && point.withdrawnAt === null).at(-1);
  return last && now - last.touchedAt < resumeMs ? last : null;
}
