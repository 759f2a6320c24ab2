import { expect, test } from "vitest";

import { readBytes, readPoint, readPoints, setOpen } from "../../src/outbox/points";
import { sendAll } from "../../src/sync/send_all";
import { aClosedPoint, aPhoto, aWalker } from "../outbox/builders";
import { isPoint, send, server, stageOf } from "./a_phone_that_sends";
import { refusal } from "./fake_server";

test("R34 the walker first, then the point, then its photos in their order", async () => {
  const point = await aClosedPoint([aPhoto("een"), aPhoto("twee")]);
  await send();
  expect(server.log).toEqual(["PUT walker", "PUT point", "PUT photo", "PUT photo"]);
  const sent = server.bodies.slice(2).map((body) => new TextDecoder().decode(body as Uint8Array));
  expect(sent).toEqual(["een", "twee"]);
  expect(await stageOf(point)).toBe("arrived");
});

test("R27 one bad point does not keep the others", async () => {
  const points = [await aClosedPoint(), await aClosedPoint(), await aClosedPoint(), await aClosedPoint()];
  server.fault = ({ url }) => (url.includes(points[1]!.observationId) ? refusal(500, "internal") : null);
  await send();
  expect(await Promise.all(points.map(stageOf))).toEqual(["arrived", "on-phone", "arrived", "arrived"]);
});

test("R27 one photo that is refused does not keep the other photos of its point", async () => {
  const point = await aClosedPoint([aPhoto("kapot"), aPhoto("heel")]);
  server.fault = ({ url }) => (url.includes(point.photoIds[0]!) ? refusal(415, "photo-not-an-image") : null);
  await send();
  expect([...server.bytes.keys()]).toEqual([point.photoIds[1]]);
  expect(await stageOf(point)).toBe("needs-help");
});

test("R27 after each failure it waits longer, and at most five minutes", async () => {
  const { observationId } = await aClosedPoint();
  server.fault = ({ url }) => (isPoint(url) ? refusal(500, "internal") : null);
  const waits: number[] = [];
  for (let round = 0; round < 14; round += 1) {
    await sendAll(server.tools);
    const { nextTryAt } = (await readPoint(observationId))!;
    waits.push(nextTryAt - server.phoneClockMs);
    server.phoneClockMs = nextTryAt;
  }
  expect(waits.slice(0, 4)).toEqual([500, 1000, 2000, 4000]);
  expect(waits.at(-1)).toBe(150_000);
});

test("R8 sixty days and a hundred attempts later it is still being tried", async () => {
  const point = await aClosedPoint([aPhoto()], { attempts: 100 });
  server.phoneClockMs += 60 * 24 * 60 * 60_000;
  await send();
  expect(await stageOf(point)).toBe("arrived");
});

test("R28 a refusal keeps the point, with the server's own words", async () => {
  const point = await aClosedPoint([aPhoto()]);
  server.fault = ({ url }) => (isPoint(url) ? refusal(400, "unknown-theme") : null);
  const round = await send();
  expect(round.unsent).toBe(1);
  expect((await readPoint(point.observationId))!.problem).toMatchObject({ code: "unknown-theme", title: "Dit kan niet" });
  expect(await readBytes(point.photoIds[0]!, "original")).not.toBeNull();
});

test.each([[408], [425], [429]])("R28 %i is a matter of time, not a refusal", async (status) => {
  const point = await aClosedPoint();
  server.fault = ({ url }) => (isPoint(url) ? refusal(status, "too-many-requests") : null);
  await send();
  expect((await readPoint(point.observationId))!.problem).toBeNull();
});

test("R31 a server that has forgotten this walker is told again, within the same round", async () => {
  await aClosedPoint();
  await send();
  server.knowsWalker = false;
  const later = await aClosedPoint();
  await send();
  expect(await stageOf(later)).toBe("arrived");
});

test("R31 credentials are added when sending and stored with no point", async () => {
  const walk = await aWalker();
  await aClosedPoint();
  await send();
  expect(server.headers.at(-1)!.get("Authorization")).toBe(`Bearer ${walk.walkerId}.${walk.secret}`);
  expect(JSON.stringify(await readPoints())).not.toContain(walk.secret);
});

test("R32 two senders at once are harmless", async () => {
  const points = [await aClosedPoint([aPhoto()]), await aClosedPoint([aPhoto()])];
  await Promise.all([send(), send(), send()]);
  expect(server.points.size).toBe(2);
  expect([...server.points.values()].map(({ revision }) => revision)).toEqual([1, 1]);
  expect(await Promise.all(points.map(stageOf))).toEqual(["arrived", "arrived"]);
});

test("R33 sending does not ask the browser whether there is internet", async () => {
  const point = await aClosedPoint();
  Object.defineProperty(navigator, "onLine", { value: false, configurable: true });
  await send();
  expect(await stageOf(point)).toBe("arrived");
});

test("R33 without any answer a round gives up soon, and leaves the next try to the others too", async () => {
  for (let count = 0; count < 6; count += 1) await aClosedPoint();
  server.fault = () => "drop";
  const round = await send();
  expect(server.log.length).toBe(2);
  expect(round.unsent).toBe(6);
});

test("R44 every request says how many are still on this phone", async () => {
  await aClosedPoint();
  await aClosedPoint();
  await send();
  const counts = server.headers.map((headers) => headers.get("Unsent-Count"));
  expect(counts).toEqual([null, "2", "1"]);
});

test("an open sheet is left alone until nobody has touched it for two minutes", async () => {
  const point = await aClosedPoint();
  await setOpen(point.observationId, true, new Date(server.phoneClockMs));
  await send();
  expect(server.log).toEqual([]);
  server.phoneClockMs += 121_000;
  await send();
  expect(await stageOf(point)).toBe("arrived");
});
