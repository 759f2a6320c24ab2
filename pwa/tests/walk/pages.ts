import { vi } from "vitest";

/** Two cores and many tests at once: a second is soon over. */
export const until = (holds: () => unknown) => vi.waitFor(holds, { timeout: 10_000 });

/**
 * Sending is one for the whole page, so every test gets a page of its own. Those of earlier tests in the same file go
 * on, as other tabs would; where that matters, a test has a file of its own.
 */
export async function aPage() {
  vi.resetModules();
  const { sending } = await import("../../src/walk/sending.svelte");
  return sending;
}
