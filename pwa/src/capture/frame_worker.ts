interface Asked {
  number: number;
  frame: VideoFrame;
  width: number;
  height: number;
  quality: number;
}

/** Null when this phone cannot do it here; then the page does it itself. */
export interface Made {
  number: number;
  bytes: ArrayBuffer | null;
}

addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  void jpegOf(data)
    .catch(() => null)
    .then((bytes) => postMessage({ number: data.number, bytes } satisfies Made, { transfer: bytes ? [bytes] : [] }));
});

async function jpegOf({ frame, width, height, quality }: Asked): Promise<ArrayBuffer> {
  const canvas = new OffscreenCanvas(width, height);
  try {
    // Kept in ordinary memory: fetching the picture back from the graphics chip takes longer than all the rest.
    const context = canvas.getContext("2d", { willReadFrequently: true, alpha: false });
    if (!context) throw new Error("no canvas");
    context.drawImage(frame, 0, 0, width, height);
  } finally {
    frame.close();
  }
  const blob = await canvas.convertToBlob({ type: "image/jpeg", quality });
  if (blob.type !== "image/jpeg") throw new Error("no JPEG");
  return blob.arrayBuffer();
}
