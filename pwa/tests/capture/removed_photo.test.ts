import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import PointForm from "../../src/capture/PointForm.svelte";
import { CaptureSession } from "../../src/capture/session.svelte";
import { adoptPoints } from "../../src/outbox/adopt_points";
import { exportPoints } from "../../src/outbox/export_points";
import { addPhoto, readBytes, readPhoto, readPoint, setOpen } from "../../src/outbox/points";
import type { QueuedPoint } from "../../src/outbox/records";
import { removePhoto, undoRemoval } from "../../src/outbox/removed_photos";
import { preparePhoto } from "../../src/sync/prepare_photo";
import { sendAll } from "../../src/sync/send_all";
import { aClosedPoint, aPhoto, aWalker, bloemenbuurt, lindelaan } from "../outbox/builders";
import { onFreshPhone } from "../outbox/fresh_database";
import { ownPointsAt } from "../points/other_phone";
import { FakeServer } from "../sync/fake_server";

onFreshPhone();

let server: FakeServer;

beforeEach(async () => {
  server = new FakeServer();
  await aWalker();
});

afterEach(cleanup);

/** An open sheet with a photo of a bench, a face and a tree. */
async function anOpenPoint(): Promise<QueuedPoint> {
  const session = new CaptureSession(bloemenbuurt.walkId);
  await session.capture("weakness", lindelaan, aPhoto("bench"));
  const { observationId } = session.point!;
  await addPhoto(observationId, aPhoto("face"));
  return (await addPhoto(observationId, aPhoto("tree")))!;
}

const pictureOf = async (photoId: string) =>
  new TextDecoder().decode((await readBytes(photoId, "original"))?.bytes ?? new ArrayBuffer(0));

async function hasTrace(photoId: string): Promise<boolean> {
  return (await readPhoto(photoId)) !== null || (await pictureOf(photoId)) !== "";
}

test("R4 a photo that was taken off comes back in its place, also after a kill", async () => {
  const { observationId, photoIds } = await anOpenPoint();
  for (const photoId of photoIds.slice(0, 2)) await removePhoto(observationId, photoId);
  const after = new CaptureSession(bloemenbuurt.walkId);
  await after.resume();
  expect(after.point).toMatchObject({ photoIds: [photoIds[2]], removedPhotos: [{ photoId: photoIds[0] }, { photoId: photoIds[1] }] });
  const back = (await undoRemoval(observationId))!;
  expect(back.photoIds).toEqual(photoIds);
  expect(back.removedPhotos).toBeUndefined();
  expect(await Promise.all(back.photoIds.map(pictureOf))).toEqual(["bench", "face", "tree"]);
  await setOpen(observationId, false);
  await sendAll(server.tools);
  expect(server.bytes.size).toBe(3);
});

test("the sheet says that it is gone, and a tap brings it back", async () => {
  const point = await anOpenPoint();
  const onchange = vi.fn();
  const form = render(PointForm, { point, walk: bloemenbuurt, onmorephotos: () => undefined, onchange });
  await fireEvent.click(screen.getByRole("button", { name: "Foto 2 weghalen" }));
  await vi.waitFor(() => expect(onchange).toHaveBeenCalledOnce());
  await form.rerender({ point: onchange.mock.lastCall![0] as QueuedPoint });
  expect(screen.getByText("Foto weggehaald")).toBeTruthy();
  await fireEvent.click(screen.getByRole("button", { name: "Ongedaan maken" }));
  await vi.waitFor(() => expect(onchange).toHaveBeenCalledTimes(2));
  expect((await readPoint(point.observationId))?.photoIds).toEqual(point.photoIds);
});

test("the sheet that closes leaves nothing of it", async () => {
  const { observationId, photoIds } = await anOpenPoint();
  await removePhoto(observationId, photoIds[1]!);
  expect(await hasTrace(photoIds[1]!)).toBe(true);
  await setOpen(observationId, false);
  expect(await hasTrace(photoIds[1]!)).toBe(false);
  expect(await undoRemoval(observationId)).toBeNull();
});

test("a point of before goes without it after the time for undoing, and then nothing of it is left", async () => {
  const point = await aClosedPoint([aPhoto("bench"), aPhoto("face")]);
  const face = point.photoIds[1]!;
  await sendAll(server.tools);
  await removePhoto(point.observationId, face, new Date(server.phoneClockMs));
  const { nextTryAt } = await sendAll(server.tools);
  expect(nextTryAt).toBe(server.phoneClockMs + 10_000);
  expect(server.points.get(point.observationId)?.photos).toHaveLength(2);
  server.phoneClockMs += 11_000;
  server.fault = () => "drop";
  await sendAll(server.tools, { urgent: true });
  expect(await hasTrace(face)).toBe(false);
  expect(await undoRemoval(point.observationId)).toBeNull();
  server.fault = () => null;
  await sendAll(server.tools, { urgent: true });
  expect(server.points.get(point.observationId)?.photos).toHaveLength(1);
});

test("a photo that is taken off while the one before it travels does not follow", async () => {
  const point = await aClosedPoint([aPhoto("bench"), aPhoto("face")]);
  const { fetch } = server.tools;
  const tools = { ...server.tools };
  tools.fetch = async (input, init) => {
    if (String(input).includes(point.photoIds[0]!)) await removePhoto(point.observationId, point.photoIds[1]!);
    return fetch(input, init);
  };
  await sendAll(tools);
  expect(server.log).toEqual(["PUT walker", "PUT point", "PUT photo"]);
});

test("it is in no file", async () => {
  const { observationId, photoIds } = await anOpenPoint();
  await removePhoto(observationId, photoIds[1]!);
  const prepare = (photo: Parameters<typeof preparePhoto>[1]) => preparePhoto(server.tools, photo);
  const made = (await exportPoints({ prepare, now: () => new Date(), readme: "" }))!;
  const text = new TextDecoder().decode(await made.blob.arrayBuffer());
  expect(text).toContain("tree");
  expect(text).not.toContain("face");
  expect(text).not.toContain(photoIds[1]);
});

test("what the server tells of the point meanwhile leaves the way back", async () => {
  const { observationId, photoIds } = await aClosedPoint([aPhoto("bench"), aPhoto("face")]);
  await sendAll(server.tools);
  await removePhoto(observationId, photoIds[1]!);
  await adoptPoints({ walkId: bloemenbuurt.walkId }, ownPointsAt(server));
  expect(await pictureOf(photoIds[1]!)).toBe("face");
  expect((await undoRemoval(observationId))?.photoIds).toEqual(photoIds);
});

test("a gallery that is closed again without a choice leaves the way back", async () => {
  const session = new CaptureSession(bloemenbuurt.walkId);
  await session.capture("weakness", lindelaan, aPhoto("face"));
  const { observationId, photoIds } = session.point!;
  session.changed((await removePhoto(observationId, photoIds[0]!))!);
  await session.choosingAgain();
  await session.choosingCancelled();
  expect((await undoRemoval(observationId))?.photoIds).toEqual(photoIds);
});
