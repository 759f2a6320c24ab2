import { beforeEach, expect, test, vi } from "vitest";

import { activateIfAlone } from "../wake_sync";

const skipWaiting = vi.fn(() => Promise.resolve());

function onPages(count: number) {
  const pages = Array.from({ length: count }, () => ({ postMessage: vi.fn() }));
  vi.stubGlobal("self", { skipWaiting, clients: { matchAll: () => Promise.resolve(pages) } });
}

beforeEach(() => skipWaiting.mockClear());

test("R10 a new version does not take over while another tab is open: it may hold a draft", async () => {
  onPages(2);
  await activateIfAlone();
  expect(skipWaiting).not.toHaveBeenCalled();
});

test("R10 a new version takes over when the only page asks for it", async () => {
  onPages(1);
  await activateIfAlone();
  expect(skipWaiting).toHaveBeenCalledOnce();
});
