import { sendTag, type StoredReply, type ToPage, type ToWorker } from "./worker_messages";

interface SyncRegistration extends ServiceWorkerRegistration {
  sync?: { register(tag: string): Promise<void> };
}

const answerDeadlineMs = 120_000;
const updateDeadlineMs = 10_000;
const updateCheckMs = 60 * 60_000;

let tellNewVersion: () => void = () => undefined;

/** A newer version is on the phone, and waits beside the one in use. */
export function onNewVersion(tell: () => void): void {
  tellNewVersion = tell;
}

export async function registerWorker(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await register();
  if (await isUpdateWaiting()) tellNewVersion();
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => void isUpdateWaiting().then((waits) => waits && tellNewVersion()));
  });
  lookForUpdates(registration);
}

function register(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register("/service-worker.js", { updateViaCache: "none" });
}

/** The browser looks only when a page is opened, and the app may stay open for days. */
function lookForUpdates(registration: ServiceWorkerRegistration): void {
  let lookedAt = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - lookedAt < updateCheckMs) return;
    lookedAt = Date.now();
    registration.update().catch(() => undefined);
  });
}

export async function isUpdateWaiting(): Promise<boolean> {
  return Boolean(navigator.serviceWorker?.controller && (await navigator.serviceWorker.getRegistration())?.waiting);
}

/**
 * Lets the waiting version take over, only ever when a person asked for it or nothing is on screen yet. True when the
 * page has to be loaded again; false when there is none, or when another tab still needs the files of this version.
 */
export async function takeUpdate(deadlineMs = updateDeadlineMs): Promise<boolean> {
  const waiting = (await navigator.serviceWorker?.getRegistration())?.waiting;
  if (!waiting || !navigator.serviceWorker.controller) return false;
  const taken = new Promise<boolean>((resolve) => {
    navigator.serviceWorker.addEventListener("controllerchange", () => resolve(true), { once: true });
    setTimeout(() => resolve(false), deadlineMs);
  });
  tell(waiting, { type: "activate" });
  return taken;
}

/** True only after the worker has stored every file that the map needs, and read it back. */
export function storeMapFiles(): Promise<boolean> {
  return isStored({ type: "store-map" });
}

/** True only after the worker has stored every file of the staff's screens, which a walker's phone never needs. */
export function storeStaffFiles(): Promise<boolean> {
  return isStored({ type: "store-staff" });
}

/** True only when the worker reads back every file of the app itself, fonts included. */
export function isShellStored(): Promise<boolean> {
  return isStored({ type: "check-shell" });
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

async function isStored(question: ToWorker): Promise<boolean> {
  const worker = await activeWorker();
  if (!worker) return false;
  const { port1, port2 } = new MessageChannel();
  const reply = new Promise<boolean>((resolve) => {
    port1.onmessage = (event: MessageEvent<StoredReply>) => resolve(event.data.stored);
    setTimeout(() => resolve(false), answerDeadlineMs);
  });
  tell(worker, question, [port2]);
  return reply;
}

/** On a first visit the worker is still fetching its files; it is there when all of them are. */
async function activeWorker(): Promise<ServiceWorker | null> {
  if (!("serviceWorker" in navigator)) return null;
  // A full phone or a broken line ended the installation; who asks again means it to be tried again.
  const registration = (await navigator.serviceWorker.getRegistration()) ?? (await register().catch(() => null));
  if (!registration) return null;
  const ready = navigator.serviceWorker.ready.then(({ active }) => active);
  const stopped = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), answerDeadlineMs);
    const { installing } = registration;
    installing?.addEventListener("statechange", () => installing.state === "redundant" && resolve(null));
  });
  return Promise.race([ready, stopped]);
}

function tell(worker: ServiceWorker, message: ToWorker, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer);
}
