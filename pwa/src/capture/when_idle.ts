const patienceMs = 2_000;

/** Soon, but not while something moves on screen. */
export function whenIdle(work: () => void): void {
  // WebKit has no idle callback.
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: patienceMs });
  else setTimeout(work, 300);
}
