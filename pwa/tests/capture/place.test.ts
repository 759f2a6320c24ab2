import { expect, test } from "vitest";

import { contentFromPhoto } from "../../src/capture/chosen_photo";
import { metresFromArea } from "../../src/capture/near_walk";
import { doubtAbout, placeOfFix, placeOfPin, placeUnknown } from "../../src/capture/place";
import { bloemenbuurt, lindelaan } from "../outbox/builders";

const now = new Date("2026-05-09T08:13:00Z");
const fix = lindelaan.device!;
const nothing = { position: null, takenAt: null, directionDeg: null };
const nearby = { lon: 4.625, lat: 52.354 };

test("R36 the position at the shutter keeps its own accuracy and moment", () => {
  expect(placeOfFix(fix)).toEqual({ ...fix, source: "device", device: fix });
});

test("R37 without any position the place is honestly unknown", () => {
  expect(placeOfFix(null)).toMatchObject({ source: "none", lon: null, lat: null });
});

test("R38 a moved pin claims no accuracy, and keeps what the phone measured", () => {
  const moved = placeOfPin(placeOfFix(fix), nearby);
  expect(moved).toEqual({ ...nearby, accuracyM: null, source: "moved-pin", fixedAt: null, device: fix });
});

test("R38 a pin where nothing was measured is just a pin", () => {
  expect(placeOfPin(placeOfFix(null), nearby)).toMatchObject({ source: "pin", device: null });
});

test("R38 calling it unknown keeps what the phone measured beside it", () => {
  expect(placeUnknown(placeOfFix(fix))).toMatchObject({ source: "none", lon: null, device: fix });
});

test.each([
  ["is fresh and sharp", 6, 1, null],
  ["is 51 m wide", 51, 1, "poor"],
  ["is exactly 50 m wide", 50, 30, null],
  ["is 31 s old", 6, 31, "old"],
])("R39 a fix that %s", (_, accuracyM, ageSeconds, why) => {
  const fixedAt = new Date(now.getTime() - ageSeconds * 1000).toISOString();
  expect(doubtAbout(placeOfFix({ ...fix, accuracyM, fixedAt }), now.toISOString())?.why ?? null).toBe(why);
});

test("R39 nobody is asked about a pin that a person placed", () => {
  expect(doubtAbout(placeOfPin(placeOfFix({ ...fix, accuracyM: 900 }), nearby), now.toISOString())).toBeNull();
});

test("R40 a photo from the gallery is where it says it was taken, when that is near the walk", () => {
  const facts = { position: nearby, takenAt: new Date("2024-07-01T10:00:00Z"), directionDeg: 90 };
  const content = contentFromPhoto(facts, bloemenbuurt.area, fix, now);
  expect(content.place).toMatchObject({ ...nearby, source: "exif", device: null });
  expect(content.directionDeg).toBe(90);
  expect(Date.parse(content.capturedAt!)).toBe(facts.takenAt.getTime());
});

test("R40 an old photo never gets the place where its walker is now", () => {
  const facts = { ...nothing, takenAt: new Date("2024-07-01T10:00:00Z") };
  expect(contentFromPhoto(facts, bloemenbuurt.area, fix, now).place).toBeUndefined();
});

test("R40 a photo that says nothing leaves the place open", () => {
  expect(contentFromPhoto(nothing, bloemenbuurt.area, fix, now)).toEqual({});
});

test("R40 a photo of another town leaves the place open", () => {
  const facts = { position: { lon: 11.88, lat: 43.46 }, takenAt: now, directionDeg: null };
  expect(contentFromPhoto(facts, bloemenbuurt.area, fix, now).place).toBeUndefined();
});

test("R40 a photo of a minute ago, made with the phone's own camera app, is here", () => {
  const facts = { ...nothing, takenAt: new Date(now.getTime() - 60_000) };
  expect(contentFromPhoto(facts, bloemenbuurt.area, fix, now).place).toMatchObject({ source: "device", device: fix });
});

test("R40 a photo from the future tells no moment", () => {
  const facts = { ...nothing, takenAt: new Date("2031-01-01T00:00:00Z") };
  expect(contentFromPhoto(facts, bloemenbuurt.area, fix, now)).toEqual({});
});

test("inside the area is at no distance, and a hundredth of a degree north of it is 1.1 km", () => {
  expect(metresFromArea({ lon: 4.62, lat: 52.353 }, bloemenbuurt.area)).toBe(0);
  expect(metresFromArea({ lon: 4.62, lat: 52.366 }, bloemenbuurt.area)).toBeCloseTo(1113, -1);
});

test("an area in parts is near where its nearest part is", () => {
  const part = (south: number) => [[[4.61, south], [4.63, south], [4.63, south + 0.01], [4.61, south + 0.01], [4.61, south]]];
  const area = { type: "MultiPolygon" as const, coordinates: [part(52.3), part(52.35)] };
  expect(metresFromArea({ lon: 4.62, lat: 52.353 }, area)).toBe(0);
  expect(metresFromArea({ lon: 4.62, lat: 52.37 }, area)).toBeCloseTo(1113, -1);
});
