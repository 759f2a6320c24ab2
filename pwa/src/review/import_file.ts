import { csrfHeaders } from "../api/client";
import type { components } from "../api/schema";
import { walksText } from "../text";

export type ImportReport = components["schemas"]["ImportReport"];
export type ImportedPoint = components["schemas"]["ImportedPoint"];

export interface Upload {
  report: Promise<ImportReport>;
  stop(): void;
}

/** Fetch cannot tell how far an upload is, and a file of a walk may be hundreds of megabytes. */
export function uploadFile(neighbourhoodId: string, walkId: string, file: File, onprogress: (part: number) => void): Upload {
  const request = new XMLHttpRequest();
  const report = new Promise<ImportReport>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onprogress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status === 200 && isReport(body)) resolve(body);
      else reject(body);
    };
    request.onerror = () => reject(new TypeError("no answer"));
  });
  request.open("POST", `/api/v1/neighbourhoods/${neighbourhoodId}/walks/${walkId}/imports`);
  // A file from a telephone may come with any type, or none.
  request.setRequestHeader("Content-Type", "application/zip");
  for (const [name, value] of Object.entries(csrfHeaders())) request.setRequestHeader(name, value);
  request.send(file);
  return { report, stop: () => request.abort() };
}

/** What needs a person: everything else speaks for itself. */
export function needsLook({ outcome, photosMissing }: ImportedPoint): boolean {
  return photosMissing > 0 || ["conflict", "unfinished", "refused"].includes(outcome);
}

/** In a sentence, or null when everything had been there already. */
export function summaryOf({ points }: ImportReport): string | null {
  if (points.every(({ outcome, photosAdded }) => outcome === "present" && photosAdded === 0)) return null;
  const outcomes = Object.keys(walksText.outcomes) as ImportedPoint["outcome"][];
  const counted = outcomes.map((outcome) => ({ outcome, count: points.filter((point) => point.outcome === outcome).length }));
  const parts = counted.filter(({ count }) => count > 0);
  return parts.map(({ outcome, count }) => `${walksText.outcomes[outcome]}: ${count}`).join(" · ");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isReport(body: unknown): body is ImportReport {
  return typeof body === "object" && body !== null && "points" in body && Array.isArray(body.points);
}
