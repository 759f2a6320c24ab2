import { describe, expect, test, vi } from "vitest";

import { aClosedPoint, aWalker } from "../outbox/builders";
import { onFreshPhone } from "../outbox/fresh_database";
import { aPage, until } from "./pages";

onFreshPhone();
vi.setConfig({ testTimeout: 20_000 });

describe("R27 with many points and no internet", () => {
  async function offline() {
    const asked = vi.fn(() => Promise.reject(new TypeError("Failed to fetch")));
    vi.stubGlobal("fetch", asked);
    await aWalker();
    for (let count = 0; count < 12; count += 1) await aClosedPoint();
    const sending = await aPage();
    sending.start();
    await until(() => expect(sending.unsent).toBe(12));
    return { asked, sending };
  }

  test("not every point finds out by itself: the rounds come ever slower", async () => {
    const { asked } = await offline();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(asked.mock.calls.length).toBeLessThan(8);
  });

  test("the browser is asked once to wake us, not after every round that failed", async () => {
    const register = vi.fn(() => Promise.resolve());
    const registration = { sync: { register } };
    const container = Object.assign(new EventTarget(), { getRegistration: () => Promise.resolve(registration) });
    Object.defineProperty(navigator, "serviceWorker", { value: container, configurable: true });
    try {
      const { sending } = await offline();
      await until(() => expect(register).toHaveBeenCalled());
      const before = register.mock.calls.length;
      for (let wakes = 0; wakes < 3; wakes += 1) {
        container.dispatchEvent(new MessageEvent("message", { data: { type: "send" } }));
        await until(() => expect(sending.isSending).toBe(false));
      }
      expect(register.mock.calls.length).toBe(before);
    } finally {
      Reflect.deleteProperty(navigator, "serviceWorker");
    }
  });
});
