/**
 * A browser may keep a page that is left, frozen as it stands, to be back at once. WebKit freezes a transaction that is
 * under way along with it, and every later page of this app then waits for that transaction for ever. So a page ends
 * what it has under way when it is left, and does it again when it is back. (Tried in WebKitGTK.)
 */

const ends = new Set<() => void>();
let isAway = false;

/** `end` is called when this page is frozen, until the function that this gives back is called. */
export function whenLeft(end: () => void): () => void {
  ends.add(end);
  return () => ends.delete(end);
}

/** What was under way ended because its page was left; it deserves another try when the page is back. */
export class PageLeft extends Error {}

/** At once when the page is back already: what ended when it was left may be heard of later than that. */
export async function backAgain(): Promise<void> {
  if (isAway) await new Promise((resolve) => addEventListener("pageshow", resolve, { once: true }));
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
  isAway = true;
  for (const end of [...ends]) end();
});
globalThis.addEventListener?.("pageshow", () => {
  isAway = false;
});
