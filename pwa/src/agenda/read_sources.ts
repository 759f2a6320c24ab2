import { api } from "../api/client";
import { readAllPoints } from "../review/points";
import type { Sources } from "./proposal";

export interface SourceIds {
  spotIds: string[];
  observationIds: string[];
}

/** The map names in the address what the action is to be made of: ?plek=…&punt=… */
export function sourceIdsIn(search: string): SourceIds | null {
  const params = new URLSearchParams(search);
  const ids = { spotIds: params.getAll("plek"), observationIds: params.getAll("punt") };
  return ids.spotIds.length + ids.observationIds.length > 0 ? ids : null;
}

export async function readSources(neighbourhoodId: string, { spotIds, observationIds }: SourceIds): Promise<Sources> {
  const [spots, points] = await Promise.all([
    Promise.all(spotIds.map((spotId) => readSpot(neighbourhoodId, spotId))),
    observationIds.length > 0 ? readAllPoints(neighbourhoodId) : [],
  ]);
  return { spots, points: points.filter(({ observationId }) => observationIds.includes(observationId)) };
}

async function readSpot(neighbourhoodId: string, spotId: string) {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/spots/{spotId}", {
    params: { path: { neighbourhoodId, spotId } },
  });
  if (!data) throw error;
  return data;
}
