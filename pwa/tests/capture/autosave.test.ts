import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import PointForm from "../../src/capture/PointForm.svelte";
import { readPoint } from "../../src/outbox/points";
import type { QueuedPoint } from "../../src/outbox/records";
import { aClosedPoint, bloemenbuurt } from "../outbox/builders";
import { onFreshPhone } from "../outbox/fresh_database";

onFreshPhone();

const patience = { timeout: 20_000 };
let point: QueuedPoint;

beforeEach(async () => {
  point = await aClosedPoint([], { note: "" });
  render(PointForm, { point, walk: bloemenbuurt, onmorephotos: () => undefined, onchange: () => undefined });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const type = (note: string) => fireEvent.input(screen.getByRole("textbox"), { target: { value: note } });
const noteOnDisk = async () => (await readPoint(point.observationId))?.note;

test("R5 half a second after the last key, the words are on their way to the disk", { ...patience }, async () => {
  const timers = vi.spyOn(globalThis, "setTimeout");
  await type("Het bankje is");
  await type("Het bankje is stuk");
  const delays = timers.mock.calls.map(([, ms]) => ms ?? 0);
  await vi.waitFor(async () => expect(await noteOnDisk()).toBe("Het bankje is stuk"), patience);
  expect(Math.max(...delays)).toBeLessThanOrEqual(500);
});

test("R5 when the phone goes to sleep, the words do not wait at all", { ...patience }, async () => {
  vi.spyOn(globalThis, "setTimeout").mockImplementation(() => 0 as never);
  await type("Losse tegel");
  vi.mocked(setTimeout).mockRestore();
  vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.waitFor(async () => expect(await noteOnDisk()).toBe("Losse tegel"), patience);
});
