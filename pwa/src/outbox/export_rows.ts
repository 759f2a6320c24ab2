import { read } from "./database";
import { isPhoto, isPoint, isRecord, type QueuedPhoto, type QueuedPoint } from "./records";
import type { JoinedWalk } from "./walk_records";

/** A row that the app could not read, or that belongs to nothing it could read. */
export interface LooseRow {
  store: "points" | "photos" | "bytes";
  row: unknown;
}

export interface ExportRows {
  walks: JoinedWalk[];
  /** Points of walkers whom this phone knows, oldest first. */
  points: QueuedPoint[];
  loose: LooseRow[];
  /** Keys of bytes that belong to no readable point. */
  looseBytes: string[];
}

/** Everything this phone holds, of all walks, without any photo in memory yet. */
export function readForExport(): Promise<ExportRows> {
  return read(["walks", "points", "photos", "bytes"], async (transaction) => {
    const [walks, pointRows, photoRows, keys] = await Promise.all([
      transaction.objectStore("walks").getAll(),
      transaction.objectStore("points").getAll() as Promise<unknown[]>,
      transaction.objectStore("photos").getAll() as Promise<unknown[]>,
      transaction.objectStore("bytes").getAllKeys(),
    ]);
    const known = new Set(walks.filter(({ walkerId, secret }) => walkerId && secret).map(({ walkId }) => walkId));
    const isWhole = (row: unknown): row is QueuedPoint => isPoint(row) && known.has(row.walkId);
    const points = pointRows.filter(isWhole).sort((a, b) => a.createdAt - b.createdAt);
    const named = new Set(points.flatMap(({ photoIds }) => photoIds));
    // Whoever takes a photo off a point does not want it in a file.
    const removed = new Set(points.flatMap(({ removedPhotos = [] }) => removedPhotos).map(({ photoId }) => photoId));
    const isNamed = (row: unknown): row is QueuedPhoto => isPhoto(row) && named.has(row.photoId);
    return {
      walks: walks.filter(({ walkId }) => known.has(walkId)),
      points,
      loose: [
        ...pointRows.filter((row) => !isWhole(row)).map((row) => ({ store: "points" as const, row })),
        ...photoRows.filter((row) => !isNamed(row) && !(isPhoto(row) && removed.has(row.photoId))).map((row) => ({ store: "photos" as const, row })),
      ],
      looseBytes: keys.filter((key) => !removed.has(key.split("/")[0]!) && isLoose(key, photoRows.filter(isNamed))),
    };
  });
}

function isLoose(key: string, photos: readonly QueuedPhoto[]): boolean {
  const [photoId, role] = key.split("/");
  return (role === "original" || role === "sent") && photoId !== "probe" && !photos.some((photo) => photo.photoId === photoId);
}

/** A row of bytes as it is, also when it is not what this app would have stored. */
export async function readLooseBytes(key: string): Promise<{ row: unknown; bytes: ArrayBuffer | null; mediaType: string }> {
  const row: unknown = await read(["bytes"], (transaction) => transaction.objectStore("bytes").get(key));
  const { bytes, mediaType } = isRecord(row) ? row : {};
  return { row, bytes: await plainBytes(bytes), mediaType: typeof mediaType === "string" ? mediaType : "" };
}

async function plainBytes(value: unknown): Promise<ArrayBuffer | null> {
  if (value instanceof ArrayBuffer) return value;
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice().buffer;
  return value instanceof Blob ? value.arrayBuffer() : null;
}
