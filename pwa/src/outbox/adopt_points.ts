import { announce } from "./changes";
import type { PointContent } from "./content";
import { type Transaction, write } from "./database";
import { newPoint, unknownPlace } from "./new_point";
import { forgetPhoto, forgetRemoved } from "./photo_rows";
import { isPhoto, isPoint, type QueuedPhoto, type QueuedPoint } from "./records";
import type { PointOutcome } from "./walk_records";

type Work = Transaction<"readwrite">;

/** Whose points they are. Without `walkerId`: of whoever walks with this phone now. */
export interface Maker {
  walkId: string;
  walkerId?: string;
}

/**
 * Points of this walker that another phone made, changed or withdrew become rows like any other. What was changed here
 * and has not been sent, what is open on the screen and what cannot be read are left exactly as they are.
 */
export async function adoptPoints(
  maker: Maker,
  theirs: readonly PointOutcome[],
  { onScreen, now = new Date() }: { onScreen?: string | undefined; now?: Date } = {},
): Promise<void> {
  const adopted = await write(["points", "photos", "bytes"], async (transaction) => {
    const store = transaction.objectStore("points");
    let count = 0;
    for (const one of theirs) {
      const row: unknown = await store.get(one.observationId);
      const next = row === undefined ? fresh(maker, one, now) : isPoint(row) && row.observationId !== onScreen ? followed(row, one, now) : null;
      if (next && isPoint(next)) await store.put(next);
      // Photos also when the point itself has nothing new: one may have arrived from the other phone.
      const point = next ?? row;
      const isOurs = isPoint(point) && point.revision === one.revision && one.content !== null;
      const photos = isOurs ? await adoptPhotos(transaction, point, one) : 0;
      if (next || photos > 0) count += 1;
    }
    return count;
  });
  if (adopted > 0) announce({ about: "points" });
}

/** *De andere versie houden*: the server's version takes the place of this phone's own, which was never received. */
export async function takeTheirs(theirs: PointOutcome): Promise<void> {
  await write(["points", "photos", "bytes"], async (transaction) => {
    const store = transaction.objectStore("points");
    const row: unknown = await store.get(theirs.observationId);
    if (!isPoint(row) || !theirs.content) return;
    const adopted = { ...row, ...contentOf(theirs), ...settled(row.version, theirs.revision) };
    const next = await forgetRemoved(transaction, adopted);
    await store.put(next);
    await adoptPhotos(transaction, next, theirs);
  });
  announce({ about: "points" });
}

/** A point that this phone has never seen; one that was withdrawn before it came here is no news. */
function fresh({ walkId, walkerId }: Maker, theirs: PointOutcome, now: Date): QueuedPoint | null {
  if (!theirs.content) return null;
  const capturedAt = Date.parse(theirs.content.capturedAt);
  const moment = Number.isFinite(capturedAt) ? new Date(capturedAt) : now;
  const blank = newPoint(walkId, theirs.content.kind, unknownPlace, moment);
  const signed = walkerId ? { walkerId } : {};
  const known = { ...contentOf(theirs), ...settled(blank.version, theirs.revision), open: false };
  return { ...blank, ...signed, observationId: theirs.observationId, ...known };
}

/** Null: nothing to follow. */
function followed(point: QueuedPoint, theirs: PointOutcome, now: Date): QueuedPoint | null {
  const isSettled = point.sentVersion === point.version && point.withdrawnAt === null && !point.open;
  if (!isSettled || theirs.revision < point.revision) return null;
  if (theirs.outcome === "withdrawn") return { ...point, withdrawnAt: now.getTime(), revision: theirs.revision, problem: null };
  return theirs.content && theirs.revision > point.revision ? { ...point, ...contentOf(theirs), ...settled(point.version, theirs.revision) } : null;
}

/** This version and the server's revision are the same. */
function settled(version: number, revision: number) {
  return { version, attemptedVersion: version, sentVersion: version, unansweredVersion: 0, revision, attempts: 0, nextTryAt: 0, problem: null };
}

function contentOf({ content }: PointOutcome) {
  const { kind, themeId, note, place, directionDeg, capturedAt, clockOffsetMs, photos } = content as PointContent;
  return { kind, themeId, note, place, directionDeg, capturedAt, clockOffsetMs, photoIds: (photos ?? []).map(({ photoId }) => photoId) };
}

/** How many rows of photos changed. */
async function adoptPhotos(transaction: Work, point: QueuedPoint, { content, receivedPhotoIds }: PointOutcome): Promise<number> {
  const store = transaction.objectStore("photos");
  const rows: unknown[] = await store.index("by-point").getAll(point.observationId);
  const known = new Map(rows.filter(isPhoto).map((row) => [row.photoId, row]));
  let count = 0;
  for (const announced of content!.photos ?? []) {
    const row = known.get(announced.photoId);
    const received = receivedPhotoIds.includes(announced.photoId);
    // Bytes that are here are only called received by a receipt that names their size and hash.
    if (row && (!row.elsewhere || row.received === received)) continue;
    await store.put(row ? { ...row, received } : photoElsewhere(point, announced, received));
    count += 1;
  }
  const mayComeBack = new Set((point.removedPhotos ?? []).map(({ photoId }) => photoId));
  for (const row of known.values()) {
    if (mayComeBack.has(row.photoId)) continue;
    if (point.photoIds.includes(row.photoId) || !(row.received || row.elsewhere)) continue;
    await forgetPhoto(transaction, row.photoId);
    count += 1;
  }
  return count;
}

function photoElsewhere(point: QueuedPoint, announced: PointContent["photos"][number], received: boolean): QueuedPhoto {
  const { photoId, sizeBytes, sha256, mediaType } = announced;
  return {
    photoId,
    observationId: point.observationId,
    walkId: point.walkId,
    addedAt: point.createdAt,
    mediaType,
    originalBytes: 0,
    clean: false,
    sent: { sizeBytes, sha256, mediaType, isOriginal: false },
    received,
    elsewhere: true,
    problem: null,
  };
}
