import { scalePhoto } from "../pwa/src/outbox/scaling";
import { sendAll } from "../pwa/src/sync/send_all";
import type { Tools } from "../pwa/src/sync/tools";
import { sendTag, type ToPage } from "../pwa/src/worker_messages";

declare const self: ServiceWorkerGlobalScope;

/** Background Sync is not in TypeScript's library: not every browser has it. */
export interface SyncEvent extends ExtendableEvent {
  tag: string;
}

export function isSendTag(tag: string): boolean {
  return tag === sendTag;
}

const tools: Tools = {
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now(),
  random: () => Math.random(),
  scale: scalePhoto,
};

/** The same sending as on the page. As long as something is left this rejects, and the browser will wake us again. */
export async function wakeSync(): Promise<void> {
  const message: ToPage = { type: "send" };
  for (const page of await openPages()) page.postMessage(message);
  const round = await sendAll(tools, { urgent: true });
  if (round.nextTryAt !== null) throw new Error("some points are still on this phone");
}

/** Another tab may hold a draft that still needs the files of this version. */
export async function activateIfAlone(): Promise<void> {
  if ((await openPages()).length <= 1) await self.skipWaiting();
}

function openPages(): Promise<readonly WindowClient[]> {
  return self.clients.matchAll({ type: "window", includeUncontrolled: true });
}
