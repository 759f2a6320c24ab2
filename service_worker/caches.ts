import { PrecacheController } from "workbox-precaching";

import type { StoreMapReply } from "../pwa/src/worker_messages";

declare const self: Omit<ServiceWorkerGlobalScope, "__WB_MANIFEST"> & {
  /** The build puts the list of files here. */
  __WB_MANIFEST: { url: string; revision: string | null }[];
};

const mapCacheName = "map-files";
const mapFolder = "assets/map/";
const files = self.__WB_MANIFEST;

const shell = new PrecacheController({ cacheName: "shell-files" });
shell.addToCacheList(files.filter((file) => !file.url.startsWith(mapFolder)));

const map = new PrecacheController({ cacheName: mapCacheName });
map.addToCacheList(files.filter((file) => file.url.startsWith(mapFolder)));

/** Rejects when a single file fails, and then the version that works stays. */
export async function install(event: ExtendableEvent): Promise<void> {
  await shell.install(event);
  // A phone that was ready to walk must still be ready after an update.
  if (await isMapStored()) await map.install(event);
}

export async function cleanUp(event: ExtendableEvent): Promise<void> {
  await shell.activate(event);
  if (await isMapStored()) await map.activate(event);
}

export async function storeMap(event: ExtendableMessageEvent): Promise<void> {
  const reply: StoreMapReply = { stored: await mapInstalled(event) };
  event.ports[0]?.postMessage(reply);
}

export function isPrecached(url: string): boolean {
  return Boolean(shell.getCacheKeyForURL(url) ?? map.getCacheKeyForURL(url));
}

export async function shellPage(request: Request): Promise<Response> {
  return (await shell.matchPrecache("index.html")) ?? fetch(request);
}

export async function storedFile(request: Request): Promise<Response> {
  const stored = (await shell.matchPrecache(request.url)) ?? (await map.matchPrecache(request.url));
  return stored ?? fetch(request);
}

async function mapInstalled(event: ExtendableEvent): Promise<boolean> {
  try {
    await map.install(event);
    return true;
  } catch {
    return false;
  }
}

async function isMapStored(): Promise<boolean> {
  if (!(await self.caches.has(mapCacheName))) return false;
  const cache = await self.caches.open(mapCacheName);
  return (await cache.keys()).length > 0;
}
