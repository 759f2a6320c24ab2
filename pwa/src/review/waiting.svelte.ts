import { api } from "../api/client";

let count = $state<number | null>(null);

/** How many points wait for a decision; every staff screen shows it. */
export const waiting = {
  get count() {
    return count;
  },
  set(fresh: number) {
    count = fresh;
  },
  async refresh(neighbourhoodId: string) {
    const { data } = await api.GET("/neighbourhoods/{neighbourhoodId}/points", {
      params: { path: { neighbourhoodId }, query: { limit: 1 } },
    });
    if (data) count = data.counts.pending;
  },
};
