import type { FeatureCollection, MultiPolygon, Point, Polygon } from "geojson";

import type { Kind } from "../kinds/kinds";

export interface Position {
  lon: number;
  lat: number;
}

export interface SpotProperties {
  spotId: string;
  title: string;
  strength: number;
  weakness: number;
  opportunity: number;
  selected: boolean;
  picked: boolean;
  /** Not a spot of today but what would be one. */
  preview?: boolean;
}

export interface PointProperties {
  observationId: string;
  kind: Kind;
  /** Where the walker looked, clockwise from north; absent where nobody knows. */
  directionDeg?: number;
  picked?: boolean;
  selected?: boolean;
}

/** Pictures of the land from the internet, under everything of our own. */
export interface Ground {
  /** On this site, with {z}, {x} and {y}. */
  tilePath: string;
  attribution: string;
}

export type Area = Polygon | MultiPolygon;
export type Spots = FeatureCollection<Polygon | MultiPolygon, SpotProperties>;
export type Points = FeatureCollection<Point, PointProperties>;
