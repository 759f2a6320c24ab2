import { beforeEach, expect, test, vi } from "vitest";

import { sendAll } from "../../pwa/src/sync/send_all";
import { isSendTag, wakeSync } from "../wake_sync";

vi.mock("../../pwa/src/sync/send_all", () => ({ sendAll: vi.fn() }));

const page = { postMessage: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal("self", { clients: { matchAll: () => Promise.resolve([page]) } });
});

function leaves(nextTryAt: number | null) {
  vi.mocked(sendAll).mockResolvedValue({ isBusyElsewhere: false, isSilent: false, unsent: nextTryAt ? 1 : 0, nextTryAt });
}

test("R33 a woken worker sends with the same code as the page, and tells open pages", async () => {
  leaves(null);
  await wakeSync();
  expect(sendAll).toHaveBeenCalledWith(expect.anything(), { urgent: true });
  expect(page.postMessage).toHaveBeenCalledWith({ type: "send" });
});

test("R33 as long as something is left, it asks the browser to be woken again", async () => {
  leaves(Date.now());
  await expect(wakeSync()).rejects.toThrow();
});

test("only our own tag wakes it", () => {
  expect([isSendTag("send-points"), isSendTag("other")]).toEqual([true, false]);
});
