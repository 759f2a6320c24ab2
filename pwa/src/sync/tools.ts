import type { ScaledPhoto } from "../outbox/scaling";
import type { Line } from "./answer";

/** What sending needs from outside; a test brings its own. */
export interface Tools extends Line {
  /** From 0 up to 1. */
  random(): number;
  /** Makes a photo small, in a worker. */
  scale(bytes: ArrayBuffer, mediaType: string): Promise<ScaledPhoto>;
}
