import { expect, test, vi } from "vitest";

import { CaptureSession } from "../../src/capture/session.svelte";
import { readPoint, readPoints } from "../../src/outbox/points";
import * as points from "../../src/outbox/points";
import { pointPut } from "../../src/sync/requests";
import { aPhoto, aWalker, bloemenbuurt, lindelaan } from "../outbox/builders";
import { onFreshPhone } from "../outbox/fresh_database";

onFreshPhone();

const aSession = () => new CaptureSession(bloemenbuurt.walkId);

test("R3 the sheet with *Bewaard* opens only when the point is on disk", async () => {
  const session = aSession();
  const capturing = session.capture("strength", lindelaan, aPhoto());
  expect(session.point).toBeNull();
  await capturing;
  expect(await readPoint(session.point!.observationId)).toEqual(session.point);
});

test("R11 a full phone says so, keeps the photo in hand and can try again", async () => {
  const full = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
  const save = vi.spyOn(points, "savePoint").mockImplementationOnce(full).mockImplementationOnce(full);
  const session = aSession();
  const photo = aPhoto();
  await session.capture("weakness", lindelaan, photo);
  expect(session.point).toBeNull();
  expect(session.unsaved).toMatchObject({ isFull: true, photo });
  await session.unsaved!.again();
  expect(session).toMatchObject({ unsaved: null, point: { kind: "weakness" } });
  save.mockRestore();
});

test("R4 after a kill with the photo app open, the draft is back", async () => {
  const before = aSession();
  await before.beginChoosing(lindelaan);
  const after = aSession();
  await after.resume();
  expect(after.point).toMatchObject({ observationId: before.point!.observationId, awaitingPhoto: true });
});

test("R5 after a kill with an open sheet, the point and what was put in it are back", async () => {
  const before = aSession();
  await before.capture("opportunity", lindelaan, aPhoto());
  await points.changeContent(before.point!.observationId, { note: "Speelbos" });
  const after = aSession();
  await after.resume();
  expect(after.point?.note).toBe("Speelbos");
});

test("what was finished with *Volgende* does not come back", async () => {
  const before = aSession();
  await before.capture("opportunity", lindelaan, aPhoto());
  await before.next();
  const after = aSession();
  await after.resume();
  expect(after.point).toBeNull();
});

test("throwing away can be undone, and then the sheet is open again", async () => {
  const session = aSession();
  await session.capture("weakness", lindelaan, aPhoto());
  const { observationId } = session.point!;
  await session.discard();
  expect(session.point).toBeNull();
  await session.undoDiscard();
  expect(session.point).toMatchObject({ observationId, withdrawnAt: null, open: true });
});

test("cancelling the gallery leaves no trace of a draft", async () => {
  const session = aSession();
  await session.beginChoosing(lindelaan);
  await session.choosingCancelled();
  expect((await readPoints()).points).toEqual([]);
});

test("R36 a point keeps the place of its shutter, however far its walker is when it leaves", async () => {
  const walk = await aWalker();
  const session = aSession();
  const moving = { ...lindelaan };
  await session.capture("strength", moving, aPhoto());
  Object.assign(moving, { lon: 5.1, lat: 52.9, fixedAt: "2026-05-09T18:00:00.000Z" });
  await session.next();
  const point = (await readPoint((await readPoints()).points[0]!.observationId))!;
  const { place } = JSON.parse(pointPut(walk, point, [], 1).init.body as string) as { place: unknown };
  expect(place).toEqual(lindelaan);
});
