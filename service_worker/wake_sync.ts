import { sendTag, type ToPage } from "../pwa/src/worker_messages";

declare const self: ServiceWorkerGlobalScope;

/** Background Sync is not in TypeScript's library: not every browser has it. */
export interface SyncEvent extends ExtendableEvent {
  tag: string;
}

export function isSendTag(tag: string): boolean {
  return tag === sendTag;
}

/** An open page sends by itself. Without one this rejects, and the browser will wake us again. */
export async function wakeSync(): Promise<void> {
  const pages = await openPages();
  if (pages.length === 0) throw new Error("no open page to send from");
  const message: ToPage = { type: "send" };
  for (const page of pages) page.postMessage(message);
}

/** Another tab may hold a draft that still needs the files of this version. */
export async function activateIfAlone(): Promise<void> {
  if ((await openPages()).length <= 1) await self.skipWaiting();
}

function openPages(): Promise<readonly WindowClient[]> {
  return self.clients.matchAll({ type: "window", includeUncontrolled: true });
}
