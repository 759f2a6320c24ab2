import { expect, test } from "vitest";

import { profileDraftOf, profileErrorsIn, profileOf } from "../../src/coalition/area_draft";
import { changesBetween, moved, wholeNumber } from "../../src/coalition/changes";
import { keyOf, meetingBodyOf, meetingDraftOf } from "../../src/coalition/meeting_draft";
import { outlines } from "../../src/coalition/outline";
import { petals } from "../../src/agenda/rose_shape";

test.each([
  ["1080", 1080],
  ["1.080", 1080],
  ["€ 50.000,-", 50_000],
  [" ", null],
  ["0", 0],
])("people type %j and mean %j", (typed, meant) => {
  expect(wholeNumber(typed)).toBe(meant);
});

test.each(["ongeveer 10", "-4", "3,5"])("%j is no whole number", (typed) => {
  expect(wholeNumber(typed)).toBeNaN();
});

test("only what was changed is sent, so that others keep theirs", () => {
  expect(changesBetween({ name: "a", hours: null }, { name: "a", hours: 3 })).toEqual({ hours: 3 });
});

test("moving one up or down keeps the others in order", () => {
  expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
});

test("what nobody knows of a neighbourhood stays unknown", () => {
  const draft = { ...profileDraftOf(null), residents: "1.795", age65Plus: "39" };
  expect(profileErrorsIn(draft)).toEqual({});
  expect(profileOf(draft)).toMatchObject({ residents: 1795, age65Plus: 39, addresses: null, age0To14: null });
});

test("shares of ages are of one whole", () => {
  const draft = { ...profileDraftOf(null), age0To14: "60", age65Plus: "60", residents: "veel" };
  expect(Object.keys(profileErrorsIn(draft)).sort()).toEqual(["profile-age65Plus", "profile-residents"]);
});

test("what was said of who turns out not to have been there is not sent, and a plain yes has no reservation", () => {
  const draft = {
    ...meetingDraftOf(null),
    heldOn: "2026-10-01",
    present: ["vaart"],
    said: {
      [keyOf("daken", "vaart")]: { answer: "yes" as const, reservation: "nog van eerder" },
      [keyOf("daken", "school")]: { answer: "no" as const, reservation: "" },
      [keyOf("tuin", "vaart")]: { answer: "" as const, reservation: "" },
    },
  };
  expect(meetingBodyOf(draft).agreements).toEqual([
    { actionId: "daken", partnerId: "vaart", answer: "yes", reservation: "" },
  ]);
});

test("a petal is longer when more actions serve it, and stands on its own side of the heart", () => {
  const reach = (count: number) => 200 - (petals([count, 4, 0])[0]?.y ?? 0);
  expect(reach(1)).toBeLessThan(reach(2));
  expect(reach(0)).toBeLessThan(reach(1));
  const [top, right, left] = petals([1, 1, 1]);
  expect(top?.x).toBeCloseTo(200);
  expect(right?.x).toBeGreaterThan(200);
  expect(left?.x).toBeLessThan(200);
});

test("an area keeps its shape on paper", () => {
  const ring = [[4.6, 52.3], [4.7, 52.3], [4.7, 52.35], [4.6, 52.35], [4.6, 52.3]];
  const { height } = outlines([{ type: "Polygon", coordinates: [ring] }]);
  // A tenth of a degree east is 6.8 km here, and half a tenth north 5.6 km.
  expect((height - 16) / 304).toBeCloseTo(0.05 / (0.1 * Math.cos((52.325 * Math.PI) / 180)), 1);
});

test("an area in parts is drawn with all of them", () => {
  const part = (west: number) => [[[west, 52.3], [west + 0.1, 52.3], [west + 0.1, 52.35], [west, 52.3]]];
  const { paths } = outlines([{ type: "MultiPolygon", coordinates: [part(4.6), part(4.8)] }]);
  expect(paths[0]?.match(/M/g)).toHaveLength(2);
});
