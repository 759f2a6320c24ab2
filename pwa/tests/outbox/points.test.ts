import { describe, expect, test } from "vitest";

import { closeDatabase, write } from "../../src/outbox/database";
import { newPoint, withOffset } from "../../src/outbox/new_point";
import {
  addPhoto,
  changeContent,
  dropEmptyDraft,
  readAllPhotos,
  readBytes,
  readPhotos,
  readPoint,
  readPoints,
  savePoint,
  setAwaitingPhoto,
  setOpen,
  undoWithdrawal,
  withdrawPoint,
} from "../../src/outbox/points";
import { removePhoto } from "../../src/outbox/removed_photos";
import { noteAttempt } from "../../src/outbox/sending_records";
import { aClosedPoint, aPhoto, bloemenbuurt, lindelaan } from "./builders";
import { onFreshPhone } from "./fresh_database";

onFreshPhone();

const aDraft = () => newPoint(bloemenbuurt.walkId, "strength", lindelaan, new Date());

test("R1 photo bytes are stored as an ArrayBuffer, equal to what the camera gave", async () => {
  const photo = aPhoto();
  const point = await savePoint(aDraft(), [photo]);
  await closeDatabase();
  const stored = await readBytes(point.photoIds[0]!, "original");
  expect(stored?.bytes).toBeInstanceOf(ArrayBuffer);
  expect(new Uint8Array(stored!.bytes)).toEqual(new Uint8Array(photo.bytes));
});

test("R3 when the bytes cannot be written, the point is not there either and saving says so", async () => {
  const unstorable = { ...aPhoto(), bytes: (() => undefined) as unknown as ArrayBuffer };
  await expect(savePoint(aDraft(), [aPhoto(), unstorable])).rejects.toThrow();
  expect((await readPoints()).points).toEqual([]);
  expect(await readAllPhotos()).toEqual([]);
});

test("R3 saving resolves only after the transaction was committed, with strict durability", async () => {
  await readPoints();
  const transaction = IDBDatabase.prototype.transaction;
  const options: unknown[] = [];
  let isCommitted = false;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof transaction>) {
    options.push(args[2]);
    const opened = transaction.apply(this, args);
    opened.addEventListener("complete", () => (isCommitted = true));
    return opened;
  } as typeof transaction;
  try {
    await savePoint(aDraft(), [aPhoto()]);
  } finally {
    IDBDatabase.prototype.transaction = transaction;
  }
  expect(isCommitted).toBe(true);
  expect(options).toEqual([{ durability: "strict" }]);
});

test("R4 a draft is on disk before the photo app opens, and takes the photo afterwards", async () => {
  const { observationId } = await savePoint({ ...aDraft(), kind: null, awaitingPhoto: true }, []);
  await closeDatabase();
  expect(await readPoint(observationId)).toMatchObject({ open: true, awaitingPhoto: true });
  const point = await addPhoto(observationId, aPhoto());
  expect(point).toMatchObject({ awaitingPhoto: false, photoIds: [expect.any(String)] });
});

test("R6 five photos that look the same are five photos", async () => {
  const same = [1, 2, 3, 4, 5].map(() => aPhoto("image.jpg"));
  const point = await savePoint(aDraft(), same);
  expect(new Set(point.photoIds).size).toBe(5);
  expect(await readPhotos(point.observationId)).toHaveLength(5);
});

test("R7 a row that cannot be read is counted and stays where it is", async () => {
  await aClosedPoint();
  const damaged = { observationId: "half", walkId: 12, kind: "sterk?" };
  await write(["points"], (transaction) => transaction.objectStore("points").put(damaged as never));
  const { points, unreadable } = await readPoints();
  expect([points.length, unreadable]).toEqual([1, 1]);
  const kept = await write(["points"], (transaction) => transaction.objectStore("points").get("half"));
  expect(kept).toEqual(damaged);
});

test("R13 writing goes on after the browser closed the database under the app", async () => {
  const { observationId } = await aClosedPoint();
  await write(["points"], async (transaction) => transaction.db.close());
  expect(await changeContent(observationId, { note: "Nog steeds los" })).toMatchObject({ note: "Nog steeds los" });
});

test("R21 a change keeps the id of the point and of its photos", async () => {
  const before = await aClosedPoint([aPhoto()]);
  const after = await changeContent(before.observationId, { kind: "opportunity" });
  expect(after).toMatchObject({ observationId: before.observationId, photoIds: before.photoIds });
});

test("R29 every change of content is a new version, and starts the trying anew", async () => {
  const before = await aClosedPoint([], { attempts: 7, nextTryAt: Date.now() + 1e6 });
  const after = await changeContent(before.observationId, { note: "Toch vast" });
  expect(after).toMatchObject({ version: before.version + 1, attempts: 0, nextTryAt: 0, problem: null });
});

test("a photo that is taken away leaves nothing behind once its sheet is closed", async () => {
  const point = await aClosedPoint([aPhoto("gezicht"), aPhoto("stoep")]);
  const [face, pavement] = point.photoIds;
  await removePhoto(point.observationId, face!);
  await setOpen(point.observationId, false);
  expect((await readPoint(point.observationId))?.photoIds).toEqual([pavement]);
  expect(await readBytes(face!, "original")).toBeNull();
  expect(await readBytes(pavement!, "original")).not.toBeNull();
});

describe("throwing away", () => {
  test("can be undone as long as nothing was said to the server", async () => {
    const { observationId } = await aClosedPoint([aPhoto()]);
    await withdrawPoint(observationId);
    expect(await undoWithdrawal(observationId)).toMatchObject({ withdrawnAt: null });
  });

  test("stays once the withdrawal may have reached the server", async () => {
    const { observationId } = await aClosedPoint();
    const withdrawn = await withdrawPoint(observationId);
    await noteAttempt(observationId, withdrawn!.version, null);
    expect(await undoWithdrawal(observationId)).toBeNull();
  });
});

test("cancelling the choice of a photo leaves no empty draft, but never takes words away", async () => {
  const empty = await savePoint({ ...aDraft(), kind: null }, []);
  const written = await savePoint({ ...aDraft(), note: "Hier kan een bankje" }, []);
  await setAwaitingPhoto(written.observationId, true);
  await dropEmptyDraft(empty.observationId);
  await dropEmptyDraft(written.observationId);
  expect((await readPoints()).points.map((point) => point.note)).toEqual(["Hier kan een bankje"]);
});

test("a moment carries the offset of the phone's own time zone", () => {
  const moment = new Date("2026-05-09T08:12:31Z");
  const text = withOffset(moment);
  expect(text).toMatch(/^2026-05-0\dT\d\d:\d\d:31[+-]\d\d:\d\d$/);
  expect(Date.parse(text)).toBe(moment.getTime());
});
