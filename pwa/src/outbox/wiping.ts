import { sha256 } from "./ids";
import { newPhoto } from "./new_point";
import { forgetPhoto, putPhoto } from "./photo_rows";
import { editing } from "./points";
import type { QueuedPoint } from "./records";

/** A part that must not be seen, in parts of the picture: 0,0 is its upper left corner and 1,1 its lower right. */
export type Wipe =
  | { shape: "stroke"; spots: readonly Spot[] }
  | { shape: "box"; from: Spot; to: Spot };

export interface Spot {
  x: number;
  y: number;
}

/** One thickness for every stroke, as a part of the picture's longest side: a face at arm's length. */
export const brushPart = 0.08;
export const wipeColour = "#1d2733";

type Brush = Pick<
  OffscreenCanvasRenderingContext2D,
  "fillStyle" | "strokeStyle" | "lineCap" | "lineJoin" | "lineWidth" | "fillRect" | "beginPath" | "moveTo" | "lineTo" | "stroke"
>;

/** Paints over, with one colour: what is blurred or coarsened can be guessed back, what is painted over cannot. */
export function paintOver(brush: Brush, wipes: readonly Wipe[], width: number, height: number): void {
  brush.fillStyle = brush.strokeStyle = wipeColour;
  brush.lineCap = brush.lineJoin = "round";
  brush.lineWidth = brushPart * Math.max(width, height);
  for (const wipe of wipes) {
    if (wipe.shape === "box") {
      const { from, to } = wipe;
      brush.fillRect(from.x * width, from.y * height, (to.x - from.x) * width, (to.y - from.y) * height);
      continue;
    }
    const [first] = wipe.spots;
    if (!first) continue;
    brush.beginPath();
    brush.moveTo(first.x * width, first.y * height);
    // A touch without a movement is a dot; a line to where it began makes it one.
    for (const { x, y } of [...wipe.spots.slice(1), wipe.spots.at(-1)!]) brush.lineTo(x * width, y * height);
    brush.stroke();
  }
}

export interface WipedPhoto {
  sent: ArrayBuffer;
  small: ArrayBuffer | null;
}

/**
 * Puts the wiped photo in the place of the photo, in one transaction: afterwards no byte of the old one is left.
 * Always under a new id, because the old one may be on its way at this very moment; the server destroys what a
 * newer version of the point no longer names.
 */
export async function replacePhoto(
  observationId: string,
  photoId: string,
  wiped: WipedPhoto,
  now = new Date(),
): Promise<QueuedPoint | null> {
  const mediaType = "image/jpeg";
  const sent = { sizeBytes: wiped.sent.byteLength, sha256: await sha256(wiped.sent), mediaType, isOriginal: true };
  return editing(observationId, now, async (point, transaction) => {
    if (!point.photoIds.includes(photoId)) return null;
    const row = { ...newPhoto(point, { bytes: wiped.sent, mediaType, clean: true }, now), sent };
    await forgetPhoto(transaction, photoId);
    await putPhoto(transaction, row, wiped.sent);
    if (wiped.small) {
      const small = { key: `${row.photoId}/small`, photoId: row.photoId, mediaType, bytes: wiped.small };
      await transaction.objectStore("bytes").put(small);
    }
    return { ...point, photoIds: point.photoIds.map((id) => (id === photoId ? row.photoId : id)) };
  });
}
