import { adoptPoints } from "../outbox/adopt_points";
import { asEachMaker } from "../outbox/identity";
import { isRecord } from "../outbox/records";
import type { PointOutcome } from "../outbox/walk_records";
import { readOutcomes, readWalk, storeOutcomes } from "../outbox/walks";
import { ask } from "../sync/answer";
import { myPoints } from "../sync/requests";
import { judge } from "../sync/verdict";
import { pageLine } from "../walk/page_tools";

/**
 * What became of the points, kept for when there is no internet; and what this walker did with another phone becomes
 * part of this one, but for the point `onScreen`.
 */
export async function fetchOutcomes(walkId: string, unsent: number, onScreen?: string): Promise<void> {
  const walk = await readWalk(walkId);
  if (!walk) return;
  for (const maker of asEachMaker(walk)) {
    if (!maker.walkerId || !maker.registered) continue;
    const { url, init, deadlineMs } = myPoints(maker, unsent);
    const verdict = judge(await ask(pageLine, url, init, deadlineMs), outcomesOf);
    if (verdict.is !== "received") continue;
    await remember(walkId, verdict.value);
    const signed = maker.walkerId === walk.walkerId ? {} : { walkerId: maker.walkerId };
    await adoptPoints({ walkId, ...signed }, verdict.value, { onScreen });
  }
}

/** Beside what was known already: this phone may have been somebody else before, and they have points too. */
async function remember(walkId: string, fresh: PointOutcome[]): Promise<void> {
  const told = new Set(fresh.map(({ observationId }) => observationId));
  const others = (await readOutcomes(walkId))?.points.filter(({ observationId }) => !told.has(observationId)) ?? [];
  await storeOutcomes(walkId, [...others, ...fresh]);
}

function outcomesOf(body: unknown): PointOutcome[] | null {
  if (!isRecord(body) || !Array.isArray(body["points"])) return null;
  const isWhole = body["points"].every((point) => isRecord(point) && typeof point["observationId"] === "string");
  return isWhole ? (body["points"] as PointOutcome[]) : null;
}
