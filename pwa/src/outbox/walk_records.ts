import type { LineString, Polygon } from "geojson";

import type { components } from "../api/schema";

type Wire = components["schemas"];

export type Theme = Wire["Theme"];
export type MapPackRef = Wire["MapPackRef"];

/** What the server tells about a walk to whoever has its code. OpenAPI 3.0 cannot say "this or null", so we do. */
export type WalkToJoin = Omit<Wire["WalkToJoin"], "area" | "route" | "mapPack"> & {
  area: Polygon;
  route: LineString | null;
  mapPack: MapPackRef | null;
};

export type PointOutcome = Omit<Wire["MyPoint"], "spot"> & { spot: Wire["MyPointSpot"] | null };

/** A walk that was opened on this phone. It has an identity only after *Ik loop mee*. */
export interface JoinedWalk {
  walkId: string;
  /** Upper case, as on the poster. */
  joinCode: string;
  walk: WalkToJoin;
  seenAt: number;
  walkerId: string | null;
  /** 64 hexadecimal characters; leaves the phone only in the Authorization header. */
  secret: string | null;
  joinedAt: number | null;
  registered: boolean;
}

export interface StoredMapPack {
  sha256: string;
  bytes: ArrayBuffer;
}

export interface CachedOutcomes {
  walkId: string;
  fetchedAt: number;
  points: PointOutcome[];
}
