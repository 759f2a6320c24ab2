import type { Kind } from "../kinds/kinds";
import { newId } from "./ids";
import type { Place, QueuedPhoto, QueuedPoint } from "./records";

export const unknownPlace: Place = {
  lon: null,
  lat: null,
  accuracyM: null,
  source: "none",
  fixedAt: null,
  device: null,
};

/** The id is made here, once, before the first write: every repeat of it is the same point. */
export function newPoint(walkId: string, kind: Kind | null, place: Place, now: Date): QueuedPoint {
  return {
    observationId: newId(),
    walkId,
    kind,
    themeId: null,
    note: "",
    place,
    directionDeg: null,
    capturedAt: withOffset(now),
    clockOffsetMs: null,
    photoIds: [],
    createdAt: now.getTime(),
    touchedAt: now.getTime(),
    open: true,
    awaitingPhoto: false,
    version: 1,
    attemptedVersion: 0,
    unansweredVersion: 0,
    sentVersion: 0,
    revision: 0,
    withdrawnAt: null,
    attempts: 0,
    nextTryAt: 0,
    problem: null,
  };
}

export interface NewPhoto {
  bytes: ArrayBuffer;
  mediaType: string;
  clean: boolean;
}

export function newPhoto(point: QueuedPoint, photo: NewPhoto, now: Date): QueuedPhoto {
  return {
    photoId: newId(),
    observationId: point.observationId,
    walkId: point.walkId,
    addedAt: now.getTime(),
    mediaType: photo.mediaType,
    originalBytes: photo.bytes.byteLength,
    clean: photo.clean,
    sent: null,
    received: false,
    problem: null,
  };
}

/** 2026-05-09T10:12:31+02:00: what the walker's own clock said, and where in the day that was. */
export function withOffset(moment: Date): string {
  const minutes = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, "0");
  return `${local}${minutes < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}
