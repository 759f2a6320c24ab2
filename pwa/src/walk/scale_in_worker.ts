import type { ScaledPhoto } from "../outbox/scaling";
import type { Wipe } from "../outbox/wiping";
import type { PhotoWork } from "./photo_worker";

const deadlineMs = 60_000;
const nothing: ScaledPhoto = { sent: null, small: null };

/** A worker for each photo: whatever memory a big one took, goes with it. Never rejects. */
export function scaleInWorker(
  bytes: ArrayBuffer,
  mediaType: string,
  wipes: readonly Wipe[] = [],
): Promise<ScaledPhoto> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./photo_worker.ts", import.meta.url), { type: "module" });
    const finish = (scaled: ScaledPhoto) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(scaled);
    };
    const timer = setTimeout(() => finish(nothing), deadlineMs);
    worker.onmessage = (event: MessageEvent<ScaledPhoto>) => finish(event.data);
    worker.onerror = () => finish(nothing);
    // A copy: the caller may have to send these very bytes.
    worker.postMessage({ bytes, mediaType, wipes } satisfies PhotoWork);
  });
}
