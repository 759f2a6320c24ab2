import { expect, test } from "vitest";

import { contentFromPhoto } from "../../src/capture/chosen_photo";
import { placeOnTrack } from "../../src/capture/on_track";
import type { TrackFix } from "../../src/outbox/answer_records";
import { bloemenbuurt } from "../outbox/builders";

const start = Date.parse("2026-05-09T08:00:00Z");
const after = (seconds: number) => new Date(start + seconds * 1000);
const fixAt = (seconds: number, lon: number, lat = 52.353): TrackFix => ({
  walkId: bloemenbuurt.walkId,
  lon,
  lat,
  accuracyM: 6,
  fixedAt: after(seconds).toISOString(),
});

const street = [fixAt(0, 4.62), fixAt(60, 4.621), fixAt(100, 4.622, 52.3535)];

/** Reproducible chance. */
function* chances(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

test("R41 halfway in time is halfway on the line", () => {
  expect(placeOnTrack(street, after(30))).toMatchObject({ lon: expect.closeTo(4.6205, 9), lat: 52.353, source: "track" });
  expect(placeOnTrack(street, after(60))).toMatchObject({ lon: 4.621 });
});

test("R41 before the first and after the last fix there is no place", () => {
  for (const seconds of [-3600, -1, 101, 100.001, 3600]) expect(placeOnTrack(street, after(seconds))).toBeNull();
  expect(placeOnTrack([], after(0))).toBeNull();
});

test("R41 a gap of more than five minutes, or of more than half a kilometre, is not bridged", () => {
  expect(placeOnTrack([fixAt(0, 4.62), fixAt(300, 4.621)], after(150))).not.toBeNull();
  expect(placeOnTrack([fixAt(0, 4.62), fixAt(301, 4.621)], after(150))).toBeNull();
  expect(placeOnTrack([fixAt(0, 4.62), fixAt(60, 4.628)], after(30))).toBeNull();
});

test("R41 whatever the walk, a place lies between its two neighbours, and nearer to the one that is nearer in time", () => {
  const chance = chances(41);
  const next = () => chance.next().value as number;
  for (let walk = 0; walk < 200; walk += 1) {
    const track: TrackFix[] = [];
    for (let at = 0, lon = 4.62; track.length < 12; at += 5 + next() * 290, lon += (next() - 0.5) * 0.006) {
      track.push(fixAt(at, lon));
    }
    const seconds = (next() * 1.2 - 0.1) * ((Date.parse(track.at(-1)!.fixedAt) - start) / 1000);
    const place = placeOnTrack(track, after(seconds));
    const later = track.findIndex((fix) => Date.parse(fix.fixedAt) >= after(seconds).getTime());
    if (later <= 0) {
      expect(place).toBeNull();
      continue;
    }
    const [a, b] = [track[later - 1]!, track[later]!];
    const lon = place!.lon!;
    expect(lon).toBeGreaterThanOrEqual(Math.min(a.lon, b.lon) - 1e-12);
    expect(lon).toBeLessThanOrEqual(Math.max(a.lon, b.lon) + 1e-12);
    const isFirstNearer = after(seconds).getTime() - Date.parse(a.fixedAt) < Date.parse(b.fixedAt) - after(seconds).getTime();
    expect(Math.abs(lon - a.lon) < Math.abs(lon - b.lon) || a.lon === b.lon).toBe(isFirstNearer || a.lon === b.lon);
  }
});

test("R41 a chosen photo without a place of its own gets the place on the track; one with a place keeps it", () => {
  const facts = { position: null, takenAt: after(30), directionDeg: null };
  const now = after(3600);
  const suggest = (extra: object) => contentFromPhoto({ ...facts, ...extra }, bloemenbuurt.area, null, now, street).place;
  expect(suggest({})).toMatchObject({ source: "track", accuracyM: null });
  expect(suggest({ position: { lon: 4.6201, lat: 52.3531 } })).toMatchObject({ source: "exif" });
  expect(suggest({ takenAt: after(-600) })).toBeUndefined();
});
