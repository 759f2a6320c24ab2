import { expect, test } from "vitest";

import { sha256 } from "../../src/outbox/ids";
import { readPhotos } from "../../src/outbox/points";
import { preparePhoto } from "../../src/sync/prepare_photo";
import { aClosedPoint, aPhoto } from "../outbox/builders";
import { send, server } from "./a_phone_that_sends";

test("R20 a photo travels as bytes, with its SHA-256", async () => {
  await aClosedPoint([aPhoto("een bankje")]);
  await send();
  expect(server.bodies.at(-1)).toBeInstanceOf(Uint8Array);
  expect(server.headers.at(-1)!.get("Content-Digest")).toMatch(/^sha-256=:[\w+/]{43}=:$/);
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
  const [one, other] = await Promise.all([preparePhoto(server.tools, photo!), preparePhoto(server.tools, photo!)]);
  await send();
  expect(made).toBe(2);
  // Whichever was ready first: both tell of the same bytes, and those arrive.
  expect(one!.sent).toEqual(other!.sent);
  expect(await sha256(new Uint8Array(server.bytes.get(point.photoIds[0]!)!))).toBe(one!.sent!.sha256);
});
