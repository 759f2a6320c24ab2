import { beforeEach, describe, expect, test } from "vitest";

import { adoptPoints, takeTheirs } from "../../src/outbox/adopt_points";
import { onChange } from "../../src/outbox/changes";
import { write } from "../../src/outbox/database";
import {
  addPhoto,
  changeContent,
  readBytes,
  readPhoto,
  readPhotos,
  readPoint,
  readPoints,
  setOpen,
  withdrawPoint,
} from "../../src/outbox/points";
import { removePhoto } from "../../src/outbox/removed_photos";
import { progressOf } from "../../src/outbox/progress";
import { sendAll } from "../../src/sync/send_all";
import { aClosedPoint, aPhoto, aWalker, bloemenbuurt } from "../outbox/builders";
import { onFreshPhone } from "../outbox/fresh_database";
import { FakeServer, refusal } from "../sync/fake_server";
import { ownPointsAt, takeOtherPhone } from "./other_phone";

onFreshPhone();

let server: FakeServer;

beforeEach(async () => {
  server = new FakeServer();
  await aWalker();
});

const send = () => sendAll(server.tools, { urgent: true });
const look = () => adoptPoints(bloemenbuurt, ownPointsAt(server));
const progress = async (id: string) => progressOf((await readPoint(id))!, await readPhotos(id));
const stage = async (id: string) => (await progress(id)).stage;

/** Sent with this phone; afterwards the other one, which has looked at the server, is in hand. */
async function aPointOfTheOtherPhone() {
  const { observationId, photoIds } = await aClosedPoint([aPhoto("een"), aPhoto("twee")], { note: "Losse tegels" });
  await send();
  const first = await takeOtherPhone();
  await look();
  return { observationId, photoIds, first };
}

test("a point of my other phone is here with its words and place, and counts as arrived", async () => {
  const { observationId, photoIds } = await aPointOfTheOtherPhone();
  expect(await readPoint(observationId)).toMatchObject({ note: "Losse tegels", kind: "weakness", photoIds, revision: 1 });
  expect(await progress(observationId)).toMatchObject({ stage: "arrived", photosArrived: 2, photosTotal: 2 });
  server.log = [];
  expect(await send()).toMatchObject({ unsent: 0, nextTryAt: null });
  expect(server.log).not.toContain("PUT point");
  expect(server.log).not.toContain("PUT photo");
});

test("R29 changed here, it goes as a new version of the same point, with the photos it had", async () => {
  const { observationId, photoIds } = await aPointOfTheOtherPhone();
  await changeContent(observationId, { note: "Ze zijn vast" });
  await addPhoto(observationId, aPhoto("drie"));
  await send();
  expect(server.points.size).toBe(1);
  const kept = server.points.get(observationId)!;
  expect(JSON.parse(kept.content)).toMatchObject({ note: "Ze zijn vast" });
  expect([kept.revision, kept.photos.length, kept.photos.every(({ received }) => received)]).toEqual([2, 3, true]);
  expect(kept.photos.slice(0, 2).map(({ photoId }) => photoId)).toEqual(photoIds);
  expect(await stage(observationId)).toBe("arrived");
});

test("R30 withdrawn here, it is withdrawn at the server and on the phone that made it", async () => {
  const { observationId, first } = await aPointOfTheOtherPhone();
  await withdrawPoint(observationId);
  server.tools.now = () => Date.now() + 60_000;
  await send();
  expect(server.points.get(observationId)!.withdrawn).toBe(true);
  await first.back();
  await look();
  expect(await stage(observationId)).toBe("withdrawn");
  // Kept to look at, and never sent again.
  expect(await readPoint(observationId)).toMatchObject({ note: "Losse tegels" });
  expect(await send()).toMatchObject({ unsent: 0 });
});

test("a photo that only the other phone has is waited for, not asked of this one", async () => {
  const { observationId, photoIds } = await aClosedPoint([aPhoto("een"), aPhoto("twee")]);
  server.fault = ({ url }) => (url.endsWith(`/photos/${server.points.size && secondPhoto}`) ? refusal(500, "internal") : null);
  const secondPhoto = photoIds[1]!;
  await send();
  const first = await takeOtherPhone();
  await look();
  expect(await progress(observationId)).toMatchObject({ stage: "arrived", photosArrived: 1, photosTotal: 2, photosElsewhere: 1 });
  expect(await send()).toMatchObject({ unsent: 0 });
  await first.back();
  server.fault = () => null;
  await send();
  await takeOtherPhone();
  await look();
  expect(await progress(observationId)).toMatchObject({ photosArrived: 2, photosElsewhere: 0 });
});

