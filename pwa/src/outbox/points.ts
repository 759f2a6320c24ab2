import { announce } from "./changes";
import { read, type Transaction, write } from "./database";
import { newPhoto, type NewPhoto } from "./new_point";
import { forgetRemoved, putPhoto } from "./photo_rows";
import { type BytesRole, isPhoto, isPoint, type QueuedPhoto, type QueuedPoint, type StoredBytes } from "./records";

/** The part of a point that its walker decides; everything else is the bookkeeping of sending. */
export type Content = Pick<
  QueuedPoint,
  "kind" | "themeId" | "note" | "place" | "directionDeg" | "capturedAt"
>;

/** Rows that cannot be understood stay where they are, untouched, and are counted. */
export interface PointList {
  points: QueuedPoint[];
  unreadable: number;
}

const all = ["points", "photos", "bytes"] as const;

/** Point and original bytes in one transaction: when this resolves, both are on disk or neither is. */
export async function savePoint(point: QueuedPoint, photos: NewPhoto[], now = new Date()): Promise<QueuedPoint> {
  const saved = await write([...all], async (transaction) => {
    const rows = photos.map((photo) => newPhoto(point, photo, now));
    const complete = { ...point, photoIds: [...point.photoIds, ...rows.map((row) => row.photoId)] };
    // All at once: waiting for each answer of the database is what a slow phone is slow at.
    await Promise.all([
      ...rows.map((row, index) => putPhoto(transaction, row, photos[index]!.bytes)),
      transaction.objectStore("points").put(complete),
    ]);
    return complete;
  });
  announce({ about: "points" });
  return saved;
}

export async function addPhoto(observationId: string, photo: NewPhoto, now = new Date()): Promise<QueuedPoint | null> {
  return editing(observationId, now, async (point, transaction) => {
    const row = newPhoto(point, photo, now);
    await putPhoto(transaction, row, photo.bytes);
    return { ...point, photoIds: [...point.photoIds, row.photoId], awaitingPhoto: false };
  });
}

export function changeContent(
  observationId: string,
  change: Partial<Content>,
  now = new Date(),
): Promise<QueuedPoint | null> {
  return updateContent(observationId, () => change, now);
}

/** Looks at the point as it is now before it decides what to change. */
export function updateContent(
  observationId: string,
  change: (point: QueuedPoint) => Partial<Content>,
  now = new Date(),
): Promise<QueuedPoint | null> {
  return editing(observationId, now, (point) => Promise.resolve({ ...point, ...change(point) }));
}

/** Opening and closing the sheet is no change of content. */
export function setOpen(observationId: string, open: boolean, now = new Date()): Promise<QueuedPoint | null> {
  return changing(observationId, async (point, transaction) => {
    const kept = open ? point : await forgetRemoved(transaction, point);
    return { ...kept, open, awaitingPhoto: false, touchedAt: now.getTime() };
  });
}

export function setAwaitingPhoto(observationId: string, awaitingPhoto: boolean): Promise<QueuedPoint | null> {
  return updatePoint(observationId, (point) => ({ ...point, awaitingPhoto }));
}

export function withdrawPoint(observationId: string, now = new Date()): Promise<QueuedPoint | null> {
  return editing(observationId, now, (point) =>
    Promise.resolve({ ...point, withdrawnAt: now.getTime(), open: false, awaitingPhoto: false }),
  );
}

/** Only as long as the withdrawal has not left the phone; afterwards the point stays withdrawn. */
export function undoWithdrawal(observationId: string, now = new Date()): Promise<QueuedPoint | null> {
  return editing(observationId, now, (point) => {
    const isTooLate = point.withdrawnAt === null || point.attemptedVersion === point.version;
    return Promise.resolve(isTooLate ? null : { ...point, withdrawnAt: null });
  });
}

