import { join } from "node:path";
import { build } from "vite";
import { injectManifest } from "workbox-build";

import { writeStaffList } from "./staff_files.ts";

const folder = import.meta.dirname;
const site = join(folder, "../pwa/dist");
const bundled = join(folder, "dist/service-worker.js");

await build({
  root: folder,
  configFile: false,
  logLevel: "warn",
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  build: {
    outDir: join(folder, "dist"),
    target: ["chrome109", "firefox115", "safari16.4"],
    modulePreload: false,
    rolldownOptions: {
      // Of all words on the screens the worker needs a few.
      treeshake: { moduleSideEffects: [{ test: /\/src\/text\//, sideEffects: false }] },
    },
    // One classic script: module workers came late to Firefox.
    lib: { entry: join(folder, "service_worker.ts"), formats: ["iife"], name: "worker", fileName: () => "service-worker.js" },
  },
});

// A walker's phone fetches this list of files: it holds one name for all that only the staff needs.
const staff = writeStaffList(site);

const { count, size, warnings } = await injectManifest({
  swSrc: bundled,
  swDest: join(site, "service-worker.js"),
  globDirectory: site,
  globPatterns: ["**/*.{html,js,css,woff2,svg,png,webmanifest}"],
  // Screenshots and large icons are for installing, which needs internet.
  globIgnores: ["screenshots/**", "icon-*512.png", "service-worker.js", ...staff.files],
  additionalManifestEntries: [{ url: staff.list, revision: null }],
  dontCacheBustURLsMatching: /^assets\//,
  maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
});

for (const warning of warnings) console.warn(warning);
console.log(`service worker: ${count} files to precache, ${Math.round(size / 1024)} kB`);
if (warnings.length > 0) process.exitCode = 1;
