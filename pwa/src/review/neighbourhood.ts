import { api } from "../api/client";
import type { components } from "../api/schema";

export type Neighbourhood = components["schemas"]["Neighbourhood"];
type MapPackRef = components["schemas"]["MapPackRef"];

const packs = new Map<string, Promise<Blob>>();

export async function readNeighbourhood(neighbourhoodId: string): Promise<Neighbourhood> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}", { params: { path: { neighbourhoodId } } });
  if (!data) throw error;
  return data;
}

/** A pack never changes under its hash, so one fetch serves every screen. Without a pack the map is plain. */
export async function readPack(reference: MapPackRef | null): Promise<Blob | null> {
  if (!reference) return null;
  let pack = packs.get(reference.sha256);
  if (!pack) {
    pack = fetchPack(reference.url);
    packs.set(reference.sha256, pack);
    pack.catch(() => packs.delete(reference.sha256));
  }
  return pack.catch(() => null);
}

async function fetchPack(url: string): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`map pack: ${response.status}`);
  return response.blob();
}
