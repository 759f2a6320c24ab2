import { expect, test } from "vitest";

import { type ImportedPoint, needsLook, summaryOf } from "../src/review/import_file";
import { momentSince } from "../src/review/moments";
import { type Phone, underWay, wordsOf } from "../src/review/phones";

const phone = (changes: Partial<Phone> = {}): Phone => ({
  number: 1,
  joinedAt: "2026-05-09T09:00:00Z",
  seenAt: "2026-05-09T12:05:00Z",
  announcedCount: 0,
  arrivedCount: 0,
  incompleteCount: 0,
  strayPhotoCount: 0,
  ...changes,
});

const point = (changes: Partial<ImportedPoint> = {}): ImportedPoint => ({
  observationId: "stoep",
  outcome: "added",
  reason: "Dit punt is toegevoegd.",
  photosAdded: 0,
  photosPresent: 0,
  photosMissing: 0,
  ...changes,
});

test("a telephone tells what it still has, what lacks photos and what is in", () => {
  const words = wordsOf(phone({ announcedCount: 3, incompleteCount: 1, arrivedCount: 5 }));
  expect(words).toBe("3 punten nog op de telefoon, van 1 punt komen nog foto’s, 5 punten binnen");
  expect(wordsOf(phone())).toBe("nog geen punten");
});

test("a point that is announced and lacks photos is under way once, not twice", () => {
  expect(underWay(phone({ announcedCount: 3, incompleteCount: 1 }))).toBe(3);
  expect(underWay(phone({ incompleteCount: 2 }))).toBe(2);
});

test("a telephone that was last seen on another day says which day", () => {
  const now = new Date(2026, 4, 9, 15, 0);
  expect(momentSince(new Date(2026, 4, 9, 14, 5).toISOString(), now)).toBe("om 14:05");
  expect(momentSince(new Date(2026, 4, 8, 14, 5).toISOString(), now)).toContain("vrijdag 8 mei");
});

test("a second import of the same file says that everything was there", () => {
  const points = [point({ outcome: "present", photosPresent: 2 }), point({ outcome: "present" })];
  expect(summaryOf({ points, unreadable: 0 })).toBeNull();
  expect(summaryOf({ points: [...points, point()], unreadable: 0 })).toBe("Toegevoegd: 1 · Was er al: 2");
});

test("photos that came with a point that was there already are news", () => {
  expect(summaryOf({ points: [point({ outcome: "present", photosAdded: 1 })], unreadable: 0 })).not.toBeNull();
});

test("a person looks at what was refused, came in two versions or misses a photo", () => {
  for (const outcome of ["refused", "conflict", "unfinished"] as const) expect(needsLook(point({ outcome }))).toBe(true);
  expect(needsLook(point({ photosMissing: 1 }))).toBe(true);
  for (const outcome of ["added", "present", "changed", "withdrawn"] as const) expect(needsLook(point({ outcome }))).toBe(false);
});
