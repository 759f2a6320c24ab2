import type { Made } from "./frame_worker";

const deadlineMs = 3_000;

/**
 * Makes a JPEG of a camera frame beside the page, so that the page can go on. Started with the camera: starting a
 * worker takes as long as all the rest.
 */
export class FrameMaker {
  private worker: Worker | null = null;
  private number = 0;
  private readonly waiting = new Map<number, (bytes: ArrayBuffer | null) => void>();

  start(): void {
    if (this.worker || typeof VideoFrame === "undefined" || typeof OffscreenCanvas === "undefined") return;
    this.worker = new Worker(new URL("./frame_worker.ts", import.meta.url), { type: "module" });
    this.worker.onmessage = ({ data }: MessageEvent<Made>) => this.answered(data.number, data.bytes);
    this.worker.onerror = () => this.stop();
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = null;
    for (const number of [...this.waiting.keys()]) this.answered(number, null);
  }

  /** Null when it cannot be done here. */
  jpeg(video: HTMLVideoElement, width: number, height: number, quality: number): Promise<ArrayBuffer | null> {
    const { worker } = this;
    if (!worker) return Promise.resolve(null);
    let frame: VideoFrame;
    try {
      frame = new VideoFrame(video);
    } catch {
      return Promise.resolve(null);
    }
    const number = (this.number += 1);
    return new Promise((resolve) => {
      this.waiting.set(number, resolve);
      setTimeout(() => this.answered(number, null), deadlineMs);
      worker.postMessage({ number, frame, width, height, quality }, [frame]);
    });
  }

  private answered(number: number, bytes: ArrayBuffer | null): void {
    this.waiting.get(number)?.(bytes);
    this.waiting.delete(number);
  }
}
