import { sendTag, type StoreMapReply, type ToPage, type ToWorker } from "./worker_messages";

interface SyncRegistration extends ServiceWorkerRegistration {
  sync?: { register(tag: string): Promise<void> };
}

const mapDeadlineMs = 120_000;

export async function registerWorker(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register("/service-worker.js", { updateViaCache: "none" });
  // Only at the start of a visit: later a draft may be open, and the old files must stay until it is closed.
  if (registration.waiting && navigator.serviceWorker.controller) {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    tell(registration.waiting, { type: "activate" });
  }
}

/** Resolves to true only after the worker has stored every file that the map needs. */
export async function storeMapFiles(): Promise<boolean> {
  const worker = await activeWorker();
  if (!worker) return false;
  const { port1, port2 } = new MessageChannel();
  const reply = new Promise<boolean>((resolve) => {
    port1.onmessage = (event: MessageEvent<StoreMapReply>) => resolve(event.data.stored);
    setTimeout(() => resolve(false), mapDeadlineMs);
  });
  tell(worker, { type: "store-map" }, [port2]);
  return reply;
}

/** Asks the browser to wake the worker when there is internet; without Background Sync the page sends by itself. */
export async function wakeWhenOnline(): Promise<void> {
  const registration: SyncRegistration | undefined = await navigator.serviceWorker?.getRegistration();
  try {
    await registration?.sync?.register(sendTag);
  } catch {
    // Refused permission changes nothing: sending also starts on open, on return and by button.
  }
}

export function onWake(send: () => void): void {
  navigator.serviceWorker?.addEventListener("message", (event: MessageEvent<ToPage>) => {
    if (event.data.type === "send") send();
  });
}

async function activeWorker(): Promise<ServiceWorker | null> {
  if (!navigator.serviceWorker?.controller) return null;
  return (await navigator.serviceWorker.ready).active;
}

function tell(worker: ServiceWorker, message: ToWorker, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer);
}
