import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}

const site = join(import.meta.dirname, "../dist");
const captureScreen = "src/capture/Capture.svelte";
const limitsKb = { js: 60, css: 15 };

/** What a phone has to fetch before it can take a photo. Fonts and the map come later. */
function filesOf(manifest: Record<string, Chunk>, entries: string[]): Set<string> {
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
  }
  return files;
}

function gzipKb(file: string): number {
  return gzipSync(readFileSync(join(site, file)), { level: 9 }).length / 1000;
}

const manifest = JSON.parse(readFileSync(join(site, ".vite/manifest.json"), "utf8")) as Record<string, Chunk>;
const files = [...filesOf(manifest, ["index.html", captureScreen])].sort();

for (const kind of ["js", "css"] as const) {
  const ofKind = files.filter((file) => file.endsWith(`.${kind}`));
  const total = ofKind.reduce((sum, file) => sum + gzipKb(file), 0);
  for (const file of ofKind) console.log(`${gzipKb(file).toFixed(1).padStart(6)} kB  ${file}`);
  console.log(`${total.toFixed(1).padStart(6)} kB  ${kind} for the capture screen (at most ${limitsKb[kind]} kB, gzip)`);
  if (total > limitsKb[kind]) process.exitCode = 1;
}
