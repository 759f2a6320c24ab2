import { PrecacheController } from "workbox-precaching";

declare const self: Omit<ServiceWorkerGlobalScope, "__WB_MANIFEST"> & {
  /** The build puts the list of files here. */
  __WB_MANIFEST: { url: string; revision: string | null }[];
};

const mapCacheName = "map-files";
const mapFolder = "assets/map/";
const files = self.__WB_MANIFEST;

const shell = new PrecacheController({ cacheName: "shell-files" });
shell.addToCacheList(files.filter((file) => !file.url.startsWith(mapFolder)));

/** Their names carry a hash of their content, so a plain list is enough to tell old from new. */
const mapUrls = files
  .filter((file) => file.url.startsWith(mapFolder))
  .map((file) => new URL(file.url, self.location.href).href);

/** Rejects when a single file fails, and then the version that works stays. */
export async function install(event: ExtendableEvent): Promise<void> {
  await shell.install(event);
  // A phone that was ready to walk must still be ready after an update.
  if (await self.caches.has(mapCacheName)) await storeMap();
}

export async function cleanUp(event: ExtendableEvent): Promise<void> {
  await shell.activate(event);
  if (!(await self.caches.has(mapCacheName))) return;
  const cache = await self.caches.open(mapCacheName);
  const old = (await cache.keys()).filter((request) => !mapUrls.includes(request.url));
  await Promise.all(old.map((request) => cache.delete(request)));
}

/** True once every file of the map was read back. */
export async function storeMap(): Promise<boolean> {
  const cache = await self.caches.open(mapCacheName);
  await cache.addAll(await missingFrom(cache));
  return (await missingFrom(cache)).length === 0;
}

/** True once every file of the app itself was read back, to the last byte. */
export async function isShellStored(): Promise<boolean> {
  for (const url of shell.getCachedURLs()) {
    const stored = await shell.matchPrecache(url);
    if (!stored || (await stored.arrayBuffer()).byteLength === 0) return false;
  }
  return true;
}

export function isPrecached(url: string): boolean {
  return shell.getCacheKeyForURL(url) !== undefined || mapUrls.includes(url);
}

export async function shellPage(request: Request): Promise<Response> {
  return (await shell.matchPrecache("index.html")) ?? fetch(request);
}

export async function storedFile(request: Request): Promise<Response> {
  const stored = (await shell.matchPrecache(request.url)) ?? (await self.caches.match(request.url));
  return stored ?? fetch(request);
}

async function missingFrom(cache: Cache): Promise<string[]> {
  const stored = await Promise.all(mapUrls.map((url) => cache.match(url)));
  return mapUrls.filter((_, index) => stored[index] === undefined);
}
