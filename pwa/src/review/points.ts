import { api } from "../api/client";
import { isProblem } from "../api/problem";
import type { components } from "../api/schema";

export type Point = components["schemas"]["Point"];
export type PointPage = components["schemas"]["Points"];
export type PointPhoto = components["schemas"]["PointPhoto"];
export type Verdict = Point["decision"]["verdict"];

export interface Filter {
  decision: Verdict | "all";
  walkId: string | null;
}

const inboxPage = 50;

/** What the queue of the inbox needs from the server. */
export interface PointSource {
  read(filter: Filter, after: string | null): Promise<PointPage>;
  find(observationId: string): Promise<Point | null>;
  /** `reason`: why it is hidden, for its walker; a decision without takes an earlier one away. */
  decide(point: Point, verdict: Verdict, reason: string | null): Promise<Point>;
}

/** What the decision was about: whatever is newer on the server makes it stale. */
export function decisionOn(seen: Point, verdict: Verdict, reason: string | null) {
  const { decision, revision, photos, correction } = seen;
  const redactions = photos.flatMap(({ photoId, redaction }) =>
    redaction ? [{ photoId, revision: redaction.revision }] : [],
  );
  return {
    verdict,
    number: decision.number,
    revision,
    photoCount: photos.length,
    correction: correction.number,
    redactions,
    reason,
  };
}

export function pointsOf(neighbourhoodId: string): PointSource {
  async function read(filter: Filter, after: string | null): Promise<PointPage> {
    const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/points", {
      params: { path: { neighbourhoodId }, query: { ...filter, after, limit: inboxPage } },
    });
    if (!data) throw error;
    return data;
  }

  async function find(observationId: string): Promise<Point | null> {
    const { data, error, response } = await api.GET("/neighbourhoods/{neighbourhoodId}/points/{observationId}", {
      params: { path: { neighbourhoodId, observationId } },
    });
    if (!data && response.status !== 404) throw error;
    return data ?? null;
  }

  async function decide(seen: Point, verdict: Verdict, reason: string | null): Promise<Point> {
    const { observationId } = seen;
    const { data, error } = await api.PUT("/neighbourhoods/{neighbourhoodId}/points/{observationId}/decision", {
      params: { path: { neighbourhoodId, observationId } },
      body: decisionOn(seen, verdict, reason),
    });
    if (!data) throw error;
    return data;
  }

  return { read, find, decide };
}

/** Somebody else decided first, or the walker changed the point: what was seen is no longer what is there. */
export function isStale(error: unknown): boolean {
  return isProblem(error) && error.status === 409;
}