test("a change on the other phone comes here, and a photo that it took away goes here too", async () => {
  const { observationId, photoIds, first } = await aPointOfTheOtherPhone();
  await changeContent(observationId, { kind: "opportunity" });
  await removePhoto(observationId, photoIds[0]!);
  await send();
  await first.back();
  await look();
  expect(await readPoint(observationId)).toMatchObject({ kind: "opportunity", photoIds: [photoIds[1]], revision: 2 });
  expect(await readBytes(photoIds[0]!, "original")).toBeNull();
  expect(await readBytes(photoIds[1]!, "original")).not.toBeNull();
  expect(await stage(observationId)).toBe("arrived");
});

describe("R29 what was changed on two phones", () => {
  async function changedOnBoth() {
    const { observationId, photoIds, first } = await aPointOfTheOtherPhone();
    await changeContent(observationId, { note: "Ze zijn vast" });
    await send();
    await first.back();
    await changeContent(observationId, { note: "Nog meer losse tegels" });
    await addPhoto(observationId, aPhoto("nog meer"));
    return { observationId, photoIds };
  }

  test("is never overwritten by looking at the server", async () => {
    const { observationId } = await changedOnBoth();
    await look();
    expect(await readPoint(observationId)).toMatchObject({ note: "Nog meer losse tegels", revision: 1 });
    await send();
    expect(await stage(observationId)).toBe("needs-help");
    await look();
    expect(await readPoint(observationId)).toMatchObject({ note: "Nog meer losse tegels" });
    expect(JSON.parse(server.points.get(observationId)!.content)).toMatchObject({ note: "Ze zijn vast" });
  });

  test("becomes the other version when its walker chooses that one; an unsent photo is not destroyed", async () => {
    const { observationId, photoIds } = await changedOnBoth();
    await send();
    const mine = (await readPoint(observationId))!.photoIds.at(-1)!;
    await takeTheirs(ownPointsAt(server)[0]!);
    expect(await readPoint(observationId)).toMatchObject({ note: "Ze zijn vast", photoIds, revision: 2, problem: null });
    expect(await stage(observationId)).toBe("arrived");
    expect(await readBytes(mine, "original")).not.toBeNull();
    expect(await send()).toMatchObject({ unsent: 0 });
    await changeContent(observationId, { note: "Vast en recht" });
    await send();
    expect(JSON.parse(server.points.get(observationId)!.content)).toMatchObject({ note: "Vast en recht" });
  });
});

test("R7 a row that cannot be read stays as it is, whatever the server knows of that point", async () => {
  const { observationId } = await aPointOfTheOtherPhone();
  const damaged = { observationId, walkId: bloemenbuurt.walkId, kind: "sterk?" };
  await write(["points"], (transaction) => transaction.objectStore("points").put(damaged as never));
  await look();
  const row = await write(["points"], (transaction) => transaction.objectStore("points").get(observationId));
  expect(row).toEqual(damaged);
});

test("a point that is on the screen does not change under the hands of its walker", async () => {
  const { observationId, first } = await aPointOfTheOtherPhone();
  await changeContent(observationId, { note: "Ze zijn vast" });
  await send();
  await first.back();
  await setOpen(observationId, true);
  await look();
  await setOpen(observationId, false);
  await adoptPoints(bloemenbuurt, ownPointsAt(server), { onScreen: observationId });
  expect(await readPoint(observationId)).toMatchObject({ note: "Losse tegels" });
});

test("R23 only a receipt, never this list, makes a photo of this phone count as received", async () => {
  const { observationId, photoIds } = await aClosedPoint([aPhoto("een")]);
  server.fault = ({ url }) => (url.includes("/photos/") ? refusal(500, "internal") : null);
  await send();
  const [told] = ownPointsAt(server);
  await adoptPoints(bloemenbuurt, [{ ...told!, receivedPhotoIds: photoIds }]);
  expect(await readPhoto(photoIds[0]!)).toMatchObject({ received: false });
  expect(await stage(observationId)).toBe("sending");
});

test("R30 a point that was withdrawn before this phone knew it is no news here, and stays away", async () => {
  const { observationId } = await aClosedPoint();
  await send();
  await withdrawPoint(observationId);
  server.tools.now = () => Date.now() + 60_000;
  await send();
  await takeOtherPhone();
  await look();
  expect((await readPoints()).points).toEqual([]);
});

test("looking again changes nothing and wakes nobody", async () => {
  await aPointOfTheOtherPhone();
  const heard: unknown[] = [];
  const stop = onChange((change) => heard.push(change));
  await look();
  await new Promise((resolve) => setTimeout(resolve, 20));
  stop();
  expect(heard).toEqual([]);
});
