import { api } from "../api/client";
import type { components } from "../api/schema";

export type Rose = components["schemas"]["Rose"];
export type Petal = components["schemas"]["RosePetal"];

export async function readRose(neighbourhoodId: string): Promise<Rose> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/rose", {
    params: { path: { neighbourhoodId } },
  });
  if (!data) throw error;
  return data;
}
