import { beforeEach, expect, test, vi } from "vitest";

/** As much of the browser's Cache Storage as precaching uses. */
class FakeCaches {
  stored = new Map<string, Map<string, Response>>();

  has = (name: string) => Promise.resolve(this.stored.has(name));

  match = async (request: Request | string, { cacheName }: { cacheName?: string } = {}) =>
    (await this.open(cacheName ?? "")).match(request);

  open = (name: string) => {
    const files = this.stored.get(name) ?? new Map<string, Response>();
    this.stored.set(name, files);
    const urlOf = (request: Request | string) => (typeof request === "string" ? request : request.url);
    return Promise.resolve({
      match: (request: Request | string) => Promise.resolve(files.get(urlOf(request))?.clone()),
      addAll: async (urls: string[]) => {
        for (const url of urls) files.set(url, await fetch(new Request(url)));
      },
      put: (request: Request | string, response: Response) => Promise.resolve(void files.set(urlOf(request), response)),
      keys: () => Promise.resolve([...files.keys()].map((url) => new Request(url))),
      delete: (request: Request | string) => Promise.resolve(files.delete(urlOf(request))),
    });
  };
}

const origin = "https://wandeling.example";
const files = [
  { url: "index.html", revision: "1" },
  { url: "assets/app-1.js", revision: null },
  { url: "assets/noto-1.woff2", revision: null },
];

const staffList = { url: "assets/staff/files-1.json", revision: null };
const staffFile = "assets/staff/agenda-1.js";

let missing: string | null;

async function install(): Promise<void> {
  vi.resetModules();
  const caches = await import("../caches");
  const event = Object.assign(new Event("install"), { waitUntil: () => undefined });
  await caches.install(event as never);
}

beforeEach(() => {
  missing = null;
  const caches = new FakeCaches();
  vi.stubGlobal("caches", caches);
  vi.stubGlobal("location", new URL(`${origin}/service-worker.js`));
  vi.stubGlobal("registration", { scope: `${origin}/` });
  vi.stubGlobal("self", globalThis);
  vi.stubGlobal("FetchEvent", class extends Event {});
  vi.stubEnv("NODE_ENV", "production");
  vi.stubGlobal("__WB_MANIFEST", [...files, staffList]);
  vi.stubGlobal("fetch", (request: Request) => {
    const body = request.url.endsWith(staffList.url) ? JSON.stringify([staffFile]) : "bytes";
    return Promise.resolve(new Response(body, { status: missing && request.url.includes(missing) ? 404 : 200 }));
  });
});

test("R45 the shell counts as stored when every file of it can be read back", async () => {
  await install();
  const { isShellStored } = await import("../caches");
  expect(await isShellStored()).toBe(true);
});

test.each(files)("R10 without $url the new version is not installed, and the one that works stays", async ({ url }) => {
  missing = url;
  await expect(install()).rejects.toThrow("bad-precaching-response");
});

test("R45 a file that the browser emptied or threw away makes the app not ready", async () => {
  await install();
  const { isShellStored } = await import("../caches");
  const shell = (globalThis.caches as unknown as FakeCaches).stored.get("shell-files")!;
  const [first] = [...shell.keys()];
  shell.set(first!, new Response(""));
  expect(await isShellStored()).toBe(false);
  shell.delete(first!);
  expect(await isShellStored()).toBe(false);
});

test("a walker's phone fetches no staff screens; who works with them keeps them, also in the next version", async () => {
  const stored = () => [...(globalThis.caches as unknown as FakeCaches).stored.values()].flatMap((one) => [...one.keys()]);
  const address = `${origin}/${staffFile}`;
  await install();
  expect(stored().filter((url) => url.includes("/staff/"))).toEqual([]);
  const { storeStaff, cleanUp } = await import("../caches");
  expect(await storeStaff()).toBe(true);
  const shelf = await caches.open("staff-files");
  await shelf.delete(address);
  await shelf.put(`${origin}/assets/staff/agenda-0.js`, new Response("of the version before"));
  await install();
  await cleanUp(Object.assign(new Event("activate"), { waitUntil: () => undefined }) as never);
  expect((await shelf.keys()).map(({ url }) => url).sort()).toEqual([address, `${origin}/${staffList.url}`]);
});
