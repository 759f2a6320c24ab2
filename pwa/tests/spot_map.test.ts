import { expect, test } from "vitest";

import { distanceWords, placeWords } from "../src/review/place_words";
import { mapKeyOf, neighbourOf } from "../src/review/map_keys";
import { isPicked, nothingPicked, type Selection, toggled } from "../src/review/selection";
import { asGroups, asPoints, asSpots } from "../src/review/spot_features";
import { filterCount, filterQuery, noFilter } from "../src/review/spot_filter";
import { actionNumbersOf, centreOf, type LooseSpotPoint, nearestFirst, positionOf, type Spot } from "../src/review/spot_map";
import { anAction, aPoint } from "./staff_builders";

const ring = [[4.62, 52.353], [4.622, 52.353], [4.622, 52.355], [4.62, 52.353]];

const aSpot = (changes: Partial<Spot> = {}): Spot => ({
  spotId: "vijver",
  number: 7,
  title: null,
  revision: 1,
  pinned: false,
  centre: { lon: 4.621, lat: 52.354 },
  name: "Plek 7",
  counts: { strength: 12, weakness: 7, opportunity: 0 },
  pointCount: 19,
  photoUrls: [],
  ring,
  actionNumbers: [],
  ...changes,
});

const aLoosePoint = (changes: Partial<LooseSpotPoint> = {}): LooseSpotPoint => ({
  observationId: "stoep",
  kind: "weakness",
  position: [4.62, 52.353],
  note: "De stoep is hier erg smal.",
  verdict: "pending",
  directionDeg: null,
  actionNumbers: [],
  ...changes,
});

test("a spot on the map carries its name and the numbers of each kind", () => {
  const [feature] = asSpots([aSpot()], null, nothingPicked).features;
  expect(feature?.properties).toMatchObject({ title: "Plek 7", strength: 12, weakness: 7, opportunity: 0 });
  expect(feature?.geometry.coordinates).toEqual([ring]);
});

test("what is chosen and what is ticked is marked, ticked also in words", () => {
  const picked = toggled(nothingPicked, { type: "spot", id: "plein" });
  const [chosen, ticked] = asSpots([aSpot(), aSpot({ spotId: "plein" })], "vijver", picked).features;
  expect(chosen?.properties).toMatchObject({ selected: true, picked: false, title: "Plek 7" });
  expect(ticked?.properties).toMatchObject({ selected: false, picked: true, title: "✓ Plek 7" });
  expect(isPicked(picked, { type: "point", id: "plein" })).toBe(false);
});

test("what would be a spot cannot be taken for one of today", () => {
  const counts = { strength: 1, weakness: 2, opportunity: 0 };
  const group = { number: 1, ring, counts, pointCount: 3, spotNumbers: [7], looseCount: 0 };
  const [feature] = asGroups({ distanceM: 40, groups: [group], loose: [], spotCount: 2 }, group).features;
  expect(feature?.properties).toMatchObject({ preview: true, selected: true, title: "Voorbeeld 1", weakness: 2 });
});

test("a point without a place is in the list and not on the map, and looks only where that is known", () => {
  const loose = [aLoosePoint({ directionDeg: 0 }), aLoosePoint({ observationId: "ergens", position: null })];
  const [first, second, ...more] = asPoints(loose, [aPoint({ directionDeg: 90 }), aPoint({ effectivePlace: null })], nothingPicked).features;
  expect(more).toEqual([]);
  expect(first?.properties.directionDeg).toBe(0);
  expect(second?.properties.directionDeg).toBe(90);
  expect(asPoints([aLoosePoint()], [], nothingPicked).features[0]?.properties).not.toHaveProperty("directionDeg");
});

test("the loose point that is chosen can be told from the others", () => {
  const both = [aLoosePoint(), aLoosePoint({ observationId: "boom" })];
  const chosen = asPoints(both, [], nothingPicked, "boom").features.map(({ properties }) => properties.selected);
  expect(chosen).toEqual([false, true]);
});

