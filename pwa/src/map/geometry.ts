import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";

import type { Position } from "./map_types";

const metresPerDegree = 111_320;
const corners = 64;

/** Flat geometry is right to a centimetre at the size of an accuracy circle. */
export function circle(centre: Position, radiusM: number): Polygon {
  const ring = Array.from({ length: corners + 1 }, (_, index) => {
    const angle = ((index % corners) / corners) * 2 * Math.PI;
    const { lon, lat } = moved(centre, radiusM * Math.cos(angle), radiusM * Math.sin(angle));
    return [lon, lat];
  });
  return { type: "Polygon", coordinates: [ring] };
}

export function moved(from: Position, eastM: number, northM: number): Position {
  const latScale = Math.cos((from.lat * Math.PI) / 180);
  return { lon: from.lon + eastM / (metresPerDegree * latScale), lat: from.lat + northM / metresPerDegree };
}

/** Near enough to tell what lies closest. */
export function metresBetween(one: Position, other: Position): number {
  const latScale = Math.cos((one.lat * Math.PI) / 180);
  return Math.hypot((one.lon - other.lon) * latScale, one.lat - other.lat) * metresPerDegree;
}

export type Bounds = [west: number, south: number, east: number, north: number];

export function boundsOf(area: Polygon | MultiPolygon): Bounds {
  const rings = area.type === "Polygon" ? area.coordinates : area.coordinates.flat();
  const points = rings.flat();
  const lons = points.map((point) => point[0] ?? 0);
  const lats = points.map((point) => point[1] ?? 0);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

export const middleOf = ([west, south, east, north]: Bounds): Position => ({ lon: (west + east) / 2, lat: (south + north) / 2 });

export const nothing: FeatureCollection = { type: "FeatureCollection", features: [] };
