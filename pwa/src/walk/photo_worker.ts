import { scalePhoto } from "../outbox/scaling";
import type { Wipe } from "../outbox/wiping";

export interface PhotoWork {
  bytes: ArrayBuffer;
  mediaType: string;
  wipes: readonly Wipe[];
}

addEventListener("message", (event: MessageEvent<PhotoWork>) => {
  const { bytes, mediaType, wipes } = event.data;
  void scalePhoto(bytes, mediaType, wipes).then((scaled) => postMessage(scaled));
});
