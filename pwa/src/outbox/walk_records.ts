import type { components } from "../api/schema";

/** What the server tells about a walk to whoever has its code. */
export type WalkToJoin = components["schemas"]["WalkToJoin"];
export type Theme = WalkToJoin["themes"][number];
export type PointOutcome = components["schemas"]["MyPoint"];

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