test("from an address the list begins with what lies nearest, and ends with what lies nowhere", () => {
  const far = aSpot({ spotId: "ver", centre: { lon: 4.64, lat: 52.354 } });
  const loose = [aLoosePoint({ observationId: "nergens", position: null }), aLoosePoint()];
  const sorted = nearestFirst({ spots: [far, aSpot()], loose }, { lon: 4.62, lat: 52.354 });
  expect(sorted.spots.map(({ spotId }) => spotId)).toEqual(["vijver", "ver"]);
  expect(sorted.loose.map(({ observationId }) => observationId)).toEqual(["stoep", "nergens"]);
});

test("the map comes to the middle of a spot", () => {
  expect(centreOf({ ring })).toEqual({ lon: expect.closeTo(4.621), lat: expect.closeTo(52.354) });
  expect(positionOf({ position: null })).toBeNull();
});

test("a filter asks only for what was chosen, and days may be typed the wrong way round", () => {
  expect(filterQuery(noFilter)).toEqual({});
  expect(filterCount(noFilter)).toBe(0);
  const typed = { ...noFilter, kind: "weakness" as const, firstDay: "2026-06-01", lastDay: "2026-05-09" };
  expect(filterQuery(typed)).toEqual({ kind: "weakness", firstDay: "2026-05-09", lastDay: "2026-06-01" });
  expect(filterQuery({ ...noFilter, firstDay: "2026-06-01" })).toEqual({ firstDay: "2026-06-01" });
  expect(filterCount(typed)).toBe(3);
});

test("every action about a spot or a point is named with it", () => {
  const nowhere = { strength: 0, weakness: 0, opportunity: 0 };
  const about = (number: number, spotIds: string[], pointIds: string[]) =>
    anAction({
      number,
      sources: {
        spots: spotIds.map((spotId) => ({ spotId, number: 7, title: null })),
        points: pointIds.map((observationId) => ({ observationId, kind: "weakness", note: "" })),
        pastPoints: nowhere,
      },
    });
  const numbers = actionNumbersOf([about(3, ["vijver"], []), about(5, ["vijver"], ["stoep"])]);
  expect(numbers.get("vijver")).toEqual([3, 5]);
  expect(numbers.get("stoep")).toEqual([5]);
  expect(numbers.get("plein")).toBeUndefined();
});

const items: Selection[] = [{ type: "spot", id: "vijver" }, { type: "spot", id: "plein" }, { type: "point", id: "stoep" }];

test("the keys go through the list in its order and round its ends", () => {
  expect(neighbourOf(items, null, 1)).toEqual(items[0]);
  expect(neighbourOf(items, null, -1)).toEqual(items[2]);
  expect(neighbourOf(items, items[1] ?? null, 1)).toEqual(items[2]);
  expect(neighbourOf(items, items[2] ?? null, 1)).toEqual(items[0]);
  expect(neighbourOf(items, items[0] ?? null, -1)).toEqual(items[2]);
  expect(neighbourOf([], null, 1)).toBeNull();
});

test("only on the map itself do the keys choose", () => {
  const on = (tag: string, key: string, more: KeyboardEventInit = {}) => {
    let found: ReturnType<typeof mapKeyOf> = null;
    const element = document.body.appendChild(document.createElement(tag));
    element.addEventListener("keydown", (event) => (found = mapKeyOf(event)));
    element.dispatchEvent(new KeyboardEvent("keydown", { key, ...more }));
    element.remove();
    return found;
  };
  expect(on("canvas", "PageDown")).toBe("next");
  expect(on("canvas", " ")).toBe("pick");
  expect(on("canvas", "ArrowLeft")).toBeNull();
  expect(on("canvas", "Enter", { ctrlKey: true })).toBeNull();
  expect(on("button", "Enter")).toBeNull();
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
