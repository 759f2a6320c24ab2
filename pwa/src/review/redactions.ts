import { api } from "../api/client";
import type { components } from "../api/schema";
import type { PointPhoto } from "./points";

export type Redaction = components["schemas"]["PhotoRedaction"];
export type Region = Redaction["regions"][number];
export type RegionKind = Region["kind"];
export type RedactionChange = components["schemas"]["RedactionChange"];

/** Parts (0 to 1) of the upright picture. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export async function saveRedaction(
  neighbourhoodId: string,
  photoId: string,
  revision: number,
  body: RedactionChange,
): Promise<Redaction> {
  const { data, error } = await api.PATCH("/neighbourhoods/{neighbourhoodId}/photos/{photoId}/redactions", {
    params: { path: { neighbourhoodId, photoId }, header: { "If-Match": `"${revision}"` } },
    body,
  });
  if (!data) throw error;
  return data;
}

/** After a search for faces that failed. */
export async function searchAgain(neighbourhoodId: string, photoId: string): Promise<Redaction> {
  const { data, error } = await api.POST("/neighbourhoods/{neighbourhoodId}/photos/{photoId}/searches", {
    params: { path: { neighbourhoodId, photoId } },
  });
  if (!data) throw error;
  return data;
}

export async function readRedaction(neighbourhoodId: string, photoId: string): Promise<Redaction> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/photos/{photoId}/redactions", {
    params: { path: { neighbourhoodId, photoId } },
  });
  if (!data) throw error;
  return data;
}

/** The picture as it is now: the same address shows another one after a change, and a browser must notice. */
export function pictureUrl({ publicUrl, redaction }: PointPhoto): string | null {
  if (!publicUrl || !redaction?.revision) return publicUrl;
  return `${publicUrl}?versie=${redaction.revision}${redaction.burnt ? "" : "-oud"}`;
}

/** What the server still does by itself: looking for faces, or painting them over. */
export function isUnderWay({ state, redaction }: PointPhoto): boolean {
  return state === "pending" || redaction?.search === "pending" || redaction?.burnt === false;
}

export function countKinds(regions: readonly Region[]): Record<RegionKind, number> {
  const counts = { face: 0, plate: 0, other: 0 };
  for (const { kind } of regions) counts[kind] += 1;
  return counts;
}
