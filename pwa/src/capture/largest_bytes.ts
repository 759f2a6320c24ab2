import { readBytes, readPhoto } from "../outbox/points";
import type { StoredBytes } from "../outbox/records";

/**
 * The largest picture of a photo that is on this phone and that it can show: what is sent, and before that is made
 * the original. Null when there is only a small one, or nothing: wiping that would send a worse photo.
 */
export async function largestOf(photoId: string): Promise<StoredBytes | null> {
  const row = await readPhoto(photoId);
  if (!row) return null;
  return (await readBytes(photoId, "sent")) ?? (await readBytes(photoId, "original"));
}
