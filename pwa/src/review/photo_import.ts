import { csrfHeaders } from "../api/client";
import { isProblem } from "../api/problem";
import type { components } from "../api/schema";
import type { Kind } from "../kinds/kinds";

export type Outcome = components["schemas"]["ImportedPhoto"];
export type Placed = components["schemas"]["PlacedPhotos"];

const photoMaxBytes = 25_000_000;

/** The bytes themselves: a browser would have to hold a form with a photo in it twice. */
export async function sendPhoto(walkUrl: string, file: File, kind: Kind, lagSeconds: number, signal: AbortSignal): Promise<Outcome> {
  if (file.size > photoMaxBytes) return refused("photo-too-large");
  const asked = new URLSearchParams({ kind, cameraLagSeconds: String(lagSeconds) });
  const { body, isOk } = await post(`${walkUrl}/photo-imports?${asked.toString()}`, file, "application/octet-stream", signal);
  if (isOk) return body as Outcome;
  if (isProblem(body) && body.status < 500 && body.code?.startsWith("photo-")) return refused(body.code);
  throw body;
}

export async function sendTrack(walkUrl: string, file: File, signal: AbortSignal): Promise<Placed> {
  const { body, isOk } = await post(`${walkUrl}/photo-imports/track`, file, "application/gpx+xml", signal);
  if (isOk) return body as Placed;
  throw body;
}

/** It came, and nobody knows where it was taken. */
export function isNowhere({ outcome, place }: Outcome): boolean {
  return outcome !== "refused" && place === null;
}

export function isTrack({ name }: File): boolean {
  return name.toLowerCase().endsWith(".gpx");
}

export function walkUrlOf(neighbourhoodId: string, walkId: string): string {
  return `/api/v1/neighbourhoods/${neighbourhoodId}/walks/${walkId}`;
}

function refused(reason: string): Outcome {
  return { outcome: "refused", reason, place: null, takenAt: null, observationId: null };
}

async function post(url: string, file: File, type: string, signal: AbortSignal) {
  const headers = { "Content-Type": type, ...csrfHeaders() };
  const answer = await fetch(url, { method: "POST", headers, body: file, signal });
  const body: unknown = await answer.json().catch(() => ({ status: answer.status }));
  return { body, isOk: answer.ok };
}
