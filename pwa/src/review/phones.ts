import { api } from "../api/client";
import type { components } from "../api/schema";
import { walksText } from "../text";

export type Phones = components["schemas"]["Phones"];
export type Phone = components["schemas"]["Phone"];

export async function readPhones(neighbourhoodId: string, walkId: string): Promise<Phones> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/walks/{walkId}/phones", {
    params: { path: { neighbourhoodId, walkId } },
  });
  if (!data) throw error;
  return data;
}

/** Of one phone: what it has still to send, and points here that wait for its photos. */
export function underWay({ announcedCount, incompleteCount }: Phone): number {
  return Math.max(announcedCount, incompleteCount);
}

export function wordsOf(phone: Phone): string {
  const { announcedCount, incompleteCount, arrivedCount } = phone;
  const parts = [
    ...(announcedCount > 0 ? [walksText.stillThere(announcedCount)] : []),
    ...(incompleteCount > 0 ? [walksText.withoutPhotos(incompleteCount)] : []),
    ...(arrivedCount > 0 ? [walksText.arrived(arrivedCount)] : []),
  ];
  return parts.join(", ") || walksText.nothingYet;
}
