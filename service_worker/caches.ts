import { PrecacheController } from "workbox-precaching";

declare const self: Omit<ServiceWorkerGlobalScope, "__WB_MANIFEST"> & {
  /** The build puts the list of files here. */
  __WB_MANIFEST: { url: string; revision: string | null }[];
};

/** Files that are stored when a page asks for them: their names carry a hash of their content. */
interface Shelf {
  cacheName: string;
  urls: () => Promise<string[]>;
}

const files = self.__WB_MANIFEST;
const onDemand = /^assets\/(map|staff)\//;

const mapShelf: Shelf = { cacheName: "map-files", urls: () => Promise.resolve(addressesIn("assets/map/")) };
const staffShelf: Shelf = { cacheName: "staff-files", urls: staffUrls };
const shelves = [mapShelf, staffShelf];

const shell = new PrecacheController({ cacheName: "shell-files" });
shell.addToCacheList(files.filter(({ url }) => !onDemand.test(url)));

function addressesIn(folder: string): string[] {
  return files.filter(({ url }) => url.startsWith(folder)).map(({ url }) => addressOf(url));
}

function addressOf(file: string): string {
  return new URL(file, self.location.href).href;
}

/** A phone of a walker does not carry the names of these files: the one that the build names lists the others. */
async function staffUrls(): Promise<string[]> {
  const cache = await self.caches.open(staffShelf.cacheName);
  const lists = addressesIn("assets/staff/");
  await cache.addAll(await missingFrom(cache, lists));
  const read = await Promise.all(lists.map(async (list) => (await cache.match(list))!.json() as Promise<string[]>));
  return [...lists, ...read.flat().map(addressOf)];
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
    const wanted = await urls();
    const old = (await cache.keys()).filter((request) => !wanted.includes(request.url));
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

/** The names in assets/ carry a hash of their content, so that what is stored under one is never out of date. */
export function mayBeStored(url: string): boolean {
  return shell.getCacheKeyForURL(url) !== undefined || url.startsWith(addressOf("assets/"));
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
  const wanted = await urls();
  await cache.addAll(await missingFrom(cache, wanted));
  return (await missingFrom(cache, wanted)).length === 0;
}

async function missingFrom(cache: Cache, urls: readonly string[]): Promise<string[]> {
  const stored = await Promise.all(urls.map((url) => cache.match(url)));
  return urls.filter((_, index) => stored[index] === undefined);
}
