/**
 * A browser may keep a page that is left, frozen as it stands, to be back at once. WebKit freezes a transaction that is
 * under way along with it, and every later page of this app then waits for that transaction for ever. So a page ends
 * what it has under way when it is left, and does it again when it is back. (Tried in WebKitGTK.)
 */

const ends = new Set<() => void>();

/** `end` is called when this page is frozen, until the function that this gives back is called. */
export function whenLeft(end: () => void): () => void {
  ends.add(end);
  return () => ends.delete(end);
}

/** What was under way ended because its page was left; it deserves another try when the page is back. */
export class PageLeft extends Error {}

export function backAgain(): Promise<void> {
  return new Promise((resolve) => addEventListener("pageshow", () => resolve(), { once: true }));
}

export function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It had ended already.
  }
}

// Never in a service worker, which has no page to leave.
globalThis.addEventListener?.("pagehide", (event) => {
  if (!("persisted" in event) || !event.persisted) return;
  for (const end of [...ends]) end();
});
