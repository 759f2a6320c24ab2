import { api } from "../api/client";
import { readTakeDowns } from "./take_downs";

let points = $state<number | null>(null);
let photos = $state(0);

/** What waits for a decision; every staff screen shows how much. */
export const waiting = {
  /** Points that nobody looked at, and public photos that somebody wants gone. */
  get count() {
    return points === null ? null : points + photos;
  },
  get photos() {
    return photos;
  },
  set(freshPoints: number) {
    points = freshPoints;
  },
  setPhotos(fresh: number) {
    photos = fresh;
  },
  async refresh(neighbourhoodId: string) {
    const { data } = await api.GET("/neighbourhoods/{neighbourhoodId}/points", {
      params: { path: { neighbourhoodId }, query: { limit: 1 } },
    });
    if (data) points = data.counts.pending;
    photos = (await readTakeDowns(neighbourhoodId)).length;
  },
};
