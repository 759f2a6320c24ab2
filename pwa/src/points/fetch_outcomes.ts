import { adoptPoints } from "../outbox/adopt_points";
import { isRecord } from "../outbox/records";
import type { JoinedWalk, PointOutcome } from "../outbox/walk_records";
import { storeOutcomes } from "../outbox/walks";
import { ask } from "../sync/answer";
import { myPoints } from "../sync/requests";
import { judge } from "../sync/verdict";
import { pageLine } from "../walk/page_tools";

/**
 * What became of the points, kept for when there is no internet; and what this walker did with another phone becomes
 * part of this one.
 */
export async function fetchOutcomes(joined: JoinedWalk, unsent: number): Promise<void> {
  if (!joined.registered) return;
  const { url, init, deadlineMs } = myPoints(joined, unsent);
  const verdict = judge(await ask(pageLine, url, init, deadlineMs), outcomesOf);
  if (verdict.is !== "received") return;
  await storeOutcomes(joined.walkId, verdict.value);
  await adoptPoints(joined.walkId, verdict.value);
}

function outcomesOf(body: unknown): PointOutcome[] | null {
  if (!isRecord(body) || !Array.isArray(body["points"])) return null;
  const isWhole = body["points"].every((point) => isRecord(point) && typeof point["observationId"] === "string");
  return isWhole ? (body["points"] as PointOutcome[]) : null;
}
