import { expect, test } from "vitest";

import { forgetOldFixes, readTrack, Track } from "../../src/outbox/track";
import { onFreshPhone } from "./fresh_database";

onFreshPhone();

const start = Date.parse("2026-05-09T08:00:00Z");
const fixAt = (seconds: number, accuracyM: number | null = 6) => ({
  lon: 4.62 + seconds / 1e5,
  lat: 52.353,
  accuracyM,
  fixedAt: new Date(start + seconds * 1000).toISOString(),
});

test("R41 a track holds at most one fix in five seconds, and none that is vague", async () => {
  const track = new Track("this walk");
  const kept = [];
  for (const fix of [fixAt(0), fixAt(2), fixAt(4.9), fixAt(5), fixAt(20, 51), fixAt(21, null), fixAt(22, 50)])
    kept.push(await track.keep(fix));
  expect(kept).toEqual([true, false, false, true, false, false, true]);
  expect((await readTrack("this walk")).map(({ fixedAt }) => Date.parse(fixedAt) - start)).toEqual([0, 5_000, 22_000]);
});

test("R41 each walk has a track of its own", async () => {
  await new Track("this walk").keep(fixAt(0));
  await new Track("another walk").keep(fixAt(10));
  expect(await readTrack("this walk")).toHaveLength(1);
});

test("R41 a fix is forgotten a day later, and also when the clock was put back", async () => {
  const track = new Track("this walk");
  for (const seconds of [0, 3600, 25 * 3600, 60 * 3600]) await track.keep(fixAt(seconds));
  await forgetOldFixes(start + 24.5 * 3600_000);
  expect((await readTrack("this walk")).map(({ fixedAt }) => (Date.parse(fixedAt) - start) / 3600_000)).toEqual([1, 25]);
});
