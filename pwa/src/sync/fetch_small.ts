import { asMakerOf } from "../outbox/identity";
import { readPhoto, readPoint } from "../outbox/points";
import type { StoredBytes } from "../outbox/records";
import { storeSmall } from "../outbox/sending_records";
import { readWalk } from "../outbox/walks";
import type { Line } from "./answer";
import { smallPhoto } from "./requests";

const afterNothingMs = 60_000;
const askAgainAt = new Map<string, number>();
let queue: Promise<unknown> = Promise.resolve();

/**
 * The server's own small picture of a photo that this phone cannot show, kept for when there is no internet. Null when
 * it is not to be had now: a picture in a list is no reason to keep anybody waiting. One at a time.
 */
export function fetchSmall(line: Line, photoId: string): Promise<StoredBytes | null> {
  if ((askAgainAt.get(photoId) ?? 0) > line.now()) return Promise.resolve(null);
  askAgainAt.set(photoId, line.now() + afterNothingMs);
  const fetched = queue.then(() => fetchNow(line, photoId)).catch(() => null);
  queue = fetched;
  return fetched;
}

async function fetchNow(line: Line, photoId: string): Promise<StoredBytes | null> {
  const photo = await readPhoto(photoId);
  const point = photo?.received ? await readPoint(photo.observationId) : null;
  const walk = point && (await readWalk(point.walkId));
  if (!photo || !point || !walk?.walkerId) return null;
  const { url, init, deadlineMs } = smallPhoto(asMakerOf(point, walk), photo);
  const response = await line.fetch(url, { ...init, credentials: "omit", signal: AbortSignal.timeout(deadlineMs) });
  const isPicture = response.headers.get("Content-Type")?.startsWith("image/") ?? false;
  if (response.status !== 200 || response.redirected || !isPicture) return null;
  const bytes = await response.arrayBuffer();
  return bytes.byteLength > 0 ? storeSmall(photoId, bytes) : null;
}
