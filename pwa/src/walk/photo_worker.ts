import { scalePhoto } from "../outbox/scaling";

addEventListener("message", (event: MessageEvent<{ bytes: ArrayBuffer; mediaType: string }>) => {
  const { bytes, mediaType } = event.data;
  void scalePhoto(bytes, mediaType).then((scaled) => postMessage(scaled));
});
