import { expect, test } from "vitest";

import { read } from "../../src/outbox/database";
import { addPhoto, readPhotos, readPoint } from "../../src/outbox/points";
import { noteAttempt, notePhotoReceived, notePointReceived, storeVersions } from "../../src/outbox/sending_records";
import { sha256 } from "../../src/outbox/ids";
import { brushPart, paintOver, replacePhoto, wipeColour } from "../../src/outbox/wiping";
import { aClosedPoint, aPhoto } from "./builders";
import { onFreshPhone } from "./fresh_database";

onFreshPhone();

const bytesOf = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;
const wiped = () => ({ sent: bytesOf("without a face"), small: bytesOf("small, without a face") });

async function everythingStored(): Promise<string> {
  const rows = await read(["points", "photos", "bytes"], async (transaction) => [
    await transaction.objectStore("points").getAll(),
    await transaction.objectStore("photos").getAll(),
    await transaction.objectStore("bytes").getAll(),
  ]);
  const text = (_: string, value: unknown) => (value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value);
  return JSON.stringify(rows, text);
}

/** A point with a photo that was made small, announced and received: original, sent and small version on the phone. */
async function anArrivedPoint() {
  const point = await aClosedPoint([{ ...aPhoto("FACE in the original"), clean: false }]);
  const photoId = point.photoIds[0]!;
  const bytes = bytesOf("FACE as sent");
  const sent = { sizeBytes: bytes.byteLength, sha256: await sha256(bytes), mediaType: "image/jpeg", isOriginal: false };
  await storeVersions(photoId, { sent, sentBytes: bytes, small: bytesOf("FACE, small") });
  return { point, photoId };
}

test("wiping leaves no byte of the old photo in any store", async () => {
  const { point, photoId } = await anArrivedPoint();
  expect(await everythingStored()).toContain("FACE");
  const changed = await replacePhoto(point.observationId, photoId, wiped());
  const stored = await everythingStored();
  expect(stored).not.toContain("FACE");
  expect(stored).not.toContain(photoId);
  expect(stored).toContain("without a face");
  expect(changed?.photoIds).toHaveLength(1);
});

test("a photo that was received already comes back under a new id, in a new version of its point", async () => {
  const { point, photoId } = await anArrivedPoint();
  await noteAttempt(point.observationId, point.version, 0);
  await notePointReceived(point.observationId, point.version, 1);
  await notePhotoReceived(photoId);
  const changed = (await replacePhoto(point.observationId, photoId, wiped()))!;
  expect(changed.version).toBe(point.version + 1);
  expect(changed.sentVersion).toBe(point.version);
  const [row] = await readPhotos(point.observationId);
  expect(row).toMatchObject({ photoId: changed.photoIds[0], received: false, clean: true });
  expect(row!.photoId).not.toBe(photoId);
  expect(row!.sent).toMatchObject({ isOriginal: true, sha256: await sha256(wiped().sent) });
});

test("the other photos of the point keep their place and their bytes", async () => {
  const { point, photoId } = await anArrivedPoint();
  const both = (await addPhoto(point.observationId, aPhoto("a tree")))!;
  const changed = (await replacePhoto(point.observationId, photoId, wiped()))!;
  expect(changed.photoIds[1]).toBe(both.photoIds[1]);
  expect(await everythingStored()).toContain("a tree");
});

test("a photo that was taken off the point meanwhile does not come back", async () => {
  const { point } = await anArrivedPoint();
  const before = await readPoint(point.observationId);
  expect(await replacePhoto(point.observationId, "gone", wiped())).toBeNull();
  expect(await readPoint(point.observationId)).toEqual(before);
});

test("strokes are painted in one colour, over the same part at every size", () => {
  const painted: unknown[][] = [];
  const note = (name: string) => (...values: unknown[]) => void painted.push([name, ...values]);
  const brush = {
    ...{ fillStyle: "", strokeStyle: "", lineCap: "butt", lineJoin: "miter", lineWidth: 1 },
    ...{ fillRect: note("fillRect"), beginPath: note("beginPath"), stroke: note("stroke") },
    ...{ moveTo: note("moveTo"), lineTo: note("lineTo") },
  } as Parameters<typeof paintOver>[0];
  const touch = { shape: "stroke", spots: [{ x: 0.5, y: 0.25 }] } as const;
  const box = { shape: "box", from: { x: 0.25, y: 0.5 }, to: { x: 0.5, y: 0.75 } } as const;
  paintOver(brush, [touch, box], 2000, 1000);
  expect(brush).toMatchObject({ fillStyle: wipeColour, strokeStyle: wipeColour, lineCap: "round" });
  expect(brush.lineWidth).toBe(brushPart * 2000);
  expect(painted).toEqual([
    ["beginPath"],
    ["moveTo", 1000, 250],
    ["lineTo", 1000, 250],
    ["stroke"],
    ["fillRect", 500, 500, 500, 250],
  ]);
});
