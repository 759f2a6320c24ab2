import { expect, test } from "vitest";

import { newPhoto, newPoint } from "../../src/outbox/new_point";
import { countUnfinished, countUnsent, progressOf } from "../../src/outbox/progress";
import type { QueuedPhoto, QueuedPoint } from "../../src/outbox/records";
import { aPhoto, bloemenbuurt, lindelaan } from "./builders";

const now = new Date("2026-05-09T08:12:31Z");
const refusal = { code: "photo-too-large", title: "De foto is te groot", detail: "" };

function aPoint(photoCount: number, change: Partial<QueuedPoint> = {}): { point: QueuedPoint; photos: QueuedPhoto[] } {
  const draft = newPoint(bloemenbuurt.walkId, "strength", lindelaan, now);
  const photos = Array.from({ length: photoCount }, () => newPhoto(draft, aPhoto(), now));
  return { point: { ...draft, photoIds: photos.map((photo) => photo.photoId), ...change }, photos };
}

test("R43 a point is on the phone until the server has said that it has it", () => {
  const { point, photos } = aPoint(1, { attemptedVersion: 1, attempts: 3 });
  expect(progressOf(point, photos).stage).toBe("on-phone");
});

test("R43 it is being sent as long as a photo is missing, and says how many have arrived", () => {
  const { point, photos } = aPoint(3, { sentVersion: 1 });
  photos[0]!.received = photos[1]!.received = true;
  expect(progressOf(point, photos)).toMatchObject({ stage: "sending", photosArrived: 2, photosTotal: 3 });
});

test("R43 it has arrived only with this version and every photo", () => {
  const { point, photos } = aPoint(1, { sentVersion: 1 });
  photos[0]!.received = true;
  expect(progressOf(point, photos).stage).toBe("arrived");
  expect(progressOf({ ...point, version: 2 }, photos).stage).toBe("on-phone");
});

test("R23 a photo that is announced but not on this phone keeps it from being complete", () => {
  const { point } = aPoint(1, { sentVersion: 1 });
  expect(progressOf(point, []).stage).toBe("sending");
});

test("R28 a refused photo asks for help, with the reason", () => {
  const { point, photos } = aPoint(1, { sentVersion: 1 });
  photos[0]!.problem = refusal;
  expect(progressOf(point, photos)).toMatchObject({ stage: "needs-help", problem: refusal });
});

test("R44 counts what is still to be sent: drafts, refusals and withdrawals that must still arrive", () => {
  const some = [
    aPoint(0),
    aPoint(0, { kind: null }),
    aPoint(0, { problem: refusal }),
    aPoint(0, { sentVersion: 1 }),
    aPoint(0, { withdrawnAt: 1, version: 2, sentVersion: 1, attemptedVersion: 1 }),
    aPoint(0, { withdrawnAt: 1, version: 2 }),
  ];
  expect(countUnsent(some.map(({ point }) => point), some.flatMap(({ photos }) => photos))).toBe(4);
  expect(countUnfinished(some.map(({ point }) => point), some.flatMap(({ photos }) => photos))).toBe(1);
});
