import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "vite";

/**
 * Files of the built site that only the staff's screens need, their styles included: a style that two of those screens
 * share is named after neither of them, so its folder does not tell.
 */
export function staffFiles(chunks: Manifest): string[] {
  const ofWalkers = filesFrom("index.html", chunks, isOfWalkers);
  const ofStaff = Object.keys(chunks).filter((key) => !isOfWalkers(chunks[key]!.file));
  const reached = ofStaff.flatMap((key) => [...filesFrom(key, chunks, (file) => !isMap(file))]);
  return [...new Set(reached)].filter((file) => !ofWalkers.has(file)).sort();
}

/** Writes the list beside those files, under a name that changes with it, and returns that name. */
export function writeStaffList(site: string): { list: string; files: string[] } {
  const files = staffFiles(JSON.parse(readFileSync(join(site, ".vite/manifest.json"), "utf8")) as Manifest);
  const content = JSON.stringify(files);
  const list = `assets/staff/files-${createHash("sha256").update(content).digest("base64url").slice(0, 8)}.json`;
  writeFileSync(join(site, list), content);
  return { list, files };
}

function isOfWalkers(file: string): boolean {
  return !file.startsWith("assets/staff/");
}

function isMap(file: string): boolean {
  return file.startsWith("assets/map/");
}

/** What a chunk loads, now or later, as far as `follow` says. */
function filesFrom(first: string, chunks: Manifest, follow: (file: string) => boolean): Set<string> {
  const seen = new Set<string>();
  const files = new Set<string>();
  const queue = [first];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const chunk = chunks[key];
    if (chunk === undefined || seen.has(key) || !follow(chunk.file)) continue;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    queue.push(...(chunk.imports ?? []), ...(chunk.dynamicImports ?? []));
  }
  return files;
}
