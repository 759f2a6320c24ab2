import type { LineString } from "geojson";

import type { components } from "../api/schema";

type Wire = components["schemas"];

export type Theme = Wire["Theme"];
export type MapPackRef = Wire["MapPackRef"];

/** What the server tells about a walk to whoever has its code. OpenAPI 3.0 cannot say "this or null", so we do. */
export type WalkToJoin = Omit<Wire["WalkToJoin"], "route" | "mapPack" | "ambition" | "ladder"> & {
  route: LineString | null;
  mapPack: MapPackRef | null;
  /** What was kept of an older version of the app lacks these. */
  ambition?: string;
  ladder?: Wire["WalkToJoin"]["ladder"];
};

/** What was kept of an older version of the app tells no answers, no frames, and not since when. */
type Told = Omit<Wire["MyPointAction"], "toldAt" | "frame"> & { toldAt?: string; frame?: string };

export type PointOutcome = Omit<Wire["MyPoint"], "spot" | "answer" | "actions"> & {
  spot: Wire["MyPointSpot"] | null;
  actions: Told[];
  answer?: Wire["MyPointAnswer"] | null;
};

/** Who somebody is for one walk. The secret leaves the phone only in the Authorization header and the personal link. */
export interface Identity {
  walkerId: string;
  /** 64 hexadecimal characters. */
  secret: string;
}

/** A walk that was opened on this phone. It has an identity only after *Ik loop mee*. */
export interface JoinedWalk {
  walkId: string;
  /** Upper case, as on the poster. */
  joinCode: string;
  walk: WalkToJoin;
  seenAt: number;
  walkerId: string | null;
  secret: string | null;
  joinedAt: number | null;
  registered: boolean;
  /** Who this phone was before a personal link was opened on it. What they made is still sent as theirs. */
  earlier?: (Identity & { registered: boolean })[];
  /** The personal link was offered once, and that is enough. */
  linkOffered?: boolean;
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
