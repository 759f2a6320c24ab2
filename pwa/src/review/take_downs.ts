import { api } from "../api/client";
import type { components } from "../api/schema";

/** A public photo that somebody wants gone, with all who asked. */
export type TakeDownPhoto = components["schemas"]["TakeDownPhoto"];
export type PhotoVerdict = components["schemas"]["PhotoDecisionIn"]["verdict"];

export async function readTakeDowns(neighbourhoodId: string): Promise<TakeDownPhoto[]> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/take-down-requests", {
    params: { path: { neighbourhoodId } },
  });
  if (!data) throw error;
  return data.photos;
}

/** What waits after it. `number`: of the decision that was seen; `reason`: why it may stay, only then. */
export async function decidePhoto(
  neighbourhoodId: string,
  { photoId, number }: Pick<TakeDownPhoto, "photoId" | "number">,
  verdict: PhotoVerdict,
  reason: string | null,
): Promise<TakeDownPhoto[]> {
  const { data, error } = await api.PUT("/neighbourhoods/{neighbourhoodId}/photos/{photoId}/decision", {
    params: { path: { neighbourhoodId, photoId } },
    body: { verdict, number, reason },
  });
  if (!data) throw error;
  return data.photos;
}
