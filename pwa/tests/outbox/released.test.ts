import { openDB } from "idb";
import { describe, expect, test } from "vitest";

import changelog from "../../../CHANGELOG.md?raw";
import { CaptureSession } from "../../src/capture/session.svelte";
import { databaseName, read, type Store, write } from "../../src/outbox/database";
import { sha256 } from "../../src/outbox/ids";
import { readAllPhotos, readBytes, readPoints } from "../../src/outbox/points";
import { countUnsent, progressOf } from "../../src/outbox/progress";
import type { QueuedPoint } from "../../src/outbox/records";
import { readWalks } from "../../src/outbox/walks";
import { sendAll } from "../../src/sync/send_all";
import { FakeServer, refusal } from "../sync/fake_server";
import { onFreshPhone } from "./fresh_database";
import { type FrozenPhone, thaw } from "./frozen_phone";

onFreshPhone();

const released = Object.values(import.meta.glob<FrozenPhone>("./released/*.json", { eager: true, import: "default" }));
const letter = "Een brief";

async function shownNotes(): Promise<string[]> {
  const { points } = await readPoints();
  return points.filter((point) => point.withdrawnAt === null).map((point) => point.note);
}

describe.each(released)("R9 a phone as version $app left it, with a full queue", (frozen) => {
  test("opens in this version, and shows and counts the same", async () => {
    await thaw(frozen);
    expect((await shownNotes()).sort()).toEqual([...frozen.shown.notes].sort());
    const { points, unreadable } = await readPoints();
    expect([countUnsent(points, await readAllPhotos()), unreadable]).toEqual([frozen.shown.unsent, 0]);
  });

  test("keeps every row that it had", async () => {
    await thaw(frozen);
    await readPoints();
    for (const [name, { rows }] of Object.entries(frozen.stores)) {
      const keys = await read([name as Store], (transaction) => transaction.objectStore(name as Store).getAllKeys());
      expect(keys, name).toEqual(rows.map(([key]) => key));
    }
  });

  test("goes on with the draft that was open", async () => {
    await thaw(frozen);
    const session = new CaptureSession((await readWalks())[0]!.walkId);
    const draft = (await readPoints()).points.find((point) => point.open)!;
    await session.resume(draft.touchedAt + 60_000);
    expect(session.point).toEqual(draft);
  });

  test("sends everything, as the same points with the same photos", async () => {
    await thaw(frozen);
    const before = (await readPoints()).points;
    const server = new FakeServer();
    server.fault = ({ url }) => (isOfLetter(url, before) ? refusal(422, "photo-not-an-image") : null);
    server.phoneClockMs = Math.max(...before.map((point) => point.touchedAt)) + 60 * 60_000;
    await sendAll(server.tools, { urgent: true });

    const { points } = await readPoints();
    const photos = await readAllPhotos();
    const stages = points.map((point) => [point.note, progressOf(point, photos).stage]);
    const expected = before.map((point) => [point.withdrawnAt === null ? point.note : "", endOf(point)]);
    expect(stages.sort()).toEqual(expected.sort());
    for (const point of points.filter(({ note, withdrawnAt }) => note !== letter && withdrawnAt === null)) {
      await checkArrived(server, point);
    }
  });

  test("leaves a row alone that it cannot read", async () => {
    await thaw(frozen);
    const damaged = { observationId: "half", walkId: 12, kind: "sterk?" };
    const older = await openDB(databaseName);
    await older.put("points", damaged);
    older.close();
    expect((await readPoints()).unreadable).toBe(1);
    await sendAll(new FakeServer().tools, { urgent: true });
    expect(await write(["points"], (transaction) => transaction.objectStore("points").get("half"))).toEqual(damaged);
  });
});

/** A version that has its date in the list of changes was released. */
test("R9 there is a frozen phone of every version that was released", () => {
  const versions = [...changelog.matchAll(/^## (\d+\.\d+\.\d+) \(\d/gm)].map(([, version]) => version);
  expect(released.map(({ app }) => app)).toEqual(expect.arrayContaining(versions));
});

function isOfLetter(url: string, points: QueuedPoint[]): boolean {
  return points.some(({ note, photoIds }) => note === letter && url.endsWith(photoIds[0]!));
}

function endOf({ note, withdrawnAt }: QueuedPoint): string {
  if (withdrawnAt !== null) return "withdrawn";
  return note === letter ? "needs-help" : "arrived";
}

/** What arrived before the freeze is not sent again; the rest is at the server, byte for byte. */
async function checkArrived(server: FakeServer, point: QueuedPoint): Promise<void> {
  for (const photoId of point.photoIds) {
    const photo = (await readAllPhotos()).find((row) => row.photoId === photoId)!;
    const stored = await readBytes(photoId, photo.sent!.isOriginal ? "original" : "sent");
    expect(await sha256(new Uint8Array(stored!.bytes))).toBe(photo.sent!.sha256);
    const arrived = server.bytes.get(photoId);
    if (arrived) expect(await sha256(new Uint8Array(arrived))).toBe(photo.sent!.sha256);
    else expect(point.attempts).toBe(0);
  }
}
