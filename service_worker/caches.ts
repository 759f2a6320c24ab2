import { PrecacheController } from "workbox-precaching";

declare const self: Omit<ServiceWorkerGlobalScope, "__WB_MANIFEST"> & {
  /** The build puts the list of files here. */
  __WB_MANIFEST: { url: string; revision: string | null }[];
};

const files = self.__WB_MANIFEST;

/** Files that are stored when a page asks for them: their names carry a hash of their content. */
interface Shelf {
  cacheName: string;
  folder: string;
  urls: readonly string[];
}

const mapShelf = shelf("map-files", "assets/map/");
const staffShelf = shelf("staff-files", "assets/staff/");
const shelves = [mapShelf, staffShelf];

const shell = new PrecacheController({ cacheName: "shell-files" });
shell.addToCacheList(files.filter((file) => !shelves.some(({ folder }) => file.url.startsWith(folder))));

function shelf(cacheName: string, folder: string): Shelf {
  const own = files.filter((file) => file.url.startsWith(folder));
  return { cacheName, folder, urls: own.map((file) => new URL(file.url, self.location.href).href) };
}

/** Rejects when a single file fails, and then the version that works stays. */
export async function install(event: ExtendableEvent): Promise<void> {
  await shell.install(event);
  // A phone that was ready to walk must still be ready after an update.
  for (const each of await shelvesInUse()) await store(each);
}

export async function cleanUp(event: ExtendableEvent): Promise<void> {
  await shell.activate(event);
  for (const { cacheName, urls } of await shelvesInUse()) {
    const cache = await self.caches.open(cacheName);
    const old = (await cache.keys()).filter((request) => !urls.includes(request.url));
    await Promise.all(old.map((request) => cache.delete(request)));
  }
}

/** True once every file of the map was read back. */
export function storeMap(): Promise<boolean> {
  return store(mapShelf);
}

/** True once every file of the staff's screens, which show maps too, was read back. */
export async function storeStaff(): Promise<boolean> {
  return (await store(staffShelf)) && (await store(mapShelf));
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
  return shell.getCacheKeyForURL(url) !== undefined || shelves.some(({ urls }) => urls.includes(url));
}

export async function shellPage(request: Request): Promise<Response> {
  return (await shell.matchPrecache("index.html")) ?? fetch(request);
}

export async function storedFile(request: Request): Promise<Response> {
  const stored = (await shell.matchPrecache(request.url)) ?? (await self.caches.match(request.url));
  return stored ?? fetch(request);
}

async function shelvesInUse(): Promise<Shelf[]> {
  const inUse = await Promise.all(shelves.map(({ cacheName }) => self.caches.has(cacheName)));
  return shelves.filter((_, index) => inUse[index]);
}

async function store({ cacheName, urls }: Shelf): Promise<boolean> {
  const cache = await self.caches.open(cacheName);
  await cache.addAll(await missingFrom(cache, urls));
  return (await missingFrom(cache, urls)).length === 0;
}

async function missingFrom(cache: Cache, urls: readonly string[]): Promise<string[]> {
  const stored = await Promise.all(urls.map((url) => cache.match(url)));
  return urls.filter((_, index) => stored[index] === undefined);
}
