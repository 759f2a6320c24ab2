import { describe, expect, test } from "vitest";

import { write } from "../../src/outbox/database";
import { changeContent, readBytes, readPoint, withdrawPoint } from "../../src/outbox/points";
import { aClosedPoint, aPhoto } from "../outbox/builders";
import { isPhoto, isPoint, send, server, stageOf } from "./a_phone_that_sends";
import { page, refusal } from "./fake_server";

test("R23 the original goes only when the receipt has named it", async () => {
  const point = await aClosedPoint([{ ...aPhoto("groot"), clean: false }]);
  server.tools.scale = () => Promise.resolve({ sent: aPhoto("klein").bytes, small: aPhoto("mini").bytes });
  const photoId = point.photoIds[0]!;
  server.fault = ({ url }) => (isPhoto(url) ? refusal(500, "internal") : null);
  await send();
  expect(await readBytes(photoId, "original")).not.toBeNull();
  server.fault = () => null;
  await send();
  expect(await readBytes(photoId, "original")).toBeNull();
  expect(new TextDecoder().decode(server.bytes.get(photoId))).toBe("klein");
});

test.each([
  ["another size", { sizeBytes: 1 }],
  ["another hash", { sha256: "0".repeat(64) }],
  ["another photo", { photoId: "0b6fa6a6-6f0e-4a55-8a4e-2f1f4ab2f0ff" }],
])("R23 a receipt with %s is no receipt", async (_, lie) => {
  const point = await aClosedPoint([aPhoto()]);
  const { fetch } = server.tools;
  server.tools.fetch = async (input, init) => {
    const answer = await fetch(input, init);
    if (!isPhoto(String(input))) return answer;
    const receipt = (await answer.json()) as { photos: object[] };
    const photos = receipt.photos.map((photo) => ({ ...photo, ...lie }));
    return new Response(JSON.stringify({ ...receipt, photos }), { headers: { "Content-Type": "application/json" } });
  };
  await send();
  expect(await stageOf(point)).toBe("sending");
  expect(await readBytes(point.photoIds[0]!, "original")).not.toBeNull();
});

test("R23 a photo that this phone has lost is said, and the point is not called complete", async () => {
  const point = await aClosedPoint([aPhoto()]);
  await write(["bytes"], (transaction) => transaction.objectStore("bytes").clear());
  await send();
  expect((await readPoint(point.observationId))!.problem?.code).toBe("photo-missing");
  expect(await stageOf(point)).toBe("needs-help");
});

describe("R22 an answer that is lost after the server has stored", () => {
  test.each([["walker"], ["point"], ["photo"]])("of the %s doubles and loses nothing", async (kind) => {
    const point = await aClosedPoint([aPhoto("een"), aPhoto("twee")]);
    let swallowed = 0;
    server.fault = () => (server.log.at(-1)!.endsWith(kind) && swallowed++ === 0 ? "swallow" : null);
    await send();
    await send();
    expect(server.points.size).toBe(1);
    expect(server.points.get(point.observationId)!.revision).toBe(1);
    expect(server.bytes.size).toBe(2);
    expect(await stageOf(point)).toBe("arrived");
  });

  test("then a change: the change wins, because both versions are this phone's own", async () => {
    const point = await aClosedPoint();
    server.fault = ({ url }) => (isPoint(url) ? "swallow" : null);
    await send();
    await changeContent(point.observationId, { note: "Nu met foto" });
    server.fault = () => null;
    await send();
    await send();
    expect(server.points.get(point.observationId)).toMatchObject({ revision: 2 });
    expect(server.points.get(point.observationId)!.content).toContain("Nu met foto");
    expect(await stageOf(point)).toBe("arrived");
  });

  test("of the withdrawal leaves it withdrawn", async () => {
    const point = await aClosedPoint();
    await send();
    await withdrawPoint(point.observationId, new Date(server.phoneClockMs));
    server.phoneClockMs += 11_000;
    server.fault = ({ method }) => (method === "DELETE" ? "swallow" : null);
    await send();
    server.fault = () => null;
    await send();
    expect(server.points.get(point.observationId)!.withdrawn).toBe(true);
    expect(await stageOf(point)).toBe("withdrawn");
  });
});

test.each([
  ["a page of the wifi network", () => page()],
  ["a proxy's 404", () => page(404)],
  ["an empty 204", () => new Response(null, { status: 204 })],
  ["a 500", () => refusal(500, "internal")],
  ["JSON that is not a receipt", () => Response.json({ ok: true })],
])("R24 %s is not a receipt: everything stays, and is tried again", async (_, answer) => {
  const point = await aClosedPoint([aPhoto()]);
  server.fault = ({ url }) => (isPoint(url) ? answer() : null);
  const round = await send();
  expect(round.unsent).toBe(1);
  expect(round.nextTryAt).not.toBeNull();
  expect(await stageOf(point)).toBe("on-phone");
  expect(await readBytes(point.photoIds[0]!, "original")).not.toBeNull();
});

test("R24 the right words in the wrong kind of answer are not a receipt", async () => {
  const point = await aClosedPoint();
  const { fetch } = server.tools;
  server.tools.fetch = async (input, init) => {
    const answer = await fetch(input, init);
    return new Response(answer.body, { headers: isPoint(String(input)) ? { "Content-Type": "text/html" } : answer.headers });
  };
  await send();
  expect(await stageOf(point)).toBe("on-phone");
});

test("R24 an answer that came by a redirect is not a receipt", async () => {
  const point = await aClosedPoint();
  const { fetch } = server.tools;
  server.tools.fetch = async (input, init) => {
    const answer = await fetch(input, init);
    Object.defineProperty(answer, "redirected", { value: true });
    return answer;
  };
  await send();
  expect(await stageOf(point)).toBe("on-phone");
});
