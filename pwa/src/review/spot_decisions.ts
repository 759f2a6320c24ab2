import { api } from "../api/client";
import type { components } from "../api/schema";
import type { SpotDetail } from "./spot_map";

export type SpotChange = components["schemas"]["SpotChange"];
type Versioned = Pick<SpotDetail, "spotId" | "revision">;

/** Which spot of which neighbourhood, in the version that was read. */
const of = (neighbourhoodId: string, { spotId, revision }: Versioned) => ({
  params: { path: { neighbourhoodId, spotId }, header: { "If-Match": `"${revision}"` } },
});

async function answer<Body>(sent: Promise<{ data?: Body; error?: unknown }>): Promise<Body> {
  const { data, error } = await sent;
  if (!data) throw error;
  return data;
}

export const renameSpot = (neighbourhoodId: string, spot: Versioned, title: string) =>
  answer(api.PATCH("/neighbourhoods/{neighbourhoodId}/spots/{spotId}", { ...of(neighbourhoodId, spot), body: { title } }));

/** A name for it, from approved notes and the nearest street; null when there is nothing to call it by. */
export async function readTitleProposal(neighbourhoodId: string, spotId: string): Promise<string | null> {
  const path = { neighbourhoodId, spotId };
  return (await answer(api.GET("/neighbourhoods/{neighbourhoodId}/spots/{spotId}/title-proposal", { params: { path } }))).title;
}

export const pinSpot = (neighbourhoodId: string, spot: Versioned) =>
  answer(api.POST("/neighbourhoods/{neighbourhoodId}/spots/{spotId}/pins", of(neighbourhoodId, spot)));

/** All points of the others come to `spot`, also those that are still to come. */
export const mergeSpots = (neighbourhoodId: string, spot: Versioned, others: readonly Versioned[]) =>
  answer(
    api.POST("/neighbourhoods/{neighbourhoodId}/spots/{spotId}/merges", {
      ...of(neighbourhoodId, spot),
      body: { spots: others.map(({ spotId, revision }) => ({ spotId, revision })) },
    }),
  );

/** The new spot with these points. */
export const splitSpot = (neighbourhoodId: string, spot: Versioned, observationIds: string[], title: string) =>
  answer(
    api.POST("/neighbourhoods/{neighbourhoodId}/spots/{spotId}/splits", {
      ...of(neighbourhoodId, spot),
      body: { observationIds, title },
    }),
  );

export const setAside = (neighbourhoodId: string, observationId: string) =>
  answer(
    api.POST("/neighbourhoods/{neighbourhoodId}/points/{observationId}/set-asides", {
      params: { path: { neighbourhoodId, observationId } },
    }),
  );

export const readChangesOfSpot = (neighbourhoodId: string, spotId: string) =>
  answer(api.GET("/neighbourhoods/{neighbourhoodId}/spots/{spotId}/changes", { params: { path: { neighbourhoodId, spotId } } }));

export const readChangesOfPoint = (neighbourhoodId: string, observationId: string) =>
  answer(
    api.GET("/neighbourhoods/{neighbourhoodId}/points/{observationId}/spot-changes", {
      params: { path: { neighbourhoodId, observationId } },
    }),
  );

export const undoChange = (neighbourhoodId: string, changeId: string) =>
  answer(
    api.POST("/neighbourhoods/{neighbourhoodId}/spot-changes/{changeId}/undos", {
      params: { path: { neighbourhoodId, changeId } },
    }),
  );
