import { sha256 } from "../outbox/ids";
import { readBytes } from "../outbox/points";
import type { QueuedPhoto } from "../outbox/records";
import type { ScaledPhoto } from "../outbox/scaling";
import { storeVersions } from "../outbox/sending_records";
import type { Tools } from "./tools";

/** Makes and stores what will be sent, before it is announced. Null when this phone has lost the photo's bytes. */
export async function preparePhoto(tools: Tools, photo: QueuedPhoto): Promise<QueuedPhoto | null> {
  if (photo.sent) return photo;
  const original = await readBytes(photo.photoId, "original");
  if (!original) return null;
  const scaled = await scaledOrNothing(tools, original.bytes, photo.mediaType);
  // A camera frame is small and clean already; a second JPEG of it would only cost quality.
  const sentBytes = photo.clean ? null : scaled.sent;
  const bytes = sentBytes ?? original.bytes;
  const sent = {
    sizeBytes: bytes.byteLength,
    sha256: await sha256(bytes),
    mediaType: sentBytes ? "image/jpeg" : photo.mediaType,
    isOriginal: sentBytes === null,
  };
  return storeVersions(photo.photoId, { sent, sentBytes, small: scaled.small });
}

async function scaledOrNothing(tools: Tools, bytes: ArrayBuffer, mediaType: string): Promise<ScaledPhoto> {
  try {
    return await tools.scale(bytes, mediaType);
  } catch {
    return { sent: null, small: null };
  }
}
