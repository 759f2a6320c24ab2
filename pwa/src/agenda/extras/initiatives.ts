import { api } from "../../api/client";
import type { components } from "../../api/schema";

type Wire = components["schemas"];
export type Initiative = Wire["Initiative"];
export type Compass = Wire["Compass"];

export async function readInitiatives(neighbourhoodId: string): Promise<Initiative[]> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/initiatives", {
    params: { path: { neighbourhoodId } },
  });
  if (!data) throw error;
  return data.initiatives;
}

const about = (neighbourhoodId: string, { initiativeId, revision }: Initiative) => ({
  path: { neighbourhoodId, initiativeId },
  header: { "If-Match": `"${revision}"` },
});

export async function propose(neighbourhoodId: string, initiative: Initiative, body: Wire["ProposalIn"]): Promise<Initiative[]> {
  const { data, error } = await api.POST("/neighbourhoods/{neighbourhoodId}/initiatives/{initiativeId}/proposals", {
    params: about(neighbourhoodId, initiative),
    body,
  });
  if (!data) throw error;
  return data.initiatives;
}

export async function setAside(neighbourhoodId: string, initiative: Initiative, reason: string): Promise<Initiative[]> {
  const { data, error } = await api.POST("/neighbourhoods/{neighbourhoodId}/initiatives/{initiativeId}/set-asides", {
    params: about(neighbourhoodId, initiative),
    body: { reason },
  });
  if (!data) throw error;
  return data.initiatives;
}

export async function readCompass(neighbourhoodId: string): Promise<Compass> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/compass", { params: { path: { neighbourhoodId } } });
  if (!data) throw error;
  return data;
}

export async function saveCompass(neighbourhoodId: string, groups: Compass["groups"], revision: number): Promise<Compass> {
  const { data, error } = await api.PUT("/neighbourhoods/{neighbourhoodId}/compass", {
    params: { path: { neighbourhoodId }, header: { "If-Match": `"${revision}"` } },
    body: { groups },
  });
  if (!data) throw error;
  return data;
}
