import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";

import { savePoint, setOpen } from "../../src/outbox/points";
import { newPoint } from "../../src/outbox/new_point";
import UpdateCard from "../../src/walk/UpdateCard.svelte";
import { isSafeToUpdate } from "../../src/walk/update_safety";
import { aClosedPoint, aWalker, bloemenbuurt, lindelaan } from "../outbox/builders";
import { onFreshPhone } from "../outbox/fresh_database";

onFreshPhone();

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const aDraft = () => savePoint(newPoint(bloemenbuurt.walkId, "strength", lindelaan, new Date()), []);

/** As the browser tells it when this tab, another one or the worker is sending. */
function sending(isSending: boolean) {
  const held = isSending ? [{ name: "wijkwandeling-send", mode: "exclusive" }] : [];
  vi.stubGlobal("navigator", { ...navigator, locks: { query: () => Promise.resolve({ held }) } });
}

test("R10 a full queue alone does not keep a new version away", async () => {
  await aWalker();
  await aClosedPoint();
  expect(await isSafeToUpdate()).toBe(true);
});

test("R10 an open draft keeps a new version waiting", async () => {
  await aDraft();
  expect(await isSafeToUpdate()).toBe(false);
});

test("R10 a send in any tab or in the worker keeps a new version waiting", async () => {
  sending(true);
  expect(await isSafeToUpdate()).toBe(false);
  sending(false);
  expect(await isSafeToUpdate()).toBe(true);
});

test("R10 nobody is asked while a draft is open, and the question comes when it is closed", async () => {
  const { observationId } = await aDraft();
  render(UpdateCard, { onlater: () => undefined });
  await vi.waitFor(async () => expect(await isSafeToUpdate()).toBe(false));
  expect(screen.queryByText("Nu bijwerken")).toBeNull();
  await setOpen(observationId, false);
  expect(await screen.findByText("Nu bijwerken")).toBeTruthy();
});
