import { paintOver, type Wipe } from "./wiping";

/** Runs in a worker: in the phone's own photo worker, or in the service worker when no page is open. */

export interface ScaledPhoto {
  /** JPEG of at most 2048 px, upright and without metadata; null when the original has to go as it is. */
  sent: ArrayBuffer | null;
  small: ArrayBuffer | null;
}

const sentEdgePx = 2048;
const smallEdgePx = 640;
const sentQuality = 0.8;
const smallQuality = 0.75;

/**
 * A photo that cannot be read or comes out blank is no reason to lose it: then both are null. What is wiped is gone
 * from both.
 */
export async function scalePhoto(
  bytes: ArrayBuffer,
  mediaType: string,
  wipes: readonly Wipe[] = [],
): Promise<ScaledPhoto> {
  const bitmap = await decoded(bytes, mediaType);
  if (!bitmap) return { sent: null, small: null };
  try {
    const large = drawn(bitmap, sentEdgePx);
    if (isBlank(large) && !isBlank(drawn(bitmap, 64))) return { sent: null, small: null };
    paintOver(large.getContext("2d")!, wipes, large.width, large.height);
    const small = drawn(large, smallEdgePx);
    return { sent: await jpeg(large, sentQuality), small: await jpeg(small, smallQuality) };
  } catch {
    return { sent: null, small: null };
  } finally {
    bitmap.close();
  }
}

async function decoded(bytes: ArrayBuffer, mediaType: string): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(new Blob([bytes], { type: mediaType }), { imageOrientation: "from-image" });
  } catch {
    return null;
  }
}

function drawn(image: ImageBitmap | OffscreenCanvas, edgePx: number): OffscreenCanvas {
  const factor = Math.min(1, edgePx / Math.max(image.width, image.height));
  const width = Math.max(1, Math.round(image.width * factor));
  const height = Math.max(1, Math.round(image.height * factor));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no canvas");
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, width, height);
  return canvas;
}

/** Out of memory, some phones draw nothing and say nothing. A sample of pixels without any colour at all gives it away. */
function isBlank(canvas: OffscreenCanvas): boolean {
  const probe = drawn(canvas, 16);
  const pixels = probe.getContext("2d")!.getImageData(0, 0, probe.width, probe.height).data;
  return pixels.every((value) => value === 0);
}

async function jpeg(canvas: OffscreenCanvas, quality: number): Promise<ArrayBuffer> {
  const blob = await canvas.convertToBlob({ type: "image/jpeg", quality });
  if (blob.type !== "image/jpeg") throw new Error("no JPEG");
  return blob.arrayBuffer();
}
