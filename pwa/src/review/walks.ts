import { api } from "../api/client";
import type { components } from "../api/schema";

export type Walk = components["schemas"]["Walk"];
export type WalkIn = components["schemas"]["WalkIn"];

/** The newest first: that is the one people are about to walk. */
export async function readWalks(neighbourhoodId: string): Promise<Walk[]> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/walks", {
    params: { path: { neighbourhoodId } },
  });
  if (!data) throw error;
  return data.walks.sort((one, other) => other.createdAt.localeCompare(one.createdAt));
}

export async function createWalk(neighbourhoodId: string, body: WalkIn): Promise<Walk> {
  const { data, error } = await api.POST("/neighbourhoods/{neighbourhoodId}/walks", {
    params: { path: { neighbourhoodId } },
    body,
  });
  if (!data) throw error;
  return data;
}

export async function setState(neighbourhoodId: string, walkId: string, state: Walk["state"]): Promise<Walk> {
  const { data, error } = await api.PATCH("/neighbourhoods/{neighbourhoodId}/walks/{walkId}", {
    params: { path: { neighbourhoodId, walkId } },
    body: { state },
  });
  if (!data) throw error;
  return data;
}