/** A draft in which nothing was put yet, because choosing a photo was cancelled. */
export async function dropEmptyDraft(observationId: string): Promise<void> {
  await write(["points"], async (transaction) => {
    const store = transaction.objectStore("points");
    const row = await store.get(observationId);
    const isEmpty = row && isPoint(row) && !hasPhotos(row) && row.note === "" && row.attemptedVersion === 0;
    if (isEmpty) await store.delete(observationId);
  });
  announce({ about: "points" });
}

/** Those that may come back included. */
export function hasPhotos({ photoIds, removedPhotos = [] }: QueuedPoint): boolean {
  return photoIds.length + removedPhotos.length > 0;
}

export async function updatePoint(
  observationId: string,
  change: (point: QueuedPoint) => QueuedPoint | null,
): Promise<QueuedPoint | null> {
  return changing(observationId, (point) => Promise.resolve(change(point)));
}

export function readPoint(observationId: string): Promise<QueuedPoint | null> {
  return read(["points"], async (transaction) => {
    const row: unknown = await transaction.objectStore("points").get(observationId);
    return isPoint(row) ? row : null;
  });
}

export function readPoints(walkId?: string): Promise<PointList> {
  return read(["points"], async (transaction) => {
    const store = transaction.objectStore("points");
    // A row without a walk is in no index, and it must be counted too.
    const rows: unknown[] = await store.getAll();
    const points = rows.filter(isPoint);
    const wanted = walkId === undefined ? points : points.filter((point) => point.walkId === walkId);
    wanted.sort((a, b) => a.createdAt - b.createdAt);
    return { points: wanted, unreadable: rows.length - points.length };
  });
}

/** No point and no answer, sent or not: a phone in its walker's hand for the first time. */
export function isUnused(): Promise<boolean> {
  return read(["points", "answers"], async (transaction) => {
    const counts = [transaction.objectStore("points").count(), transaction.objectStore("answers").count()];
    return (await Promise.all(counts)).every((count) => count === 0);
  });
}

export function readPhotos(observationId: string): Promise<QueuedPhoto[]> {
  return read(["photos"], async (transaction) => {
    const rows: unknown[] = await transaction.objectStore("photos").index("by-point").getAll(observationId);
    return rows.filter(isPhoto);
  });
}

export function readPhoto(photoId: string): Promise<QueuedPhoto | null> {
  return read(["photos"], async (transaction) => {
    const row: unknown = await transaction.objectStore("photos").get(photoId);
    return isPhoto(row) ? row : null;
  });
}

export function readAllPhotos(): Promise<QueuedPhoto[]> {
  return read(["photos"], async (transaction) => {
    const rows: unknown[] = await transaction.objectStore("photos").getAll();
    return rows.filter(isPhoto);
  });
}

export function readBytes(photoId: string, role: BytesRole): Promise<StoredBytes | null> {
  return read(["bytes"], async (transaction) => {
    const row = await transaction.objectStore("bytes").get(`${photoId}/${role}`);
    return row?.bytes instanceof ArrayBuffer ? row : null;
  });
}

type Work = Transaction<"readwrite">;

export async function editing(
  observationId: string,
  now: Date,
  change: (point: QueuedPoint, transaction: Work) => Promise<QueuedPoint | null>,
): Promise<QueuedPoint | null> {
  return changing(observationId, async (point, transaction) => {
    const changed = await change(point, transaction);
    return changed && newVersion(changed, now);
  });
}

/** What was refused may be fine now, so a change also starts the trying anew. */
function newVersion(point: QueuedPoint, now: Date): QueuedPoint {
  const fresh = { attempts: 0, nextTryAt: 0, problem: null };
  return { ...point, ...fresh, version: point.version + 1, touchedAt: now.getTime() };
}

export async function changing(
  observationId: string,
  change: (point: QueuedPoint, transaction: Work) => Promise<QueuedPoint | null>,
): Promise<QueuedPoint | null> {
  const changed = await write([...all], async (transaction) => {
    const store = transaction.objectStore("points");
    const row: unknown = await store.get(observationId);
    const next = isPoint(row) ? await change(row, transaction) : null;
    if (next) await store.put(next);
    return next;
  });
  if (changed) announce({ about: "points" });
  return changed;
}
