import { FrameMaker } from "./frame_maker";

export type CameraState = "off" | "starting" | "on" | "denied" | "missing";

const frameDeadlineMs = 4_000;
const quality = 0.9;
/** Enough to see a loose paving stone, and an old phone has it as JPEG in a fraction of a second. */
const framePx = { width: 1600, height: 1200 };

/** A stream in our own page: the phone's camera app would push this page out of memory, with whatever was in it. */
export class Camera {
  state = $state<CameraState>("off");
  stream = $state.raw<MediaStream | null>(null);
  private generation = 0;
  private readonly frames = new FrameMaker();

  async start(): Promise<void> {
    if (this.state === "on" || this.state === "starting") return;
    const generation = ++this.generation;
    this.state = "starting";
    this.frames.start();
    try {
      const stream = await openStream();
      if (generation !== this.generation) return stop(stream);
      this.stream = stream;
      this.state = "on";
      stream.getVideoTracks()[0]?.addEventListener("ended", () => this.stop());
    } catch (error) {
      if (generation === this.generation) this.state = isDenied(error) ? "denied" : "missing";
    }
  }

  stop(): void {
    this.generation += 1;
    this.frames.stop();
    if (this.stream) stop(this.stream);
    this.stream = null;
    if (this.state === "on" || this.state === "starting") this.state = "off";
  }

  /** The picture on screen, as JPEG bytes. A canvas brings no metadata along. */
  async picture(video: HTMLVideoElement): Promise<ArrayBuffer> {
    await playing(video);
    const factor = Math.min(1, framePx.width / Math.max(video.videoWidth, video.videoHeight));
    const width = Math.round(video.videoWidth * factor);
    const height = Math.round(video.videoHeight * factor);
    return (await this.frames.jpeg(video, width, height, quality)) ?? (await jpegHere(video, width, height));
  }
}

/** Where no worker can do it. */
async function jpegHere(video: HTMLVideoElement, width: number, height: number): Promise<ArrayBuffer> {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  // Kept in ordinary memory: fetching the picture back from the graphics chip takes longer than all the rest.
  canvas.getContext("2d", { willReadFrequently: true })?.drawImage(video, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
  if (!blob) throw new Error("the camera gave no picture");
  return blob.arrayBuffer();
}

async function openStream(): Promise<MediaStream> {
  const size = { width: { ideal: framePx.width }, height: { ideal: framePx.height } };
  return navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", ...size }, audio: false });
}

/** Rejects when the camera gives nothing. */
function playing(video: HTMLVideoElement): Promise<void> {
  // Asking a video that plays to play takes a tenth of the time to "Bewaard".
  if (!video.paused && video.currentTime > 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the camera does not start")), frameDeadlineMs);
    started(video).then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Until it plays, a video has a picture already, and in Chromium that one is black. */
async function started(video: HTMLVideoElement): Promise<void> {
  const hasPicture = video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth > 0;
  if (!hasPicture) await new Promise((resolve) => video.addEventListener("loadeddata", resolve, { once: true }));
  await video.play();
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function isDenied(error: unknown): boolean {
  return error instanceof DOMException && ["NotAllowedError", "SecurityError"].includes(error.name);
}
