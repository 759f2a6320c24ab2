import { announce } from "./changes";
import { write } from "./database";
import { forgetPhoto, forgetRemoved } from "./photo_rows";
import { changing, updatePoint } from "./points";
import { isPhoto, isPoint, type QueuedPhoto, type QueuedPoint, type SendProblem, type SentVersion, type StoredBytes } from "./records";

/** What sending writes down. Each reads the row again first, because the walker may have changed it meanwhile. */

export interface MadeVersions {
  sent: SentVersion;
  /** Absent when the original itself is sent. */
  sentBytes: ArrayBuffer | null;
  small: ArrayBuffer | null;
}

export async function storeVersions(photoId: string, made: MadeVersions): Promise<QueuedPhoto | null> {
  const stored = await write(["photos", "bytes"], async (transaction) => {
    const row: unknown = await transaction.objectStore("photos").get(photoId);
    if (!isPhoto(row)) return null;
    // Made twice at the same time: the first one may have been announced already.
    if (row.sent) return row;
    const bytes = transaction.objectStore("bytes");
    const jpeg = "image/jpeg";
    if (made.sentBytes)
      await bytes.put({ key: `${photoId}/sent`, photoId, mediaType: made.sent.mediaType, bytes: made.sentBytes });
    if (made.small) await bytes.put({ key: `${photoId}/small`, photoId, mediaType: jpeg, bytes: made.small });
    const next = { ...row, sent: made.sent };
    await transaction.objectStore("photos").put(next);
    return next;
  });
  announce({ about: "points" });
  return stored;
}

/** From here on the content of this version is fixed, so that repeating it is repeating the same. */
export function noteAttempt(observationId: string, version: number, clockOffsetMs: number | null) {
  return changing(observationId, async (point, transaction) => {
    // It goes without what was taken off it, so there is no way back either.
    const settled = point.version === version ? await forgetRemoved(transaction, point) : point;
    return attempted(settled, version, clockOffsetMs);
  });
}

/**
 * A file that holds this version may reach the server before the phone does, so from here on its content is fixed as
 * well. The row as it is now.
 */
export function noteExported(observationId: string, clockOffsetMs: number | null) {
  return updatePoint(observationId, (point) => {
    const isSaid = point.sentVersion === point.version || point.attemptedVersion === point.version;
    if (isSaid || point.kind === null || point.withdrawnAt !== null) return point;
    return attempted(point, point.version, clockOffsetMs);
  });
}

export function notePointReceived(observationId: string, version: number, revision: number) {
  return updatePoint(observationId, (point) => ({
    ...point,
    revision,
    sentVersion: Math.max(point.sentVersion, version),
    unansweredVersion: 0,
    attempts: 0,
    nextTryAt: 0,
    problem: null,
  }));
}

/** Go on from the server's version: it is our own, or its walker decided that this one goes before it. */
export function adoptRevision(observationId: string, revision: number) {
  return updatePoint(observationId, (point) => ({ ...point, revision, nextTryAt: 0, problem: null }));
}

/** The receipt has named this photo with its size and hash, so the original may go; what was sent stays to look at. */
export async function notePhotoReceived(photoId: string): Promise<void> {
  await write(["photos", "bytes"], async (transaction) => {
    const row: unknown = await transaction.objectStore("photos").get(photoId);
    if (!isPhoto(row)) return;
    await transaction.objectStore("photos").put({ ...row, received: true, problem: null });
    if (row.sent && !row.sent.isOriginal) await transaction.objectStore("bytes").delete(`${photoId}/original`);
  });
  announce({ about: "points" });
}

/** The server's small picture of a photo whose bytes are not on this phone. */
export async function storeSmall(photoId: string, bytes: ArrayBuffer): Promise<StoredBytes> {
  const row = { key: `${photoId}/small`, photoId, mediaType: "image/jpeg", bytes };
  await write(["bytes"], (transaction) => transaction.objectStore("bytes").put(row));
  return row;
}

export async function notePhotoProblem(photoId: string, problem: SendProblem): Promise<void> {
  await write(["photos"], async (transaction) => {
    const row: unknown = await transaction.objectStore("photos").get(photoId);
    if (isPhoto(row)) await transaction.objectStore("photos").put({ ...row, problem });
  });
}

export function noteFailure(observationId: string, nextTryAt: number, problem: SendProblem | null) {
  return updatePoint(observationId, (point) => ({ ...point, attempts: point.attempts + 1, nextTryAt, problem }));
}

/** The server has the tombstone, so the pictures may go; the row stays as the phone's own tombstone. */
export async function noteWithdrawn(observationId: string, version: number, revision: number): Promise<void> {
  await write(["points", "photos", "bytes"], async (transaction) => {
    const row: unknown = await transaction.objectStore("points").get(observationId);
    if (!isPoint(row)) return;
    const photoIds = await transaction.objectStore("photos").index("by-point").getAllKeys(observationId);
    await Promise.all(photoIds.map((photoId) => forgetPhoto(transaction, photoId)));
    const gone = { note: "", photoIds: [], attempts: 0, nextTryAt: 0, problem: null };
    await transaction.objectStore("points").put({ ...row, ...gone, sentVersion: version, attemptedVersion: version, revision });
  });
  announce({ about: "points" });
}

/** The walker withdrew it on another phone. What this phone holds is kept; it is only no longer sent. */
export function noteWithdrawnElsewhere(observationId: string, version: number, revision: number, now: number) {
  return updatePoint(observationId, (point) => ({
    ...point,
    withdrawnAt: point.withdrawnAt ?? now,
    sentVersion: version,
    revision,
    problem: null,
  }));
}

function attempted(point: QueuedPoint, version: number, clockOffsetMs: number | null): QueuedPoint {
  return {
    ...point,
    attemptedVersion: version,
    unansweredVersion: point.unansweredVersion || version,
    clockOffsetMs: point.attemptedVersion === 0 ? clockOffsetMs : point.clockOffsetMs,
  };
}

/** *Nu versturen*: everything may be tried at once, also what was refused before. */
export async function tryAllNow(): Promise<void> {
  await write(["points"], async (transaction) => {
    const store = transaction.objectStore("points");
    const rows: unknown[] = await store.getAll();
    const waiting = rows.filter((row): row is QueuedPoint => isPoint(row) && row.nextTryAt > 0);
    await Promise.all(waiting.map((point) => store.put({ ...point, nextTryAt: 0 })));
  });
}
