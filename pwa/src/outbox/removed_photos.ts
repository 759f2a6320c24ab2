import { editing } from "./points";
import type { QueuedPoint } from "./records";

/** Its bytes stay until the sheet is closed or the point goes without it: a slip of the finger can be undone. */
export async function removePhoto(observationId: string, photoId: string, now = new Date()): Promise<QueuedPoint | null> {
  return editing(observationId, now, (point) => {
    const removed = { photoId, index: point.photoIds.indexOf(photoId), removedAt: now.getTime() };
    const photoIds = point.photoIds.filter((id) => id !== photoId);
    const isThere = removed.index >= 0;
    return Promise.resolve(isThere ? { ...point, photoIds, removedPhotos: [...(point.removedPhotos ?? []), removed] } : null);
  });
}

/** Every photo back in its place, the last one first. */
export async function undoRemoval(observationId: string, now = new Date()): Promise<QueuedPoint | null> {
  return editing(observationId, now, ({ removedPhotos = [], ...point }) => {
    const photoIds = [...point.photoIds];
    for (const { photoId, index } of [...removedPhotos].reverse()) {
      if (!photoIds.includes(photoId)) photoIds.splice(index, 0, photoId);
    }
    return Promise.resolve(removedPhotos.length > 0 ? { ...point, photoIds } : null);
  });
}
