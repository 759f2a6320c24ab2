/** Tabs and the worker share one database; each tells the others when it wrote. */
export type Change = { about: "points" } | { about: "answers" } | { about: "sending"; observationId: string | null };

const channelName = "wijkwandeling-outbox";
let sender: BroadcastChannel | null = null;

export function announce(change: Change): void {
  // Old WebKit lacks it; then a list is fresh again at the next visit.
  if (typeof BroadcastChannel === "undefined") return;
  sender ??= new BroadcastChannel(channelName);
  sender.postMessage(change);
}

/** Hears this page's own changes too, because it listens on a channel of its own. */
export function onChange(hear: (change: Change) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = (event: MessageEvent<Change>) => hear(event.data);
  return () => channel.close();
}
