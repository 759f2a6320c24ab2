import type { Transaction } from "./database";
import type { BytesRole, QueuedPhoto, QueuedPoint } from "./records";

type Work = Transaction<"readwrite">;

export async function putPhoto(transaction: Work, row: QueuedPhoto, bytes: ArrayBuffer): Promise<void> {
  const { photoId, mediaType } = row;
  await Promise.all([
    transaction.objectStore("bytes").put({ key: `${photoId}/original`, photoId, mediaType, bytes }),
    transaction.objectStore("photos").put(row),
  ]);
}

export async function forgetPhoto(transaction: Work, photoId: string): Promise<void> {
  await Promise.all([transaction.objectStore("photos").delete(photoId), forgetBytes(transaction, photoId)]);
}

async function forgetBytes(transaction: Work, photoId: string): Promise<void> {
  const roles: BytesRole[] = ["original", "sent", "small"];
  await Promise.all(roles.map((role) => transaction.objectStore("bytes").delete(`${photoId}/${role}`)));
}

/** The point without a way back to what was taken off it. A photo that was put on it again meanwhile stays. */
export async function forgetRemoved(transaction: Work, point: QueuedPoint): Promise<QueuedPoint> {
  const { removedPhotos = [], ...rest } = point;
  const gone = removedPhotos.filter(({ photoId }) => !point.photoIds.includes(photoId));
  await Promise.all(gone.map(({ photoId }) => forgetPhoto(transaction, photoId)));
  return removedPhotos.length > 0 ? rest : point;
}
