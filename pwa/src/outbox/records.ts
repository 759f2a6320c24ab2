import type { Kind } from "../kinds/kinds";

/** Coordinates in degrees (WGS84), accuracy in metres, moments as ISO 8601 with offset. Names follow the wire. */
export interface Fix {
  lon: number;
  lat: number;
  accuracyM: number | null;
  fixedAt: string | null;
}

export type PlaceSource = "device" | "pin" | "moved-pin" | "exif" | "track" | "none";

export interface Place {
  lon: number | null;
  lat: number | null;
  accuracyM: number | null;
  source: PlaceSource;
  fixedAt: string | null;
  /** What the phone itself measured, kept beside a pin that was moved. */
  device: Fix | null;
}

export interface SendProblem {
  code: string;
  title: string;
  detail: string;
  /** At a conflict: the revision that the server has. */
  revision?: number;
}

export interface RemovedPhoto {
  photoId: string;
  /** Where it stood among the others. */
  index: number;
  removedAt: number;
}

/** A point as this phone has it, from the first moment of a draft until long after it arrived. */
export interface QueuedPoint {
  observationId: string;
  walkId: string;
  /** Who made it; absent for whoever walks with this phone now. */
  walkerId?: string;
  /** Empty only while a draft waits for its answer. */
  kind: Kind | null;
  themeId: string | null;
  note: string;
  place: Place;
  directionDeg: number | null;
  capturedAt: string;
  /** Server minus phone. Fixed at the first attempt: a repeat must be the same content. */
  clockOffsetMs: number | null;
  photoIds: string[];
  /** Taken off it a moment ago; absent when there are none. */
  removedPhotos?: RemovedPhoto[];
  createdAt: number;
  touchedAt: number;
  /** Its sheet is open, so that a restart returns to it. */
  open: boolean;
  /** The photo app was opened for it and has not answered. */
  awaitingPhoto: boolean;
  /** Every change of content is one more. Arrived is when the server has this version and all its photos. */
  version: number;
  attemptedVersion: number;
  /** The oldest version that was sent without hearing back; 0 when there is none. The server may have it. */
  unansweredVersion: number;
  sentVersion: number;
  /** The server's revision; 0 while it has none. */
  revision: number;
  withdrawnAt: number | null;
  attempts: number;
  nextTryAt: number;
  problem: SendProblem | null;
}

/** What goes over the line: size and hash are announced with the point and checked by the server. */
export interface SentVersion {
  sizeBytes: number;
  sha256: string;
  mediaType: string;
  /** The original goes as it is: it could not be made smaller, or needed not. */
  isOriginal: boolean;
}

export interface QueuedPhoto {
  photoId: string;
  observationId: string;
  walkId: string;
  addedAt: number;
  mediaType: string;
  originalBytes: number;
  /** Our own camera frame: small enough and without metadata, so it can go as it is. */
  clean: boolean;
  sent: SentVersion | null;
  received: boolean;
  /** Taken with another phone of the same walker, and only that one has its bytes to send. */
  elsewhere?: boolean;
  problem: SendProblem | null;
}

export type BytesRole = "original" | "sent" | "small";

/** Always an ArrayBuffer: a Blob or File that was read back from IndexedDB arrives empty on some phones. */
export interface StoredBytes {
  key: string;
  photoId: string;
  mediaType: string;
  bytes: ArrayBuffer;
}

const kindNames: readonly unknown[] = ["strength", "weakness", "opportunity", null];
const pointTexts = ["observationId", "walkId", "note", "capturedAt"];
const pointNumbers = [
  ...["createdAt", "touchedAt", "version", "attemptedVersion", "unansweredVersion"],
  ...["sentVersion", "revision", "attempts", "nextTryAt"],
];

export function isPoint(row: unknown): row is QueuedPoint {
  if (!isRecord(row) || !areTexts(row, pointTexts) || !areNumbers(row, pointNumbers)) return false;
  const { kind, place, photoIds, withdrawnAt } = row;
  return (
    kindNames.includes(kind) &&
    isPlace(place) &&
    Array.isArray(photoIds) &&
    photoIds.every((id) => typeof id === "string") &&
    (withdrawnAt === null || typeof withdrawnAt === "number")
  );
}

export function isPhoto(row: unknown): row is QueuedPhoto {
  if (!isRecord(row) || !areTexts(row, ["photoId", "observationId", "walkId", "mediaType"])) return false;
  const { received, sent } = row;
  const isSentKnown = isRecord(sent) && areTexts(sent, ["sha256", "mediaType"]) && areNumbers(sent, ["sizeBytes"]);
  return typeof received === "boolean" && (sent === null || isSentKnown);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPlace(value: unknown): boolean {
  if (!isRecord(value) || typeof value["source"] !== "string") return false;
  return value["source"] === "none" || areNumbers(value, ["lon", "lat"]);
}

export function areTexts(row: Record<string, unknown>, names: string[]): boolean {
  return names.every((name) => typeof row[name] === "string");
}

export function areNumbers(row: Record<string, unknown>, names: string[]): boolean {
  return names.every((name) => Number.isFinite(row[name]));
}
