import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

interface Chunk {
  file: string;
  name?: string;
  css?: string[];
  imports?: string[];
  dynamicImports?: string[];
}

const site = join(import.meta.dirname, "../dist");
const page = "index.html";
/** Holds the screens up to the camera; see vite.config.ts. */
const walkerChunk = "walker";
const laterScreens = ["walk/Start", "points/Points", "points/Point"].map((name) => `src/${name}.svelte`);
const limitsKb = { js: 60, css: 15 };

/** What a phone has to fetch before these can start; with `later` also what they fetch when it is needed. */
function filesOf(manifest: Record<string, Chunk>, entries: string[], later = false): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const queue = [...entries];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} is not in the build`);
    if (seen.has(key)) continue;
    seen.add(key);
    files.add(chunk.file);
    for (const css of chunk.css ?? []) files.add(css);
    queue.push(...(chunk.imports ?? []));
    // The page itself may open any screen, of staff too.
    if (later && key !== page) queue.push(...(chunk.dynamicImports ?? []));
  }
  return files;
}

function gzipKb(file: string): number {
  return gzipSync(readFileSync(join(site, file)), { level: 9 }).length / 1000;
}

const manifest = JSON.parse(readFileSync(join(site, ".vite/manifest.json"), "utf8")) as Record<string, Chunk>;
const camera = Object.keys(manifest).find((key) => manifest[key]!.name === walkerChunk) ?? walkerChunk;
const files = [...filesOf(manifest, [page, camera])].sort();

for (const kind of ["js", "css"] as const) {
  const ofKind = files.filter((file) => file.endsWith(`.${kind}`));
  const total = ofKind.reduce((sum, file) => sum + gzipKb(file), 0);
  for (const file of ofKind) console.log(`${gzipKb(file).toFixed(1).padStart(6)} kB  ${file}`);
  console.log(`${total.toFixed(1).padStart(6)} kB  ${kind} for the capture screen (at most ${limitsKb[kind]} kB, gzip)`);
  if (total > limitsKb[kind]) process.exitCode = 1;
}

// The worker does not keep what lies in staff/, and then a walker without internet would stand before a blank screen.
const ofWalkers = filesOf(manifest, [page, camera, ...laterScreens], true);
for (const file of [...ofWalkers].filter((name) => name.startsWith("assets/staff/"))) {
  console.error(`${file} is needed by a walker's screen, and would not be on the phone`);
  process.exitCode = 1;
}
