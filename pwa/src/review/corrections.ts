import { api } from "../api/client";
import type { components } from "../api/schema";
import { decisionOn, type Point, type Verdict } from "./points";

export type Correction = components["schemas"]["PointCorrection"];
export type LeftOut = components["schemas"]["LeftOut"];
export type LeftOutKind = LeftOut["kind"];
/** All that is corrected of a point; null: as its walker says. */
export type Wanted = Pick<Correction, "theme" | "place" | "leftOut">;
export type CorrectedPlace = NonNullable<Wanted["place"]>;
export type PointsChanged = components["schemas"]["PointsChanged"];

/** Of one point, with the decision or the correction that it should get. */
export interface DecideOne {
  point: Point;
  verdict: Verdict;
  reason: string | null;
}
export interface CorrectOne {
  point: Point;
  wanted: Wanted;
}

export interface CorrectionSource {
  correct(point: Point, wanted: Wanted): Promise<Point>;
  split(point: Point, photoId: string, kind: Point["kind"], place: CorrectedPlace | null): Promise<Point>;
  /** The point that the photo goes back to. */
  putBack(point: Point): Promise<Point>;
  decideMany(each: readonly DecideOne[]): Promise<PointsChanged>;
  correctMany(each: readonly CorrectOne[]): Promise<PointsChanged>;
}

export function wantedOf({ correction: { theme, place, leftOut } }: Point): Wanted {
  return { theme, place, leftOut };
}

/** A theme of the facilitator's choice; the walker's own is no correction. */
export function themeWanted(point: Point, themeId: string | null): Wanted {
  return { ...wantedOf(point), theme: themeId === point.own.themeId ? null : { themeId } };
}

export function correctionsOf(neighbourhoodId: string): CorrectionSource {
  const path = { neighbourhoodId };

  async function correct({ observationId, correction }: Point, wanted: Wanted): Promise<Point> {
    const { data, error } = await api.PUT("/neighbourhoods/{neighbourhoodId}/points/{observationId}/correction", {
      params: { path: { neighbourhoodId, observationId }, header: { "If-Match": `"${correction.number}"` } },
      body: wanted,
    });
    if (!data) throw error;
    return data;
  }

  async function split(
    { observationId }: Point,
    photoId: string,
    kind: Point["kind"],
    place: CorrectedPlace | null,
  ): Promise<Point> {
    const { data, error } = await api.POST("/neighbourhoods/{neighbourhoodId}/points/{observationId}/split-offs", {
      params: { path: { neighbourhoodId, observationId } },
      body: { photoId, kind, place },
    });
    if (!data) throw error;
    return data;
  }

  async function putBack({ observationId }: Point): Promise<Point> {
    const { data, error } = await api.DELETE("/neighbourhoods/{neighbourhoodId}/split-offs/{observationId}", {
      params: { path: { neighbourhoodId, observationId } },
    });
    if (!data) throw error;
    return data;
  }

  async function decideMany(each: readonly DecideOne[]): Promise<PointsChanged> {
    const decisions = each.map(({ point, verdict, reason }) => ({
      observationId: point.observationId,
      ...decisionOn(point, verdict, reason),
    }));
    const { data, error } = await api.POST("/neighbourhoods/{neighbourhoodId}/decisions", {
      params: { path },
      body: { decisions },
    });
    if (!data) throw error;
    return data;
  }

  async function correctMany(each: readonly CorrectOne[]): Promise<PointsChanged> {
    const corrections = each.map(({ point: { observationId, correction }, wanted }) => ({
      observationId,
      number: correction.number,
      ...wanted,
    }));
    const { data, error } = await api.POST("/neighbourhoods/{neighbourhoodId}/corrections", {
      params: { path },
      body: { corrections },
    });
    if (!data) throw error;
    return data;
  }

  return { correct, split, putBack, decideMany, correctMany };
}
