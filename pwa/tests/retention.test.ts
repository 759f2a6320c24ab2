import { expect, test } from "vitest";

import { asDays, asValue, choices, countsText, daysText, type Destruction, whyText } from "../src/review/retention";

const line = (changes: Partial<Destruction> = {}): Destruction => ({
  destructionId: "regel",
  kind: "withdrawn-points",
  walkId: "rondje",
  walkTitle: "Rondje Lindelaan",
  counts: { points: 2, photos: 1 },
  ids: [],
  reason: "term",
  termDays: 7,
  selectionResult: "",
  byName: null,
  begunAt: "2026-05-16T02:00:00Z",
  finishedAt: "2026-05-16T02:00:01Z",
  ...changes,
});

test("a term is told in years where it is years, and in days where it is not", () => {
  expect([0, 1, 7, 90, 365, 1825].map(daysText)).toEqual(["Meteen", "1 dag", "7 dagen", "90 dagen", "1 jaar", "5 jaar"]);
});

test("an unusual term that somebody set elsewhere can be kept", () => {
  expect(choices("others", 45).map(({ value }) => value)).toEqual(["", "30", "45", "90", "180", "365", "730", "1825", "3650"]);
  expect(choices("withdrawn", 7).map(({ label }) => label)).toEqual(["Meteen", "1 dag", "7 dagen", "14 dagen", "30 dagen"]);
});

test("nobody can choose to destroy a walk while phones may still send", () => {
  expect(choices("everything", null).map(({ value }) => Number(value))).toEqual([0, 90, 180, 365, 730, 1825, 3650]);
});

test("no term and a term survive the way through a list", () => {
  expect([null, 0, 90].map(asValue).map(asDays)).toEqual([null, 0, 90]);
});

test("the log tells how much went and why, and skips what it has no word for", () => {
  expect(countsText(line({ counts: { photos: 1, points: 2, later: 3 } }).counts)).toBe("2 punten, 1 foto");
  expect(whyText(line({ selectionResult: "2.1.1" }))).toBe("De bewaartijd was voorbij; bewaartijd: 7 dagen; selectielijst: 2.1.1");
  expect(whyText(line({ reason: "staff", byName: "Yusuf", termDays: null }))).toBe("Gewist door Yusuf");
});
