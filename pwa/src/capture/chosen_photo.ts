import type { Area } from "../map/map_types";
import type { TrackFix } from "../outbox/answer_records";
import { withOffset } from "../outbox/new_point";
import { type Content, updateContent } from "../outbox/points";
import type { Fix, QueuedPoint } from "../outbox/records";
import { factsOf, type PhotoFacts } from "./exif";
import { metresFromArea, nearWalkM } from "./near_walk";
import { placeOnTrack } from "./on_track";
import { justNowMs, placeOfFix } from "./place";

/**
 * Where and when a chosen photo was taken, as far as it says so itself. One from the gallery was not taken here and
 * now, so the phone's own position counts only for a photo of the last ten minutes; before that counts where this
 * phone was at that moment of the walk.
 */
export function contentFromPhoto(
  facts: PhotoFacts,
  area: Area,
  fix: Fix | null,
  now: Date,
  track: readonly TrackFix[] = [],
): Partial<Content> {
  const { position, takenAt, directionDeg } = facts;
  const isPast = takenAt !== null && takenAt.getTime() <= now.getTime() + justNowMs;
  const when = takenAt && isPast ? { capturedAt: withOffset(takenAt) } : {};
  if (position && metresFromArea(position, area) <= nearWalkM) {
    const place = { ...position, accuracyM: null, source: "exif", fixedAt: null, device: null } as const;
    return { ...when, place, directionDeg };
  }
  const onTrack = !position && takenAt && isPast ? placeOnTrack(track, takenAt) : null;
  if (onTrack) return { ...when, place: onTrack };
  const isJustNow = takenAt !== null && Math.abs(now.getTime() - takenAt.getTime()) <= justNowMs;
  return !position && isJustNow ? { ...when, place: placeOfFix(fix) } : when;
}

export async function suggestFromPhoto(
  observationId: string,
  bytes: ArrayBuffer,
  area: Area,
  fix: Fix | null,
  track: readonly TrackFix[],
): Promise<QueuedPoint | null> {
  const suggestion = contentFromPhoto(await factsOf(bytes), area, fix, new Date(), track);
  // Whoever placed the pin in the meantime knows better.
  return updateContent(observationId, (point) => (point.place.source === "none" ? suggestion : {}));
}
