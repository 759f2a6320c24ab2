import { api } from "../api/client";
import type { components } from "../api/schema";
import type { Ground } from "../map/map_types";

export type Address = components["schemas"]["Address"];

/** What there is besides the neighbourhood's own map, which needs no internet. */
export interface BaseMaps {
  grounds: Readonly<Partial<Record<GroundId, Ground>>>;
  addressSearch: boolean;
}

export type GroundId = "topographic" | "aerial";

export const noBaseMaps: BaseMaps = { grounds: {}, addressSearch: false };

/** Without them the desk works as well, so nothing that goes wrong here is told. */
export async function readBaseMaps(neighbourhoodId: string): Promise<BaseMaps> {
  const { data } = await api
    .GET("/neighbourhoods/{neighbourhoodId}/base-maps", { params: { path: { neighbourhoodId } } })
    .catch(() => ({ data: undefined }));
  if (!data) return noBaseMaps;
  const grounds = data.baseMaps.map(({ baseMapId, tilePath, attribution }) => [baseMapId, { tilePath, attribution }]);
  return { grounds: Object.fromEntries(grounds), addressSearch: data.addressSearch };
}

export async function searchAddresses(neighbourhoodId: string, q: string): Promise<Address[]> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/addresses", {
    params: { path: { neighbourhoodId }, query: { q } },
  });
  if (!data) throw error;
  return data.addresses;
}
