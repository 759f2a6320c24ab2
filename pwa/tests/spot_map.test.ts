import { expect, test } from "vitest";

import { distanceWords, placeWords } from "../src/review/place_words";
import { asPoints, asSpots, countSigns, filtered, type Spot, type SpotMap } from "../src/review/spot_map";
import { aPoint } from "./staff_builders";

const aSpot = (changes: Partial<Spot>): Spot => ({
  spotId: "vijver",
  number: 7,
  title: null,
  revision: 1,
  pinned: false,
  name: "Plek 7",
  counts: { strength: 12, weakness: 7, opportunity: 0 },
  pointCount: 19,
  approvedCount: 4,
  centre: { lon: 4.62, lat: 52.353 },
  photoUrls: [],
  outline: { type: "Polygon", coordinates: [] },
  themeNames: new Set(["Groen"]),
  actionNumbers: [],
  ...changes,
});

test("under its name on the map stand the kinds that a spot has", () => {
  expect(countSigns({ strength: 12, weakness: 7, opportunity: 0 })).toBe("● 12  ▲ 7");
  expect(asSpots([aSpot({})], null).features[0]?.properties.title).toBe("Plek 7\n● 12  ▲ 7");
});

test("the chosen spot is marked, and leaves room for its points", () => {
  const [chosen, other] = asSpots([aSpot({}), aSpot({ spotId: "plein" })], "vijver").features;
  expect(chosen?.properties).toMatchObject({ selected: true, title: "" });
  expect(other?.properties.selected).toBe(false);
});

test("a filter holds for spots and loose points alike", () => {
  const map: SpotMap = {
    spots: [aSpot({}), aSpot({ spotId: "plein", counts: { strength: 0, weakness: 0, opportunity: 3 }, themeNames: new Set(["Spelen"]) })],
    loose: [{ point: aPoint({ kind: "opportunity", themeName: "Groen" }), actionNumbers: [] }],
  };
  const kept = (filter: Parameters<typeof filtered>[1]) => {
    const { spots, loose } = filtered(map, filter);
    return [spots.map(({ spotId }) => spotId), loose.length];
  };
  expect(kept({ kind: "", theme: "" })).toEqual([["vijver", "plein"], 1]);
  expect(kept({ kind: "opportunity", theme: "" })).toEqual([["plein"], 1]);
  expect(kept({ kind: "", theme: "Groen" })).toEqual([["vijver"], 1]);
  expect(kept({ kind: "opportunity", theme: "Groen" })).toEqual([[], 1]);
});

test("a point without a location is in the list and not on the map", () => {
  expect(asPoints([aPoint(), aPoint({ effectivePlace: null })]).features).toHaveLength(1);
});

test("the words say where a position comes from and how sure it is", () => {
  expect(placeWords(aPoint())).toBe("Gemeten door de telefoon, op 6 m nauwkeurig");
  expect(placeWords(aPoint({ effectivePlace: null }))).toBe("Locatie onbekend");
  // The telephone's accuracy says nothing about the place that its camera wrote in the photo.
  const exif = aPoint({ effectivePlace: { lon: 4.6, lat: 52.3, source: "exif" } });
  expect(placeWords(exif)).toBe("Plaats uit de foto (EXIF)");
  expect(distanceWords(3210)).toBe("3,2 km");
  expect(distanceWords(641.2)).toBe("641 m");
});
