import type { Position } from "geojson";

import type { Area } from "../map/map_types";

const metresPerDegree = 111_320;
export const nearWalkM = 2_000;

/** How far a place is from the walk's area, in metres; 0 inside it. Good to a percent over a few kilometres. */
export function metresFromArea(place: { lon: number; lat: number }, area: Area): number {
  const parts = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  return Math.min(...parts.map(([outer = []]) => metresFromRing(place, outer)));
}

function metresFromRing(place: { lon: number; lat: number }, outer: readonly Position[]): number {
  const shrink = Math.cos((place.lat * Math.PI) / 180);
  const ring = outer.map(([lon = 0, lat = 0]) => ({
    x: (lon - place.lon) * metresPerDegree * shrink,
    y: (lat - place.lat) * metresPerDegree,
  }));
  const sides = ring.slice(1).map((end, index) => [ring[index]!, end] as const);
  if (sides.filter(([a, b]) => crossesEast(a, b)).length % 2 === 1) return 0;
  return Math.min(...sides.map(([a, b]) => distanceToSide(a, b)));
}

/** Good to a percent over a few kilometres, as above. */
export function metresBetween(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const shrink = Math.cos((a.lat * Math.PI) / 180);
  return metresPerDegree * Math.hypot((b.lon - a.lon) * shrink, b.lat - a.lat);
}

interface Offset {
  x: number;
  y: number;
}

/** Whether a line from here to the east crosses this side. */
function crossesEast(a: Offset, b: Offset): boolean {
  if (a.y > 0 === b.y > 0) return false;
  return a.x + ((b.x - a.x) * -a.y) / (b.y - a.y) > 0;
}

function distanceToSide(a: Offset, b: Offset): number {
  const along = { x: b.x - a.x, y: b.y - a.y };
  const lengthSquared = along.x ** 2 + along.y ** 2;
  const part = lengthSquared === 0 ? 0 : -(a.x * along.x + a.y * along.y) / lengthSquared;
  const nearest = Math.min(1, Math.max(0, part));
  return Math.hypot(a.x + nearest * along.x, a.y + nearest * along.y);
}
