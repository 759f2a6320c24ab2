import { expect, test, vi } from "vitest";

import { CaptureSession } from "../../src/capture/session.svelte";
import { readPoints } from "../../src/outbox/points";
import { readSetting } from "../../src/outbox/settings";
import { aPhoto, bloemenbuurt, lindelaan } from "../outbox/builders";
import { onFreshPhone } from "../outbox/fresh_database";

onFreshPhone();

test.each([[true], [false]])("R12 the browser is asked once to keep things, after the first capture; %s is remembered", async (answer) => {
  const persist = vi.fn(() => Promise.resolve(answer));
  Object.defineProperty(navigator, "storage", { value: { persist }, configurable: true });
  const session = new CaptureSession(bloemenbuurt.walkId);
  expect(persist).not.toHaveBeenCalled();
  await session.capture("strength", lindelaan, aPhoto());
  await vi.waitFor(async () => expect(await readSetting("persisted")).toBe(answer));
  await session.capture("weakness", lindelaan, aPhoto());
  await vi.waitFor(async () => expect((await readPoints()).points).toHaveLength(2));
  expect(persist).toHaveBeenCalledOnce();
  expect(session.unsaved).toBeNull();
});
