import type { FeatureCollection, MultiPolygon, Point, Polygon } from "geojson";

import type { Kind } from "../kinds/kinds";

export interface Position {
  lon: number;
  lat: number;
}

export interface SpotProperties {
  spotId: string;
  title: string;
  selected?: boolean;
}

export interface PointProperties {
  observationId: string;
  kind: Kind;
}

export type Area = Polygon | MultiPolygon;
export type Spots = FeatureCollection<Polygon | MultiPolygon, SpotProperties>;
export type Points = FeatureCollection<Point, PointProperties>;
