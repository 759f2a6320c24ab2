import type { StoredReply, ToWorker } from "../pwa/src/worker_messages";
import { cleanUp, install, mayBeStored, isShellStored, shellPage, storedFile, storeMap, storeStaff } from "./caches";
import { answerFor } from "./strategy";
import { activateIfAlone, isSendTag, type SyncEvent, wakeSync } from "./wake_sync";

declare const self: ServiceWorkerGlobalScope;

self.addEventListener("install", (event) => event.waitUntil(install(event)));

self.addEventListener("activate", (event) => event.waitUntil(cleanUp(event).then(() => self.clients.claim())));

self.addEventListener("fetch", (event) => {
  switch (answerFor(event.request, self.location.origin, mayBeStored)) {
    case "shell":
      return event.respondWith(shellPage(event.request));
    case "stored file":
      return event.respondWith(storedFile(event.request));
    case "network":
      return;
  }
});

self.addEventListener("message", (event) => {
  const message = event.data as ToWorker;
  if (message.type === "activate") event.waitUntil(activateIfAlone());
  if (message.type === "store-map") event.waitUntil(answerStored(event, storeMap()));
  if (message.type === "store-staff") event.waitUntil(answerStored(event, storeStaff()));
  if (message.type === "check-shell") event.waitUntil(answerStored(event, isShellStored()));
  if (message.type === "send") event.waitUntil(wakeSync());
});

self.addEventListener("sync" as never, (event: SyncEvent) => {
  if (isSendTag(event.tag)) event.waitUntil(wakeSync());
});

async function answerStored(event: ExtendableMessageEvent, storing: Promise<boolean>): Promise<void> {
  const reply: StoredReply = { stored: await storing.catch(() => false) };
  event.ports[0]?.postMessage(reply);
}
