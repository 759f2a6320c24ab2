import { expect, test } from "vitest";

import { takeInIdentity } from "../../src/outbox/identity";
import { readPoint, withdrawPoint } from "../../src/outbox/points";
import { readWalk, rememberWalk } from "../../src/outbox/walks";
import { sendAll } from "../../src/sync/send_all";
import { FakeServer } from "../sync/fake_server";
import { aClosedPoint, aPhoto, aWalker, bloemenbuurt } from "./builders";
import { onFreshPhone } from "./fresh_database";

onFreshPhone();

const other = { walkerId: "0b6fa6a6-6f0e-4a55-8a4e-2f1f4ab2f0aa", secret: "5e".repeat(32) };
const another = { walkerId: "0b6fa6a6-6f0e-4a55-8a4e-2f1f4ab2f0bb", secret: "7a".repeat(32) };
const bearer = ({ walkerId, secret }: { walkerId: string | null; secret: string | null }) => `Bearer ${walkerId}.${secret}`;

/** Who the server heard, in order, without registrations. */
async function heard(server: FakeServer): Promise<(string | null)[]> {
  await sendAll(server.tools, { urgent: true });
  return server.headers.map((headers) => headers.get("Authorization")).filter((who) => who !== null);
}

test("R18 a new phone that opens a personal link is that walker, without asking anything", async () => {
  await rememberWalk("K7M2QX", bloemenbuurt);
  expect(await takeInIdentity(bloemenbuurt.walkId, other)).toMatchObject(other);
  await aClosedPoint();
  expect(await heard(new FakeServer())).toEqual([bearer(other)]);
});

test("R31 points and photos of before are sent as who made them, later ones as who walks now", async () => {
  const first = await aWalker();
  await aClosedPoint([aPhoto()]);
  await takeInIdentity(bloemenbuurt.walkId, other);
  await aClosedPoint();
  await takeInIdentity(bloemenbuurt.walkId, another);
  await aClosedPoint();
  expect(await heard(new FakeServer())).toEqual([first, first, other, another].map(bearer));
});

test("R30 a point of before is withdrawn as who made it", async () => {
  const first = await aWalker();
  const point = await aClosedPoint();
  const server = new FakeServer();
  await sendAll(server.tools);
  await takeInIdentity(bloemenbuurt.walkId, other);
  await withdrawPoint(point.observationId, new Date(server.phoneClockMs - 60_000));
  server.headers.length = 0;
  expect(await heard(server)).toEqual([bearer(first)]);
  expect(server.points.get(point.observationId)!.withdrawn).toBe(true);
});

test("coming back to who one was leaves every point with its maker", async () => {
  const first = await aWalker();
  const old = await aClosedPoint();
  await takeInIdentity(bloemenbuurt.walkId, other);
  const young = await aClosedPoint();
  await takeInIdentity(bloemenbuurt.walkId, { walkerId: first.walkerId!, secret: first.secret! });
  expect(await heard(new FakeServer())).toEqual([bearer(first), bearer(other)]);
  expect((await readPoint(old.observationId))!.walkerId).toBe(first.walkerId);
  expect((await readPoint(young.observationId))!.walkerId).toBe(other.walkerId);
});

test("a link with my own name and another secret does not lock me out", async () => {
  const first = await aWalker();
  await takeInIdentity(bloemenbuurt.walkId, { walkerId: first.walkerId!, secret: other.secret });
  expect((await readWalk(bloemenbuurt.walkId))!.secret).toBe(first.secret);
});
