import { beforeEach, describe, expect, test } from "vitest";

import { write } from "../../src/outbox/database";
import {
  changeContent,
  readAllPhotos,
  readBytes,
  readPhotos,
  readPoint,
  readPoints,
  setOpen,
  withdrawPoint,
} from "../../src/outbox/points";
import { removePhoto } from "../../src/outbox/removed_photos";
import { progressOf } from "../../src/outbox/progress";
import type { QueuedPoint } from "../../src/outbox/records";
import { noteFailure } from "../../src/outbox/sending_records";
import { preparePhoto } from "../../src/sync/prepare_photo";
import { sendAll } from "../../src/sync/send_all";
import { aClosedPoint, aPhoto, aWalker } from "../outbox/builders";
import { onFreshPhone } from "../outbox/fresh_database";
import { FakeServer, page, refusal } from "./fake_server";

onFreshPhone();

let server: FakeServer;

beforeEach(async () => {
  server = new FakeServer();
  await aWalker();
});

const send = () => sendAll(server.tools, { urgent: true });
const isPhoto = (url: string) => url.includes("/photos/");
const isPoint = (url: string) => url.includes("/observations/") && !isPhoto(url);

async function stageOf({ observationId }: QueuedPoint) {
  return progressOf((await readPoint(observationId))!, await readPhotos(observationId)).stage;
}

test("R34 the walker first, then the point, then its photos in their order", async () => {
  const point = await aClosedPoint([aPhoto("een"), aPhoto("twee")]);
  await send();
  expect(server.log).toEqual(["PUT walker", "PUT point", "PUT photo", "PUT photo"]);
  const sent = server.bodies.slice(2).map((body) => new TextDecoder().decode(body as Uint8Array));
  expect(sent).toEqual(["een", "twee"]);
  expect(await stageOf(point)).toBe("arrived");
});

test("R20 a photo travels as bytes, with its SHA-256", async () => {
  await aClosedPoint([aPhoto("een bankje")]);
  await send();
  expect(server.bodies.at(-1)).toBeInstanceOf(Uint8Array);
  expect(server.headers.at(-1)!.get("Content-Digest")).toMatch(/^sha-256=:[\w+/]{43}=:$/);
});

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

describe("R29 a change after the first send", () => {
  test("names the revision that it changes", async () => {
    const { observationId } = await aClosedPoint();
    await send();
    await changeContent(observationId, { note: "Toch niet los" });
    await send();
    expect(server.headers.at(-1)!.get("If-Match")).toBe('"1"');
    expect(server.points.get(observationId)!.revision).toBe(2);
  });

  test("made while the old version was travelling is sent after it", async () => {
    const point = await aClosedPoint();
    const { fetch } = server.tools;
    server.tools.fetch = async (input, init) => {
      server.tools.fetch = fetch;
      await changeContent(point.observationId, { note: "Onderweg veranderd" });
      return fetch(input, init);
    };
    await send();
    await send();
    expect(server.points.get(point.observationId)!.content).toContain("Onderweg veranderd");
    expect(await stageOf(point)).toBe("arrived");
  });

  test("that meets another phone's version asks a person, and keeps this one", async () => {
    const point = await aClosedPoint();
    await send();
    server.points.get(point.observationId)!.revision = 5;
    await changeContent(point.observationId, { note: "Mijn versie" });
    await send();
    expect(await readPoint(point.observationId)).toMatchObject({ note: "Mijn versie", problem: { code: "revision-conflict" } });
  });

  test("takes away a photo that the server then no longer expects", async () => {
    const point = await aClosedPoint([aPhoto("gezicht"), aPhoto("stoep")]);
    await send();
    await removePhoto(point.observationId, point.photoIds[0]!);
    await send();
    expect(server.points.get(point.observationId)!.photos.map(({ photoId }) => photoId)).toEqual([point.photoIds[1]]);
    expect(await stageOf(point)).toBe("arrived");
  });
});

