import { describe, expect, test } from "vitest";

import { changeContent, readAllPhotos, readPoint, withdrawPoint } from "../../src/outbox/points";
import { removePhoto } from "../../src/outbox/removed_photos";
import { aClosedPoint, aPhoto } from "../outbox/builders";
import { send, server, stageOf } from "./a_phone_that_sends";

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
