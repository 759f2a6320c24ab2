import { expect, test } from "vitest";

import { featuresIn } from "../../src/coalition/area_file";

const geometry = { type: "Polygon", coordinates: [] };
const feature = (properties: unknown) => ({ type: "Feature", properties, geometry });

test("a whole municipality becomes a list to choose from, by name", () => {
  const features = [feature({ buurtnaam: "Rivierenwijk" }), feature({ BuurtNaam: "Geleerdenbuurt" }), feature({})];
  const found = featuresIn(JSON.stringify({ type: "FeatureCollection", features }));
  expect(found.map(({ name }) => name)).toEqual(["Gebied 3", "Geleerdenbuurt", "Rivierenwijk"]);
  expect(found[1]?.document).toEqual(features[1]);
});

test("one area by itself needs no choice, and a feature without a place is none", () => {
  expect(featuresIn(JSON.stringify(geometry))).toHaveLength(1);
  expect(featuresIn(JSON.stringify({ type: "FeatureCollection", features: [{ type: "Feature", geometry: null }] }))).toEqual([]);
});

test.each(["geen JSON", "[]", "null"])("what is no GeoJSON is refused: %s", (text) => {
  expect(() => featuresIn(text)).toThrow();
});