describe("R30 a withdrawal", () => {
  test("of a point that never left still goes to the server, after the time for undoing", async () => {
    const point = await aClosedPoint([aPhoto()]);
    await withdrawPoint(point.observationId, new Date(server.phoneClockMs));
    await send();
    expect(server.log).toEqual([]);
    server.phoneClockMs += 11_000;
    await send();
    expect(server.points.get(point.observationId)!.withdrawn).toBe(true);
  });

  test("takes the pictures off this phone once the server has it, and not before", async () => {
    const point = await aClosedPoint([aPhoto()]);
    await send();
    await withdrawPoint(point.observationId, new Date(server.phoneClockMs));
    server.phoneClockMs += 11_000;
    server.fault = () => "drop";
    await send();
    expect(await readAllPhotos()).toHaveLength(1);
    server.fault = () => null;
    await send();
    expect(await readAllPhotos()).toEqual([]);
  });

  test("on another phone is not undone by what this phone still sends", async () => {
    const point = await aClosedPoint();
    server.points.set(point.observationId, { content: "", revision: 0, withdrawn: true, photos: [] });
    await send();
    expect(server.points.get(point.observationId)!.withdrawn).toBe(true);
    expect(await stageOf(point)).toBe("withdrawn");
  });
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

test("R35 a clock that is two days off is measured, sent along, and the same in every repeat", async () => {
  const twoDays = 2 * 24 * 60 * 60_000;
  server.clockMs = server.phoneClockMs + twoDays;
  const point = await aClosedPoint();
  server.fault = ({ url }) => (url.includes(point.observationId) ? "swallow" : null);
  await send();
  server.clockMs += 5_000;
  await aClosedPoint();
  await send();
  server.fault = () => null;
  await send();
  const { content, revision } = server.points.get(point.observationId)!;
  const { clockOffsetMs } = JSON.parse(content) as { clockOffsetMs: number };
  expect(Math.abs(clockOffsetMs - twoDays)).toBeLessThanOrEqual(1_000);
  expect(revision).toBe(1);
  expect(await stageOf(point)).toBe("arrived");
});

test("R35 a clock that is put back two days holds nothing up", async () => {
  const [open, withdrawn, failed] = [await aClosedPoint(), await aClosedPoint(), await aClosedPoint()];
  await setOpen(open.observationId, true);
  await withdrawPoint(withdrawn.observationId);
  await noteFailure(failed.observationId, Date.now() + 300_000, null);
  server.phoneClockMs = Date.now() - 2 * 24 * 60 * 60_000;
  await sendAll(server.tools);
  expect(await Promise.all([open, withdrawn, failed].map(stageOf))).toEqual(["arrived", "withdrawn", "arrived"]);
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

test("R42 a photo that cannot be made smaller goes as it is", async () => {
  const point = await aClosedPoint([{ ...aPhoto("HEIC"), mediaType: "image/heic", clean: false }]);
  server.tools.scale = () => Promise.reject(new Error("cannot decode"));
  await send();
  expect(server.headers.at(-1)!.get("Content-Type")).toBe("image/heic");
  expect(new TextDecoder().decode(server.bytes.get(point.photoIds[0]!))).toBe("HEIC");
});

test("R21 a photo that was made small twice at once keeps the first version, which may have been announced", async () => {
  const point = await aClosedPoint([{ ...aPhoto("groot"), clean: false }]);
  const [photo] = await readPhotos(point.observationId);
  let made = 0;
  server.tools.scale = () => Promise.resolve({ sent: aPhoto(`klein ${(made += 1)}`).bytes, small: null });
  await Promise.all([preparePhoto(server.tools, photo!), preparePhoto(server.tools, photo!)]);
  await send();
  expect(made).toBe(2);
  expect(new TextDecoder().decode(server.bytes.get(point.photoIds[0]!))).toBe("klein 1");
});
