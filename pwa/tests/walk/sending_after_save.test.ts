import { expect, test, vi } from "vitest";

import { sending } from "../../src/walk/sending.svelte";
import { aClosedPoint, aWalker } from "../outbox/builders";
import { onFreshPhone } from "../outbox/fresh_database";
import { refusal } from "../sync/fake_server";

onFreshPhone();

// In a file of its own: the timers of another page would send it as well.
test("R33 a point that is saved is sent without anyone asking for it", async () => {
  await aWalker();
  const asked = vi.fn(() => Promise.resolve(refusal(400, "unknown-theme")));
  vi.stubGlobal("fetch", asked);
  await aClosedPoint();
  sending.start();
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  await vi.waitFor(() => expect(sending.isSending).toBe(false));
  asked.mockClear();
  await aClosedPoint();
  await vi.waitFor(() => expect(asked).toHaveBeenCalled(), { timeout: 5_000 });
});
