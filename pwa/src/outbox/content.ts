import type { QueuedPhoto, QueuedPoint } from "./records";

/**
 * What the server is told of a point, over the line or in a file. The same row gives the same text every time: the
 * server tells a repeat from a change by its content. Every photo must have its sent version.
 */
export function contentOf(point: QueuedPoint, photos: readonly QueuedPhoto[]) {
  return {
    kind: point.kind,
    themeId: point.themeId,
    note: point.note,
    place: point.place,
    directionDeg: point.directionDeg,
    capturedAt: point.capturedAt,
    clockOffsetMs: point.clockOffsetMs,
    photos: photos.map((photo) => ({
      photoId: photo.photoId,
      sizeBytes: photo.sent!.sizeBytes,
      sha256: photo.sent!.sha256,
      mediaType: photo.sent!.mediaType,
    })),
  };
}

export type PointContent = ReturnType<typeof contentOf>;
