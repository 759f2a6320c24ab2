import type { TrackFix } from "../outbox/answer_records";
import type { Place } from "../outbox/records";
import { metresBetween } from "./near_walk";

const longestGapMs = 5 * 60_000;
/** Five minutes on foot. Whoever was further was not walking, or one of the two fixes is wrong. */
const longestGapM = 500;

/**
 * Where the walker was at a moment between two fixes, on the straight line from the one to the other. Null before
 * the first, after the last and in a gap: a guess beyond what was measured is not a place. `track`: oldest first.
 */
export function placeOnTrack(track: readonly TrackFix[], moment: Date): Place | null {
  const at = moment.getTime();
  const nextIndex = track.findIndex((fix) => Date.parse(fix.fixedAt) >= at);
  const next = track[nextIndex];
  if (!next) return null;
  if (Date.parse(next.fixedAt) === at) return placeAt(next.lon, next.lat);
  const before = track[nextIndex - 1];
  if (!before) return null;
  const gapMs = Date.parse(next.fixedAt) - Date.parse(before.fixedAt);
  if (gapMs > longestGapMs || metresBetween(before, next) > longestGapM) return null;
  const part = (at - Date.parse(before.fixedAt)) / gapMs;
  return placeAt(before.lon + part * (next.lon - before.lon), before.lat + part * (next.lat - before.lat));
}

function placeAt(lon: number, lat: number): Place {
  return { lon, lat, accuracyM: null, source: "track", fixedAt: null, device: null };
}
