import { expect, test } from "vitest";

import { boundsOf, circle, moved } from "../src/map/geometry";

const haarlem = { lon: 4.64, lat: 52.38 };

test("ten metres east and back is the same place", () => {
  const there = moved(haarlem, 10, -10);
  const back = moved(there, -10, 10);
  expect(back.lon).toBeCloseTo(haarlem.lon, 8);
  expect(back.lat).toBeCloseTo(haarlem.lat, 8);
});

test("a circle is closed and as wide as it says", () => {
  const ring = circle(haarlem, 50).coordinates[0] ?? [];
  expect(ring.at(0)).toEqual(ring.at(-1));
  const [west, , east] = boundsOf({ type: "Polygon", coordinates: [ring] });
  const widthM = (east - west) * 111_320 * Math.cos((haarlem.lat * Math.PI) / 180);
  expect(widthM).toBeCloseTo(100, 3);
});

test("bounds hold every part of an area", () => {
  const near = [[[4, 52], [5, 52], [5, 53], [4, 52]]];
  const far = [[[6, 50], [7, 50], [7, 51], [6, 50]]];
  expect(boundsOf({ type: "MultiPolygon", coordinates: [near, far] })).toEqual([4, 50, 7, 53]);
});
