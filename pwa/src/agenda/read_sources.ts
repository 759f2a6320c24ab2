import { api } from "../api/client";
import { pointsOf } from "../review/points";
import type { Sources } from "./proposal";

export interface SourceIds {
  spotIds: string[];
  observationIds: string[];
  /** Whose interest it is to serve, when it comes from the table instead of from a walk. */
  partnerId?: string;
}

export const nothing: SourceIds = { spotIds: [], observationIds: [] };

/** The address names what the action is to be made of: ?plek=…&punt=… from the map, ?belang=… from the table. */
export function sourceIdsIn(search: string): SourceIds | null {
  const params = new URLSearchParams(search);
  const partnerId = params.get("belang");
  const ids = { spotIds: params.getAll("plek"), observationIds: params.getAll("punt"), ...(partnerId && { partnerId }) };
  return partnerId || ids.spotIds.length + ids.observationIds.length > 0 ? ids : null;
}

export async function readSources(neighbourhoodId: string, { spotIds, observationIds }: SourceIds): Promise<Sources> {
  const [spots, points] = await Promise.all([
    Promise.all(spotIds.map((spotId) => readSpot(neighbourhoodId, spotId))),
    Promise.all(observationIds.map(pointsOf(neighbourhoodId).find)),
  ]);
  // What its walker took back meanwhile is no longer there.
  return { spots, points: points.filter((point) => point !== null) };
}

async function readSpot(neighbourhoodId: string, spotId: string) {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/spots/{spotId}", {
    params: { path: { neighbourhoodId, spotId } },
  });
  if (!data) throw error;
  return data;
}
